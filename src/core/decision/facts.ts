import type { OptionEvaluation, WorkloadEvaluation } from '../engine/evaluation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { WorkloadDecision } from './decision.ts'

/** Everything that the sentences of one workload are made of. */
export interface Facts {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  readonly evaluation: WorkloadEvaluation
  readonly decision: Omit<WorkloadDecision, 'verdict' | 'reasons'>
}

export function optionOf({ evaluation }: Facts, id: string | null): OptionEvaluation | null {
  return evaluation.options.find((option) => option.id === id) ?? null
}

export function nameOf(facts: Facts, id: string): string {
  return optionOf(facts, id)?.name ?? id
}

export function presentUsdOf(facts: Facts, id: string | null): number | null {
  return optionOf(facts, id)?.cost?.totalUsd ?? null
}

/** What the sentence is about: the plan by its name, or one of its workloads by its own. */
export function subjectOf({ plan, workload }: Facts): string {
  return plan.workloads.length === 1 ? plan.name : `“${workload.name}”`
}
