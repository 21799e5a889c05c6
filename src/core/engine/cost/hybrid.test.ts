import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { card } from '../card.test-support.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Demand, Option, Plan } from '../../plan/schema.ts'
import { evaluate } from '../evaluate.ts'
import type { OptionEvaluation } from '../evaluation.ts'
import { NO_STAFF, planOf, priced } from '../plan-of.test-support.ts'
import { splitOf } from './hybrid-split.ts'

type HybridFields = Partial<Extract<Option, { kind: 'hybrid' }>>

const BUSY: Demand = { requestsPerDay: 500_000, inputTokens: 500, outputTokens: 100, peakToAverage: 3 }

function mix(more: HybridFields): Option {
  return { id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'api', ...more }
}

function planWith(hybrid: HybridFields, demand: Demand = BUSY, more: Parameters<typeof card>[0] = {}): Plan {
  return planOf([priced('api', 1, 4), card(more), mix(hybrid)], { demand })
}

function optionOf(plan: Plan, id = 'mix'): OptionEvaluation {
  const option = evaluate(completePlan(plan, catalogue), catalogue).workloads[0]?.options.find(
    (one) => one.id === id,
  )
  if (!option) throw new Error('no option')
  return option
}

function lineOf({ cost }: OptionEvaluation, id: string, part: string | null) {
  return cost?.lineItems.find((item) => item.id === id && item.part === part)
}

describe('the split of a week', () => {
  const shares = new Float64Array(168)
  shares[0] = 0.5
  shares[1] = 0.3
  shares[2] = 0.2
  const split = splitOf({ shares, peakToAverage: 1.5, isClipped: false }, 0)

  it('serves each hour up to the capacity and leaves the rest to the cloud', () => {
    expect(split.localShare(0.3)).toBeCloseTo(0.8, 12)
    expect(split.localShare(0.1)).toBeCloseTo(0.3, 12)
    expect(split.localShare(0)).toBe(0)
    expect(split.localShare(1)).toBeCloseTo(1, 12)
  })

  it('never takes what must go to the cloud', () => {
    const frontier = splitOf({ shares, peakToAverage: 1.5, isClipped: false }, 0.4)
    expect(frontier.localShare(1)).toBeCloseTo(0.6, 12)
    expect(frontier.localShare(0.3)).toBeCloseTo(0.6, 12)
    expect(frontier.localShare(0.12)).toBeCloseTo(0.36, 12)
  })

  it('knows the share of the cloud in the hours of a peak price', () => {
    expect(split.cloudShareIn([0], 0.3)).toBeCloseTo(0.2, 12)
    expect(split.cloudShareIn([1, 2], 0.3)).toBe(0)
  })
})

