import { trendFactors } from '../finance.ts'

/** What is bought when, for units that retire after their life. Entry t is month t, 0 the up-front moment. */
export interface Purchases {
  readonly units: Float64Array
  readonly hosts: Float64Array
  readonly unitsUsd: Float64Array
  readonly hostsUsd: Float64Array
  /** Units and hosts together, which maintenance, replacement and resale go by. */
  readonly pricePaidUsd: Float64Array
  readonly lifeMonths: number
}

export interface PurchaseTerms {
  readonly unitUsd: number
  readonly hostUsd: number
  /** Bare cards that share a host; null where the unit needs none. */
  readonly cardsPerHost: number | null
  readonly alreadyOwned: number
  readonly lifeMonths: number
  readonly hardwareTrendPerYear: number
}

/**
 * Buys up front what month 1 needs, later units in the month that needs them, and every unit again when
 * its life is over, each at that month's price. Units already owned cost nothing until their life is over,
 * counted from now because their age is not asked.
 *
 * `units` is what stands there in months 1..: owned units never go. Method: docs/method/cost.md#owned-cost.
 */
export function purchasesFor(units: Float64Array, terms: PurchaseTerms): Purchases {
  const { cardsPerHost, alreadyOwned, lifeMonths, hardwareTrendPerYear } = terms
  const months = units.length
  const trend = trendFactors(hardwareTrendPerYear, months)
  const hostsFor = (count: number) => (cardsPerHost === null ? 0 : Math.ceil(count / cardsPerHost))
  const bought = boughtInMonths(units, alreadyOwned, lifeMonths)
  const hosts = boughtInMonths(units.map(hostsFor), hostsFor(alreadyOwned), lifeMonths)
  const priced = (count: number, month: number, usd: number) =>
    count * usd * (month === 0 ? 1 : (trend[month - 1] ?? 0))
  const unitsUsd = bought.map((count, month) => priced(count, month, terms.unitUsd))
  const hostsUsd = hosts.map((count, month) => priced(count, month, terms.hostUsd))
  return {
    units: bought,
    hosts,
    unitsUsd,
    hostsUsd,
    pricePaidUsd: unitsUsd.map((usd, month) => usd + (hostsUsd[month] ?? 0)),
    lifeMonths,
  }
}

/** How many are bought at t = 0..months so that `needed` stand there in each month. */
function boughtInMonths(needed: Float64Array, alreadyOwned: number, lifeMonths: number): Float64Array {
  const months = needed.length
  const bought = new Float64Array(months + 1)
  const first = needed[0] ?? 0
  let pool = alreadyOwned
  bought[0] = Math.max(0, first - pool)
  let standing = first
  for (let month = 1; month <= months; month += 1) {
    const retired = bought[month - lifeMonths] ?? 0
    const poolRetired = month === lifeMonths ? Math.min(pool, standing) : 0
    if (month === lifeMonths) pool = 0
    const wanted = needed[month - 1] ?? 0
    const fromPool = Math.max(0, Math.min(wanted, pool) - Math.min(standing, pool))
    const more = Math.max(0, wanted - standing)
    bought[month] = (bought[month] ?? 0) + retired + poolRetired + Math.max(0, more - fromPool)
    standing = Math.max(standing, wanted)
  }
  return bought
}

/**
 * Price paid for what stands there in each month 1..months; with `olderThanMonths`, only for what was
 * bought longer ago than that.
 */
export function pricePaidStanding(purchases: Purchases, olderThanMonths: number | null = null): Float64Array {
  const { pricePaidUsd, lifeMonths } = purchases
  const months = pricePaidUsd.length - 1
  const entersAfter = olderThanMonths === null ? 0 : olderThanMonths + 1
  const standing = new Float64Array(months)
  if (entersAfter >= lifeMonths) return standing
  let sum = entersAfter === 0 ? (pricePaidUsd[0] ?? 0) : 0
  for (let month = 1; month <= months; month += 1) {
    sum += pricePaidUsd[month - entersAfter] ?? 0
    sum -= pricePaidUsd[month - lifeMonths] ?? 0
    standing[month - 1] = Math.max(0, sum)
  }
  return standing
}
