import { catalogue } from '#core/catalogue/catalogue.ts'
import { decideWith } from '#core/decision/decide.ts'
import type { WorkloadDecision } from '#core/decision/decision.ts'
import { aMainDriverFlips } from '#core/decision/drivers.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { completePlan } from '#core/plan/complete.ts'
import type { Plan } from '#core/plan/schema.ts'

/**
 * What would be decided about a workload if the plan were this one: by the same evaluation and the same rules,
 * without the search for switching values, which changes no verdict and takes longest.
 */
export function lookAhead(plan: Plan, workloadId: string): WorkloadDecision {
  const complete = completePlan(plan, catalogue)
  const { workloads } = decideWith(complete, evaluate(complete, catalogue), catalogue, {
    flips: aMainDriverFlips,
    switching: () => [],
  })
  const decision = workloads.find(({ id }) => id === workloadId)
  if (!decision) throw new Error(`no workload ${workloadId}`)
  return decision
}