describe('a hybrid', () => {
  it('with a fixed share sends that share of every hour local and sizes for its peak', () => {
    const half = optionOf(planWith({ localShare: 0.5 }))
    const whole = optionOf(planWith({ localShare: 0.5 }), 'owned')
    const api = optionOf(planWith({ localShare: 0.5 }), 'api')
    expect(half.localShare?.[0]).toBe(0.5)
    expect(lineOf(half, 'tokens', 'cloud')?.totalUsd).toBeCloseTo((api.cost?.cashUsd ?? 0) / 2, 6)
    expect(half.capacity?.units[0]).toBe(Math.ceil(whole.capacity!.units[0]! / 2))
  })

  it('sized for the average overflows at peaks', () => {
    const average = optionOf(planWith({ sizing: 'average' }))
    const whole = optionOf(planWith({ sizing: 'average' }), 'owned')
    const share = average.localShare?.[0] ?? 0
    expect(average.capacity!.units[0]!).toBeLessThan(whole.capacity!.units[0]!)
    expect(share).toBeGreaterThan(0.5)
    expect(share).toBeLessThan(1)
    expect(lineOf(average, 'tokens', 'cloud')?.monthlyUsd[0]).toBeGreaterThan(0)
  })

  it('has room for working replicas x 3600 s x target / cautious seconds in an hour', () => {
    // A level week: every hour asks for the same, so the share served is capacity over demand.
    const demand: Demand = { ...BUSY, requestsPerDay: 2_000_000, peakToAverage: 1 }
    const option = optionOf(planWith({ sizing: 2 }, demand))
    const seconds = option.capacity?.secondsPerAttempt.conservative ?? 0
    const anHour = 2_000_000 / 24
    expect(option.localShare?.[0]).toBeCloseTo((2 * 3600 * 0.95) / seconds / anHour, 9)
  })

  it('keeps the number of units that is given, whatever the growth', () => {
    const option = optionOf(planWith({ sizing: 3 }, { ...BUSY, growthPerMonth: 0.05 }))
    expect(new Set(option.capacity?.units)).toEqual(new Set([3]))
    const shares = option.localShare ?? []
    expect(shares[35]!).toBeLessThan(shares[0]!)
  })

  it('lets spares carry nothing', () => {
    const at = (redundancy: number, sizing: number) =>
      optionOf(planWith({ sizing }, BUSY, { redundancy })).localShare?.[0]
    expect(at(1, 3)).toBe(at(0, 2))
  })

  it('sends at least the frontier share to the cloud', () => {
    const option = optionOf(planWith({ sizing: 50, forcedCloudShare: 0.1 }))
    expect(option.localShare?.[0]).toBeCloseTo(0.9, 9)
  })

  it('sizes for the peak of the private share', () => {
    const at = (forcedLocalShare: number) => optionOf(planWith({ sizing: 'average', forcedLocalShare }))
    expect(at(0.9).capacity!.units[0]!).toBeGreaterThan(at(0).capacity!.units[0]!)
    expect(at(0.9).feasible).toBe(true)
  })

  it('cannot work where the private share has no room on the units given', () => {
    const option = optionOf(planWith({ sizing: 1, forcedLocalShare: 0.9 }))
    expect(option.feasible).toBe(false)
    expect(option.findings.map(({ id }) => id)).toContain('forced-share-over-capacity')
    expect(option.cost).not.toBeNull()
  })

  it('counts set-up, operations and exit of both parts in full', () => {
    const plan = planOf(
      [
        { id: 'api', kind: 'api', model: 'x', price: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 } },
        { id: 'owned', kind: 'owned', hardware: 'rtx-4090', model: 'llama-3.1-8b', quantisation: 'q4_k_m' },
        mix({ localShare: 0.5 }),
      ],
      { demand: { ...BUSY, requestsPerDay: 1000 }, site: { staffUsdPerHour: 100 } },
    )
    const option = optionOf(plan)
    expect(lineOf(option, 'integration', 'cloud')?.upFrontUsd).toBe(4000)
    expect(lineOf(option, 'setup', 'local')?.upFrontUsd).toBe(6000)
    expect(lineOf(option, 'operations', 'cloud')?.monthlyUsd[0]).toBe(67)
    expect(lineOf(option, 'operations', 'local')?.monthlyUsd[0]).toBe(1200)
    for (const part of ['cloud', 'local'] as const)
      expect(lineOf(option, 'model-change', part)?.monthlyUsd[0]).toBeCloseTo(4000 / 12, 9)
    expect(lineOf(option, 'exit-reserve', 'cloud')?.terminalUsd).toBe(2000)
  })

  it('is down when both parts are: 84.88 of 8,760 hours, of which 0.3 %', () => {
    const option = optionOf(planWith({ sizing: 2 }, { ...BUSY, usdPerDowntimeHour: 1000 }))
    expect(lineOf(option, 'downtime', null)?.monthlyUsd[0]).toBeCloseTo(
      730 * (84.88 / 8760) * 0.003 * 1000,
      9,
    )
  })

  it('runs wholly on its cloud part while it waits for hardware', () => {
    const option = optionOf(
      planWith({ sizing: 2 }, { ...BUSY, usdPerDowntimeHour: 1000 }, { leadTimeMonths: 2 }),
    )
    const api = optionOf(
      planWith({ sizing: 2 }, { ...BUSY, usdPerDowntimeHour: 1000 }, { leadTimeMonths: 2 }),
      'api',
    )
    expect(option.localShare?.slice(0, 3).map((share) => share > 0)).toEqual([false, false, true])
    expect(option.cost?.monthlyUsd[0]).toBeCloseTo(api.cost?.monthlyUsd[0] ?? 0, 6)
    expect(option.cost?.upFrontUsd).toBeGreaterThan(0)
  })

  it('of its best size keeps the curve over all sizes and stands at its lowest point', () => {
    const option = optionOf(planWith({ sizing: 'optimal' }))
    const curve = option.unitsCurve ?? []
    const least = Math.min(...curve.map(({ totalUsd }) => totalUsd))
    expect(curve.length).toBeGreaterThan(3)
    expect(option.cost?.totalUsd).toBeCloseTo(least, 6)
    expect(curve.find(({ totalUsd }) => totalUsd === least)?.units).toBe(option.capacity?.units[0])
  })

  it('batch work waits its turn: sized for the average, nothing overflows', () => {
    const plan = planOf([priced('api', 1, 4), card(), mix({ sizing: 'average' })], {
      demand: BUSY,
      answers: { latency: 'batch', pattern: 'spiky' },
    })
    expect(optionOf(plan).localShare?.[0]).toBeCloseTo(1, 9)
  })

  it('says which part is missing, of the wrong kind or without a cost', () => {
    const ids = (plan: Plan) => optionOf(plan).findings.map(({ id }) => id)
    expect(ids(planOf([priced('api', 1, 1), mix({})], { demand: BUSY }))).toEqual(['hybrid-part-missing'])
    expect(
      ids(planOf([priced('api', 1, 1), card(), mix({ local: 'mix', cloud: 'api' })], { demand: BUSY })),
    ).toEqual(['hybrid-part-kind'])
    expect(ids(planWith({}, BUSY, { hardware: 'no-such-card' }))).toEqual([
      'hybrid-part-not-costed',
      'hardware-unknown',
    ])
    expect(ids(planWith({ forcedLocalShare: 0.6, forcedCloudShare: 0.6 }))).toEqual([
      'forced-shares-over-one',
    ])
  })

  it('says where the week cannot show the peak', () => {
    const demand = { ...BUSY, hourlyProfile: new Array<number>(168).fill(1) }
    expect(optionOf(planWith({ sizing: 2 }, demand)).findings.map(({ id }) => id)).toContain(
      'peak-out-of-reach',
    )
  })
})

