import { catalogueAtHand } from './catalogue-at-hand.ts'
import { caseFrom, type Case } from '#core/decision/case.ts'
import { decideWorkload, WITHOUT_SWITCHING } from '#core/decision/decide-workload.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import type { Plan } from '#core/plan/schema.ts'
import { completeFor } from './derive.ts'

/**
 * What would be decided about a workload if the plan were this one: by the same evaluation and the same rules,
 * without the search for switching values, which changes no verdict and takes longest.
 */
export function lookAhead(plan: Plan, workloadId: string): Case {
  const whole = completeFor(plan, workloadId)
  const workload = whole.workloads.find(({ id }) => id === workloadId)
  const [evaluation] = workload
    ? evaluate({ ...whole, workloads: [workload] }, catalogueAtHand()).workloads
    : []
  if (!workload || !evaluation) throw new Error(`no workload ${workloadId}`)
  const decision = decideWorkload(whole, workload, evaluation, catalogueAtHand(), WITHOUT_SWITCHING)
  return caseFrom(whole, workload, evaluation, decision)
}
