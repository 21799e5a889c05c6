import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Demand, Option, Plan } from '../../plan/schema.ts'
import type { OptionEvaluation } from '../evaluation.ts'
import { evaluate } from '../evaluate.ts'
import { patternShape } from '../profile.ts'

const DEMAND: Demand = { requestsPerDay: 50_000, inputTokens: 1500, outputTokens: 300, peakToAverage: 1 }
const TOKENS = { id: 'tokens', kind: 'api', model: 'openai/gpt-4o' } as const
const ALONE = {
  setupHours: 0,
  opsHoursPerMonth: 0,
  exitHours: 0,
  modelChangesPerYear: 0,
  egressUsdPerGb: 0,
} as const

function planOf(options: readonly Option[], demand: Demand = {}): Plan {
  return {
    schema: 'crossover/plan@5',
    name: 'Terms',
    asOf: '2026-11-28',
    horizonMonths: 12,
    workloads: [
      {
        id: 'w',
        name: 'W',
        answers: { latency: 'interactive', pattern: 'steady-high' },
        demand: { ...DEMAND, ...demand },
        options: [...options],
      },
    ],
  }
}

function evaluated(options: readonly Option[], id: string, demand: Demand = {}): OptionEvaluation {
  const [workload] = evaluate(completePlan(planOf(options, demand), catalogue), catalogue).workloads
  const found = workload?.options.find((option) => option.id === id)
  if (!found) throw new Error(`no option ${id}`)
  return found
}

const month1 = (option: OptionEvaluation, line: string, part?: string) =>
  option.cost?.lineItems.find(({ id, part: of }) => id === line && (part === undefined || of === part))
    ?.monthlyUsd[0] ?? NaN

describe('seats', () => {
  const seat = (more: object): Option => ({
    id: 's',
    kind: 'subscription',
    seats: 1,
    usdPerSeatPerMonth: 19,
    ...more,
  })
  const aMonth = (requests: number) => ({ requestsPerDay: requests / (365 / 12) })

  it('cost their price and what is used beyond their allowance, by the request', () => {
    // Published terms of 2025: $19 with 300, $39 with 1,000, and $0.04 beyond.
    for (const [requests, small, large] of [[300, 19, 39], [500, 27, 39], [800, 39, 39], [1000, 47, 39], [2000, 87, 79]] as const) {
      const of = (usd: number, allowanceRequests: number) =>
        evaluated([seat({ usdPerSeatPerMonth: usd, allowanceRequests, usdPerRequestBeyond: 0.04 })], 's', aMonth(requests)).cost?.monthlyUsd[0]
      expect(of(19, 300)).toBeCloseTo(small, 9)
      expect(of(39, 1000)).toBeCloseTo(large, 9)
    }
  }) // prettier-ignore

  it('of 120 developers at $39 with 3,900 credits, 9,000 used and a cent each, shared, cost $10,800 in the first month', () => {
    const credits = { seats: 120, usdPerSeatPerMonth: 39, allowanceCredits: 3900, creditsPerSeat: 9000, usdPerCreditBeyond: 0.01 }
    const paid = evaluated([seat(credits)], 's', { requestsPerDay: 24_000, growthPerMonth: 0.1 })
    expect(paid.cost?.monthlyUsd[0]).toBeCloseTo(10_800, 6)
    // A tenth more use is a tenth more credits: 1,188,000 of which 468,000 are included.
    expect(paid.cost?.monthlyUsd[1]).toBeCloseTo(4680 + 7200, 6)
    expect(evaluated([seat({ ...credits, creditsPerSeat: 3000 })], 's').cost?.monthlyUsd[0]).toBeCloseTo(4680, 9)
    expect(evaluated([seat({ ...credits, usdPerCreditBeyond: null })], 's').feasible).toBe(false)
  }) // prettier-ignore

  it('use up their credits for the part of a mix that they serve, and no more', () => {
    const credits = { seats: 120, usdPerSeatPerMonth: 39, allowanceCredits: 3900, creditsPerSeat: 9000 }
    const mix: Option = { id: 'mix', kind: 'hybrid', local: 's', cloud: 'tokens' }
    const mixed = evaluated([seat(credits), TOKENS, mix], 'mix')
    expect(mixed.localShare?.[0]).toBeCloseTo(3900 / 9000, 9)
  })

  it('cost it by the token and by the dollar of use, whichever allowance is used up first', () => {
    const use = aMonth(1000)
    expect(month1(evaluated([seat({ allowanceMTok: 1, usdPerMTokBeyond: 5 })], 's', use), 'seats-beyond')).toBeCloseTo(0.8 * 5, 9)
    expect(month1(evaluated([seat({ allowanceUsd: 3, usdPerMTokBeyond: 5 })], 's', use), 'seats-beyond')).toBeCloseTo(1.8 * 5 - 3, 9)
    const both = { allowanceRequests: 900, allowanceMTok: 1, usdPerMTokBeyond: 5 }
    expect(month1(evaluated([seat(both)], 's', use), 'seats-beyond')).toBeCloseTo(0.8 * 5, 9)
  }) // prettier-ignore

  it('stop where nothing is sold beyond it, and leave the rest of the month to another part', () => {
    const stopped = evaluated([seat({ allowanceRequests: 300 })], 's', aMonth(500))
    expect([stopped.feasible, stopped.findings.map(({ id }) => id)]).toEqual([false, ['over-allowance']])
    const mix: Option = { id: 'mix', kind: 'hybrid', local: 's', cloud: 'tokens' }
    const mixed = evaluated(
      [seat({ allowanceRequests: 300 }), { ...TOKENS, ...ALONE }, mix],
      'mix',
      aMonth(500),
    )
    expect(mixed.localShare?.[0]).toBeCloseTo(0.6, 12)
    expect(month1(mixed, 'tokens')).toBeCloseTo((200 * (1500 * 2.5 + 300 * 10)) / 1e6, 6)
    expect(mixed.feasible).toBe(true)
  })

  it('without an allowance are as they were, and a program is told that they are for people', () => {
    expect(evaluated([seat({})], 's').cost?.monthlyUsd[0]).toBe(19)
    const plan = planOf([seat({})])
    const [workload] = plan.workloads
    const batch = { ...plan, workloads: [{ ...workload!, answers: { latency: 'batch' as const } }] }
    const [done] = evaluate(completePlan(batch, catalogue), catalogue).workloads
    expect(done?.options[0]?.findings.map(({ id }) => id)).toEqual(['seats-for-people'])
  })
})