describe('the availability of a mix', () => {
  const perHour: Demand = { ...BUSY, usdPerDowntimeHour: 100 }
  const downtimeOf = (hybrid: HybridFields) =>
    lineOf(optionOf(planWith({ localShare: 0.5, ...hybrid }, perHour)), 'downtime', null)?.monthlyUsd[0]

  it('is that of both parts failing at once: 730 h x 84.88 / 8,760 x 0.3 % x $100', () => {
    expect(downtimeOf({})).toBeCloseTo(730 * (84.88 / 8760) * 0.003 * 100, 9)
  })

  it('is its own where it states one: 730 h x 10 % x $100', () => {
    expect(downtimeOf({ availability: 0.9 })).toBeCloseTo(7300, 9)
  })
})

describe('a mix of batch work at prices by the hour', () => {
  it('pays for its half what half of the service alone pays', () => {
    const demand: Demand = { ...BUSY, activeHoursPerDay: 10, daysPerWeek: 5 }
    const api: Option = { id: 'api', kind: 'api', model: 'deepseek/deepseek-v4-flash', ...NO_STAFF }
    const plan = planOf([api, card(), mix({ localShare: 0.5 })], {
      demand,
      answers: { latency: 'batch' },
    })
    const alone = lineOf(optionOf(plan, 'api'), 'tokens', null)?.monthlyUsd[0] ?? 0
    expect(alone).toBeGreaterThan(0)
    expect(lineOf(optionOf(plan), 'tokens', 'cloud')?.monthlyUsd[0]).toBeCloseTo(alone / 2, 6)
  })
})

describe('machines that are not delivered yet', () => {
  it('are not busy', () => {
    const busy = optionOf(planWith({ localShare: 0.5 }, BUSY, { leadTimeMonths: 2 })).capacity?.busyShare
    expect(busy?.slice(0, 2)).toEqual([0, 0])
    expect(busy?.[2]).toBeGreaterThan(0)
  })
})
