import type { WorkloadEvaluation } from '../engine/evaluation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { WorkloadDecision } from './decision.ts'

/** A workload of a plan, what was computed for it and what was decided: what advice and sentences are made of. */
export interface Facts {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  readonly evaluation: WorkloadEvaluation
  readonly decision: WorkloadDecision
}
