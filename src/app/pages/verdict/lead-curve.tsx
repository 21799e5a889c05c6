import { useId, useRef } from 'react'
import type { Case } from '#core/decision/case.ts'
import { optionStyle } from '#app/charts/option-style.ts'
import { useWidth } from '#app/charts/use-width.ts'
import { PLACES, placeOf, type SliderScale } from '#app/ui/slider-scale.ts'
import type { DriverCurve } from './driver-curve.ts'
import styles from './verdict.module.css'

const HEIGHT = 48
/** Under the words. */
const TOP = 18
/** Half the thumb, whose middle the curve follows. */
const INSET = 10
const CHARACTER = 6.9

/**
 * Over a slider, as wide as its way: how far ahead the recommended option is over the whole range, in the colour of
 * whoever costs least there, with nothing between the two as a line, the value at which the answer changes in words,
 * and where the slider stands.
 */
export function LeadCurve({
  curve: { points, switches },
  value,
  range,
  facts,
  write,
}: {
  curve: DriverCurve
  /** What the slider stands at. */
  value: number | null
  range: SliderScale
  facts: Case
  /** A value as the field beside the slider writes it. */
  write: (value: number) => string
}) {
  const clip = useId()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const { recommended } = facts.decision
  const optionOf = (id: string | null) => facts.options.find((option) => option.id === id)
  const colourOf = (id: string | null) => {
    const option = optionOf(id)
    return option ? optionStyle(option.kind, 0).colour : 'var(--border)'
  }
  const known = points.flatMap(({ place, lead, best }) => (lead === null ? [] : [{ place, lead, best }]))
  const top = Math.max(0, ...known.map(({ lead }) => lead))
  const bottom = Math.min(0, ...known.map(({ lead }) => lead))
  const span = top - bottom || 1
  const x = (place: number) => INSET + place * Math.max(0, width - 2 * INSET)
  const y = (lead: number) => TOP + ((HEIGHT - TOP - 4) * (top - lead)) / span
  const here = placeOf(value ?? range.low, range)
  const inside = switches.filter((at) => at >= range.low && at <= range.high)
  const [nearest] = inside.toSorted(
    (a, b) => Math.abs(placeOf(a, range) - here) - Math.abs(placeOf(b, range) - here),
  )
  const line = known.map(({ place, lead }) => `${x(place).toFixed(1)} ${y(lead).toFixed(1)}`).join('L')
  const [first, last] = [known[0], known.at(-1)]
  const other = optionOf(known.find(({ lead }) => lead < 0)?.best ?? null)
  const mark = nearest === undefined ? null : markOf(nearest)

  function markOf(at: number) {
    const place = placeOf(at, range)
    const isAbove = place > here
    const side = known.filter((point) =>
      isAbove ? point.place * PLACES > place : point.place * PLACES < place,
    )
    const wins = optionOf((isAbove ? side[0] : side.at(-1))?.best ?? null)
    const where = `${isAbove ? 'above' : 'below'} ${write(Number(at.toPrecision(3)))}`
    const middle = x(place / PLACES)
    const isLeft = middle > width / 2
    const room = Math.floor(((isLeft ? middle : width - middle) - 10) / CHARACTER)
    const text =
      !wins || wins.id === recommended
        ? `changes ${where}`
        : `${cut(wins.name, room - where.length - 6)} wins ${where}`
    return { middle, text, isLeft }
  }

  return (
    <div ref={box} className={styles.curve} data-sparkline="">
      {width > 0 && first && last ? (
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <clipPath id={clip}>
            <rect width={width} height={y(0)} />
          </clipPath>
          <g clipPath={`url(#${clip})`}>
            <Area
              colour={colourOf(recommended)}
              line={line}
              from={x(first.place)}
              to={x(last.place)}
              zero={y(0)}
            />
          </g>
          <clipPath id={`${clip}-b`}>
            <rect width={width} y={y(0)} height={HEIGHT} />
          </clipPath>
          <g clipPath={`url(#${clip}-b)`}>
            <Area
              colour={colourOf(other?.id ?? null)}
              line={line}
              from={x(first.place)}
              to={x(last.place)}
              zero={y(0)}
            />
          </g>
          <line x1={INSET} x2={width - INSET} y1={y(0)} y2={y(0)} stroke="var(--border)" />
          {inside.map((at) => {
            const middle = x(placeOf(at, range) / PLACES)
            return (
              <line
                key={at}
                x1={middle}
                x2={middle}
                y1={at === nearest ? 2 : y(0) - 5}
                y2={at === nearest ? HEIGHT : y(0) + 5}
                stroke="var(--accent)"
                strokeWidth={at === nearest ? 2 : 1.5}
              />
            )
          })}
          <circle
            cx={x(here / PLACES)}
            cy={y(leadAt(known, here / PLACES))}
            r={4.5}
            fill="var(--accent)"
            stroke="var(--paper)"
            strokeWidth={2}
          />
          <text
            x={mark ? mark.middle + (mark.isLeft ? -6 : 6) : width - INSET}
            y={11}
            textAnchor={!mark || mark.isLeft ? 'end' : 'start'}
            fontSize={12}
            fill="var(--grey-text)"
            stroke="var(--paper)"
            strokeWidth={3}
            paintOrder="stroke"
          >
            {mark ? mark.text : 'nothing on this scale changes it'}
          </text>
        </svg>
      ) : null}
    </div>
  )
}

function Area({
  colour,
  line,
  from,
  to,
  zero,
}: {
  colour: string
  line: string
  from: number
  to: number
  zero: number
}) {
  return (
    <>
      <path
        d={`M${String(from)} ${String(zero)}L${line}L${String(to)} ${String(zero)}Z`}
        fill={colour}
        fillOpacity="var(--band-strength)"
      />
      <path d={`M${line}`} fill="none" stroke={colour} strokeWidth={1.6} />
    </>
  )
}

/** On the curve, between two of its points. */
function leadAt(points: readonly { readonly place: number; readonly lead: number }[], place: number): number {
  const after = points.findIndex((point) => point.place >= place)
  const [a, b] = [points[Math.max(0, after - 1)], points[after] ?? points.at(-1)]
  if (!a || !b) return 0
  const share = b.place === a.place ? 0 : (place - a.place) / (b.place - a.place)
  return a.lead + Math.min(1, Math.max(0, share)) * (b.lead - a.lead)
}

function cut(name: string, letters: number): string {
  return name.length <= letters ? name : `${name.slice(0, Math.max(4, letters - 1)).trimEnd()}…`
}
