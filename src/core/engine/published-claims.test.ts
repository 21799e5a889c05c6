import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option, Plan } from '../plan/schema.ts'
import { evaluate } from './evaluate.ts'
import { NO_OVERHEAD, NO_STAFF, planOf, priced, quote } from './plan-of.test-support.ts'

const DAYS_PER_MONTH = 365 / 12

function workload(plan: Plan) {
  const [first] = evaluate(completePlan(plan, catalogue), catalogue).workloads
  if (!first) throw new Error('no workload')
  return first
}

function costOf(plan: Plan, option: string) {
  const cost = workload(plan).options.find(({ id }) => id === option)?.cost
  if (!cost) throw new Error(`${option} was not costed`)
  return cost
}

function breakEven(plan: Plan, option: string, against: string) {
  const found = workload(plan).breakEvens.find((pair) => pair.option === option && pair.against === against)
  if (!found) throw new Error('no such pair')
  return found
}

/** The card of the claim, at its price, with no box around it and nothing left in the end. */
function card(id: string, hardware: string, unitPriceUsd: number): Option {
  return {
    id,
    kind: 'owned',
    hardware,
    model: 'llama-3.1-8b',
    quantisation: 'q4_k_m',
    unitPriceUsd,
    hostUsd: 0,
    hostIdleW: 0,
    hostLoadW: 0,
    taxAndShippingShare: 0,
    maintenancePerYear: 0,
    failuresPerYear: 0,
    resaleDeclinePerYear: 1,
    lifeMonths: 240,
    ...NO_STAFF,
  }
}

/** Input alone, 100,000 tokens a day, as in the second article. */
const MODERATE_USE = { requestsPerDay: 100, inputTokens: 1000, outputTokens: 0 }

/** Electricity that costs 15 cents a day at the power that the engine works out for the card. */
function cardAt15CentsADay(options: Option[], horizonMonths: number): Plan {
  const at = (usdPerKwh: number) =>
    planOf(options, { demand: MODERATE_USE, site: { usdPerKwh, pue: 1 }, horizonMonths })
  const energy = costOf(at(1), 'card').lineItems.find(({ id }) => id === 'energy')
  return at((0.15 * DAYS_PER_MONTH) / (energy?.monthlyUsd[0] ?? 0))
}

describe('claims of the source articles, recomputed by the engine', () => {
  it('C1: $15,000 and $500 a month against $3,000 and $10,000 a month break even after 6.0 and 1.58 months', () => {
    const plan = planOf([quote('local', 15_000, 500), quote('low', 0, 3_000), quote('high', 0, 10_000)])
    expect(breakEven(plan, 'local', 'low')).toMatchObject({ kind: 'month', month: 6 })
    expect(breakEven(plan, 'local', 'high').month).toBeCloseTo(15_000 / 9_500, 10)
    expect(breakEven(plan, 'local', 'high').simplePayback).toEqual({ kind: 'months', months: 15_000 / 9_500 })
  })

  it('C2: against $30-100 a month the same box never breaks even, and no negative month is printed', () => {
    const plan = planOf([quote('local', 15_000, 500), quote('low', 0, 30), quote('high', 0, 100)])
    for (const against of ['low', 'high']) {
      expect(breakEven(plan, 'local', against)).toMatchObject({
        kind: 'never',
        month: null,
        usd: null,
        discountedMonth: null,
        simplePayback: { kind: 'never' },
        discountedPayback: { kind: 'never' },
      })
    }
  })

  it('C3: 100,000 input tokens a day at $5 a million are $0.50 a day and $182.50 a year', () => {
    const plan = planOf([priced('api', 5, 0)], { demand: MODERATE_USE, horizonMonths: 12 })
    expect(costOf(plan, 'api').cashUsd).toBeCloseTo(182.5, 9)
    expect(costOf(plan, 'api').cashUsd / 365).toBeCloseTo(0.5, 12)
  })

  it('C4: a $2,000 card over 730 days is $2.74 a day, with $0.15 of electricity $2.89', () => {
    const plan = cardAt15CentsADay([card('card', 'rtx-4090', 2000)], 24)
    const cost = costOf(plan, 'card')
    expect(cost.upFrontUsd / 730).toBeCloseTo(2.74, 2)
    expect(cost.totalUsd / 730).toBeCloseTo(2.89, 2)
  })

  it('C5 does not follow: $2,000 at a saving of $0.35 a day takes 5,714 days, not eight months', () => {
    const plan = cardAt15CentsADay([card('card', 'rtx-4090', 2000), priced('api', 5, 0)], 36)
    const { kind, month } = breakEven(plan, 'card', 'api')
    expect(kind).toBe('beyond-horizon')
    expect((month ?? 0) * DAYS_PER_MONTH).toBeCloseTo(2000 / 0.35, 6)
    expect((month ?? 0) / 12).toBeCloseTo(15.66, 2)
    expect(month).not.toBeCloseTo(8, 0)
  })

  it('C5: eight months would need $8.37 a day of API spend', () => {
    const usdPerMTok = 8.37 / 0.1
    const plan = cardAt15CentsADay([card('card', 'rtx-4090', 2000), priced('api', usdPerMTok, 0)], 36)
    expect(breakEven(plan, 'card', 'api')).toMatchObject({ kind: 'month' })
    expect(breakEven(plan, 'card', 'api').month).toBeCloseTo(8, 2)
  })

  it('C6: once the card is paid, electricity is $54.75 a year', () => {
    const plan = cardAt15CentsADay([card('card', 'rtx-4090', 2000)], 36)
    const { monthlyUsd } = costOf(plan, 'card')
    expect(monthlyUsd.slice(24, 36).reduce((sum, usd) => sum + usd, 0)).toBeCloseTo(54.75, 9)
  })

  it('C7: a $450 card pays in two to three months only from $4.93-7.39 a day of net saving', () => {
    for (const [months, usdPerDay] of [
      [3, 4.93],
      [2, 7.4],
    ] as const) {
      const plan = planOf([quote('card', 450, 0), quote('api', 0, usdPerDay * DAYS_PER_MONTH)])
      expect(breakEven(plan, 'card', 'api').month).toBeCloseTo(months, 2)
    }
  })

  it('C10: an H100 at $2-4 an hour is $1,460-2,920 a month always on, of 730 hours', () => {
    const rented = (usdPerHour: number): Option => ({
      id: `at-${usdPerHour}`,
      kind: 'rented',
      hardware: 'h100-sxm',
      model: 'llama-3.1-8b',
      quantisation: 'fp8',
      usdPerHour,
      ...NO_OVERHEAD,
    })
    const plan = planOf([rented(2), rented(4)])
    expect(costOf(plan, 'at-2').monthlyUsd[0]).toBeCloseTo(1460, 9)
    expect(costOf(plan, 'at-4').monthlyUsd[0]).toBeCloseTo(2920, 9)
  })
})
