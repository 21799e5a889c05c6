import type { WorkloadDecision } from '#core/decision/decision.ts'
import type { Case } from '#core/decision/case.ts'
import { verdictOf, type Verdict } from '#core/words/verdict-words.ts'

const known = new WeakMap<WorkloadDecision, Verdict>()

/** A decision's verdict in words. Decisions never change in place, so each is told once. */
export function verdictFor(facts: Case): Verdict {
  const before = known.get(facts.decision)
  if (before) return before
  const now = verdictOf(facts)
  known.set(facts.decision, now)
  return now
}
