import { describe, expect, it } from 'vitest'
import { EXAMPLE_PLANS, SAMPLE_PLAN } from '#core/plan/examples.ts'
import { withPlanValueAt } from '#core/plan/with-plan-value.ts'
import { examplesTable, restsOn } from './examples.ts'

describe('what the examples rest on', () => {
  it('is told of every workload of every example', () => {
    const rows = examplesTable().split('\n').slice(1)
    const workloads = EXAMPLE_PLANS.flatMap(({ id, plan }) => plan.workloads.map((one) => `${id}/${one.id}`))
    expect(rows.map((row) => row.split(' ')[0])).toEqual(workloads)
  })

  it('counts a default as assumed until somebody says it', () => {
    const [before] = restsOn(SAMPLE_PLAN)
    const [after] = restsOn(withPlanValueAt(SAMPLE_PLAN, 'trends/apiPricePerYear', { low: -0.3, base: 0, high: 0.2 }))
    expect(after?.figures).toBe(before?.figures)
    expect(after?.assumed).toBe((before?.assumed ?? 0) - 1)
    expect(before?.assumedSwing).toBeGreaterThan(after?.assumedSwing ?? 1)
  }) // prettier-ignore
})
