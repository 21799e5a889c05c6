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

it('says a demand by something else: what both hold stays, requests follow, and so do tokens nobody confirmed', () => {
  const at = 'workloads/workload-1/demand/'
  const began = withPlanValueAt(
    withPlanValueAt(assumedPlan(), `${at}inputTokens`, 900),
    `${at}outputTokens`,
    80,
  )
  const preset = {
    ...began,
    workloads: began.workloads.map((one) => ({ ...one, assumed: ['outputTokens'] })),
  }
  const people = withPlanValueAt(preset, `${at}basis/by`, 'people')
  expect(people.workloads[0]?.demand).toEqual({ inputTokens: 900, basis: { by: 'people' } })
  const said = withPlanValueAt(
    withPlanValueAt(people, `${at}basis/people`, 100),
    `${at}basis/standingTokens`,
    50,
  )
  expect(withPlanValueAt(said, `${at}basis/by`, 'bill').workloads[0]?.demand.basis).toEqual({
    by: 'bill',
    standingTokens: 50,
  })
})