describe('reserved units', () => {
  const units = (more: object = {}, of: object = {}): Option => ({
    ...TOKENS,
    ...ALONE,
    id: 'units',
    provisioned: { units: 50, usdPerUnitPerMonth: 260, requestsPerDayPerUnit: 800, ...more },
    ...of,
  })
  const spilled = 10_000 * (365 / 12) * ((1500 * 2.5 + 300 * 10) / 1e6)

  it('are paid for always, and what they have no room for goes by the token', () => {
    const option = evaluated([units()], 'units')
    expect(month1(option, 'reserved')).toBeCloseTo(13_000, 9)
    expect(month1(option, 'tokens')).toBeCloseTo(spilled, 6)
    expect(option.cost?.monthlyUsd[0]).toBeCloseTo(15_054, -1)
    expect(month1(evaluated([units({ usdPerUnitPerHour: 2, term: 'hour' })], 'units'), 'reserved')).toBeCloseTo(50 * 2 * 730, 6)
    expect(month1(evaluated([units({ units: 200 })], 'units'), 'tokens')).toBeCloseTo(0, 6)
  }) // prettier-ignore

  it('cost as much as a quote for them in a mix with the same model', () => {
    const quote: Option = { id: 'quote', kind: 'quote', upFrontUsd: 0, monthlyUsd: 13_000, capacityRequestsPerDay: 40_000 }
    const mix: Option = { id: 'mix', kind: 'hybrid', local: 'quote', cloud: 'tokens' }
    const mixed = evaluated([quote, { ...TOKENS, ...ALONE }, mix], 'mix')
    expect(mixed.localShare?.[0]).toBeCloseTo(0.8, 12)
    expect([mixed.feasible, mixed.cost?.monthlyUsd[0]]).toEqual([true, evaluated([units()], 'units').cost?.monthlyUsd[0]])
  }) // prettier-ignore

  it('with spillover are the sum of their parts by the hour', () => {
    const demand: Demand = {
      peakToAverage: 2.5,
      cachedInputShare: 0.4,
      retryShare: 0.02,
      activeHoursPerDay: 12,
      daysPerWeek: 5,
    }
    const said = { requestsPerDayPerUnit: null, tokensPerMinutePerUnit: 4000, outputWeight: 4 }
    const plan = completePlan(planOf([units(said)], demand), catalogue)
    const [workload] = plan.workloads
    const shape = patternShape(workload!, catalogue.patterns)
    // The week to the power at which its peak is 2.5 times the mean of its hours.
    const used = shape.filter((weight) => weight > 0)
    const peakOf = (power: number) => {
      const weights = used.map((weight) => weight ** power)
      return (Math.max(...weights) * weights.length) / weights.reduce((sum, weight) => sum + weight, 0)
    }
    let [low, high] = [0, 64]
    for (let step = 0; step < 80; step += 1) {
      const middle = (low + high) / 2
      if (peakOf(middle) < 2.5) low = middle
      else high = middle
    }
    const weights = used.map((weight) => weight ** low)
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    const ofWeek = 50_000 * 5 * 1.02
    const room = (50 * 4000 * 60) / (1500 * 0.6 + 4 * 300)
    const beyond = weights.reduce((sum, weight) => sum + Math.max(0, (ofWeek * weight) / all - room), 0)
    const [done] = evaluate(plan, catalogue).workloads
    const [option] = done?.options ?? []
    const attempts = (beyond / 7) * (365 / 12)
    const tokens = option?.cost?.lineItems.find(({ id }) => id === 'tokens')
    expect(attempts).toBeGreaterThan(1000)
    expect((tokens?.inputs.find(({ id }) => id === 'attempts')?.value ?? 0) / attempts).toBeCloseTo(1, 9)
  })

  it('spill to another option, which is sized for what is left of the busiest hour', () => {
    const gpu: Option = { id: 'gpu', kind: 'rented', hardware: 'rtx-4090', model: 'llama-3.1-8b', quantisation: 'q4_k_m', usdPerHour: 0.4 }
    const busy = { requestsPerDay: 400_000, peakToAverage: 2 }
    const option = evaluated([units({ requestsPerDayPerUnit: 4000 }, { spillover: 'gpu' }), gpu], 'units', busy)
    const whole = evaluated([gpu], 'gpu', busy)
    expect(month1(option, 'rent', 'spillover')).toBeGreaterThan(0)
    expect(month1(option, 'rent', 'spillover')).toBeLessThan(month1(whole, 'rent'))
    expect(option.cost?.lineItems.some(({ id }) => id === 'tokens')).toBe(false)
  }) // prettier-ignore
})

