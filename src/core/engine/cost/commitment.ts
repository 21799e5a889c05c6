import type { Term } from '../../plan/schema.ts'

/** Months for which a rent is paid once it is taken, whatever happens; none where it can be left any hour. */
export const COMMITTED_MONTHS: Readonly<Record<Term, number>> = {
  'on-demand': 0,
  '1-month': 1,
  '1-year': 12,
  '3-year': 36,
  spot: 0,
}

/** The month in which a rent is over that is held for such terms, one after the other, until the work is done. */
export function lastTermEnds(workEnds: number, termMonths: number): number {
  const step = termMonths || 1
  return Math.ceil(workEnds / step) * step
}

/**
 * Units under contract in each month, and the trend of the prices at which they were taken: what month t needs beyond
 * them is taken for the term, from t on, at that month's price. Method: docs/method/cost.md#terms.
 *
 * 4 units in months 1 and 2 and 1 from month 3 on, for a term of 3 months: 4, 4, 4 and then 1.
 */
export function setCommitted(
  into: { readonly units: Float64Array; readonly trend: Float64Array; readonly taken: Float64Array },
  needed: Float64Array,
  trend: Float64Array,
  termMonths: number,
): void {
  let [units, priced] = [0, 0]
  for (let month = 0; month < needed.length; month += 1) {
    const ended = month - termMonths
    if (ended >= 0) {
      units -= into.taken[ended] ?? 0
      priced -= (into.taken[ended] ?? 0) * (trend[ended] ?? 0)
    }
    const taken = Math.max(0, (needed[month] ?? 0) - units)
    units += taken
    priced += taken * (trend[month] ?? 0)
    into.taken[month] = taken
    into.units[month] = units
    into.trend[month] = units > 0 ? priced / units : (trend[month] ?? 0)
  }
}
