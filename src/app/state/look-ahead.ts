import { catalogue } from '#core/catalogue/catalogue.ts'
import { decideWith } from '#core/decision/decide.ts'
import { aMainDriverFlips } from '#core/decision/drivers.ts'
import type { Facts } from '#core/decision/facts.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { completePlan } from '#core/plan/complete.ts'
import type { Plan } from '#core/plan/schema.ts'
import { workloadFacts } from './derive.ts'

/**
 * What would be decided about a workload if the plan were this one: by the same evaluation and the same rules,
 * without the search for switching values, which changes no verdict and takes longest.
 */
export function lookAhead(plan: Plan, workloadId: string): Facts {
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const decision = decideWith(complete, evaluation, catalogue, {
    flips: aMainDriverFlips,
    switching: () => [],
  })
  return workloadFacts({ complete, evaluation, decision }, workloadId)
}
