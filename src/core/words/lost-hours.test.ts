import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { decideWith, WITHOUT_SWITCHING } from '../decision/decide-workload.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import type { Plan } from '../plan/schema.ts'
import { toldDecision } from './told-decision.ts'

function decided(usdPerDowntimeHour: number) {
  const plan: Plan = {
    schema: 'crossover/plan@5',
    name: 'Shop',
    asOf: '2026-11-28',
    workloads: [
      {
        id: 'w',
        name: 'Shop',
        answers: {
          sensitivity: 'internal',
          latency: 'interactive',
          pattern: 'spiky',
          capability: 'good-enough',
        },
        demand: { requestsPerDay: 90_000, inputTokens: 2000, outputTokens: 250, usdPerDowntimeHour },
        options: [
          { id: 'api', kind: 'api', model: 'anthropic/claude-haiku-5-5' },
          { id: 'other', kind: 'api', model: 'anthropic/claude-sonnet-5-5' },
        ],
      },
    ],
  }
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const decision = decideWith(complete, evaluation, catalogue, WITHOUT_SWITCHING)
  return toldDecision(complete, evaluation, decision).workloads[0]!
}

it('says orders lost in the hours it is down beside what it costs, and both together are the total that ranks', () => {
  const [dear, plain] = [decided(20_000), decided(0)]
  expect(dear.figures.totalUsd! - dear.figures.lostHoursUsd).toBeCloseTo(plain.figures.totalUsd!, 6)
  const cost = /^It costs (about \S+ over 3 years(?: \([^)]*\))?)/.exec(plain.verdict.detail)![1]!
  expect(dear.verdict.detail).toContain(`It costs ${cost}, and the hours it is down about $`)
  expect(dear.verdict.detail).toContain(' beside that; in all, ')
  expect(plain.verdict.detail).not.toContain('down')
})
