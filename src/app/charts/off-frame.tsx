import { wrapLabel } from '#core/story/wrap-label.ts'
import type { ChartGeometry } from './chart-geometry.ts'
import type { CumulativeCostSeries } from './cumulative-cost-series.ts'
import type { LineEnd } from './line-ends.tsx'

const LINE = 16
const CHARACTER = 6.6
/** With more of them than this a name would have no room over its figure. */
const FEW = 2

/** What leaves the frame says where it goes, beside the place at which it does. */
export function OffFrame({
  ends,
  series: { rows, horizonMonths },
  pair,
  geometry: { x, plot, ticksUsd },
  money,
}: {
  ends: readonly LineEnd[]
  series: CumulativeCostSeries
  pair: readonly string[]
  geometry: ChartGeometry
  money: (usd: number) => string
}) {
  const top = ticksUsd.at(-1) ?? 0
  const leaving = ends
    .flatMap((line, i) => {
      if (line.marker === null)
        return line.totalUsd > top ? [{ line, x: x((horizonMonths * top) / line.totalUsd) }] : []
      const at = rows.findIndex(({ usd }) => (usd[i] ?? 0) > top)
      if (at < 0) return []
      const [before, after] = [rows[at - 1], rows[at]]
      const [from, to] = [before?.usd[i] ?? top, after?.usd[i] ?? top]
      const share = to === from ? 0 : (top - from) / (to - from)
      const month = (before?.month ?? 0) + share * ((after?.month ?? 0) - (before?.month ?? 0))
      return [{ line, x: x(Math.max(0, month)) }]
    })
    .sort((a, b) => b.x - a.x)
  const told = leaving.map(({ line, x: at }) => {
    const total = money(line.totalUsd)
    const long = ` goes on to ${total}`
    const room = Math.max(at - plot.left, plot.right - at) - 12
    const isShort = (line.name.length + long.length) * CHARACTER > room
    const isNamed = isShort && leaving.length <= FEW
    const names = isNamed ? wrapLabel(line.name, Math.max(1, Math.floor(room / CHARACTER)), 2) : []
    return { line, at, total, long, isShort, names }
  })
  return (
    <g data-off-frame="" fontSize={12}>
      {told.map(({ line, at, total, long, isShort, names }, i) => {
        const isLeft = at - plot.left > plot.right - at
        const left = isLeft ? at - 6 : at + 8
        const first = told.slice(0, i).reduce((rows, one) => rows + one.names.length + 1, 0)
        return (
          <text
            key={line.id}
            y={plot.top + 12 + first * LINE}
            textAnchor={isLeft ? 'end' : 'start'}
            fill={line.colour}
            stroke="var(--paper)"
            strokeWidth={4}
            strokeLinejoin="round"
            paintOrder="stroke"
            opacity={pair.includes(line.id) ? 1 : 0.9}
          >
            {names.map((name, n) => (
              <tspan key={n} x={left} dy={n > 0 ? LINE : undefined} fontWeight={600}>
                {name}
              </tspan>
            ))}
            <tspan x={left} dy={names.length > 0 ? LINE : undefined}>
              {isShort ? (
                `${names.length === 0 && line.marker === null ? 'Today ' : ''}↑ ${total}`
              ) : (
                <>
                  <tspan fontWeight={600}>{line.name}</tspan>
                  {long}
                </>
              )}
            </tspan>
          </text>
        )
      })}
    </g>
  )
}
