import type { Band } from '#core/analysis/statistics/band.ts'
import type { OptionKind } from '#core/plan/schema.ts'
import type { ChartGeometry } from './chart-geometry.ts'
import { optionStyle } from './option-style.ts'

/** How far the cumulative cash of an option may turn out, by month from 0. */
export interface CostBand {
  readonly id: string
  readonly kind: OptionKind
  readonly ordinal: number
  readonly bands: readonly Band[]
}

/** Behind the lines: from the tenth of all cases to the ninth. */
export function CostBands({ bands, geometry }: { bands: readonly CostBand[]; geometry: ChartGeometry }) {
  const { x, y } = geometry
  const at = (month: number, usd: number) => `${x(month).toFixed(1)} ${y(usd).toFixed(1)}`
  return (
    <g data-bands="">
      {bands.map(({ id, kind, ordinal, bands: points }) => {
        const { colour } = optionStyle(kind, ordinal)
        const along = (end: keyof Band) => points.map((band, month) => at(month, band[end]))
        return (
          <g key={id}>
            <path
              d={`M${[...along('p10'), ...along('p90').toReversed()].join('L')}Z`}
              fill={colour}
              fillOpacity="var(--band-strength)"
            />
          </g>
        )
      })}
    </g>
  )
}
