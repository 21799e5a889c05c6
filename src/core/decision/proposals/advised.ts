import type { WorkloadEvaluation } from '../../engine/evaluation.ts'
import type { CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import type { WorkloadDecision } from '../decision.ts'

/** What advice is made of: a workload of a plan, what was computed for it and what was decided. */
export interface Advised {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  readonly evaluation: WorkloadEvaluation
  readonly decision: WorkloadDecision
}
