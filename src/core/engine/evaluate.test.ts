import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Demand, Option, Plan } from '../plan/schema.ts'
import { evaluate } from './evaluate.ts'
import type { OptionEvaluation, WorkloadEvaluation } from './evaluation.ts'
import { FINDING_IDS } from './findings.ts'
import { planOf, priced, quote } from './plan-of.test-support.ts'

function workOf(plan: Plan): WorkloadEvaluation {
  const [workload] = evaluate(completePlan(plan, catalogue), catalogue).workloads
  if (!workload) throw new Error('no workload')
  return workload
}

function optionOf(plan: Plan, id: string): OptionEvaluation {
  const option = workOf(plan).options.find((one) => one.id === id)
  if (!option) throw new Error('no option')
  return option
}

const KINDS: Option[] = [
  { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' },
  { id: 'hosted', kind: 'hosted', model: 'groq/openai/gpt-oss-120b' },
  { id: 'rented', kind: 'rented', hardware: 'h100-sxm', model: 'gpt-oss-120b' },
  { id: 'owned', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b' },
  { id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'api' },
  quote('quote', 10_000, 500),
  { id: 'seats', kind: 'subscription', seats: 40, usdPerSeatPerMonth: 39 },
]

const DEMAND: Demand = { requestsPerDay: 20_000, inputTokens: 1500, outputTokens: 300 }

describe('an evaluation', () => {
  it('costs every kind of option and ranks all by present cost', () => {
    const { options, ranking } = workOf(planOf(KINDS, { demand: DEMAND }))
    expect(options.map(({ id }) => id)).toEqual(KINDS.map(({ id }) => id))
    expect(options.every(({ cost, feasible }) => cost !== null && feasible)).toBe(true)
    const costs = ranking.map((id) => options.find((option) => option.id === id)?.cost?.totalUsd ?? 0)
    expect(costs).toEqual(costs.toSorted((a, b) => a - b))
    expect(ranking).toHaveLength(7)
  })

  it('holds a break-even for every ordered pair', () => {
    const { breakEvens } = workOf(planOf(KINDS, { demand: DEMAND }))
    expect(breakEvens).toHaveLength(7 * 6)
    expect(new Set(breakEvens.map(({ option, against }) => `${option}/${against}`)).size).toBe(42)
  })

  it('pays back what it costs more up front, not what it costs', () => {
    const plan = planOf([quote('dear', 20_000, 100), quote('cheap', 8000, 1100)])
    const pairs = evaluate(completePlan(plan, catalogue), catalogue).workloads[0]?.breakEvens
    expect(pairs?.find(({ option }) => option === 'dear')?.simplePayback).toEqual({
      kind: 'months',
      months: 12,
    })
  })

  it('says once that the plan was decided with another catalogue, and is costed with this one', () => {
    const plan = planOf(KINDS, { demand: DEMAND })
    const findingsWith = (version: string | null) =>
      evaluate(
        completePlan(version === null ? plan : { ...plan, catalogue: { version } }, catalogue),
        catalogue,
      ).findings
    expect(findingsWith('2026-08-01')).toEqual([
      {
        id: 'catalogue-changed',
        severity: 'note',
        workload: null,
        option: null,
        values: { pinned: '2026-08-01', present: catalogue.version },
      },
    ])
    expect(findingsWith(catalogue.version)).toEqual([])
    expect(findingsWith(null)).toEqual([])
  })

  it('is the same to the bit when asked again', () => {
    const plan = completePlan(planOf(KINDS, { demand: DEMAND }), catalogue)
    expect(JSON.stringify(evaluate(plan, catalogue))).toBe(JSON.stringify(evaluate(plan, catalogue)))
  })

  it('keeps ties in the plan’s order', () => {
    expect(workOf(planOf([quote('b', 1, 1), quote('a', 1, 1)])).ranking).toEqual(['b', 'a'])
  })

  it('names options after what they are, unless the user did', () => {
    const { options } = workOf(
      planOf([...KINDS, { ...priced('own', 1, 1), name: 'Ours' }], { demand: DEMAND }),
    )
    expect(options.map(({ name }) => name)).toEqual([
      'Sonnet 5.5',
      'gpt-oss-120b Groq',
      'Rent H100',
      'Own RTX PRO 6000',
      'Own 1× + Sonnet 5.5',
      'quote',
      '40 seats',
      'Ours',
    ])
    expect(options[3]?.description).toBe('gpt-oss-120b · mxfp4 · RTX PRO 6000 Blackwell Workstation 96GB')
    expect(options[4]?.description).toContain(' + Claude Sonnet 5.5')
    expect(options.map(({ model }) => model)).toEqual([
      'anthropic/claude-sonnet-5-5',
      'groq/openai/gpt-oss-120b',
      'gpt-oss-120b',
      'gpt-oss-120b',
      null,
      null,
      null,
      'own',
    ])
  })

  it('keeps the working of every line, with a unit for every figure', () => {
    for (const { cost } of workOf(planOf(KINDS, { demand: DEMAND })).options) {
      for (const line of cost?.lineItems ?? []) {
        expect(line.inputs.length, line.id).toBeGreaterThan(0)
        expect(line.method).toMatch(/^[a-z-]+$/)
        for (const { unit, value } of line.inputs) {
          expect(unit).not.toBe('')
          expect(Number.isFinite(value)).toBe(true)
        }
      }
    }
  })

  it('says where each figure comes from, of which day, and whether it is stale', () => {
    const { sources, findings } = optionOf(planOf(KINDS, { demand: DEMAND }), 'owned')
    const price = sources.find(({ figure }) => figure === 'unitPriceUsd')
    expect(price).toMatchObject({ kind: 'catalogue', unit: '$' })
    expect(sources.find(({ figure }) => figure === 'hostUsd')).toMatchObject({ kind: 'assumed', value: 3170 })
    expect(findings.some(({ id }) => id === 'stale-price')).toBe(sources.some(({ stale }) => stale))
    const own = optionOf(planOf([{ ...KINDS[3], unitPriceUsd: 7000 } as Option], { demand: DEMAND }), 'owned')
    expect(own.sources.find(({ figure }) => figure === 'unitPriceUsd')).toMatchObject({
      kind: 'yours',
      value: 7000,
      stale: false,
    })
  })

  it('gives each finding just the values that its sentence needs', () => {
    const { options } = workOf(
      planOf(KINDS, { demand: { ...DEMAND, growthPerMonth: 0.1, cachedInputShare: 0.5 } }),
    )
    for (const { id, values } of options.flatMap(({ findings }) => findings)) {
      expect(Object.keys(values).toSorted(), id).toEqual(
        [...FINDING_IDS[id as keyof typeof FINDING_IDS]].toSorted(),
      )
    }
  })
})

describe('what is not known', () => {
  it('is never counted as nothing: no volume, no cost of anything that depends on it', () => {
    const { options, ranking, demand, findings } = workOf(
      planOf(KINDS, { demand: { inputTokens: 1500, outputTokens: 300 } }),
    )
    const costed = options.filter(({ cost }) => cost !== null).map(({ id }) => id)
    expect(costed).toEqual(['quote', 'seats'])
    expect(ranking.toSorted()).toEqual(['quote', 'seats'])
    expect(demand).toBeNull()
    expect(findings).toContainEqual(
      expect.objectContaining({ id: 'demand-unknown', values: { missing: 'requestsPerDay' } }),
    )
    expect(optionOf(planOf(KINDS, { demand: { requestsPerDay: 5 } }), 'api').findings).toContainEqual(
      expect.objectContaining({ id: 'demand-unknown', values: { missing: 'inputTokens' } }),
    )
  })

  it('takes an option out and says why, and leaves the others alone', () => {
    const plan = planOf([{ id: 'x', kind: 'api', model: 'nobody/nothing' }, priced('api', 1, 1)])
    expect(optionOf(plan, 'x')).toMatchObject({ cost: null, feasible: false })
    expect(optionOf(plan, 'x').findings.map(({ id }) => id)).toEqual(['model-not-in-catalogue'])
    expect(workOf(plan).ranking).toEqual(['api'])
  })

  it('leaves a rented card without a rate uncosted', () => {
    const rented: Option = {
      id: 'r',
      kind: 'rented',
      hardware: 'ryzen-ai-max-395-128',
      model: 'llama-3.1-8b',
      quantisation: 'q4_k_m',
    }
    expect(optionOf(planOf([rented]), 'r').findings.map(({ id }) => id)).toContain('rental-unknown')
    expect(optionOf(planOf([{ ...rented, usdPerHour: 1 }]), 'r').cost).not.toBeNull()
  })
})

describe('no use at all', () => {
  it('gives defined results: no cost of tokens, none per request, machines still there', () => {
    const { options } = workOf(planOf(KINDS, { demand: { ...DEMAND, requestsPerDay: 0 } }))
    for (const { cost } of options) {
      expect(cost?.lcotUsdPerMTok).toBeNull()
      expect(cost?.usdPerRequest).toBeNull()
      expect(cost?.usdPerAcceptedRequest).toBeNull()
    }
    expect(options.find(({ id }) => id === 'owned')?.capacity?.units[0]).toBe(1)
  })

  it('costs nothing where nothing is paid for', () => {
    expect(optionOf(planOf([quote('free', 0, 0)]), 'free').cost).toMatchObject({
      totalUsd: 0,
      cashUsd: 0,
    })
  })
})

describe('levelised figures', () => {
  it('divide the present cost by what is delivered, discounted, at the reference tokenizer and without retries', () => {
    const demand: Demand = {
      requestsPerDay: 1000,
      inputTokens: 900,
      outputTokens: 80,
      reasoningTokens: 20,
      retryShare: 0.1,
    }
    const option = { ...priced('api', 2, 2), tokenizerRatio: 1.5 } as Option
    const { cost } = optionOf(planOf([option], { demand, finance: { discountRatePerYear: 0.08 } }), 'api')
    expect(cost?.lcotUsdPerMTok).toBeCloseTo(2 * 1.5 * 1.1, 9)
  })

  it('divide by requests, and by those whose answer is good enough', () => {
    const option = { ...priced('api', 1000, 0), acceptedShare: 0.8 } as Option
    const { cost } = optionOf(
      planOf([option], { demand: { requestsPerDay: 10, inputTokens: 1000, outputTokens: 0 } }),
      'api',
    )
    expect(cost?.usdPerRequest).toBeCloseTo(1, 12)
    expect(cost?.usdPerAcceptedRequest).toBeCloseTo(1.25, 12)
  })

  it('include cached input', () => {
    const demand: Demand = { requestsPerDay: 10, inputTokens: 1000, cachedInputShare: 1, outputTokens: 0 }
    const { cost } = optionOf(planOf([priced('api', 10, 0, { cachedInputUsdPerMTok: 1 })], { demand }), 'api')
    expect(cost?.lcotUsdPerMTok).toBeCloseTo(1, 12)
  })
})

describe('a quote', () => {
  it('cannot do more than its capacity: shown with its cost, never ranked', () => {
    const box = { ...quote('box', 100, 1), capacityRequestsPerDay: 1000 } as Option
    const plan = planOf([box, quote('other', 100_000, 1)], {
      demand: { requestsPerDay: 900, inputTokens: 1, outputTokens: 1, growthPerMonth: 0.05 },
    })
    const option = optionOf(plan, 'box')
    expect(option.feasible).toBe(false)
    expect(option.cost).not.toBeNull()
    expect(option.findings).toContainEqual(
      expect.objectContaining({
        id: 'over-quoted-capacity',
        values: expect.objectContaining({ month: 4 }) as unknown,
      }),
    )
    expect(workOf(plan).ranking).toEqual(['other'])
  })

  it('keeps its purchase apart from its running cost', () => {
    const { cost } = optionOf(planOf([quote('box', 15_000, 500)]), 'box')
    expect(cost).toMatchObject({
      capexUsd: 15_000,
      opexUsd: 18_000,
      upFrontUsd: 15_000,
      firstYearUsd: 21_000,
    })
  })
})
