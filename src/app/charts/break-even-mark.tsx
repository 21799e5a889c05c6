import type { ChartGeometry } from './chart-geometry.ts'
import type { BreakEvenMark } from './cumulative-cost-series.ts'

export interface MarkInWords extends BreakEvenMark {
  /** "Month 23" */
  readonly when: string
  /** "Own 2× RTX PRO 6000 overtakes" */
  readonly what: string
}

/** From here on there is more room on the other side. */
const TURNS = 0.6

/** A ring where the lines cross, at its exact moment, with its month and who overtakes. */
export function BreakEvenMarkDrawn({
  mark,
  geometry: { x, y, plot, width },
}: {
  mark: MarkInWords
  geometry: ChartGeometry
}) {
  const [cx, cy] = [x(mark.month), y(mark.usd)]
  if (cy < plot.top) return null
  const isLate = (cx - plot.left) / (plot.right - plot.left) > TURNS
  const isSmall = width < 520
  const at = { x: cx + (isLate ? -8 : 8), anchor: isLate ? 'end' : 'start' } as const
  const isLow = cy > plot.bottom - 52
  const top = isLow ? cy - 30 : Math.min(cy + 28, plot.bottom - 24)
  return (
    <g data-marks="">
      <line x1={cx} x2={cx} y1={cy} y2={plot.bottom} stroke="var(--border)" strokeDasharray="1 3" />
      <circle
        data-break-even={mark.month}
        cx={cx}
        cy={cy}
        r={5}
        fill="var(--paper)"
        stroke="var(--ink)"
        strokeWidth={2}
      />
      <text
        x={at.x}
        y={top}
        textAnchor={at.anchor}
        fontSize={13}
        fontWeight={600}
        fill="var(--ink)"
        stroke="var(--paper)"
        strokeWidth={4}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {mark.when}
        {isSmall ? null : (
          <tspan x={at.x} dy={15} fontSize={12} fontWeight={400}>
            {mark.what}
          </tspan>
        )}
      </text>
    </g>
  )
}
