import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { planOf, priced } from '../engine/plan-of.test-support.ts'
import { completePlan } from '../plan/complete.ts'
import type { Plan, Workload } from '../plan/schema.ts'
import { toldToday } from '../words/against-today-words.ts'
import { againstToday } from './against-today.ts'
import { casesOf } from './case.ts'
import { decide } from './decide.ts'

const MODEL = 'openai/gpt-5.4-mini'
const DEMAND: Workload['demand'] = {
  requestsPerDay: 10_000,
  inputTokens: 2000,
  outputTokens: 300,
  reasoningTokens: 0,
}

function planWith(today: Workload['today'], more: Partial<Plan> = {}, demand = DEMAND): Plan {
  const plan = planOf(
    [
      { id: 'api', kind: 'api', model: MODEL },
      priced('cheap', 0.05, 0.1),
      { id: 'own', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-20b' },
    ],
    { demand, ...more },
  )
  return { ...plan, workloads: plan.workloads.map((one) => (today ? { ...one, today } : one)) }
}

function todayIn(plan: Plan, at = 0) {
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const one = casesOf({ complete, evaluation, decision: decide(complete, evaluation, catalogue) })[at]
  return { today: againstToday(one!, catalogue), one: one! }
}

/** What the same use costs by our sums in month 1. */
const COMPUTED = todayIn(planWith({ model: MODEL, monthlyUsd: 1 })).today!.computedUsd!

describe('a workload against what runs today', () => {
  it('is nothing where nobody says what does, and asks for what is missing', () => {
    expect(todayIn(planWith(undefined)).today).toBeNull()
    expect(todayIn(planWith(undefined, { organisation: { currentMonthlyBillUsd: 900 } })).today?.asks).toBe(
      'model',
    )
    expect(todayIn(planWith({ monthlyUsd: 900 })).today?.asks).toBe('model')
    expect(todayIn(planWith({ model: MODEL })).today?.asks).toBe('bill')
    expect(todayIn(planWith({ model: MODEL, monthlyUsd: 900 }, {}, {})).today?.asks).toBe('demand')
  })

  it('computes today’s use as the option of the same model does', () => {
    const { one } = todayIn(planWith({ model: MODEL, monthlyUsd: 1 }))
    const tokens = one.options[0]!.figures.cost!.lineItems.find(({ id }) => id === 'tokens')!
    expect(COMPUTED).toBe(tokens.monthlyUsd[0])
  })

  it('agrees within a factor of 1.5, and holds options against the bill', () => {
    const { today } = todayIn(planWith({ model: MODEL, monthlyUsd: COMPUTED * 1.4 }))
    expect(today).toMatchObject({ asks: null, gap: null })
    expect(today!.usdPerYear).toBeCloseTo(COMPUTED * 1.4 * 12, 6)
  })

  it('says of a bill twice as high what would close the gap, each alone, and the volume that meets it', () => {
    const { today } = todayIn(planWith({ model: MODEL, monthlyUsd: COMPUTED * 2 }))
    const { gap } = today!
    expect(gap!.times).toBeCloseTo(2, 9)
    expect(gap!.explanations.map(({ id }) => id)).toEqual(['reasoningRatio', 'requestsPerDay'])
    expect(gap!.scaledRequestsPerDay).toBeCloseTo(20_000, 6)
    expect(today!.usdPerYear).toBeCloseTo(COMPUTED * 12, 6)
    // Entered, that volume makes bill and sums agree.
    const entered = todayIn(
      planWith(
        { model: MODEL, monthlyUsd: COMPUTED * 2 },
        {},
        { ...DEMAND, requestsPerDay: gap!.scaledRequestsPerDay! },
      ),
    )
    expect(entered.today!.gap).toBeNull()
    const reasons = gap!.explanations[0]!.closesAt
    const thinking = todayIn(
      planWith({ model: MODEL, monthlyUsd: COMPUTED * 2 }, {}, { ...DEMAND, reasoningTokens: 300 * reasons }),
    )
    expect(thinking.today!.computedUsd).toBeCloseTo(COMPUTED * 2, 4)
  })

  it('says of a bill that is lower that cache or batches would explain it', () => {
    const { today } = todayIn(planWith({ model: MODEL, monthlyUsd: COMPUTED * 0.6 }))
    expect(today!.gap!.explanations.map(({ id }) => id)).toEqual([
      'cachedInputShare',
      'batchShare',
      'requestsPerDay',
    ])
  })

  it('scales demand within a factor of 3 alone, and never out of its range', () => {
    const far = todayIn(planWith({ model: MODEL, monthlyUsd: COMPUTED * 3.1 })).today!.gap!
    expect(far).toMatchObject({ scaledRequestsPerDay: null, notScaled: 'too-far' })
    const growing = todayIn(
      planWith({ model: MODEL, monthlyUsd: COMPUTED * 2 }, {}, { ...DEMAND, growthPerMonth: 0.25 }),
    ).today!.gap!
    expect(growing).toMatchObject({ scaledRequestsPerDay: null, notScaled: 'grows-out' })
  })

  it('says what using today better saves, and of a machine’s saving what needs no purchase', () => {
    const { today } = todayIn(planWith({ model: MODEL, monthlyUsd: COMPUTED }))
    expect(today!.better.map(({ id }) => id)).toEqual(['cache', 'batch', 'smaller-model'])
    for (const { savesUsdPerYear } of today!.better) expect(savesUsdPerYear).toBeGreaterThan(0)
    const of = (id: string) => today!.options.find(({ option }) => option === id)!
    expect(of('api').isAboutTheSame).toBe(true)
    expect(of('cheap').withoutPurchaseUsdPerYear).toBe(of('cheap').savesUsdPerYear)
    expect(of('own').withoutPurchaseUsdPerYear).toBeLessThanOrEqual(Math.max(0, of('own').savesUsdPerYear))
  })

  it('says of what runs today, and of what would save, that the rules do not let it in', () => {
    const plan = planWith({ model: MODEL, monthlyUsd: COMPUTED })
    const [first] = plan.workloads
    const critical = { ...first!, answers: { ...first!.answers, sensitivity: 'critical' } } as const
    const { today } = todayIn({ ...plan, workloads: [critical] })
    expect(today!.options.map(({ option, passes }) => [option, passes])).toEqual([
      ['api', false],
      ['cheap', false],
      ['own', true],
    ])
    const names = { modelName: (id: string) => id, optionName: (id: string) => id }
    const told = toldToday(today!, names, { code: 'USD', perUsd: 1 }).optionSentences.map(
      ({ sentence }) => sentence,
    )
    expect(told[0]).toBe('api is what runs today, but your rules do not let it in.')
    expect(told[1]).toMatch(/^cheap saves .* without a purchase, but your rules do not let it in\.$/)
    expect(told[2]).not.toContain('rules')
  })

  it('saves nothing by staying, whatever bill and sums are apart by', () => {
    const { today } = todayIn(planWith({ model: MODEL, monthlyUsd: COMPUTED * 1.3 }))
    const of = (id: string) => today!.options.find(({ option }) => option === id)!
    expect(of('api')).toMatchObject({ isWhatRuns: true, isAboutTheSame: true, savesUsdPerYear: 0 })
    expect(of('cheap')).toMatchObject({ isWhatRuns: false, isAboutTheSame: false })
  })

  it('counts what is reserved of today’s model, which is paid whether it is used or not', () => {
    const plan = planWith({ model: MODEL, monthlyUsd: COMPUTED })
    const [workload] = plan.workloads
    const provisioned = { units: 100, usdPerUnitPerMonth: 260, tokensPerMinutePerUnit: 100_000 }
    const options = [...workload!.options, { id: 'units', kind: 'api' as const, model: MODEL, provisioned }]
    const { today } = todayIn({ ...plan, workloads: [{ ...workload!, options }] })
    const units = today!.options.find(({ option }) => option === 'units')
    expect(units?.isWhatRuns).toBe(true)
    expect(units?.savesUsdPerYear).toBeCloseTo((COMPUTED - 26_000) * 12, 0)
  })

  it('splits a bill for the whole plan by what the use of each workload costs', () => {
    const plan = planWith({ model: MODEL }, { organisation: { currentMonthlyBillUsd: 900 } })
    const [first] = plan.workloads
    const two = {
      ...plan,
      workloads: [first!, { ...first!, id: 'twice', demand: { ...DEMAND, requestsPerDay: 20_000 } }],
    }
    const [one, other] = [todayIn(two, 0).today!, todayIn(two, 1).today!]
    expect([one.billUsd, other.billUsd].map((usd) => Math.round(usd!))).toEqual([300, 600])
    expect(one.isPartOfPlan).toBe(true)
  })
})
