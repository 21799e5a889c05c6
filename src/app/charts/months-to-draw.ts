/** How many points a line may have: 61 keeps a slider's drag smooth, 121 does not. */
export const MOST_POINTS = 61

/**
 * The months at which a line gets a point, ascending, the first being 0 and the last the horizon.
 *
 * A short horizon keeps every month. A long one is thinned: months around a crossing and around a
 * purchase stay (earlier entries of `important` first, since there may be more than fit), and the
 * widest gaps are then halved until the points are used up.
 */
export function monthsToDraw(
  horizonMonths: number,
  important: readonly number[],
  most: number = MOST_POINTS,
): readonly number[] {
  if (horizonMonths + 1 <= most) return Array.from({ length: horizonMonths + 1 }, (_, month) => month)
  const kept = new Set([0, horizonMonths])
  for (const month of important) {
    const around = [Math.floor(month), Math.ceil(month)].filter((m) => m >= 0 && m <= horizonMonths)
    if (new Set([...kept, ...around]).size <= most) for (const m of around) kept.add(m)
  }
  while (kept.size < most) kept.add(middleOfWidestGap(ascending(kept)))
  return ascending(kept)
}

function ascending(months: Iterable<number>): number[] {
  return [...months].sort((a, b) => a - b)
}

function middleOfWidestGap(months: readonly number[]): number {
  let from = 0
  let width = 0
  months.forEach((month, i) => {
    const gap = (months[i + 1] ?? month) - month
    if (gap > width) {
      from = month
      width = gap
    }
  })
  return from + Math.floor(width / 2)
}
