import type { Catalogue } from '#core/catalogue/types.ts'
import { decideWorkload, SEARCHED } from '#core/decision/decide.ts'
import type { Decision, WorkloadDecision } from '#core/decision/decision.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import type { Evaluation } from '#core/engine/evaluation.ts'
import { widest } from '#core/engine/price-days.ts'
import type { CompletePlan, CompleteWorkload } from '#core/plan/complete-plan.ts'

/** One workload of a plan, worked out; each depends on the plan, none on another workload. */
export interface WorkedOut {
  readonly evaluation: Evaluation
  readonly decision: WorkloadDecision
}

export function workOutOne(plan: CompletePlan, workload: CompleteWorkload, catalogue: Catalogue): WorkedOut {
  const evaluation = evaluate({ ...plan, workloads: [workload] }, catalogue)
  const [figures] = evaluation.workloads
  if (!figures) throw new Error(`workload ${workload.id} was not evaluated`)
  return { evaluation, decision: decideWorkload(plan, workload, figures, catalogue, SEARCHED) }
}

/** One workload after the other in the order in which they are wanted, so that somebody can be told how far it has come. */
export function* workOut(
  plan: CompletePlan,
  catalogue: Catalogue,
  wanted: readonly string[] = plan.workloads.map(({ id }) => id),
): Generator<WorkedOut, undefined> {
  for (const id of wanted) {
    const workload = plan.workloads.find((one) => one.id === id)
    if (workload) yield workOutOne(plan, workload, catalogue)
  }
  return undefined
}

/** The whole again from its parts; a plan has at least one workload. */
export function together(
  { name }: CompletePlan,
  parts: readonly WorkedOut[],
): { readonly evaluation: Evaluation; readonly decision: Decision } {
  const [first] = parts
  if (!first) throw new Error('a plan without workloads')
  return {
    evaluation: {
      ...first.evaluation,
      // A part may be older than the plan's present name.
      planName: name,
      prices: widest(parts.map(({ evaluation }) => evaluation.prices)),
      workloads: parts.flatMap(({ evaluation }) => evaluation.workloads),
    },
    decision: { workloads: parts.map(({ decision }) => decision) },
  }
}
