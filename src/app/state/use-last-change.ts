import { useEffect, useRef, useState } from 'react'
import type { Case } from '#core/decision/case.ts'
import { whatChanged, type Change } from '#core/words/what-changed.ts'
import { announce } from '#app/ui/live-region.tsx'

/**
 * Null until something changes; then what the newest change of the plan did to the decision. `say` makes of it
 * what a screen reader says, or nothing.
 */
export function useLastChange(facts: Case, say: (change: Change) => string | null): Change | null {
  const before = useRef(facts)
  const [change, setChange] = useState<Change | null>(null)
  useEffect(() => {
    if (before.current.decision === facts.decision) return
    const found = before.current.workload.id === facts.workload.id ? whatChanged(before.current, facts) : null
    before.current = facts
    setChange(found)
    const sentence = found && say(found)
    if (sentence) announce(sentence)
  }, [facts, say])
  return change
}
