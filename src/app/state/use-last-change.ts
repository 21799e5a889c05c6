import { useEffect, useRef, useState } from 'react'
import type { WorkloadDecision } from '#core/decision/decision.ts'
import { whatChanged, type Change } from '#core/words/what-changed.ts'
import { announce } from '#app/ui/live-region.tsx'

/**
 * Null until something changes; then what the newest change of the plan did to the decision. `say` makes of it
 * what a screen reader says, or nothing.
 */
export function useLastChange(
  decision: WorkloadDecision,
  say: (change: Change) => string | null,
): Change | null {
  const before = useRef(decision)
  const [change, setChange] = useState<Change | null>(null)
  useEffect(() => {
    if (before.current === decision) return
    const found = before.current.id === decision.id ? whatChanged(before.current, decision) : null
    before.current = decision
    setChange(found)
    const sentence = found && say(found)
    if (sentence) announce(sentence)
  }, [decision, say])
  return change
}
