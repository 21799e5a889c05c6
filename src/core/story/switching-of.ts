import type { Catalogue } from '../catalogue/types.ts'
import type { SwitchingValue } from '../decision/decision.ts'
import { volumeSwitchingValue } from '../decision/switching-values.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'

/**
 * From which requests a day on something else is called for in a workload: the search that a decision has, for who shows
 * the decision before it is done. Throws where the plan has no such workload.
 */
export function switchingOf(
  plan: CompletePlan,
  workloadId: string,
  catalogue: Catalogue,
): readonly SwitchingValue[] {
  const workload = plan.workloads.find(({ id }) => id === workloadId)
  if (workload === undefined) throw new Error(`no workload ${workloadId}`)
  return volumeSwitchingValue(plan, workload, catalogue)
}
