import { describe, expect, it } from 'vitest'
import { finished } from '../analysis/finished.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import { withPlanValueAt } from '../plan/with-plan-value.ts'
import { buyAbove } from './buy-above.ts'
import { decide } from './decide.ts'
import { withRisk } from './risk-of.ts'

const [sample] = EXAMPLE_PLANS
if (!sample) throw new Error('There is a sample.')

function at(requestsPerDay: number) {
  const plan = completePlan(
    withPlanValueAt(sample!.plan, 'workloads/support/demand/requestsPerDay', requestsPerDay),
    catalogue,
  )
  const evaluation = evaluate(plan, catalogue)
  return {
    plan,
    evaluation,
    decision: withRisk(plan, evaluation, decide(plan, evaluation, catalogue), catalogue),
  }
}

describe('the use from which a purchase is sure enough', () => {
  const { plan, decision } = at(190_000)
  const [decided] = decision.workloads
  const above = decided?.risk?.buyAboveRequestsPerDay ?? null

  it('stands beside a path that waits for it, and lies above the use of today', () => {
    expect(decided).toMatchObject({ state: 'path', begins: 'chance', recommended: 'api', target: 'owned' })
    expect(above).toBeGreaterThan(190_000)
  })

  it('is the same whatever use of today it is looked for from', () => {
    expect(at(170_000).decision.workloads[0]?.risk?.buyAboveRequestsPerDay).toBe(above)
  })

  it('is nothing that is looked for elsewhere', () => {
    expect(at(80_000).decision.workloads[0]?.risk).not.toHaveProperty('buyAboveRequestsPerDay')
  })

  it('is none where no use within reach is enough', () => {
    const [workload] = plan.workloads
    const ids = new Set(workload!.options.map(({ id }) => id))
    expect(finished(buyAbove({ plan, workload: workload! }, catalogue, ids, new Set()))).toBeNull()
  })
})
