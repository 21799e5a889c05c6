import { expect, it } from 'vitest'
import type { Plan } from '#core/plan/schema.ts'
import { blankPlan } from '#app/state/blank-plan.ts'
import { withPlanValueAt } from './with-plan-value.ts'

const requests = 'workloads/workload-1/demand/requestsPerDay'

function assumedPlan(): Plan {
  const plan = withPlanValueAt(blankPlan('2026-11-20'), requests, 20_000)
  return {
    ...plan,
    workloads: plan.workloads.map((workload) => ({
      ...workload,
      assumed: ['requestsPerDay', 'outputTokens'],
    })),
  }
}

it('writes where nothing stood', () => {
  const plan = withPlanValueAt(blankPlan('2026-11-20'), 'organisation/readiness/inProduction', null)
  expect(plan.organisation).toEqual({ readiness: { inProduction: null } })
})

it('leaves the old plan as it was', () => {
  const before = blankPlan('2026-11-20')
  withPlanValueAt(before, requests, 5)
  expect(before).toEqual(blankPlan('2026-11-20'))
})

it('takes a value away with undefined', () => {
  const blank = blankPlan('2026-11-20')
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
