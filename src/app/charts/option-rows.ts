import type { ToldGate } from '#core/words/told-decision.ts'
import type { BreakEven, OptionEvaluation } from '#core/engine/evaluation.ts'
import { ordinalOf } from '#core/story/ordinal-of.ts'
import {
  breakEvenOf,
  excludedOptions,
  gateOf,
  isAllowed,
  optionById,
  optionsWithoutCost,
  rankedOptions,
  referenceOption,
  type WorkloadView,
} from '#core/story/report-input.ts'

export type OptionStanding = 'recommended' | 'target' | 'allowed' | 'ruled-out' | 'not-costed'

/** One option in a comparison: what it costs, whether it may run, and how it stands against the rest. */
export interface OptionRow {
  readonly option: OptionEvaluation
  /** 0 for the first costed option of its kind, as in the chart. */
  readonly ordinal: number
  readonly standing: OptionStanding
  readonly gate: ToldGate | null
  /** Nothing shows yet that it is good enough, and nobody has accepted it so: it is not recommended. */
  readonly isUnproven: boolean
  /** Against the reference option; null for the reference itself and for options without a cost. */
  readonly breakEven: BreakEven | null
}

export interface OptionRows {
  readonly rows: readonly OptionRow[]
  /** What break-evens are measured against: the cheapest option from a cloud, or the runner-up. */
  readonly reference: OptionEvaluation | null
}

/** Options that pass the rules by total, then those that don't, then those without a cost. */
export function optionRows(view: WorkloadView): OptionRows {
  const reference = referenceOption(view)
  const order = [
    ...rankedOptions(view).filter(({ id }) => isAllowed(view, id)),
    ...excludedOptions(view),
    ...optionsWithoutCost(view),
  ]
  return {
    reference,
    rows: order.map((option) => ({
      option,
      ordinal: ordinalOf(view.evaluation, option.id),
      standing: standingOf(view, option),
      gate: gateOf(view, option.id) ?? null,
      isUnproven: view.decision.unproven.includes(option.id),
      breakEven:
        reference === null || option.cost === null || option.id === reference.id
          ? null
          : (breakEvenOf(view, option.id, reference.id) ?? null),
    })),
  }
}

function standingOf(view: WorkloadView, option: OptionEvaluation): OptionStanding {
  if (option.cost === null) return 'not-costed'
  if (!isAllowed(view, option.id)) return 'ruled-out'
  if (option === optionById(view, view.decision.recommended)) return 'recommended'
  return option === optionById(view, view.decision.target) ? 'target' : 'allowed'
}
