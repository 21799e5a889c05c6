import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { withTrend } from '../decision/trends.ts'
import { PLAN_SCHEMA } from '../plan/plan-version.ts'
import type { Plan } from '../plan/schema.ts'
import { underTrends, workedOutWith } from './under-trends.ts'

const PLAN: Plan = {
  schema: PLAN_SCHEMA,
  name: 'P',
  asOf: '2026-11-28',
  organisation: { team: 'intermediate' },
  workloads: [
    {
      id: 'letters',
      name: 'Letters',
      answers: { sensitivity: 'regulated', contractReviewed: true, latency: 'interactive', pattern: 'steady-low', capability: 'frontier', hardShare: 0.5 },
      demand: { requestsPerDay: 500, inputTokens: 1500, outputTokens: 300 },
      options: [
        { id: 'large', kind: 'api', model: 'anthropic/claude-opus-5-5' },
        { id: 'small', kind: 'api', model: 'anthropic/claude-haiku-5-5' },
        { id: 'tiers', kind: 'hybrid', local: 'small', cloud: 'large', splitBy: 'difficulty' },
      ],
    },
  ],
} // prettier-ignore

const workOut = workedOutWith(catalogue)
const told = (plan: Plan) => underTrends(plan, workOut(plan, 'letters'), workedOutWith(catalogue))
const caseWith = (trend: 'hybridEasier' | 'regulationTightens') =>
  workedOutWith(catalogue)(withTrend(PLAN, trend, true), 'letters')

describe('a trend that is turned', () => {
  it('says what the verdict would be, and leaves the plan as it is', () => {
    const [, regulation] = told(PLAN)
    expect(regulation).toMatchObject({ id: 'regulationTightens', isOn: false })
    expect(regulation?.sentence).toMatch(/^Then: No option meets all your rules/)
    expect(PLAN.trends).toBeUndefined()
  })

  it('says what it would be without, where the plan counts with it', () => {
    const [, regulation] = told(withTrend(PLAN, 'regulationTightens', true))
    expect(regulation).toMatchObject({ isOn: true })
    expect(regulation?.sentence).toMatch(/^Counted\. Without it: /)
  })

  it('takes the hours of a router away, and asks no more of a mix than to be cheaper', () => {
    const [now, then] = [workOut(PLAN, 'letters'), caseWith('hybridEasier')]
    const router = ({ workload }: typeof now) => workload.options.find(({ id }) => id === 'tiers')?.setupHours
    expect([router(now), router(then)]).toEqual([60, 0])
    const usdOf = (one: typeof now, id: string) =>
      one.evaluation.options.find((option) => option.id === id)?.cost?.totalUsd ?? NaN
    expect(usdOf(then, 'tiers')).toBeLessThan(usdOf(now, 'tiers'))
  })

  it('counts each grade of data as the next one', () => {
    expect(caseWith('regulationTightens').workload.answers.sensitivity).toBe('critical')
  })

  it('is taken back without a trace', () => {
    expect(withTrend(withTrend(PLAN, 'hybridEasier', true), 'hybridEasier', false)).toEqual(PLAN)
  })
})
