import type { Facts } from '#core/decision/facts.ts'
import { toldWorkload, type ToldWorkload } from '#core/words/told-decision.ts'

const known = new WeakMap<Facts, ToldWorkload>()

/** A decision with its sentences, which name what the facts do. Facts never change in place, so each is told once. */
export function told(facts: Facts): ToldWorkload {
  const before = known.get(facts)
  if (before) return before
  const now = toldWorkload(facts)
  known.set(facts, now)
  return now
}
