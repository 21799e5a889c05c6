import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { planOf } from '../engine/plan-of.test-support.ts'
import { completePlan } from '../plan/complete.ts'
import type { Demand, Plan } from '../plan/schema.ts'
import { decide } from '../decision/decide.ts'
import { tell } from './tell.ts'

const DEMAND: Demand = { requestsPerDay: 500_000, inputTokens: 450, outputTokens: 0, contextTokens: 512 }
const SERVICES: Parameters<typeof planOf>[0] = [
  { id: 'api', kind: 'api', model: 'openai/text-embedding-3-small' },
  { id: 'hosted', kind: 'hosted', model: 'fireworks-ai/nomic-ai/nomic-embed-text-v1.5' },
]
const ANSWERS = {
  latency: 'interactive',
  pattern: 'steady-high',
  capability: 'simple',
  sensitivity: 'internal',
  openWeightAcceptable: true,
  team: 'intermediate',
} as const

function toldOf(demand: Demand): { story: ReturnType<typeof tell>['workloads'][number]; all: string } {
  const plan: Plan = planOf(SERVICES, { answers: ANSWERS, demand })
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const [story] = tell({ plan, complete, evaluation, decision: decide(complete, evaluation, catalogue) }, catalogue).workloads
  return { story: story!, all: JSON.stringify(story) }
} // prettier-ignore

const OF_ANSWERS =
  /bad answer|good answers|answers (that are )?good enough|Tune the prompt|behind on prose|answer the same request|[Ff]irst token/u

describe('work that makes vectors', () => {
  const { story, all } = toldOf({ ...DEMAND, basis: { by: 'requests', use: 'embeddings' } })

  it('is told nothing of how good or bad answers are', () => {
    expect(all).not.toMatch(OF_ANSWERS)
    expect(toldOf({ ...DEMAND, outputTokens: 50 }).all).toMatch(OF_ANSWERS)
  })

  it('is told that another model means embedding everything again, and what a year of that costs', () => {
    const warning = story.advice.warnings.find(({ id }) => id === 'vectors-made-anew')
    // 500,000 × 450 tokens × 365 days at $0.008 a million.
    expect(warning?.sentence).toBe(
      'Vectors of two models can’t be searched together. A year of these texts is 82.1\u00a0billion tokens: embedding them again takes about $660 with Nomic Embed Fireworks.',
    )
  })
})
