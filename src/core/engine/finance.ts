import { MONTHS_PER_YEAR } from '../units/time.ts'
import { pow } from '../units/exact-math/pow.ts'
import { ownRoom, type Room } from './room.ts'
import { expLessOne, logOfOneAnd } from '../units/exact-math/near-one.ts'

/**
 * Money over time. t = 0 is the up-front moment and is not discounted; what month t costs falls at its
 * end. Method: docs/method/cost.md#money-over-time.
 */

/** The rate a month that compounds to the rate a year: 8 % a year is 0.6434 % a month. */
export function monthlyRate(ratePerYear: number): number {
  return pow(1 + ratePerYear, 1 / MONTHS_PER_YEAR) - 1
}

/** What money costs until the horizon. */
export interface Carry {
  /** For t = 0..months: what a dollar out at t would have earned by the horizon; 0 from there on. */
  readonly of: Float64Array
  /** The same of a dollar in every month 1..H, together. */
  ofEveryMonth: number
  /** What a dollar at the horizon is worth at t = 0. */
  discountOfHorizon: number
}

/** Room for what money costs over so many months. */
export function carryOver(months: number, room: Room = ownRoom): Carry {
  return { of: room(months + 1), ofEveryMonth: 0, discountOfHorizon: 1 }
}

/** $1,000 out at t = 0 has cost $259.71 after three years at 8 % a year. */
export function setCarry(carry: Carry, ratePerYear: number, horizonMonths: number): void {
  const growth = 1 + monthlyRate(ratePerYear)
  carry.of.fill(0)
  let worth = 1
  let ofEveryMonth = 0
  for (let t = horizonMonths; t >= 0; t -= 1) {
    carry.of[t] = worth - 1
    if (t > 0) ofEveryMonth += worth - 1
    else carry.discountOfHorizon = 1 / worth
    worth *= growth
  }
  carry.ofEveryMonth = ofEveryMonth
}

/**
 * What a yearly trend makes of today's price in months 1.. (entry t - 1 is month t): month 1 has today's
 * price. `steps` gives another trend for each year; after its last the last goes on.
 */
export function setTrend(factors: Float64Array, changePerYear: number, steps: Float64Array | null): void {
  let factor = 1
  let monthly = trendOfMonth(steps?.[0] ?? changePerYear)
  for (let month = 0; month < factors.length; month += 1) {
    if (steps && month > 0 && month % MONTHS_PER_YEAR === 0) {
      const year = Math.min(month / MONTHS_PER_YEAR, steps.length - 1)
      monthly = trendOfMonth(steps[year] ?? changePerYear)
    }
    factors[month] = factor
    factor *= monthly
  }
}

function trendOfMonth(changePerYear: number): number {
  return changePerYear === 0 ? 1 : pow(1 + changePerYear, 1 / MONTHS_PER_YEAR)
}

/**
 * Present value of flows at t = 0, 1, 2, … under a rate a period.
 *
 * -10,000 now and 3,000 in each of four years at 6 % a year is worth 395.32.
 */
export function presentValue(flows: ArrayLike<number>, ratePerPeriod: number): number {
  let value = 0
  for (let t = flows.length - 1; t >= 0; t -= 1) value = value / (1 + ratePerPeriod) + (flows[t] ?? 0)
  return value
}

/**
 * The level payment at each period's end that repays a principal, less what a balloon repays at the end.
 *
 * $10,000 at 8 % a year (8/12 % a month) over 36 months is $313.36 a month.
 */
export function annuity(principal: number, ratePerPeriod: number, periods: number, balloon = 0): number {
  if (ratePerPeriod === 0) return (principal - balloon) / periods
  const discounted = -expLessOne(-periods * logOfOneAnd(ratePerPeriod))
  return ((principal - balloon * (1 - discounted)) * ratePerPeriod) / discounted
}

/** Share of a principal that a level payment is: r(1+r)^n / ((1+r)^n - 1). */
export function capitalRecoveryFactor(ratePerPeriod: number, periods: number): number {
  return annuity(1, ratePerPeriod, periods)
}

const LEAST_RATE = -0.9
const MOST_RATE = 1e9

/**
 * The rate a period at which the flows are worth nothing, or null: where the sign changes not once but
 * never or several times there is no such rate or no single one.
 */
export function internalRateOfReturn(flows: ArrayLike<number>): number | null {
  const signs = Array.from(flows, Math.sign).filter((sign) => sign !== 0)
  const [first] = signs
  const changes = signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length
  if (first === undefined || changes !== 1) return null
  /** Rises with the rate, whichever side of the bargain the flows are. */
  const valueAt = (rate: number) => presentValue(flows, rate) * first
  let low = LEAST_RATE
  let high = 1
  while (valueAt(high) < 0) {
    if (high > MOST_RATE) return null
    high *= 2
  }
  if (valueAt(low) > 0) return null
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    if (valueAt(middle) < 0) low = middle
    else high = middle
  }
}

export function annualRate(ratePerMonth: number): number {
  return pow(1 + ratePerMonth, MONTHS_PER_YEAR) - 1
}
