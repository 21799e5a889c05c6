import type { OptionEvaluation } from '../../engine/evaluation.ts'
import type { CompleteOption } from '../../plan/complete-plan.ts'
import type { Facts } from '../facts.ts'

/** An option with its figures. */
export interface Involved {
  readonly option: CompleteOption
  readonly figures: OptionEvaluation
}

export function involved({ workload, evaluation }: Facts, id: string | null): Involved | null {
  const option = workload.options.find((one) => one.id === id)
  const figures = evaluation.options.find((one) => one.id === id)
  return option && figures ? { option, figures } : null
}

/** Machines of one's own that are recommended, aimed at or chosen by the user, in this order. */
export function machinesAhead(facts: Facts): Involved | null {
  const { decision, workload } = facts
  for (const id of [decision.recommended, decision.target, workload.chosen]) {
    const found = involved(facts, id)
    if (found && (found.option.kind === 'owned' || found.option.kind === 'hybrid')) return found
  }
  return null
}

/** The cheapest option of some kinds that the gates let through and that could be costed. */
export function cheapestPassing(facts: Facts, belongs: (option: CompleteOption) => boolean): Involved | null {
  const passing = new Set(facts.decision.gates.filter(({ passed }) => passed).map(({ option }) => option))
  return (
    facts.evaluation.ranking
      .filter((id) => passing.has(id))
      .map((id) => involved(facts, id))
      .find((found) => found !== null && belongs(found.option)) ?? null
  )
}
