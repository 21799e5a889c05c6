import type { Catalogue } from '#core/catalogue/types.ts'
import { decideWorkload, SEARCHED } from '#core/decision/decide.ts'
import type { WorkloadDecision } from '#core/decision/decision.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import type { Evaluation } from '#core/engine/evaluation.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'

/** One workload of a plan, worked out; each depends on the plan, none on another workload. */
export interface WorkedOut {
  readonly evaluation: Evaluation
  readonly decision: WorkloadDecision
}

/** Evaluates and decides one workload after the other, so that somebody can be told how far it has come. */
export function* workOut(plan: CompletePlan, catalogue: Catalogue): Generator<WorkedOut, undefined> {
  for (const workload of plan.workloads) {
    const evaluation = evaluate({ ...plan, workloads: [workload] }, catalogue)
    const [figures] = evaluation.workloads
    if (!figures) throw new Error(`workload ${workload.id} was not evaluated`)
    yield { evaluation, decision: decideWorkload(plan, workload, figures, catalogue, SEARCHED) }
  }
  return undefined
}

/** The whole again from its parts; a plan has at least one workload. */
export function together(parts: readonly WorkedOut[]): {
  readonly evaluation: Evaluation
  readonly decision: { readonly workloads: readonly WorkloadDecision[] }
} {
  const [first] = parts
  if (!first) throw new Error('a plan without workloads')
  return {
    evaluation: { ...first.evaluation, workloads: parts.flatMap(({ evaluation }) => evaluation.workloads) },
    decision: { workloads: parts.map(({ decision }) => decision) },
  }
}
