import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { announce } from '../ui/live-region.tsx'
import type { ChartGeometry } from './chart-geometry.ts'
import styles from './charts.module.css'
import type { CumulativeCostSeries } from './cumulative-cost-series.ts'
import { indexAfter } from './index-after.ts'
import { OptionMark } from './option-mark.tsx'
import { optionStyle } from './option-style.ts'

/**
 * The figures of one month, where the pointer stands or the arrow keys lead. It lies over the chart as a
 * layer of its own, so that moving about redraws no line.
 */
export function MonthReadout({
  series,
  geometry,
  name,
  money,
}: {
  series: CumulativeCostSeries
  geometry: ChartGeometry
  name: string
  money: (usd: number) => string
}) {
  const [index, setIndex] = useState<number | null>(null)
  const { rows, lines } = series
  const { plot, x, y, width, height } = geometry
  const row = index === null ? undefined : rows[Math.min(index, rows.length - 1)]
  const figures = lines.map((line, i) => ({ line, usd: row?.usd[i] ?? 0 })).sort((a, b) => b.usd - a.usd)

  const point = (event: PointerEvent<HTMLElement>) => {
    const at = event.clientX - event.currentTarget.getBoundingClientRect().left
    const month = ((at - plot.left) / (plot.right - plot.left)) * series.horizonMonths
    setIndex(
      at > plot.right + 12
        ? null
        : nearest(
            rows.map((one) => one.month),
            month,
          ),
    )
  }

  const step = (event: KeyboardEvent<HTMLElement>) => {
    const next = indexAfter(event.key, index, rows.length)
    if (next === undefined) return
    event.preventDefault()
    setIndex(next)
    const reached = next === null ? undefined : rows[next]
    if (!reached) return
    const told = lines.map((line, i) => `${line.name} ${money(reached.usd[i] ?? 0)}`)
    announce(`Month ${String(reached.month)}: ${told.join(', ')}`)
  }

  return (
    <div
      className={styles.readout}
      role="application"
      aria-roledescription="chart"
      aria-label={name}
      tabIndex={0}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => {
        setIndex(null)
      }}
      onKeyDown={step}
      onBlur={() => {
        setIndex(null)
      }}
    >
      {row && (
        <>
          <svg className={styles.cross} width={width} height={height} aria-hidden="true">
            <line x1={x(row.month)} x2={x(row.month)} y1={plot.top} y2={plot.bottom} stroke="var(--border)" />
            {figures.map(({ line, usd }) => (
              <circle
                key={line.id}
                cx={x(row.month)}
                cy={y(usd)}
                r={3.5}
                fill={optionStyle(line.kind, line.ordinal).colour}
                stroke="var(--paper)"
                strokeWidth={1}
              />
            ))}
          </svg>
          <div className={classes(layout.small, styles.box)} style={placeOf(x(row.month), geometry)}>
            <p className={layout.grey}>{row.month === 0 ? 'Up front' : `Month ${String(row.month)}`}</p>
            <table>
              <tbody>
                {figures.map(({ line, usd }) => (
                  <tr key={line.id}>
                    <th scope="row">
                      <OptionMark kind={line.kind} ordinal={line.ordinal} /> {line.name}
                    </th>
                    <td>{money(usd)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  )
}

/** Beside the month; where there is no room for the longest figure, at the edge on the other side of it. */
function placeOf(at: number, { width, plot }: ChartGeometry): { left: number } | { right: number } {
  const isLeft = at < (plot.left + plot.right) / 2
  if (width < ROOMY) return isLeft ? { right: 0 } : { left: 0 }
  return isLeft ? { left: at + GAP } : { right: width - at + GAP }
}

const GAP = 12
/** From this width on the box fits on either side of every month. */
const ROOMY = 720

function nearest(months: readonly number[], wanted: number): number {
  let best = 0
  months.forEach((month, i) => {
    if (Math.abs(month - wanted) < Math.abs((months[best] ?? 0) - wanted)) best = i
  })
  return best
}
