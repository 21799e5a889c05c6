import type { Case } from '#core/decision/case.ts'
import { verdictOf, type Verdict } from '#core/words/verdict-words.ts'

const known = new WeakMap<Case, Verdict>()

/** A decision's verdict in words, which name what the facts do. Case never change in place, so each is told once. */
export function verdictFor(facts: Case): Verdict {
  const before = known.get(facts)
  if (before) return before
  const now = verdictOf(facts)
  known.set(facts, now)
  return now
}
