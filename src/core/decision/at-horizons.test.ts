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
