import type { Catalogue } from '#core/catalogue/types.ts'
import { decideWorkload, WITHOUT_SWITCHING } from '#core/decision/decide-workload.ts'
import type { Decision, WorkloadDecision } from '#core/decision/decision.ts'
import { beforeBreakEvens, withBreakEvens, type BeforeBreakEvens } from '#core/engine/break-evens.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import type { Evaluation, WorkloadEvaluation } from '#core/engine/evaluation.ts'
import { widest } from '#core/engine/price-days.ts'
import { catalogueIndex } from '#core/engine/situation.ts'
import type { CompletePlan, CompleteWorkload } from '#core/plan/complete-plan.ts'

/**
 * One workload of a plan, worked out; each depends on the plan, none on another workload. What is searched for to say at
 * which use something else would be called for comes after it: no verdict waits for that.
 */
export interface WorkedOut {
  /** Of the whole plan, with this workload alone; where it comes from another thread, without its break-evens. */
  readonly evaluation: Omit<Evaluation, 'workloads'> & {
    readonly workload: BeforeBreakEvens | WorkloadEvaluation
  }
  readonly decision: WorkloadDecision
}

export function workOutOne(plan: CompletePlan, workload: CompleteWorkload, catalogue: Catalogue): WorkedOut {
  const { workloads, ...evaluation } = evaluate({ ...plan, workloads: [workload] }, catalogue)
  const [figures] = workloads
  if (!figures) throw new Error(`workload ${workload.id} was not evaluated`)
  return {
    evaluation: { ...evaluation, workload: figures },
    decision: decideWorkload(plan, workload, figures, catalogue, WITHOUT_SWITCHING),
  }
}

/**
 * One workload after the other in the order in which they are wanted, so that somebody can be told how far it has
 * come, and as figures alone, which can be handed to another thread.
 */
export function* workOut(
  plan: CompletePlan,
  catalogue: Catalogue,
  wanted: readonly string[] = plan.workloads.map(({ id }) => id),
): Generator<WorkedOut, undefined> {
  for (const id of wanted) {
    const workload = plan.workloads.find((one) => one.id === id)
    if (!workload) continue
    const { evaluation, decision } = workOutOne(plan, workload, catalogue)
    yield { evaluation: { ...evaluation, workload: figuresAlone(evaluation.workload) }, decision }
  }
  return undefined
}

/** The whole again from its parts, which stand in the plan's order; a plan has at least one workload. */
export function together(
  parts: readonly WorkedOut[],
  plan: CompletePlan,
  catalogue: Catalogue,
): { readonly evaluation: Evaluation; readonly decision: Decision } {
  const [first] = parts
  if (!first) throw new Error('a plan without workloads')
  const index = catalogueIndex(catalogue, plan)
  const { workload: _, ...evaluation } = first.evaluation
  const workloads = parts.flatMap(({ evaluation: { workload: figures } }) => {
    if (hasBreakEvens(figures)) return [figures]
    const workload = plan.workloads.find(({ id }) => id === figures.id)
    return workload ? [withBreakEvens(figures, plan, workload, index)] : []
  })
  return {
    evaluation: {
      ...evaluation,
      // A part may be older than the plan's present name.
      planName: plan.name,
      prices: widest(workloads.map(({ prices }) => prices)),
      workloads,
    },
    decision: { workloads: parts.map(({ decision }) => decision) },
  }
}

function figuresAlone(figures: BeforeBreakEvens | WorkloadEvaluation): BeforeBreakEvens {
  return hasBreakEvens(figures) ? beforeBreakEvens(figures) : figures
}

function hasBreakEvens(figures: BeforeBreakEvens | WorkloadEvaluation): figures is WorkloadEvaluation {
  return 'breakEvens' in figures
}
