import type { WorkloadDecision } from '#core/decision/decision.ts'
import type { Facts } from '#core/decision/facts.ts'
import { toldWorkload, type ToldWorkload } from '#core/words/told-decision.ts'

const known = new WeakMap<WorkloadDecision, ToldWorkload>()

/** A decision with its sentences. Decisions never change in place, so each is told once. */
export function told(facts: Facts): ToldWorkload {
  const before = known.get(facts.decision)
  if (before) return before
  const now = toldWorkload(facts)
  known.set(facts.decision, now)
  return now
}
