import type { Evaluation, OptionEvaluation, WorkloadEvaluation } from '../engine/evaluation.ts'
import type { CompleteOption, CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { OptionKind } from '../plan/schema.ts'
import { qualityOf } from './rules/quality.ts'
import type { Decision, GateResult, WorkloadDecision } from './decision.ts'

/**
 * The case in hand: a workload of a plan, what was worked out for it and what was decided, and each of its options
 * with all that is known of it. Advice, sentences and what every surface shows are made from it.
 */
export interface Case {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  readonly evaluation: WorkloadEvaluation
  readonly decision: WorkloadDecision
  /** In the plan's order. */
  readonly options: readonly CaseOption[]
}

/** An option as it was said, what it comes to, and whether the gates let it through. */
export interface CaseOption {
  readonly id: string
  readonly name: string
  readonly kind: OptionKind
  readonly option: CompleteOption
  readonly figures: OptionEvaluation
  readonly gate: GateResult
}

/** A plan, worked out and decided. */
export interface DecidedPlan {
  readonly complete: CompletePlan
  readonly evaluation: Evaluation
  readonly decision: Decision
}

export function caseFrom(
  plan: CompletePlan,
  workload: CompleteWorkload,
  evaluation: WorkloadEvaluation,
  decision: WorkloadDecision,
): Case {
  const figuresOf = new Map(evaluation.options.map((figures) => [figures.id, figures]))
  const gateOf = new Map(decision.gates.map((gate) => [gate.option, gate]))
  const options = workload.options.map((option): CaseOption => {
    const { id, kind } = option
    const [figures, gate] = [figuresOf.get(id), gateOf.get(id)]
    if (!figures || !gate) throw new Error(`The option ${id} was not decided on.`)
    return { id, name: figures.name, kind, option, figures, gate }
  })
  return { plan, workload, evaluation, decision, options }
}

/** Of every workload that was decided, in the plan's order: one of many may have been worked out alone. */
export function casesOf(decided: DecidedPlan): readonly Case[] {
  return decided.decision.workloads.map(({ id }) => caseOf(decided, id))
}

/** One of them. */
export function caseOf({ complete, evaluation, decision }: DecidedPlan, workloadId: string): Case {
  const has = ({ id }: { readonly id: string }) => id === workloadId
  const workload = complete.workloads.find(has)
  const figures = evaluation.workloads.find(has)
  const decided = decision.workloads.find(has)
  if (!workload || !figures || !decided) throw new Error(`The workload ${workloadId} was not decided on.`)
  return caseFrom(complete, workload, figures, decided)
}

type Options = Pick<Case, 'options'>

export function optionOf({ options }: Options, id: string | null): CaseOption | null {
  return options.find((option) => option.id === id) ?? null
}

/**
 * The options that may be chosen: those that the gates let through, that could be ranked, and that may be recommended,
 * the cheapest first.
 */
export function choicesOf({
  options,
  evaluation,
  workload,
}: Options & Pick<Case, 'evaluation' | 'workload'>): readonly CaseOption[] {
  return evaluation.ranking.flatMap((id) => {
    const found = options.find((one) => one.id === id)
    return found?.gate.passed && qualityOf(found.option, workload).mayLead ? [found] : []
  })
}

/** The ids of the options that the gates let through, whether or not they have a cost. */
export function passingOf({ gates }: Pick<WorkloadDecision, 'gates'>): ReadonlySet<string> {
  return new Set(gates.filter(({ passed }) => passed).map(({ option }) => option))
}
