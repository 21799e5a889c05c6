import type { ChartGeometry } from './chart-geometry.ts'
import type { BreakEvenMark, CostRow } from './cumulative-cost-series.ts'
import { placeMarkLabels } from './place-mark-labels.ts'
import { inMonth } from '#core/units/time.ts'

/** A ring at every crossing, at its exact moment, with its month beside it. */
export function BreakEvenMarks({
  marks,
  rows,
  pair,
  geometry,
}: {
  marks: readonly BreakEvenMark[]
  rows: readonly CostRow[]
  /** The two options that the finding speaks of: their crossings stand out. */
  pair: readonly string[]
  geometry: ChartGeometry
}) {
  const { x, y, plot } = geometry
  const isOfPair = ({ option, against }: BreakEvenMark) => pair.includes(option) && pair.includes(against)
  const ordered = [...marks.filter(isOfPair), ...marks.filter((mark) => !isOfPair(mark))]
  const points = ordered.map((mark) => ({
    x: x(mark.month),
    y: y(mark.usd),
    text: `month ${String(inMonth(mark.month))}`,
    matters: isOfPair(mark),
  }))
  const lines = (rows[0]?.usd ?? []).map((_, i) =>
    rows.map(({ month, usd }) => ({ x: x(month), y: y(usd[i] ?? 0) })),
  )
  const labels = placeMarkLabels(points, plot, lines)
  return (
    <g data-marks="">
      {ordered.map((mark, i) => {
        const point = points[i]
        const label = labels[i]
        if (!point) return null
        return (
          <g key={`${mark.option}-${mark.against}-${String(mark.month)}`}>
            <circle
              data-break-even={mark.month}
              cx={point.x}
              cy={point.y}
              r={point.matters ? 4.5 : 3}
              fill="var(--paper)"
              stroke="var(--ink)"
              strokeWidth={1.5}
            />
            {label && (
              <text
                x={label.x}
                y={label.y}
                textAnchor={label.anchor}
                dominantBaseline="central"
                fontSize={12}
                fontWeight={point.matters ? 600 : 400}
                fill="var(--ink)"
                stroke="var(--paper)"
                strokeWidth={4}
                strokeLinejoin="round"
                paintOrder="stroke"
              >
                {point.text}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}
