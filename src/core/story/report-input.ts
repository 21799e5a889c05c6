import type { AtHorizon } from '../decision/at-horizons.ts'
import type { Outlook } from '../analysis/outlook.ts'
import type { Band } from '../analysis/statistics/band.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { caseOf, optionOf, type Case, type DecidedPlan } from '../decision/case.ts'
import type { SwitchingValue } from '../decision/decision.ts'
import { comparedWith } from '../decision/rules/compared-with.ts'
import type { Driver } from '../decision/drivers.ts'
import { breakEvenBetween } from '../engine/break-evens.ts'
import type { BreakEven, CostFigures, OptionEvaluation } from '../engine/evaluation.ts'
import type { Plan, Workload } from '../plan/schema.ts'
import type { ComparedPlacement } from './whole-plan.ts'
import { toldWorkload, type ToldGate, type ToldWorkload } from '../words/told-decision.ts'

/** What a report is made from. It computes no cost: every figure is read from the evaluation. */
export interface ReportInput extends DecidedPlan {
  readonly plan: Plan
  readonly catalogue: Catalogue
  /** What would change the answer; absent: what the decision itself has looked for. */
  readonly analysis?: Analysis
  /** Only this workload; absent: all of the plan. */
  readonly workloadId?: string
  /** ISO day on which it is made; absent: the day of the plan's prices. */
  readonly today?: string
  /** A fingerprint of the plan file, so that a reader can tell which plan it was. */
  readonly planHash?: string
  readonly engineVersion?: string
  readonly preparedIn?: 'browser' | 'terminal'
  /** With every line item, assumption and opinion after the pages that are read. */
  readonly withAnnex?: boolean
}

/** What would change the answer of a workload: more than a page that follows a slider has time for. */
export interface WorkloadAnalysis {
  /** Of every input that bears on the workload, nearest switch first. */
  readonly switching: readonly SwitchingValue[]
  /** Inputs by how far they move the gap between recommendation and runner-up, the largest first. */
  readonly drivers: readonly Driver[]
  /** The answer over two to five years. */
  readonly horizons: readonly AtHorizon[]
  /** How it may turn out, from many draws; null where nothing else could be chosen, or the workload is too large. */
  readonly outlook: Outlook | null
  /** How many inputs nobody moved, because the workload is too large; 0 where all were. */
  readonly inputsLeftOut: number
}

/** What takes longer than a page that follows a slider has time for. */
export interface Analysis {
  /** By the id of the workload. */
  readonly workloads: ReadonlyMap<string, WorkloadAnalysis>
  /** How the total of each placement of the whole plan may turn out; empty of a plan with one workload. */
  readonly placements: PlacementBandsById
}

export type PlacementBandsById = ReadonlyMap<ComparedPlacement['id'], Band>

/** A case with its sentences, and the workload as it was said. */
export interface WorkloadView extends Case {
  readonly id: string
  readonly name: string
  readonly said: Workload
  readonly decision: ToldWorkload
}

export type CostedOption = OptionEvaluation & { readonly cost: CostFigures }

export function workloadViews({
  plan,
  complete,
  evaluation,
  decision,
  workloadId,
}: ReportInput): readonly WorkloadView[] {
  return plan.workloads
    .filter(({ id }) => workloadId === undefined || id === workloadId)
    .map((said) => {
      const one = caseOf({ complete, evaluation, decision }, said.id)
      const { id, name } = one.workload
      return { ...one, id, name, said, decision: toldWorkload(one) }
    })
}

/** How a workload may turn out, where that was worked out. */
export function outlookOn({ id }: WorkloadView, { analysis }: ReportInput): Outlook | null {
  return analysis?.workloads.get(id)?.outlook ?? null
}

export function optionById(view: WorkloadView, id: string | null): OptionEvaluation | undefined {
  return optionOf(view, id)?.figures
}

