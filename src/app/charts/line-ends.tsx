import type { OptionKind } from '#core/plan/schema.ts'
import type { ChartGeometry } from './chart-geometry.ts'
import type { CumulativeCostSeries } from './cumulative-cost-series.ts'
import { optionStyle } from './option-style.ts'

/** Where a line of the chart ends, and what is written there. */
export interface LineEnd {
  readonly id: string
  readonly name: string
  readonly totalUsd: number
  readonly colour: string
  /** What is drawn at the end; null for today's bill, which is no option. */
  readonly marker: { readonly kind: OptionKind; readonly ordinal: number } | null
}

/** The id of no option. */
const TODAY = ''
const TODAY_COLOUR = 'var(--grey-text)'

/** Of the options, in the order of the series, and of today's bill after them. */
export function lineEnds({ lines }: CumulativeCostSeries, todayUsd: number | null): readonly LineEnd[] {
  const ends = lines.map(({ id, name, totalUsd, kind, ordinal }): LineEnd => {
    return { id, name, totalUsd, colour: optionStyle(kind, ordinal).colour, marker: { kind, ordinal } }
  })
  if (todayUsd === null) return ends
  const today = { id: TODAY, name: 'Today’s bill', totalUsd: todayUsd, colour: TODAY_COLOUR, marker: null }
  return [...ends, today]
}

/** What goes on being paid where nothing changes: the same every month. */
export function TodayLine({
  usd,
  horizonMonths,
  geometry: { x, y },
}: {
  usd: number
  horizonMonths: number
  geometry: ChartGeometry
}) {
  return (
    <line
      data-today=""
      x1={x(0)}
      y1={y(0)}
      x2={x(horizonMonths)}
      y2={y(usd)}
      stroke={TODAY_COLOUR}
      strokeWidth={1.25}
    />
  )
}