describe('a second service that stands by', () => {
  const first: Option = {
    ...TOKENS,
    ...ALONE,
    id: 'first',
    availability: 0.99,
    failover: 'second',
    switchHoursPerYear: 8.76,
  }
  const second: Option = { ...TOKENS, ...ALONE, id: 'second', availability: 0.98, monitoringUsdPerMonth: 40, priceFactor: 2 } // prettier-ignore
  const option = evaluated([first, second], 'first', { usdPerDowntimeHour: 1000 })
  const alone = evaluated([{ ...first, failover: undefined }], 'first', {
    usdPerDowntimeHour: 1000,
  })

  it('leaves what finds both down, and what switching takes', () => {
    expect(month1(option, 'downtime')).toBeCloseTo((0.01 * 0.02 + 8.76 / 8760) * 730 * 1000, 6)
    expect(month1(alone, 'downtime')).toBeCloseTo(0.01 * 730 * 1000, 6)
  })

  it('is paid for standing by, and for the requests of those hours alone', () => {
    const tokens = month1(alone, 'tokens')
    expect(month1(option, 'tokens')).toBeCloseTo(tokens * 0.99, 6)
    expect(month1(option, 'tokens', 'failover')).toBeCloseTo(tokens * 0.01 * 2, 6)
    expect(month1(option, 'monitoring', 'failover')).toBe(40)
  })

  it('never loses more than without it', () => {
    const slow = evaluated([{ ...first, switchHoursPerYear: 500 }, second], 'first', { usdPerDowntimeHour: 1000 })
    expect(month1(slow, 'downtime')).toBe(month1(alone, 'downtime'))
  }) // prettier-ignore
})

describe('machines of one’s own', () => {
  const card = (more: object): Option => ({ id: 'card', kind: 'owned', hardware: 'rtx-4090', model: 'llama-3.1-8b', quantisation: 'q4_k_m', ...more }) // prettier-ignore

  it('serve what was measured, read and written together', () => {
    const option = evaluated([card({ measuredTokensPerSecond: 3600 })], 'card')
    expect(option.capacity?.secondsPerAttempt.conservative).toBeCloseTo(1800 / 3600, 12)
  })

  it('draw what was measured, and have a contract of their own', () => {
    const option = evaluated([card({ measuredWatts: 500, measuredIdleWatts: 100, supportPerYear: 0.06, supportUsdPerUnitYear: 120 })], 'card') // prettier-ignore
    const energy = option.cost?.lineItems.find(({ id }) => id === 'energy')
    expect(energy?.inputs.flatMap(({ id, value }) => (/^(idle|load)W$/.test(id) ? [value] : []))).toEqual([100, 500]) // prettier-ignore
    const units = option.capacity?.units[0] ?? 0
    const paid = option.cost?.lineItems.find(({ id }) => id === 'support')?.inputs.find(({ id }) => id === 'pricePaidUsd')?.value ?? 0 // prettier-ignore
    expect(month1(option, 'support')).toBeCloseTo((paid * 0.06 + units * 120) / 12, 9)
  })
})
