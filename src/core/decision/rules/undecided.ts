import type { Risk } from '../../analysis/risk.ts'
import type { WorkloadEvaluation } from '../../engine/evaluation.ts'
import type { CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import type { BillGap } from '../bill-gap.ts'
import type { WorkloadDecision } from '../decision.ts'

/** All that reasons are found in. */
export interface Undecided {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  readonly evaluation: WorkloadEvaluation
  readonly decision: Omit<WorkloadDecision, 'reasons'>
  /** A bill that does not fit the use; null: it does, or nothing is known of it. */
  readonly bill: BillGap | null
  /** Null until it is known how the plan may turn out. */
  readonly risk: Risk | null
}
