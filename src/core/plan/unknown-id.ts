import { nearestIds } from '../catalogue/nearest-ids.ts'
import { inFewLetters, type PlanIssue } from './plan-issue.ts'

/** What an id of the catalogue stands for, and how a plan goes on without one. */
const KINDS = {
  'api-model': { byHand: 'give this option a price of its own' },
  'open-model': { byHand: 'enter what it costs as an option of the kind quote' },
  'chain-offer': { byHand: 'give what you pay for it a month as chainUsdPerMonth' },
  hardware: { byHand: 'enter what it costs as an option of the kind quote' },
} as const

export type IdKind = keyof typeof KINDS

/** The id as it was found, the nearest as a question, and how to enter by hand what the catalogue does not have. */
export function unknownId(
  kind: IdKind,
  id: string,
  ids: readonly string[],
): Pick<PlanIssue, 'found' | 'right' | 'asks'> {
  const near = nearestIds(id, ids)
  const { byHand } = KINDS[kind]
  return {
    found: `${inFewLetters(id)}, which the catalogue does not know`,
    asks: true,
    right:
      near.length > 0
        ? `did you mean ${oneOf(near)}? If not, ${byHand}`
        : `nothing like it is known here; ${byHand}`,
  }
}

/** "a, b or c" */
export function oneOf(ids: readonly string[]): string {
  return ids.length < 2 ? ids.join() : `${ids.slice(0, -1).join(', ')} or ${ids.at(-1)}`
}
