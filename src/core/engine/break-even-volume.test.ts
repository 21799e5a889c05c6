import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { card as oneCard } from './card.test-support.ts'
import { completePlan } from '../plan/complete.ts'
import type { Demand, Option, Plan } from '../plan/schema.ts'
import { breakEvenVolume } from './break-even-volume.ts'
import { evaluate } from './evaluate.ts'
import { planOf, priced, quote } from './plan-of.test-support.ts'

const DEMAND: Demand = { requestsPerDay: 1000, inputTokens: 500, outputTokens: 100 }

const card = (more: Parameters<typeof oneCard>[0] = {}) =>
  oneCard({ resaleDeclinePerYear: 0.3, sellingCostShare: 0, ...more })

function volumeOf(plan: Plan, option: string, against: string) {
  const complete = completePlan(plan, catalogue)
  const [workload] = complete.workloads
  if (!workload) throw new Error('no workload')
  return breakEvenVolume(complete, workload, option, against, catalogue)
}

/** Present cost of an option less that of another, by way of the whole evaluation. */
function gapAt(plan: Plan, requestsPerDay: number, option: string, against: string): number {
  const at: Plan = {
    ...plan,
    workloads: plan.workloads.map((workload) => ({
      ...workload,
      demand: { ...workload.demand, requestsPerDay },
    })),
  }
  const options = evaluate(completePlan(at, catalogue), catalogue).workloads[0]?.options ?? []
  const usd = (id: string) => options.find((one) => one.id === id)?.cost?.totalUsd ?? NaN
  return usd(option) - usd(against)
}

