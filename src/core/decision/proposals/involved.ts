import type { CompleteOption } from '../../plan/complete-plan.ts'
import { choicesOf, optionOf, type Case, type CaseOption } from '../case.ts'

/** Machines of one's own that are recommended, aimed at or chosen by the user, in this order. */
export function machinesAhead(facts: Case): CaseOption | null {
  const { decision, workload } = facts
  for (const id of [decision.recommended, decision.target, workload.chosen]) {
    const found = optionOf(facts, id)
    if (found && (found.kind === 'owned' || found.kind === 'hybrid')) return found
  }
  return null
}

/** The cheapest option of some kinds that may be chosen. */
export function cheapestPassing(
  facts: Case,
  belongs: (option: CompleteOption) => boolean,
): CaseOption | null {
  return choicesOf(facts).find(({ option }) => belongs(option)) ?? null
}
