import { units as unitsOfPlans } from '../../inputs/measures.ts'

export interface UnitsCurve {
  readonly units: number
  readonly curve: readonly { readonly units: number; readonly totalUsd: number }[]
}

/** Up to so many sizes are all tried; beyond, a widening grid and then everything around its best. */
const TRY_ALL_UP_TO = 64
const GRID_STEP = 1.15
/** More units than a plan may name are no size to try. */
const MOST_UNITS = unitsOfPlans.max

/** The number of units of least total between two bounds, of those walked; ties to the fewer. */
export function leastUnits(fewest: number, most: number, totalUsd: (units: number) => number): UnitsCurve {
  const known = new Map<number, number>()
  const costOf = (units: number) => {
    const cost = known.get(units) ?? totalUsd(units)
    known.set(units, cost)
    return cost
  }
  let spacing = (units: number) => Math.max(1, Math.floor(units * (GRID_STEP - 1)))
  const last = Math.max(fewest, Math.min(most, MOST_UNITS))
  if (last - fewest < TRY_ALL_UP_TO) spacing = () => 1
  let best = fewest
  const walk = (from: number, to: number, step: (units: number) => number) => {
    for (let units = from; units < to; units += step(units)) if (costOf(units) < costOf(best)) best = units
    if (costOf(to) < costOf(best)) best = to
  }
  walk(fewest, last, spacing)
  for (let width = spacing(best); width > 1; width = Math.ceil(width / 8)) {
    const stride = Math.max(1, Math.floor(width / 8))
    walk(Math.max(fewest, best - width), Math.min(last, best + width), () => stride)
    if (stride === 1) break
  }
  for (const [units, cost] of known) if (cost === costOf(best) && units < best) best = units
  const curve = [...known].toSorted(([a], [b]) => a - b).map(([units, cost]) => ({ units, totalUsd: cost }))
  return { units: best, curve }
}
