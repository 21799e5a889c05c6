import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { OptionKind } from '#core/plan/schema.ts'
import type { MapField, WinnersMap } from '#core/story/winners-map.ts'
import layout from '#app/ui/layout.module.css'
import { announce } from '../ui/live-region.tsx'
import styles from './charts.module.css'
import { Hatch, Swatch } from './hatch.tsx'
import { boxesOf, edgesOf, fieldAt, labelPlaces, shareOn, tickText, ticksOn } from './map-layout.ts'
import { OneMarker } from './option-mark.tsx'
import { optionStyle } from './option-style.ts'
import { useWidth } from './use-width.ts'

const HEIGHT = 400
const PLOT = { left: 62, top: 28, right: 8, bottom: 44 }
const CHARACTER = 7.8

export interface MapOption {
  readonly id: string
  readonly name: string
  readonly kind: OptionKind
  readonly ordinal: number
}

/** Who is recommended over two inputs at once, with the likely ranges as a box and the plan's own point in it. */
export function WinnersMapFigure({
  map,
  options,
  names,
  write,
  tell,
  label,
}: {
  map: WinnersMap
  /** Those that are recommended somewhere on it, in the plan's order. */
  options: readonly MapOption[]
  names: { readonly x: string; readonly y: string }
  write: { readonly x: (value: number) => string; readonly y: (value: number) => string }
  /** One field in a sentence. */
  tell: (x: number, y: number, field: MapField) => string
  label: string
}) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const [at, setAt] = useState<Cursor | null>(null)
  const [columns, rows] = [map.x.values.length, map.y.values.length]
  const inner = {
    width: Math.max(1, width - PLOT.left - PLOT.right),
    height: HEIGHT - PLOT.top - PLOT.bottom,
  }
  const told = (column: number, row: number) =>
    tell(map.x.values[column] ?? NaN, map.y.values[row] ?? NaN, fieldAt(map, column, row))

  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const column = Math.floor(((event.clientX - box.left - PLOT.left) / inner.width) * columns)
    const row = rows - 1 - Math.floor(((event.clientY - box.top - PLOT.top) / inner.height) * rows)
    setAt(column < 0 || row < 0 || column >= columns || row >= rows ? null : { column, row, isByKey: false })
  }
  const step = (event: KeyboardEvent<HTMLElement>) => {
    const move = MOVES[event.key]
    if (!move) return
    event.preventDefault()
    const from = at ?? placeOfPlan(map)
    const next: Cursor = {
      isByKey: true,
      column: clamp(from.column + move[0] * map.finer, columns),
      row: clamp(from.row + move[1] * map.finer, rows),
    }
    setAt(next)
    announce(told(next.column, next.row))
  }

  return (
    <div>
      <div
        ref={frame}
        className={styles.winners}
        style={{ height: HEIGHT }}
        role="application"
        aria-roledescription="map"
        aria-label={label}
        tabIndex={0}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => {
          setAt((before) => (before?.isByKey === true ? before : null))
        }}
        onBlur={() => {
          setAt(null)
        }}
        onKeyDown={step}
      >
        {width > 0 ? <Drawing {...{ map, options, names, write, width, inner, at }} /> : null}
      </div>
      <p className={styles.words} aria-hidden="true">
        {at ? told(at.column, at.row) : 'Point at the map, or press the arrow keys on it, to read a field.'}
      </p>
      <ul className={layout.legend} aria-label="Options on the map">
        {options.map((option, index) => (
          <li key={option.id}>
            <Swatch kind={option.kind} index={index} />{' '}
            <OneMarker kind={option.kind} ordinal={option.ordinal} /> {option.name}
          </li>
        ))}
        {map.fields.some(({ isClose }) => isClose) ? <li>pale: about the same cost as another</li> : null}
      </ul>
    </div>
  )
}

