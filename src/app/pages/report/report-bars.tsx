import type { ReactNode } from 'react'
import { Marker } from '#app/charts/option-mark.tsx'
import { optionStyle } from '#app/charts/option-style.ts'
import { monthTicks } from '#core/story/chart-layout.ts'
import type { Bars, Histogram, Shares } from '#core/story/blocks.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './report.module.css'
import { useDrawingWidth } from './use-drawing-width.ts'

/** Below it names and sums stand over what is drawn, not beside it. */
const PHONE = 520

interface FigureProps {
  readonly block: { readonly title: string; readonly description: string }
  readonly width: number
  readonly height: number
  readonly children: ReactNode
}

function Drawing({ block: { title, description }, width, height, children }: FigureProps) {
  return (
    <figure className={layout.stack8}>
      <figcaption className={layout.title}>{title}</figcaption>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={description}
        className={styles.chart}
      >
        {children}
      </svg>
    </figure>
  )
}

const BAR = 16
/** How high a row is, where in it name and bar have their middles, and how much of the width is kept for names and texts. */
const BESIDE = { row: 30, name: 15, bar: 15, names: 190, texts: 170 }
const OVER = { row: 46, name: 10, bar: 28, names: 0, texts: 36 }

/** Options one under another, each a bar of its parts with its sum behind it. */
export function ReportBars({ block }: { block: Bars }) {
  const width = useDrawingWidth()
  const place = width < PHONE ? OVER : BESIDE
  const bottom = block.rows.length * place.row
  const most = Math.max(...block.ticks.map(({ value }) => value), 1)
  const x = (usd: number) => place.names + ((width - place.names - place.texts) * usd) / most
  return (
    <Drawing block={block} width={width} height={bottom + 26}>
      {block.ticks.map(({ value, text }) => (
        <g key={value}>
          <line x1={x(value)} x2={x(value)} y1={0} y2={bottom} className={styles.grid} />
          <text x={x(value)} y={bottom + 16} textAnchor={place === OVER && value === 0 ? 'start' : 'middle'}>
            {text}
          </text>
        </g>
      ))}
      {block.rows.map((row, i) => (
        <BarRowDrawing
          key={row.id}
          row={row}
          top={i * place.row}
          place={place}
          x={x}
          end={place === OVER ? width : null}
        />
      ))}
    </Drawing>
  )
}

interface BarRowProps {
  readonly row: Bars['rows'][number]
  readonly top: number
  readonly place: typeof BESIDE
  readonly x: (usd: number) => number
  /** Where the text ends over the bar; null: it begins behind it. */
  readonly end: number | null
}

function BarRowDrawing({ row, top, place, x, end }: BarRowProps) {
  const [nameAt, middle] = [top + place.name, top + place.bar]
  const { colour } = optionStyle(row.optionKind, row.ordinal)
  const ends = row.parts.map((_, i) => row.parts.slice(0, i + 1).reduce((sum, { usd }) => sum + usd, 0))
  return (
    <g>
      <g transform={`translate(6 ${nameAt}) scale(0.75)`}>
        <Marker kind={row.optionKind} ordinal={row.ordinal} />
      </g>
      <text x={18} y={nameAt} dominantBaseline="central" className={styles.name}>
        {row.name.length > MOST_LETTERS ? `${row.name.slice(0, MOST_LETTERS - 1)}…` : row.name}
      </text>
      {row.parts.map(({ usd, look }, i) => (
        <rect
          key={look}
          x={x((ends[i] ?? 0) - usd)}
          y={middle - BAR / 2}
          width={Math.max(0, x(usd) - x(0))}
          height={BAR}
          fill={look === 'dashed' ? 'none' : colour}
          fillOpacity={look === 'pale' ? 0.45 : 1}
          stroke={look === 'dashed' ? colour : 'none'}
          strokeDasharray="3 2"
        />
      ))}
      <text
        x={end ?? x(ends.at(-1) ?? 0) + 7}
        y={end === null ? middle : nameAt}
        textAnchor={end === null ? 'start' : 'end'}
        dominantBaseline="central"
      >
        {row.text}
      </text>
    </g>
  )
}

const MOST_LETTERS = 26
const HISTOGRAM = 130
const SUMS = 190

/** A bar for each month, that of the figures as they were said in ink; the sums beside it. */
export function ReportHistogram({ block }: { block: Histogram }) {
  const { shares, marked, sums, xLabel } = block
  const width = useDrawingWidth()
  const isSmall = width < PHONE
  const [left, right, top, bottom] = [44, isSmall ? width - 12 : width - SUMS - 20, 6, HISTOGRAM - 40]
  const most = Math.max(...shares, 0.01)
  const step = (right - left) / shares.length
  return (
    <Drawing block={block} width={width} height={HISTOGRAM + (isSmall ? sums.length * 18 : 0)}>
      <text x={left - 6} y={top + 4} textAnchor="end">{`${Math.round(most * 100)} %`}</text>
      <text x={left - 6} y={bottom} textAnchor="end">
        0 %
      </text>
      {shares.map((share, month) => (
        <rect
          key={month}
          x={left + month * step + 0.5}
          y={bottom - ((bottom - top) * share) / most}
          width={Math.max(0.5, step - 1)}
          height={((bottom - top) * share) / most}
          className={month === marked ? styles.markedBar : styles.bar}
        />
      ))}
      <line x1={left} x2={right} y1={bottom} y2={bottom} className={styles.axis} />
      {monthTicks(shares.length - 1, 22 / step).map((month) => (
        <text key={month} x={left + (month + 0.5) * step} y={bottom + 15} textAnchor="middle">
          {month}
        </text>
      ))}
      <text x={right} y={bottom + 32} textAnchor="end">
        {xLabel}
      </text>
      {sums.map((sum, i) => (
        <text
          key={sum}
          x={isSmall ? left : right + 20}
          y={(isSmall ? HISTOGRAM : top) + 10 + i * 18}
          className={styles.name}
        >
          {sum}
        </text>
      ))}
    </Drawing>
  )
}

/** One bar in parts, and under it what each is. */
export function ReportShares({ block }: { block: Shares }) {
  const starts = block.parts.map((_, i) => block.parts.slice(0, i).reduce((sum, { share }) => sum + share, 0))
  return (
    <figure className={layout.stack8}>
      <figcaption className={layout.title}>{block.title}</figcaption>
      <svg
        viewBox="0 0 100 5"
        preserveAspectRatio="none"
        role="img"
        aria-label={block.description}
        className={styles.shares}
      >
        {block.parts.map(({ label, share, look }, i) => (
          <rect
            key={label}
            x={100 * (starts[i] ?? 0)}
            y={0}
            width={100 * share}
            height={5}
            data-look={look}
          />
        ))}
      </svg>
      <ul className={classes(layout.stack4, styles.parts)}>
        {block.parts.map(({ label, text, look }) => (
          <li key={label} data-look={look}>
            <span>{label}</span>
            <span translate="no">{text}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
