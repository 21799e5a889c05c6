import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import { checkPlan } from '../../plan/check-plan.ts'
import { PLAN_SCHEMA } from '../../plan/plan-version.ts'
import type { Option, Plan, RequestClass, Workload } from '../../plan/schema.ts'
import { evaluate } from '../evaluate.ts'

const SMALL: Option = { id: 'small', kind: 'api', model: 'anthropic/claude-haiku-5-5' }
const LARGE: Option = { id: 'large', kind: 'api', model: 'anthropic/claude-opus-5-5' }
const CARD: Option = {
  id: 'card',
  kind: 'owned',
  hardware: 'rtx-5090',
  model: 'gpt-oss-20b',
  quantisation: 'mxfp4',
}
const EASY: RequestClass = { share: 0.8, inputTokens: 1000, outputTokens: 200 }
const HARD: RequestClass = { share: 0.2, inputTokens: 11_000, outputTokens: 1700, isHard: true }

function planWith(workload: Partial<Workload>): Plan {
  const demand = { requestsPerDay: 10_000, classes: [EASY, HARD] }
  const whole = {
    id: 'w',
    name: 'W',
    answers: { capability: 'frontier' as const },
    demand,
    options: [],
    ...workload,
  }
  return { schema: PLAN_SCHEMA, name: 'P', asOf: '2026-11-28', workloads: [whole] }
}

function worked(plan: Plan, id: string) {
  const found = evaluate(completePlan(plan, catalogue), catalogue).workloads[0]?.options.find(
    (one) => one.id === id,
  )
  if (!found) throw new Error(id)
  return found
}

const tokensUsd = (plan: Plan, id: string, part: 'local' | 'cloud' | null = null) =>
  worked(plan, id).cost?.lineItems.find((line) => line.id === 'tokens' && line.part === part)?.monthlyUsd[0]

const mixOf = (local: string): Option => ({
  id: 'mix',
  kind: 'hybrid',
  local,
  cloud: 'large',
  splitBy: 'difficulty',
})

describe('a mix that a router shares out by difficulty', () => {
  it('pays each part for the kinds of request that it gets', () => {
    const mix = planWith({ options: [SMALL, LARGE, mixOf('small')] })
    const only = ({ inputTokens, outputTokens }: RequestClass, requestsPerDay: number) =>
      planWith({ demand: { requestsPerDay, inputTokens, outputTokens }, options: [SMALL, LARGE] })
    expect(tokensUsd(mix, 'mix', 'local')).toBeCloseTo(tokensUsd(only(EASY, 8000), 'small') ?? NaN, 6)
    expect(tokensUsd(mix, 'mix', 'cloud')).toBeCloseTo(tokensUsd(only(HARD, 2000), 'large') ?? NaN, 6)
  })

  it('pays by the mean where nothing is known of the kinds', () => {
    const demand = { requestsPerDay: 10_000, inputTokens: 3000, outputTokens: 500 }
    const answers = { capability: 'frontier', hardShare: 0.2 } as const
    const mix = planWith({ demand, answers, options: [SMALL, LARGE, mixOf('small')] })
    const alone = planWith({ demand: { ...demand, requestsPerDay: 2000 }, options: [LARGE] })
    expect(tokensUsd(mix, 'mix', 'cloud')).toBeCloseTo(tokensUsd(alone, 'large') ?? NaN, 6)
  })

  it('sizes machines for the kinds that they get', () => {
    const kinds = worked(planWith({ options: [CARD, LARGE, mixOf('card')] }), 'mix')
    const { inputTokens, outputTokens } = EASY
    const demand = { requestsPerDay: 8000, inputTokens, outputTokens }
    const alone = worked(planWith({ demand, options: [CARD] }), 'card')
    expect(kinds.capacity?.machines[0]).toBe(alone.capacity?.machines[0])
  })

  it('has no cost while nobody says how many requests are hard', () => {
    const demand = { requestsPerDay: 10_000, inputTokens: 3000, outputTokens: 500 }
    const mix = worked(planWith({ demand, options: [SMALL, LARGE, mixOf('small')] }), 'mix')
    expect(mix.cost).toBeNull()
    expect(mix.findings.map(({ id }) => id)).toContain('split-share-unknown')
  })

  it('is refused where the kinds come to another share than the answer says', () => {
    const plan = planWith({ answers: { capability: 'frontier', hardShare: 0.5 } })
    expect(checkPlan(plan, catalogue)).toMatchObject([
      { path: 'workloads/w/answers/hardShare', found: '0.5' },
    ])
  })
})
