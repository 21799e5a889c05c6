import type { OptionEvaluation } from '../../engine/evaluation.ts'
import type { CompleteOption } from '../../plan/complete-plan.ts'
import type { Advised } from './advised.ts'

/** An option with its figures. */
export interface Involved {
  readonly option: CompleteOption
  readonly figures: OptionEvaluation
}

export function involved({ workload, evaluation }: Advised, id: string | null): Involved | null {
  const option = workload.options.find((one) => one.id === id)
  const figures = evaluation.options.find((one) => one.id === id)
  return option && figures ? { option, figures } : null
}

/** Machines of one's own that are recommended, aimed at or chosen by the user, in this order. */
export function machinesAhead(advised: Advised): Involved | null {
  const { decision, workload } = advised
  for (const id of [decision.recommended, decision.target, workload.chosen]) {
    const found = involved(advised, id)
    if (found && (found.option.kind === 'owned' || found.option.kind === 'hybrid')) return found
  }
  return null
}

/** The cheapest option of some kinds that the gates let through and that could be costed. */
export function cheapestPassing(
  advised: Advised,
  belongs: (option: CompleteOption) => boolean,
): Involved | null {
  const passing = new Set(advised.decision.gates.filter(({ passed }) => passed).map(({ option }) => option))
  return (
    advised.evaluation.ranking
      .filter((id) => passing.has(id))
      .map((id) => involved(advised, id))
      .find((found) => found !== null && belongs(found.option)) ?? null
  )
}
