import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import { atHorizons, HORIZONS_BESIDE } from './at-horizons.ts'
import { decide } from './decide.ts'

it.each(EXAMPLE_PLANS)('is what $id would decide with that horizon', ({ plan }) => {
  for (const [at, workload] of completePlan(plan, catalogue).workloads.entries()) {
    const found = atHorizons(completePlan(plan, catalogue), workload, catalogue)
    expect(found.map(({ months }) => months)).toEqual(HORIZONS_BESIDE)
    for (const { months, option, totalUsd } of found) {
      const over = completePlan({ ...plan, horizonMonths: months }, catalogue)
      const evaluation = evaluate(over, catalogue)
      const decided = decide(over, evaluation, catalogue).workloads[at]
      expect(option).toBe(decided?.recommended)
      const cost = evaluation.workloads[at]?.options.find(({ id }) => id === option)?.cost
      expect(totalUsd).toBe(cost?.totalUsd ?? null)
    }
  }
})

it('is not asked of a job that is done within the horizon', () => {
  const [example] = EXAMPLE_PLANS
  if (!example) throw new Error('There are examples.')
  const at = (horizonMonths: number) => {
    const [workload] = example.plan.workloads
    if (!workload) throw new Error('The example has a workload.')
    const demand = { basis: { by: 'job', items: 1e6, doneBy: '2027-11-20' } as const }
    const job = { ...example.plan, horizonMonths, workloads: [{ ...workload, demand }] }
    const plan = completePlan(job, catalogue)
    return plan.workloads.flatMap((one) => atHorizons(plan, one, catalogue)).length
  }
  expect(at(36)).toBe(0)
  expect(at(6)).toBe(HORIZONS_BESIDE.length)
})
