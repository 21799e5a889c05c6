import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Answers, Demand, Option, Plan } from '../../plan/schema.ts'
import { decide } from '../../words/told.test-support.ts'

type Finance = NonNullable<Plan['finance']>

describe('what is easiest to relax', () => {
  it('is what has only to be asked, not the cheaper option of whoever cannot process it there', () => {
    const options: readonly Option[] = [
      { id: 'elsewhere', kind: 'api', model: 'anthropic/claude-opus-5-5' },
      { id: 'open', kind: 'api', model: 'openai/gpt-6.2-astra' },
    ]
    const { gates, relaxation, totals } = decidedIn(['uk'], options)
    expect(gates).toMatchObject([{ access: 'out' }, { access: 'to-confirm' }])
    expect(totals[0]).toBeLessThan(totals[1] ?? 0)
    expect(relaxation).toMatchObject({ option: 'open', gates: [{ gate: 'residency', unlockId: 'find-out' }] })
  })

  it('is what has only to be measured, before money is asked for', () => {
    const options: readonly Option[] = [
      { id: 'open', kind: 'api', model: 'anthropic/claude-haiku-5-5' },
      {
        id: 'dear',
        kind: 'owned',
        hardware: 'rtx-pro-6000-blackwell',
        model: 'qwen3.8-27b',
        quantisation: 'fp8',
      },
    ]
    const answers = { latency: 'realtime', capability: 'good-enough' } as const
    const demand = { targetTimeToFirstTokenMs: 1000 }
    const { gates, relaxation, verdict } = decidedFor(answers, options, demand, { capitalBudgetUsd: 1000 })
    expect(gates).toMatchObject([{ access: 'to-confirm' }, { access: 'out', failures: [{ gate: 'budget' }] }])
    expect(relaxation?.option).toBe('open')
    expect(verdict.detail).toMatch(
      /Find out first: measure the first token.* If it comes in time, Haiku 5.5 /,
    )
  })

  it('names what would still have to be done, and claims no more than an answer that may be no', () => {
    const { relaxation, verdict, reasons } = decidedIn(
      ['uk'],
      [{ id: 'open', kind: 'api', model: 'openai/gpt-6.2-astra' }],
    )
    expect(relaxation?.conditions).not.toEqual([])
    expect(verdict.detail).toMatch(
      /^Find out first whether OpenAI processes it in the UK\. If so, GPT-6.2 Astra would do, .*, on conditions\.$/,
    )
    expect(reasons.map(({ sentence }) => sentence).join(' ')).toMatch(
      /Before real data goes to GPT-6.2 Astra: .*\(legal\)/,
    )
  })
})

function decidedIn(regions: Answers['regions'], options: readonly Option[]) {
  const answers: Answers = {
    sensitivity: 'regulated',
    dataKinds: ['financial'],
    processing: 'regions',
    regions,
    capability: 'frontier',
  }
  return decidedFor(answers, options)
}

function decidedFor(answers: Answers, options: readonly Option[], more: Demand = {}, finance: Finance = {}) {
  const demand = { requestsPerDay: 1500, inputTokens: 4000, outputTokens: 500, ...more }
  const plan = completePlan(
    {
      schema: 'crossover/plan@5',
      name: 'Claims',
      asOf: '2026-11-20',
      finance,
      workloads: [{ id: 'w', name: 'Claims', answers, demand, options: [...options] }],
    },
    catalogue,
  )
  const evaluation = evaluate(plan, catalogue)
  const [decision] = decide(plan, evaluation, catalogue).workloads
  if (!decision) throw new Error('nothing decided')
  const totals = (evaluation.workloads[0]?.options ?? []).map(({ cost }) => cost?.totalUsd ?? NaN)
  return { ...decision, totals }
}
