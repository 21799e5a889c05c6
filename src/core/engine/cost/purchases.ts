import { ownRoom, type Room } from '../room.ts'
import { hostsFor } from './machine-layout.ts'

/** What is bought when, for units that retire after their life. Entry t is month t, 0 the up-front moment. */
export interface Purchases {
  readonly units: Float64Array
  readonly hosts: Float64Array
  readonly unitsUsd: Float64Array
  readonly hostsUsd: Float64Array
  /** Units and hosts together, which maintenance, replacement and resale go by. */
  readonly pricePaidUsd: Float64Array
  /** Units and hosts that are owned in each month 1.. (entry t - 1), whether or not they are needed. */
  readonly owned: Float64Array
  readonly ownedHosts: Float64Array
  readonly neededHosts: Float64Array
  /** The last t at which anything is bought: mostly 0, and then no later month has to be looked at. */
  lastBoughtAt: number
}

export interface PurchaseTerms {
  readonly unitUsd: number
  readonly hostUsd: number
  /** Bare cards that share a host; null where the unit needs none. */
  readonly cardsPerHost: number | null
  readonly alreadyOwned: number
  /** Hosts that have to be there in months 1..; absent: as many as the units fill. */
  readonly hostsNeeded?: Float64Array
  readonly lifeMonths: number
}

/** Room for purchases over so many months. */
export function purchasesOver(months: number, room: Room = ownRoom): Purchases {
  return {
    units: room(months + 1),
    hosts: room(months + 1),
    unitsUsd: room(months + 1),
    hostsUsd: room(months + 1),
    pricePaidUsd: room(months + 1),
    owned: room(months),
    ownedHosts: room(months),
    neededHosts: room(months),
    lastBoughtAt: 0,
  }
}

/**
 * Buys up front what month 1 needs, later units in the month that needs them. Units bought for month b stand
 * until the end of month b + life - 1; what is still needed then is bought again for month b + life, at that
 * month's price, and never for a month after the last. Units already owned cost nothing until their life is
 * over, counted from now because their age is not asked.
 *
 * `needed` is what has to be there in months 1..; `trend` what the price of month t is to today's.
 * Method: docs/method/cost.md#owned-cost.
 */
export function setPurchases(
  into: Purchases,
  needed: Float64Array,
  trend: Float64Array,
  terms: PurchaseTerms,
): void {
  const { cardsPerHost, alreadyOwned, lifeMonths, hostsNeeded } = terms
  const months = needed.length
  into.lastBoughtAt = setBought(into.units, into.owned, needed, alreadyOwned, lifeMonths)
  if (cardsPerHost === null) {
    into.hosts.fill(0)
    into.ownedHosts.fill(0)
    into.neededHosts.fill(0)
  } else {
    let [units, hosts] = [0, 0]
    for (let month = 0; month < months; month += 1) {
      const now = needed[month] ?? 0
      if (now !== units) [units, hosts] = [now, hostsFor(now, cardsPerHost)]
      into.neededHosts[month] = hostsNeeded ? (hostsNeeded[month] ?? 0) : hosts
    }
    const hostsOwned = hostsFor(alreadyOwned, cardsPerHost)
    const last = setBought(into.hosts, into.ownedHosts, into.neededHosts, hostsOwned, lifeMonths)
    into.lastBoughtAt = Math.max(into.lastBoughtAt, last)
  }
  into.unitsUsd.fill(0)
  into.hostsUsd.fill(0)
  into.pricePaidUsd.fill(0)
  for (let t = 0; t <= into.lastBoughtAt; t += 1) {
    const price = t === 0 ? 1 : (trend[t - 1] ?? 0)
    const unitsUsd = (into.units[t] ?? 0) * terms.unitUsd * price
    const hostsUsd = (into.hosts[t] ?? 0) * terms.hostUsd * price
    into.unitsUsd[t] = unitsUsd
    into.hostsUsd[t] = hostsUsd
    into.pricePaidUsd[t] = unitsUsd + hostsUsd
  }
}

/**
 * How much is bought at t = 0..months so that `needed` stands there in each month, and how much then does. Returns
 * when something is last bought.
 */
export function setBought(
  bought: Float64Array,
  owned: Float64Array,
  needed: Float64Array,
  alreadyOwned: number,
  lifeMonths: number,
): number {
  const months = needed.length
  bought.fill(0)
  let last = 0
  let standing = alreadyOwned
  for (let month = 1; month <= months; month += 1) {
    if (month === 1 + lifeMonths) standing -= alreadyOwned + (bought[0] ?? 0)
    const retired = month - lifeMonths
    if (retired >= 1) standing -= bought[retired] ?? 0
    const more = (needed[month - 1] ?? 0) - standing
    if (more > 0) {
      last = month === 1 ? 0 : month
      bought[last] = more
      standing += more
    }
    owned[month - 1] = standing
  }
  return last
}

/**
 * Price paid for what is owned in each month 1..months; with `olderThanMonths`, only for what has stood there
 * longer than that.
 */
export function setPricePaidStanding(
  standing: Float64Array,
  { pricePaidUsd, lastBoughtAt }: Purchases,
  lifeMonths: number,
  olderThanMonths = 0,
): void {
  if (olderThanMonths >= lifeMonths || lastBoughtAt === 0) {
    standing.fill(0)
    if (olderThanMonths < lifeMonths) standing.fill(pricePaidUsd[0] ?? 0, olderThanMonths, lifeMonths)
    return
  }
  let sum = 0
  for (let month = 1; month <= standing.length; month += 1) {
    sum += paidFor(month - olderThanMonths, pricePaidUsd) - paidFor(month - lifeMonths, pricePaidUsd)
    standing[month - 1] = Math.max(0, sum)
  }
}

/** What was paid for units that stand from a month on; those of month 1 are paid up front. */
function paidFor(month: number, pricePaidUsd: Float64Array): number {
  return month < 1 ? 0 : (pricePaidUsd[month === 1 ? 0 : month] ?? 0)
}
