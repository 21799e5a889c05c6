import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import { EXAMPLE_PLANS, SAMPLE_PLAN } from '../plan/examples.ts'
import { INPUTS } from '../inputs/registry.ts'
import { withPlanInput } from '../plan/with-plan-input.test-support.ts'
import type { Plan } from '../plan/schema.ts'
import { decide } from '../words/told.test-support.ts'

const VOLUME = 'workloads/support/demand/requestsPerDay'

function decided(plan: Plan) {
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  return { evaluation, decision: decide(complete, evaluation, catalogue) }
}

const recommendedAt = (requestsPerDay: number) =>
  decided(withPlanInput(SAMPLE_PLAN, VOLUME, requestsPerDay)).decision.workloads[0]?.recommended

describe('the sample', () => {
  const { evaluation, decision } = decided(SAMPLE_PLAN)

  it('has a recommendation, and it is the cheapest option that passes the gates', () => {
    const [workload] = decision.workloads
    expect(['clear', 'close']).toContain(workload?.state)
    expect(workload?.recommended).toBe(evaluation.workloads[0]?.ranking[0])
  })

  it('recommends something else at another volume that the slider reaches', () => {
    const { low, high } = INPUTS.requestsPerDay
    const volumes = [low, 1000, 10_000, 66_000, 200_000, 1_000_000, high]
    expect(new Set(volumes.map(recommendedAt)).size).toBeGreaterThan(1)
    const switching = decision.workloads[0]?.switching.find(({ input }) => input === VOLUME)
    const at = switching?.switches
      .map((change) => change.at)
      .filter((volume) => volume > low && volume < high)
    expect(at?.length).toBeGreaterThan(0)
  })

  it('has a break-even inside its horizon', () => {
    const crossings = evaluation.workloads[0]?.breakEvens.filter(({ kind }) => kind === 'month') ?? []
    expect(crossings.length).toBeGreaterThan(0)
    for (const { month } of crossings) {
      expect(month).toBeGreaterThan(0)
      expect(month).toBeLessThanOrEqual(36)
    }
  })
})

describe.each(EXAMPLE_PLANS)('the example $id', ({ plan }) => {
  const { evaluation, decision } = decided(plan)

  it('has a price for every option', () => {
    for (const workload of evaluation.workloads) {
      expect(workload.options.filter(({ cost }) => cost === null).map(({ id }) => id)).toEqual([])
    }
  })

  it('ends in a recommendation', () => {
    for (const { state, recommended } of decision.workloads) {
      expect(['clear', 'close', 'only-one']).toContain(state)
      expect(recommended).not.toBeNull()
    }
  })
})