/** The field that is read: where a key led it stays until the focus leaves. */
interface Cursor {
  readonly column: number
  readonly row: number
  readonly isByKey: boolean
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

function clamp(place: number, count: number): number {
  return Math.min(count - 1, Math.max(0, place))
}

function placeOfPlan({ x, y }: WinnersMap): { readonly column: number; readonly row: number } {
  const [columns, rows] = [x.values.length, y.values.length]
  return {
    column: clamp(Math.floor(shareOn(x, x.current) * columns), columns),
    row: clamp(Math.floor(shareOn(y, y.current) * rows), rows),
  }
}

function Drawing({
  map,
  options,
  names,
  write,
  width,
  inner,
  at,
}: Pick<Parameters<typeof WinnersMapFigure>[0], 'map' | 'options' | 'names' | 'write'> & {
  width: number
  inner: { readonly width: number; readonly height: number }
  at: { readonly column: number; readonly row: number } | null
}) {
  const id = useId()
  const [columns, rows] = [map.x.values.length, map.y.values.length]
  const x = (column: number) => Math.round(PLOT.left + (inner.width * column) / columns)
  const y = (row: number) => Math.round(PLOT.top + inner.height * (1 - row / rows))
  const atX = (value: number) => x(shareOn(map.x, value) * columns)
  const atY = (value: number) => y(shareOn(map.y, value) * rows)
  const place = (option: string | null) => options.findIndex((one) => one.id === option)
  const you = { x: atX(map.x.current), y: atY(map.y.current) }
  const { x: likelyX, y: likelyY } = { x: map.x.likely, y: map.y.likely }
  const isAtEnd = (value: number) => atX(value) > PLOT.left + inner.width - 20
  const isYouLeft = you.x > width - 60
  return (
    <svg width={width} height={HEIGHT} className={styles.map} aria-hidden="true">
      <defs>
        {options.map((option, index) => (
          <Hatch key={option.id} id={`${id}-${String(index)}`} kind={option.kind} index={index} />
        ))}
      </defs>
      <g shapeRendering="crispEdges">
        {boxesOf(map).map(({ option, isClose, column, row, columns: wide }) => {
          const index = place(option)
          const kind = options[index]?.kind
          const box = {
            x: x(column),
            y: y(row + 1),
            width: x(column + wide) - x(column),
            height: y(row) - y(row + 1),
          }
          return kind === undefined ? null : (
            <g key={`${String(column)} ${String(row)}`}>
              <rect {...box} fill={optionStyle(kind, 0).colour} fillOpacity={isClose ? 0.07 : 0.2} />
              {isClose ? null : <rect {...box} fill={`url(#${id}-${String(index)})`} />}
            </g>
          )
        })}
      </g>
      <path
        d={edgesOf(map)
          .map(
            ([c1, r1, c2, r2]) =>
              `M${x(c1).toFixed(1)} ${y(r1).toFixed(1)}L${x(c2).toFixed(1)} ${y(r2).toFixed(1)}`,
          )
          .join('')}
        stroke="var(--ink)"
        strokeWidth="1.75"
        strokeLinecap="square"
      />
      <rect
        x={atX(likelyX.low)}
        y={atY(likelyY.high)}
        width={atX(likelyX.high) - atX(likelyX.low)}
        height={atY(likelyY.low) - atY(likelyY.high)}
        className={styles.likely}
      />
      <text x={atX(likelyX.high) - 5} y={atY(likelyY.low) - 6} textAnchor="end" className={styles.likelyText}>
        likely
      </text>
      {labelPlaces(map, placeOfPlan(map)).map(({ option, column, row, room }) => {
        const found = options[place(option)]
        if (!found) return null
        const half = (found.name.length * CHARACTER) / 2
        const middle = Math.min(Math.max(x(column + 0.5), PLOT.left + half), PLOT.left + inner.width - half)
        const isRoomy = (2 * room * inner.width) / columns >= half && half * 2 < inner.width
        return isRoomy ? (
          <text
            key={option}
            x={middle}
            y={y(row + 0.5) + 4}
            textAnchor="middle"
            className={styles.name}
            style={{ fill: optionStyle(found.kind, 0).colour }}
          >
            {found.name}
          </text>
        ) : null
      })}
      <circle cx={you.x} cy={you.y} r={6} fill="var(--accent)" stroke="var(--paper)" strokeWidth={2} />
      <text
        x={you.x + (isYouLeft ? -11 : 11)}
        y={you.y + 4}
        textAnchor={isYouLeft ? 'end' : 'start'}
        className={styles.name}
      >
        you
      </text>
      {at ? (
        <rect
          x={x(at.column) - 2}
          y={y(at.row + 1) - 2}
          width={inner.width / columns + 4}
          height={inner.height / rows + 4}
          className={styles.cursor}
        />
      ) : null}
      <rect
        x={PLOT.left}
        y={PLOT.top}
        width={inner.width}
        height={inner.height}
        fill="none"
        stroke="var(--border)"
      />
      {ticksOn(map.x, Math.max(2, Math.floor(inner.width / 78))).map((value) => (
        <text
          key={value}
          x={atX(value)}
          y={HEIGHT - PLOT.bottom + 16}
          textAnchor={isAtEnd(value) ? 'end' : 'middle'}
        >
          {tickText(write.x(value))}
        </text>
      ))}
      {ticksOn(map.y, 6).map((value) => (
        <text key={value} x={PLOT.left - 6} y={atY(value) + 4} textAnchor="end">
          {tickText(write.y(value))}
        </text>
      ))}
      <text x={PLOT.left + inner.width} y={HEIGHT - 8} textAnchor="end" className={styles.axisName}>
        {names.x} →
      </text>
      <text x={0} y={14} className={styles.axisName}>
        ↑ {names.y}
      </text>
    </svg>
  )
}
