import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Plan } from '../../plan/schema.ts'
import { caseFrom } from '../case.ts'
import { decide } from '../decide.ts'
import { OPERATING_WARNINGS } from './operating-warnings.ts'

/** Two cards of one copy in one host at a desk. */
const PLAN: Plan = {
  schema: 'crossover/plan@5',
  name: 'W',
  asOf: '2026-11-28',
  organisation: { team: 'intermediate' },
  workloads: [
    {
      id: 'w',
      name: 'W',
      answers: {
        sensitivity: 'internal',
        processing: 'own-premises',
        latency: 'batch',
        pattern: 'sporadic',
        capability: 'good-enough',
        openWeightAcceptable: true,
        maturity: 'production',
      },
      demand: { requestsPerDay: 60, inputTokens: 3000, outputTokens: 500, contextTokens: 16_000 },
      options: [
        {
          id: 'ours',
          kind: 'owned',
          hardware: 'radeon-ai-pro-r9700',
          model: 'qwen3.8-27b',
          quantisation: 'fp8',
        },
      ],
    },
  ],
}

describe('the price of a spare that is warned of', () => {
  it('is that of all cards of a copy and a host, with tax, as much as the first was bought for', () => {
    const plan = completePlan(PLAN, catalogue)
    const evaluation = evaluate(plan, catalogue)
    const [decision] = decide(plan, evaluation, catalogue).workloads
    const facts = caseFrom(plan, plan.workloads[0]!, evaluation.workloads[0]!, decision!)
    const { cost, capacity } = evaluation.workloads[0]!.options[0]!
    expect(capacity).toMatchObject({ devices: 2 })
    expect(capacity?.units[0]).toBe(2)
    const bought = cost?.lineItems.filter(({ id }) => ['hardware', 'host', 'tax-and-shipping'].includes(id))
    const paidUsd = bought?.reduce((sum, { upFrontUsd }) => sum + upFrontUsd, 0)
    expect(OPERATING_WARNINGS['no-spare'](facts, catalogue)?.usd).toBeCloseTo(paidUsd ?? 0, 6)
  })
})