describe('the break-even volume', () => {
  it('is exact to a request: $36,000 over three years against $1.095 for a request a day', () => {
    const found = volumeOf(
      planOf([quote('box', 36_000, 0), priced('api', 1, 5)], { demand: DEMAND }),
      'box',
      'api',
    )
    // (500 x $1 + 100 x $5) / 1e6 x 1,095 days = $1.095; 36,000 / 1.095 = 32,876.7.
    expect(found).toMatchObject({ kind: 'crossings', startsCheaper: false, isComplete: true })
    expect(found.crossings).toEqual([{ requestsPerDay: 32_877, cheaper: 'box' }])
  })

  it('turns round with the pair', () => {
    const plan = planOf([quote('box', 36_000, 0), priced('api', 1, 5)], { demand: DEMAND })
    expect(volumeOf(plan, 'api', 'box')).toMatchObject({
      startsCheaper: true,
      crossings: [{ requestsPerDay: 32_877, cheaper: 'box' }],
    })
  })

  it('is not reached where one option is cheaper at every volume', () => {
    const plan = planOf([priced('dear', 2, 5), priced('cheap', 1, 5)], { demand: DEMAND })
    expect(volumeOf(plan, 'dear', 'cheap')).toMatchObject({ kind: 'not-reached', crossings: [] })
  })

  it('has a crossing on both sides of every step of whole units that matters', () => {
    // An API that costs a fifth more than a card at its ceiling: each new card is dearer until it fills.
    const alone = evaluate(completePlan(planOf([card()], { demand: DEMAND }), catalogue), catalogue)
    const { cost, capacity } = alone.workloads[0]?.options[0] ?? {}
    const requests = (capacity?.ceilingRequestsPerDay ?? 0) * 3 * 365
    const usdPerMTok = (1.2 * (cost?.totalUsd ?? 0) * 1e6) / (requests * 600)
    const plan = planOf([card(), priced('api', usdPerMTok, usdPerMTok)], { demand: DEMAND })
    const found = volumeOf(plan, 'owned', 'api')
    expect(found.crossings.length).toBeGreaterThan(2)
    for (const { requestsPerDay, cheaper } of found.crossings) {
      const [before, after] = [
        gapAt(plan, requestsPerDay - 1, 'owned', 'api'),
        gapAt(plan, requestsPerDay, 'owned', 'api'),
      ]
      expect(Math.sign(before)).toBe(-Math.sign(after))
      expect(after <= 0 ? 'owned' : 'api').toBe(cheaper)
    }
  })

  const LONG: Demand = {
    requestsPerDay: 100,
    inputTokens: 20_000,
    outputTokens: 30_000,
    minTokensPerSecond: 1,
  }

  it.each([
    ['machines against an API', 'owned', 'api', 0, 5],
    ['an API against machines that grow inside the horizon', 'api', 'owned', 0.1, 1],
    ['a mix against its API', 'mix', 'api', 0, 1],
  ])('is at every change that looking at each volume finds: %s', (_, option, against, growth, least) => {
    const most = 400
    const plan: Plan = {
      ...planOf(
        [
          card(),
          priced('api', 3.6, 3.6),
          { id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'api', sizing: 'average' },
        ],
        { demand: { ...LONG, peakToAverage: 2, growthPerMonth: growth } },
      ),
      horizonMonths: 6,
    }
    let last = gapAt(plan, 1, option, against) <= 0
    const seen: { requestsPerDay: number; cheaper: string }[] = []
    for (let requestsPerDay = 2; requestsPerDay <= most; requestsPerDay += 1) {
      const isAhead = gapAt(plan, requestsPerDay, option, against) <= 0
      if (isAhead !== last) seen.push({ requestsPerDay, cheaper: isAhead ? option : against })
      last = isAhead
    }
    expect(seen.length).toBeGreaterThanOrEqual(least)
    const found = volumeOf(plan, option, against)
    expect(found.crossings.filter(({ requestsPerDay }) => requestsPerDay <= most)).toEqual(seen)
    expect(found.isComplete).toBe(true)
  })

  it('is beyond capacity where a quote could not serve it, growth inside the horizon counted', () => {
    const box = { ...quote('box', 36_000, 0), capacityRequestsPerDay: 40_000 } as Option
    const plan = planOf([box, priced('api', 1, 5)], { demand: DEMAND })
    expect(volumeOf(plan, 'box', 'api').kind).toBe('crossings')
    const growing = planOf([box, priced('api', 1, 5)], { demand: { ...DEMAND, growthPerMonth: 0.1 } })
    const found = volumeOf(growing, 'box', 'api')
    expect(found.kind).toBe('beyond-capacity')
    expect(found.ceilingRequestsPerDay).toBeCloseTo(40_000 / 1.1 ** 35, 6)
    const capped = planOf([box, priced('api', 1, 5)], {
      demand: { ...DEMAND, growthPerMonth: 0.1, maxRequestsPerDay: 40_000 },
    })
    expect(volumeOf(capped, 'box', 'api').ceilingRequestsPerDay).toBeNull()
  })

  it('is also found for hybrids', () => {
    const plan = planOf(
      [
        priced('api', 1, 5),
        card(),
        { id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'api', sizing: 'average' },
      ],
      { demand: DEMAND },
    )
    const found = volumeOf(plan, 'mix', 'api')
    expect(found.kind).toBe('crossings')
    for (const { requestsPerDay } of found.crossings) {
      expect(gapAt(plan, requestsPerDay - 1, 'mix', 'api') > 0).not.toBe(
        gapAt(plan, requestsPerDay, 'mix', 'api') > 0,
      )
    }
  })

  it('ends where the machines of a mix cannot serve what must stay local', () => {
    const mixOf = (more: Partial<Extract<Option, { kind: 'hybrid' }>>): Plan =>
      planOf(
        [
          priced('api', 1, 5),
          card(),
          { id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'api', sizing: 1, ...more },
        ],
        { demand: DEMAND },
      )
    const ceiling = (plan: Plan) => volumeOf(plan, 'mix', 'api').ceilingRequestsPerDay
    const [owned] =
      evaluate(completePlan(planOf([card()], { demand: DEMAND }), catalogue), catalogue).workloads[0]
        ?.options ?? []
    const ofOne = owned?.capacity?.ceilingRequestsPerDay ?? NaN
    expect(ceiling(mixOf({ forcedLocalShare: 0.5 }))).toBeCloseTo(2 * ofOne, 0)
    expect(ceiling(mixOf({}))).toBeNull()
    expect(ceiling(mixOf({ forcedLocalShare: 0.5, sizing: 'average' }))).toBeNull()
    expect(ceiling(mixOf({ forcedLocalShare: 0.5, localShare: 0.7 }))).toBeNull()
  })

  it('is nothing where an option has no cost or is not there', () => {
    const plan = planOf([card({ hardware: 'no-such-card' }), priced('api', 1, 1)], { demand: DEMAND })
    expect(volumeOf(plan, 'owned', 'api').kind).toBe('not-costed')
    expect(volumeOf(plan, 'nobody', 'api')).toEqual({
      option: 'nobody',
      against: 'api',
      kind: 'not-costed',
      startsCheaper: false,
      crossings: [],
      ceilingRequestsPerDay: null,
      isComplete: true,
    })
  })
})
