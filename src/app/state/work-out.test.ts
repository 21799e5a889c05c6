import { expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { decideWith, WITHOUT_SWITCHING } from '#core/decision/decide-workload.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { EVERY_KIND } from '#core/engine/every-kind.test-support.ts'
import { completePlan } from '#core/plan/complete.ts'
import { largePlan } from '#core/plan/large-plan.test-support.ts'
import { together, workOut } from './work-out.ts'

it('finds workload by workload what is found of the whole plan at once, but for what is searched for later', () => {
  for (const plan of [EVERY_KIND, largePlan(2, 8)]) {
    const complete = completePlan(plan, catalogue)
    const evaluation = evaluate(complete, catalogue)
    const parts = [...workOut(complete, catalogue)]
    expect(parts).toHaveLength(plan.workloads.length)
    expect(together(parts, complete, catalogue)).toEqual({
      evaluation,
      decision: decideWith(complete, evaluation, catalogue, WITHOUT_SWITCHING),
    })
  }
})
