import { catalogue } from '#core/catalogue/catalogue.ts'
import { decideWorkload } from '#core/decision/decide.ts'
import { aMainDriverFlips } from '#core/decision/drivers.ts'
import type { Facts } from '#core/decision/facts.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import type { Plan } from '#core/plan/schema.ts'
import { completeFor } from './derive.ts'

/**
 * What would be decided about a workload if the plan were this one: by the same evaluation and the same rules,
 * without the search for switching values, which changes no verdict and takes longest.
 */
export function lookAhead(plan: Plan, workloadId: string): Facts {
  const whole = completeFor(plan, workloadId)
  const workload = whole.workloads.find(({ id }) => id === workloadId)
  const [evaluation] = workload ? evaluate({ ...whole, workloads: [workload] }, catalogue).workloads : []
  if (!workload || !evaluation) throw new Error(`no workload ${workloadId}`)
  const searches = { flips: aMainDriverFlips, switching: () => [] }
  const decision = decideWorkload(whole, workload, evaluation, catalogue, searches)
  return { plan: whole, workload, evaluation, decision }
}
