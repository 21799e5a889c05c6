import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { planOf } from '../engine/plan-of.test-support.ts'
import { completePlan } from '../plan/complete.ts'
import type { Workload } from '../plan/schema.ts'
import { decide } from './decide.ts'

describe('the same use, said in three ways', () => {
  const options = planOf([
    { id: 'api', kind: 'api', model: 'openai/gpt-5.4-mini' },
    { id: 'hosted', kind: 'hosted', model: 'groq/openai/gpt-oss-120b' },
    { id: 'own', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b' },
  ]).workloads[0]!.options

  function verdictOf(demand: Workload['demand'], today?: Workload['today']) {
    const plan = planOf(options, { demand, answers: { latency: 'interactive', sensitivity: 'internal', pattern: 'steady-high', capability: 'good-enough', openWeightAcceptable: true } }) // prettier-ignore
    const whole = {
      ...plan,
      workloads: plan.workloads.map((one) => (today ? { ...one, today } : one)),
    }
    const complete = completePlan(whole, catalogue)
    const [decision] = decide(complete, evaluate(complete, catalogue), catalogue).workloads
    const { state, recommended, runnerUp, figures, margin } = decision!
    return {
      demand: complete.workloads[0]!.demand,
      verdict: { state, recommended, runnerUp, figures, margin },
    }
  }

  it('of 1,000 seats is the same verdict as people, as requests and as the bill of the same use', () => {
    const model = 'openai/gpt-5.4-mini'
    const people = verdictOf({ basis: { by: 'people', use: 'chat-assistant', people: 1000 } }, { model })
    const { requestsPerDay, inputTokens, outputTokens } = people.demand
    expect([requestsPerDay, inputTokens, outputTokens]).toEqual([2100, 2650, 300])
    const requests = verdictOf(
      { basis: { by: 'requests', use: 'chat-assistant' }, requestsPerDay: 2100 },
      { model },
    )
    expect(requests.verdict).toEqual(people.verdict)
    const plan = planOf(options, { demand: { basis: { by: 'people', use: 'chat-assistant', people: 1000 } } })
    const monthlyUsd =
      evaluate(completePlan(plan, catalogue), catalogue)
        .workloads[0]!.options.find(({ id }) => id === 'api')!
        .cost!.lineItems.find(({ id }) => id === 'tokens')!.monthlyUsd[0] ?? 0
    const bill = verdictOf({ basis: { by: 'bill', use: 'chat-assistant' } }, { model, monthlyUsd })
    expect(bill.demand.requestsPerDay).toBeCloseTo(2100, 6)
    expect({ ...bill.verdict, figures: null, margin: null }).toEqual({
      ...people.verdict,
      figures: null,
      margin: null,
    })
    expect(bill.verdict.figures.totalUsd).toBeCloseTo(people.verdict.figures.totalUsd ?? 0, 3)
  })
})