export function isCosted(option: OptionEvaluation | undefined): option is CostedOption {
  return option !== undefined && option.cost !== null
}

/** By total, cheapest first. */
export function rankedOptions(view: WorkloadView): readonly CostedOption[] {
  return view.evaluation.ranking.map((id) => optionById(view, id)).filter(isCosted)
}

/**
 * Options with a cost that are out of the choice, cheapest first: ruled out, or not able to do the work. No
 * ranking holds the latter, and yet whoever entered them wants to see them.
 */
export function excludedOptions(view: WorkloadView): readonly CostedOption[] {
  const { options, ranking } = view.evaluation
  return options
    .filter(isCosted)
    .filter(({ id }) => !isAllowed(view, id) || !ranking.includes(id))
    .toSorted((a, b) => a.cost.totalUsd - b.cost.totalUsd)
}

export function optionsWithoutCost(view: WorkloadView): readonly OptionEvaluation[] {
  return view.evaluation.options.filter(({ cost }) => cost === null)
}

export function gateOf(view: WorkloadView, id: string): ToldGate | undefined {
  return view.decision.gates.find(({ option }) => option === id)
}

export function isAllowed(view: WorkloadView, id: string): boolean {
  return optionOf(view, id)?.gate.passed ?? true
}

export function breakEvenOf(view: WorkloadView, option: string, against: string): BreakEven | undefined {
  return breakEvenBetween(view.evaluation, option, against) ?? undefined
}

/** The option that another is held against: the one that the verdict would take instead. */
export function comparedOption(view: WorkloadView, id: string): OptionEvaluation | undefined {
  return optionById(view, comparedWith(id, view.decision, view.evaluation))
}

/** The option that break-evens are measured against: the cheapest from a cloud, or the runner-up. */
export function referenceOption(view: WorkloadView): CostedOption | null {
  const { costNode, runnerUp } = view.decision
  const option = optionById(view, costNode.cloud) ?? optionById(view, runnerUp)
  return isCosted(option) ? option : null
}

/**
 * The options that a chart or a table of line items can hold: those that the verdict speaks of, then
 * the best of every kind, then the next by cost, what the rules exclude last; in the order of the ranking.
 */
export function optionsToShow(view: WorkloadView, most: number): readonly CostedOption[] {
  const ranked = rankedOptions(view)
  const { recommended, runnerUp, target } = view.decision
  const spokenOf = ranked.filter(({ id }) => [recommended, runnerUp, target].includes(id))
  const allowed = ranked.filter(({ id }) => isAllowed(view, id))
  const bestOfKind = allowed.filter((option) => allowed.find(({ kind }) => kind === option.kind) === option)
  const chosen = new Set([...spokenOf, ...bestOfKind, ...allowed, ...ranked].map(({ id }) => id))
  const ids = [...chosen].slice(0, most)
  return ranked
    .filter(({ id }) => ids.includes(id))
    .toSorted((a, b) => Number(isAllowed(view, b.id)) - Number(isAllowed(view, a.id)))
}

/**
 * The options that a chart speaks of: the one that the verdict is about and the one it is held against, at
 * most two. Where nothing is recommended, what the smallest change would let in, or else the two cheapest that
 * the rules let through.
 */
export function optionsSpokenOf(view: WorkloadView): readonly CostedOption[] {
  const { recommended, runnerUp, target, relaxation } = view.decision
  if (relaxation) return [optionById(view, relaxation.option)].filter(isCosted)
  const ranked = rankedOptions(view)
  const allowed = ranked.filter(({ id }) => isAllowed(view, id))
  const [cheapest] = [...allowed, ...ranked]
  const first = optionById(view, target) ?? optionById(view, recommended) ?? cheapest
  const next = [...allowed, ...ranked].find(({ id }) => id !== first?.id)
  const second = optionById(view, target === null ? runnerUp : recommended) ?? next
  return [first, second].filter(isCosted)
}
