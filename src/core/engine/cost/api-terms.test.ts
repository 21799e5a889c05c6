import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Answers, Demand, Option, Plan } from '../../plan/schema.ts'
import { evaluate } from '../evaluate.ts'
import { optionOf } from '../laws.test-support.ts'

type Bought = Extract<Option, { kind: 'api' | 'hosted' }>

function planOf(
  option: Partial<Bought>,
  demand: Partial<Demand> = {},
  answers: Answers = { latency: 'batch' },
): Plan {
  return {
    schema: 'crossover/plan@5',
    name: 'Terms',
    asOf: '2026-11-28',
    horizonMonths: 12,
    trends: { apiPricePerYear: 0, hostedPricePerYear: 0 },
    workloads: [
      {
        id: 'w',
        name: 'W',
        answers,
        demand: {
          requestsPerDay: 1000,
          inputTokens: 10_000,
          outputTokens: 1000,
          reasoningTokens: 0,
          batchShare: 0,
          ...demand,
        },
        options: [{ id: 'it', kind: 'api', model: 'openai/gpt-5.5', tokenizerRatio: 1, ...option }],
      },
    ],
  }
}

function bought(plan: Plan) {
  const [workload] = evaluate(completePlan(plan, catalogue), catalogue).workloads
  const it = optionOf(workload!, 'it')
  const month = it.cost?.lineItems.find(({ id }) => id === 'tokens')?.monthlyUsd[0] ?? NaN
  return {
    usdPerRequest: month / ((1000 * 365) / 12),
    month,
    ...it,
    findings: it.findings.map(({ id }) => id),
  }
}

const usd = (input: number, output: number) => (10_000 * input + 1000 * output) / 1e6

describe('how a model is bought', () => {
  it('is at its standard price, at that of its tier, or in batches', () => {
    expect(bought(planOf({})).usdPerRequest).toBeCloseTo(usd(5, 30), 12)
    expect(bought(planOf({ tier: 'flex' })).usdPerRequest).toBeCloseTo(usd(2.5, 15), 12)
    expect(bought(planOf({ tier: 'priority' })).usdPerRequest).toBeCloseTo(usd(10, 60), 12)
    expect(bought(planOf({ tier: 'batch' })).usdPerRequest).toBeCloseTo(usd(5, 30) / 2, 12)
  })

  it('sends what the demand says in batches at the standard tier alone', () => {
    const half = { batchShare: 0.5 }
    expect(bought(planOf({}, half)).usdPerRequest).toBeCloseTo(0.75 * usd(5, 30), 12)
    expect(bought(planOf({ tier: 'batch' }, half)).usdPerRequest).toBeCloseTo(usd(5, 30) / 2, 12)
    expect(bought(planOf({ tier: 'flex' }, half)).usdPerRequest).toBeCloseTo(usd(2.5, 15), 12)
  })

  it('pays for an hour in the cache what an hour costs', () => {
    const claude = { model: 'anthropic/claude-sonnet-5-5' }
    const written = { cacheWriteShare: 0.5 }
    const five = bought(planOf(claude, written)).usdPerRequest
    const hour = bought(planOf({ ...claude, cacheWriteFor: '1h' }, written)).usdPerRequest
    expect(five).toBeCloseTo((5000 * 2 + 5000 * 2.5 + 1000 * 10) / 1e6, 12)
    expect(hour).toBeCloseTo((5000 * 2 + 5000 * 4 + 1000 * 10) / 1e6, 12)
  })

  it('costs in a region what is asked there, and says so with its source', () => {
    const here = bought(planOf({ region: 'eu' }))
    expect(here.usdPerRequest).toBeCloseTo(1.1 * usd(5, 30), 12)
    expect(here.findings).toContain('regional-price')
    expect(here.sources.find(({ figure }) => figure === 'regionalFactor')).toMatchObject({
      value: 1.1,
      unit: 'times',
    })
    const bedrock = { model: 'amazon-bedrock/global.amazon.nova-2-lite-v1-0' }
    expect(bought(planOf({ ...bedrock, region: 'eu' })).usdPerRequest).toBeCloseTo(usd(0.374, 3.157), 9)
  })

  it('loses there what is not sold there', () => {
    // OpenAI sells no batches where data is kept in a region.
    const here = bought(planOf({ region: 'eu' }, { batchShare: 1 }))
    expect(here.usdPerRequest).toBeCloseTo(1.1 * usd(5, 30), 12)
    expect(here.findings).toContain('batch-discount-unknown')
  })

  it('costs what it costs anywhere in a region for which no price is known, with a warning', () => {
    const mars = bought(planOf({ model: 'anthropic/claude-sonnet-5-5', region: 'eu' }))
    expect(mars.usdPerRequest).toBeCloseTo(usd(2, 10), 12)
    expect(mars.findings).toContain('region-unknown')
  })

  it('stops at a cap on spending, and says what is left', () => {
    // 1,000 requests a day of $0.08 are $2,433 a month.
    const capped = bought(planOf({}, { spendCapUsdPerMonth: 2000 }))
    expect([capped.month, capped.feasible]).toEqual([2000, false])
    expect(capped.findings).toContain('over-spend-cap')
    const enough = bought(planOf({}, { spendCapUsdPerMonth: 2500 }))
    expect(enough).toMatchObject({ feasible: true, month: bought(planOf({})).month })
    expect(enough.findings).not.toContain('over-spend-cap')
    expect(bought(planOf({ committedUsdPerMonth: 2200 }, { spendCapUsdPerMonth: 2000 })).month).toBe(2200)
  })

  it('of a mix stops at the cap with what the other part leaves it', () => {
    const plan = planOf({}, { spendCapUsdPerMonth: 2000 })
    const quote: Option = { id: 'box', kind: 'quote', upFrontUsd: 0, monthlyUsd: 10 }
    const mixOf = (localShare: number) => {
      const mix: Option = { id: 'mix', kind: 'hybrid', local: 'box', cloud: 'it', localShare }
      const [workload] = plan.workloads
      const mixed = { ...plan, workloads: [{ ...workload!, options: [...workload!.options, quote, mix] }] }
      return optionOf(evaluate(completePlan(mixed, catalogue), catalogue).workloads[0]!, 'mix')
    }
    expect([mixOf(0.5).feasible, mixOf(0.1).feasible]).toEqual([true, false])
  })

  it('never costs less than is committed', () => {
    const { month } = bought(planOf({}))
    expect(bought(planOf({ committedUsdPerMonth: month / 2 })).month).toBe(month)
    const short = bought(planOf({ committedUsdPerMonth: 2 * month, committedDiscount: 0.2 }))
    expect(short.month).toBe(2 * month)
    expect(short.findings).toContain('commitment-not-used')
  })
})
