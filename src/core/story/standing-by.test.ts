import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import { checkPlan } from '../plan/check-plan.ts'
import type { Option, Plan, Workload } from '../plan/schema.ts'
import { withProposalsAdded } from './proposals.ts'

const SHOP: Workload = {
  id: 'shop',
  name: 'Shop assistant',
  answers: {
    sensitivity: 'internal', latency: 'interactive', pattern: 'spiky', capability: 'good-enough', openWeightAcceptable: true,
    maturity: 'production',
  },
  demand: { requestsPerDay: 90_000, inputTokens: 2000, outputTokens: 250, contextTokens: 8000, peakToAverage: 12 },
  options: [],
} // prettier-ignore

function proposed(answers: Workload['answers'], demand: Workload['demand'] = {}, options: Option[] = []) {
  const workload = {
    ...SHOP,
    answers: { ...SHOP.answers, ...answers },
    demand: { ...SHOP.demand, ...demand },
    options,
  }
  const said: Plan = {
    schema: 'crossover/plan@5',
    name: 'Shop',
    asOf: '2026-11-28',
    organisation: { team: 'intermediate' },
    workloads: [workload],
  }
  const plan = withProposalsAdded(said, catalogue)
  const backed = plan.workloads[0]!.options.flatMap((option) =>
    'failover' in option && option.failover !== undefined ? [[option.id, option.failover]] : [],
  )
  return { plan, backed }
}

describe('a second service that takes over', () => {
  it('is proposed where an hour costs more than it does, beside each service alone', () => {
    const { plan, backed } = proposed({}, { usdPerDowntimeHour: 20_000 })
    expect(backed).toEqual([
      ['api-backed', 'hosted'],
      ['hosted-backed', 'api'],
    ])
    const [figures] = evaluate(completePlan(plan, catalogue), catalogue).workloads
    const total = (id: string) =>
      figures?.options.find((option) => option.id === id)?.cost?.totalUsd ?? Infinity
    expect(total('api-backed')).toBeLessThan(total('api'))
    expect(total('hosted-backed')).toBeLessThan(total('hosted'))
  })

  it('is not where an hour costs less than it does, or nothing that was said', () => {
    expect(proposed({}, { usdPerDowntimeHour: 20 }).backed).toEqual([])
    expect(proposed({}).backed).toEqual([])
  })

  it('is proposed where minutes were promised, whatever it costs, in a plan that can be read again', () => {
    const { plan, backed } = proposed({ mayBeDown: 'minutes' })
    expect(backed).toHaveLength(2)
    expect(checkPlan(plan, catalogue)).toEqual([])
  })

  it('is not where the rules let no service do the work', () => {
    expect(proposed({ mayBeDown: 'minutes', residencyRequired: true }).backed).toEqual([])
  })

  it('is added to a plan that has the service alone, and once', () => {
    const [api] = proposed({}).plan.workloads[0]!.options
    const named = { ...api, id: 'ours' } as Option
    const { plan, backed } = proposed({ mayBeDown: 'minutes' }, {}, [named])
    expect(backed).toContainEqual(['hosted-backed', 'ours'])
    const again = withProposalsAdded(plan, catalogue)
    expect(again.workloads[0]!.options).toEqual(plan.workloads[0]!.options)
  })
})
