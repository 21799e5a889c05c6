import type { Catalogue } from '#core/catalogue/types.ts'
import { decideWorkload, SEARCHED } from '#core/decision/decide.ts'
import type { WorkloadDecision } from '#core/decision/decision.ts'
import { beforeBreakEvens, withBreakEvens, type BeforeBreakEvens } from '#core/engine/break-evens.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import type { Evaluation } from '#core/engine/evaluation.ts'
import { widest } from '#core/engine/price-days.ts'
import { catalogueIndex } from '#core/engine/situation.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'

/** One workload of a plan, worked out; each depends on the plan, none on another workload. */
export interface WorkedOut {
  /** Of the whole plan, with this workload alone; its break-evens are worked out where they are asked for. */
  readonly evaluation: Omit<Evaluation, 'workloads'> & { readonly workload: BeforeBreakEvens }
  readonly decision: WorkloadDecision
}

/** Evaluates and decides one workload after the other, so that somebody can be told how far it has come. */
export function* workOut(plan: CompletePlan, catalogue: Catalogue): Generator<WorkedOut, undefined> {
  for (const workload of plan.workloads) {
    const { workloads, ...evaluation } = evaluate({ ...plan, workloads: [workload] }, catalogue)
    const [figures] = workloads
    if (!figures) throw new Error(`workload ${workload.id} was not evaluated`)
    yield {
      evaluation: { ...evaluation, workload: beforeBreakEvens(figures) },
      decision: decideWorkload(plan, workload, figures, catalogue, SEARCHED),
    }
  }
  return undefined
}

/** The whole again from its parts, which stand in the plan's order; a plan has at least one workload. */
export function together(
  parts: readonly WorkedOut[],
  plan: CompletePlan,
  catalogue: Catalogue,
): {
  readonly evaluation: Evaluation
  readonly decision: { readonly workloads: readonly WorkloadDecision[] }
} {
  const [first] = parts
  if (!first) throw new Error('a plan without workloads')
  const index = catalogueIndex(catalogue)
  const { workload: _, ...evaluation } = first.evaluation
  const workloads = parts.flatMap(({ evaluation: { workload: figures } }) => {
    const workload = plan.workloads.find(({ id }) => id === figures.id)
    return workload ? [withBreakEvens(figures, plan, workload, index)] : []
  })
  return {
    evaluation: { ...evaluation, prices: widest(workloads.map(({ prices }) => prices)), workloads },
    decision: { workloads: parts.map(({ decision }) => decision) },
  }
}
