import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Option, Plan } from '../../plan/schema.ts'
import { decide } from '../decide.ts'

function reasonsFor(option: Option) {
  const plan: Plan = {
    schema: 'crossover/plan@5',
    name: 'Support desk',
    asOf: '2026-11-20',
    finance: { discountRatePerYear: 0.5 },
    workloads: [
      {
        id: 'support',
        name: 'Support assistant',
        answers: { sensitivity: 'internal', latency: 'interactive', capability: 'simple' },
        demand: { requestsPerDay: 10, inputTokens: 100, outputTokens: 10 },
        options: [option],
      },
    ],
  }
  const complete = completePlan(plan, catalogue)
  return decide(complete, evaluate(complete, catalogue), catalogue).workloads[0]?.reasons
}

describe('a choice about effort', () => {
  const offer = { id: 'offer', kind: 'quote', meetsCapability: true, upFrontUsd: 0 } as const

  it('is said with a share of the same money, so that a bill of nothing but set-up is all effort', () => {
    const reasons = reasonsFor({ ...offer, monthlyUsd: 0, setupHours: 10 })
    expect(reasons?.find(({ id }) => id === 'choice-is-about-effort')?.values).toEqual({ share: 1 })
  })

  it('is none where set-up and exit are a third of the cost at most', () => {
    const reasons = reasonsFor({ ...offer, monthlyUsd: 1000, setupHours: 10 })
    expect(reasons?.map(({ id }) => id)).not.toContain('choice-is-about-effort')
  })
})
