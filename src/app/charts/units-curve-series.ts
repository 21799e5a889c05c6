import { ticksBetween } from '#core/story/figures.ts'
import { leastOf, type UnitsCurve } from '#core/words/units-curve-words.ts'

/** Total over the number of local units, as it is drawn. */
export interface UnitsCurveSeries {
  readonly points: UnitsCurve
  /** The size that costs least, which the mix takes. */
  readonly chosen: UnitsCurve[number]
  /** In dollars, round in the plan's currency. */
  readonly ticksUsd: readonly number[]
  readonly unitTicks: readonly number[]
}

/** Null where there is only one size, so that there is no curve. */
export function unitsCurveSeries(curve: UnitsCurve, perUsd: number): UnitsCurveSeries | null {
  const chosen = leastOf(curve)
  if (chosen === null || curve.length < 2) return null
  const costs = curve.map(({ totalUsd }) => totalUsd)
  return {
    points: curve,
    chosen,
    ticksUsd: ticksBetween(Math.min(...costs) * perUsd, Math.max(...costs) * perUsd).map(
      (tick) => tick / perUsd,
    ),
    unitTicks: wholeTicks(curve[0]?.units ?? 0, curve.at(-1)?.units ?? 0),
  }
}

/** Whole numbers in steps of 1, 2 or 5, at most eight of them. */
function wholeTicks(first: number, last: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, (last - first) / 7)))
  const step = ([1, 2, 5, 10].find((factor) => factor * power * 7 >= last - first) ?? 10) * power
  const ticks = []
  for (let tick = Math.ceil(first / step) * step; tick <= last; tick += step) ticks.push(tick)
  return ticks
}
