import { useEffect, useReducer, useState } from 'react'
import type { Case } from '#core/decision/case.ts'
import type { SwitchingValue } from '#core/decision/decision.ts'
import { isOfSamePair } from './is-of-same-pair.ts'
import { carriedOver, switching } from './switching.ts'

/** While a hand moves fast nothing is searched. */
const QUIET_MS = 60

interface Last {
  readonly of: Case
  readonly found: readonly SwitchingValue[]
  /** The same, beside the figures of `beside`. */
  readonly beside: Case
}

/**
 * From which use on something else would be called for; null until it is there, and where there is none. That of a
 * moment ago stays as long as the verdict is of the same kind and speaks of the same pair.
 */
export function useSwitching(facts: Case, isWanted: boolean): readonly SwitchingValue[] | null {
  const [, hear] = useReducer((count: number) => count + 1, 0)
  const [last, setLast] = useState<Last | null>(null)
  const known = switching.known(facts.decision)
  useEffect(() => {
    if (!isWanted || switching.known(facts.decision) !== undefined) return
    let takeBack = () => {
      clearTimeout(timer)
    }
    const timer = setTimeout(() => {
      takeBack = switching.ask(facts, { onFound: hear, onFailed: hear })
    }, QUIET_MS)
    return () => {
      takeBack()
    }
  }, [facts, isWanted])
  if (known !== undefined) {
    if (known !== null && last?.beside !== facts) setLast({ of: facts, found: known, beside: facts })
    return known
  }
  if (last === null || last.of.decision.state !== facts.decision.state || !isOfSamePair(last.of, facts))
    return null
  if (last.beside === facts) return last.found
  const found = carriedOver(last.found, facts)
  setLast({ ...last, found, beside: facts })
  return found
}
