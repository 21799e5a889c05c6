import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { decide } from '../decision/decide.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import { lanesOf } from './lanes.ts'
import { placementsOf } from './whole-plan.ts'

it.each(EXAMPLE_PLANS.map(({ plan }) => [plan.name, plan] as const))(
  'says of every workload of “%s” where it should run and what that costs a month',
  (_name, plan) => {
    const complete = completePlan(plan, catalogue)
    const evaluation = evaluate(complete, catalogue)
    const decided = { complete, evaluation, decision: decide(complete, evaluation, catalogue) }
    const { recommended } = placementsOf(decided, catalogue)
    const lanes = lanesOf(decided, recommended)
    expect(lanes.map(({ id }) => id)).toEqual(plan.workloads.map(({ id }) => id))
    for (const { to, option, monthly, fleet } of lanes) {
      expect(to === null).toBe(option === null)
      expect(monthly).toMatch(to === null ? /^not known$/ : /^\D[\d,.]+ a month$|^not known$/)
      if (fleet !== null) expect(recommended.fleets[fleet]).toBeDefined()
    }
  },
)
