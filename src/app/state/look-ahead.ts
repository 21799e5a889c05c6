import { catalogue } from '#core/catalogue/catalogue.ts'
import { decideWorkload } from '#core/decision/decide.ts'
import type { WorkloadDecision } from '#core/decision/decision.ts'
import { searchesFor } from '#core/decision/searches.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import type { Plan } from '#core/plan/schema.ts'
import { completeOf } from './derive.ts'
import { isLarge } from './is-large.ts'

/** In months of options drawn up; of a large plan no more is done while somebody waits. */
const MOST_WORK_IN_PAGE = 200_000

/**
 * What would be decided about a workload if the plan were this one: by the same evaluation and the same rules,
 * without the other workloads and without the search for switching values, which change no verdict of its and
 * take longest.
 */
export function lookAhead(plan: Plan, workloadId: string): WorkloadDecision {
  const whole = completeOf(plan)
  const workload = whole.workloads.find(({ id }) => id === workloadId)
  const [figures] = workload ? evaluate({ ...whole, workloads: [workload] }, catalogue).workloads : []
  if (!workload || !figures) throw new Error(`no workload ${workloadId}`)
  const searches = isLarge(whole) ? searchesFor(whole, MOST_WORK_IN_PAGE) : searchesFor(whole)
  return decideWorkload(whole, workload, figures, catalogue, { ...searches, switching: () => [] })
}
