import { expect, it } from 'vitest'
import type { Plan } from '#core/plan/schema.ts'
import { withPlanValueAt } from './with-plan-value.ts'

const requests = 'workloads/workload-1/demand/requestsPerDay'

/** Every time a new one. */
const blankPlan = (): Plan => ({
  schema: 'crossover/plan@5',
  name: 'My plan',
  asOf: '2026-11-20',
  workloads: [{ id: 'workload-1', name: 'My workload', answers: {}, demand: {}, options: [] }],
})

function assumedPlan(): Plan {
  const plan = withPlanValueAt(blankPlan(), requests, 20_000)
  return {
    ...plan,
    workloads: plan.workloads.map((workload) => ({
      ...workload,
      assumed: ['requestsPerDay', 'outputTokens'],
    })),
  }
}

it('writes where nothing stood', () => {
  const plan = withPlanValueAt(blankPlan(), 'organisation/readiness/inProduction', null)
  expect(plan.organisation).toEqual({ readiness: { inProduction: null } })
})

it('leaves the old plan as it was', () => {
  const before = blankPlan()
  withPlanValueAt(before, requests, 5)
  expect(before).toEqual(blankPlan())
})

it('takes a value away with undefined', () => {
  const blank = blankPlan()
  expect(withPlanValueAt(withPlanValueAt(blank, requests, 5), requests, undefined)).toEqual(blank)
  expect(withPlanValueAt(withPlanValueAt(blank, 'horizonMonths', 24), 'horizonMonths', undefined)).toEqual(
    blank,
  )
  expect(withPlanValueAt(blank, 'finance/capitalBudgetUsd', undefined)).toEqual(blank)
})

it('calls a figure assumed until it is set', () => {
  const plan = withPlanValueAt(assumedPlan(), requests, 30_000)
  expect(plan.workloads[0]?.assumed).toEqual(['outputTokens'])
  const done = withPlanValueAt(plan, 'workloads/workload-1/demand/outputTokens', 300)
  expect(done.workloads[0]).not.toHaveProperty('assumed')
})
