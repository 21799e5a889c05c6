import { units as unitsOfPlans } from '../../inputs/measures.ts'

export interface UnitsCurve {
  readonly units: number
  readonly curve: readonly { readonly units: number; readonly totalUsd: number }[]
}

/** What a number of units costs: in all, and of that what rises and what falls where there are more of them. */
export interface UnitsCost {
  readonly totalUsd: number
  readonly risingUsd: number
  readonly fallingUsd: number
}

/** Up to so many sizes are all tried; beyond, a widening grid and then everything around its best. */
const TRY_ALL_UP_TO = 64
const GRID_STEP = 1.15
/** More units than a plan may name are no size to try. */
const MOST_UNITS = unitsOfPlans.max

/** The number of units of least total between two bounds, of those walked; ties to the fewer. */
export function leastUnits(fewest: number, most: number, totalUsd: (units: number) => number): UnitsCurve {
  const known = new Map<number, number>()
  const costOf = remembering(totalUsd, known)
  const walk = (sizes: readonly number[]) => {
    for (const units of sizes) costOf(units)
  }
  const units = walkedBest(fewest, most, costOf, known, walk)
  const curve = [...known]
    .toSorted(([a], [b]) => a - b)
    .map(([size, cost]) => ({ units: size, totalUsd: cost }))
  return { units, curve }
}

/**
 * The same number without the curve, in a fraction of the looks: between two sizes nothing costs less than what
 * rises does at the smaller and what falls does at the larger, so most of what lies between need not be looked at.
 */
export function cheapestUnits(fewest: number, most: number, costAt: (units: number) => UnitsCost): number {
  const looks = new Map<number, UnitsCost>()
  const known = new Map<number, number>()
  let least = Infinity
  const lookAt = (units: number): UnitsCost => {
    const before = looks.get(units)
    if (before) return before
    const cost = costAt(units)
    looks.set(units, cost)
    known.set(units, cost.totalUsd)
    if (cost.totalUsd < least) least = cost.totalUsd
    return cost
  }
  const between = (sizes: readonly number[], from: number, to: number): void => {
    if (to - from < 2) return
    const [few, many] = [lookAt(sizes[from] ?? NaN), lookAt(sizes[to] ?? NaN)]
    const rest = Math.min(restOf(few), restOf(many))
    if (few.risingUsd + many.fallingUsd + rest > least + Math.abs(least) * ROUNDING) return
    const middle = (from + to) >> 1
    const isLeftCheaper = few.totalUsd <= many.totalUsd
    lookAt(sizes[middle] ?? NaN)
    if (isLeftCheaper) between(sizes, from, middle)
    between(sizes, middle, to)
    if (!isLeftCheaper) between(sizes, from, middle)
  }
  const walk = (sizes: readonly number[]) => {
    lookAt(sizes[0] ?? NaN)
    lookAt(sizes[sizes.length - 1] ?? NaN)
    between(sizes, 0, sizes.length - 1)
  }
  return walkedBest(fewest, most, (units) => lookAt(units).totalUsd, known, walk)
}

function remembering(
  totalUsd: (units: number) => number,
  known: Map<number, number>,
): (units: number) => number {
  return (units) => {
    const cost = known.get(units) ?? totalUsd(units)
    known.set(units, cost)
    return cost
  }
}

/** Sums in another order differ by so much. */
const ROUNDING = 1e-9

function restOf({ totalUsd, risingUsd, fallingUsd }: UnitsCost): number {
  return totalUsd - risingUsd - fallingUsd
}

/** Walks the sizes, coarsely and then around the best; `walk` looks at all of some sizes that may be it. */
function walkedBest(
  fewest: number,
  most: number,
  costOf: (units: number) => number,
  known: ReadonlyMap<number, number>,
  walk: (sizes: readonly number[]) => void,
): number {
  let spacing = (units: number) => Math.max(1, Math.floor(units * (GRID_STEP - 1)))
  const last = Math.max(fewest, Math.min(most, MOST_UNITS))
  if (last - fewest < TRY_ALL_UP_TO) spacing = () => 1
  let best = fewest
  const walkBetween = (from: number, to: number, step: (units: number) => number) => {
    const sizes: number[] = []
    for (let units = from; units < to; units += step(units)) sizes.push(units)
    sizes.push(to)
    walk(sizes)
    for (const units of sizes) {
      const cost = known.get(units)
      if (cost !== undefined && cost < costOf(best)) best = units
    }
  }
  walkBetween(fewest, last, spacing)
  for (let width = spacing(best); width > 1; width = Math.ceil(width / 8)) {
    const stride = Math.max(1, Math.floor(width / 8))
    walkBetween(Math.max(fewest, best - width), Math.min(last, best + width), () => stride)
    if (stride === 1) break
  }
  for (const [units, cost] of known) if (cost === costOf(best) && units < best) best = units
  return best
}
