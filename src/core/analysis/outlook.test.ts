import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { catalogueIndex } from '../engine/situation.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option } from '../plan/schema.ts'
import { planOf } from '../engine/plan-of.test-support.ts'
import { normalProbability } from './draws/normal-probability.ts'
import { normalQuantile } from './draws/normal-quantile.ts'
import { outlookOf } from './outlook.ts'

const DRAWS = 4096
const MONTHLY = { low: 800, base: 1000, high: 1250 }
const PAID_AT_ONCE = 30_000
const MONTHS = 36

/** Nobody works on it, so that what is paid is all it costs. */
const offer = (id: string, upFrontUsd: number, monthlyUsd: number | typeof MONTHLY): Option => ({
  id, kind: 'quote', name: id, upFrontUsd, monthlyUsd, setupHours: 0, opsHoursPerMonth: 0, exitHours: 0,
}) // prettier-ignore

/** One offer is paid at once, the other by the month, and nobody knows how much. */
const plan = completePlan(
  planOf([offer('at-once', PAID_AT_ONCE, 0), offer('by-month', 0, MONTHLY)], { horizonMonths: MONTHS }),
  catalogue,
)
const [workload] = plan.workloads
if (!workload) throw new Error('no workload')
const outlook = outlookOf(plan, workload, catalogueIndex(catalogue, { own: {} }), {
  passing: new Set(['at-once', 'by-month']),
  pair: { option: 'at-once', against: 'by-month' },
  draws: DRAWS,
})

/** How likely the month costs less than that: normal on either side of the base. */
const likelyUnder = (usd: number) => {
  const width = usd < MONTHLY.base ? MONTHLY.base - MONTHLY.low : MONTHLY.high - MONTHLY.base
  return normalProbability(((usd - MONTHLY.base) / width) * normalQuantile(0.9))
}

describe('how a plan may turn out', () => {
  it('gives each option its chance of costing least', () => {
    const [atOnce, byMonth] = outlook.options
    const under = likelyUnder(PAID_AT_ONCE / MONTHS)
    expect(atOnce?.chance).toBeCloseTo(1 - under, 3)
    expect(byMonth?.chance).toBeCloseTo(under, 3)
    expect([atOnce?.works, byMonth?.works]).toEqual([1, 1])
  })

  it('gives a total the band of its range, and one that is certain none', () => {
    const [atOnce, byMonth] = outlook.options
    expect(atOnce?.totalUsd).toEqual({ p10: PAID_AT_ONCE, p50: PAID_AT_ONCE, p90: PAID_AT_ONCE })
    const { p10 = 0, p50 = 0, p90 = 0 } = byMonth?.totalUsd ?? {}
    expect(
      [p10 / MONTHLY.low, p50 / MONTHLY.base, p90 / MONTHLY.high].map((months) => months / MONTHS),
    ).toEqual([1, 1, 1].map((one) => expect.closeTo(one, 3) as number))
  })

  it('gives the cash of both by month its band', () => {
    const [atOnce, byMonth] = outlook.pair?.cash ?? []
    expect([atOnce?.option, byMonth?.option]).toEqual(['at-once', 'by-month'])
    expect(atOnce?.bands).toHaveLength(MONTHS + 1)
    for (const { p10, p90 } of atOnce?.bands ?? []) expect([p10, p90]).toEqual([PAID_AT_ONCE, PAID_AT_ONCE])
    for (const [month, { p10, p50, p90 }] of (byMonth?.bands ?? []).entries()) {
      expect(p10).toBeCloseTo(month * (byMonth?.bands[1]?.p10 ?? NaN), 6)
      expect(Math.abs(p50 - month * MONTHLY.base)).toBeLessThanOrEqual(month * 0.5)
      expect(p90).toBeCloseTo(month * (byMonth?.bands[1]?.p90 ?? NaN), 6)
    }
  })

  it('says in which month the one overtakes the other how often, and how often it does not', () => {
    const { byMonth = [], later = NaN } = outlook.pair?.breakEven ?? {}
    expect([...byMonth, later].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    expect(later).toBeCloseTo(likelyUnder(PAID_AT_ONCE / MONTHS), 3)
    for (const month of [20, 25, 30, 36]) {
      const inThatMonth = likelyUnder(PAID_AT_ONCE / (month - 1)) - likelyUnder(PAID_AT_ONCE / month)
      expect(inThatMonth).toBeGreaterThan(0.003)
      expect(byMonth[month]).toBeCloseTo(inThatMonth, 3)
    }
  })

  it('ranks the only unknown with the lead, and prices it as everything that can be known', () => {
    expect(outlook.inputs.map(({ input, rank }) => [input.split('/').at(-1), rank])).toContainEqual([
      'monthlyUsd',
      1,
    ])
    const monthly = outlook.inputs.find(({ input }) => input.endsWith('/monthlyUsd'))
    expect(outlook.knowingAllUsd).toBeGreaterThan(100)
    expect((monthly?.knowingUsd ?? 0) / outlook.knowingAllUsd).toBeCloseTo(1, 1)
    for (const { input, knowingUsd } of outlook.inputs) {
      if (!input.endsWith('/monthlyUsd')) expect(knowingUsd).toBe(0)
    }
  })
})
