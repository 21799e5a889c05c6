import { useEffect, useReducer, useState } from 'react'
import type { Case } from '#core/decision/case.ts'
import type { SwitchingValue } from '#core/decision/decision.ts'
import { carriedOver, switching } from './switching.ts'

/** While a hand moves fast nothing is searched. */
const QUIET_MS = 60

export interface AwaitedSwitching {
  /** Null until it is there, and where there is none. That of a moment ago stays as long as the same pair is spoken of. */
  readonly switching: readonly SwitchingValue[] | null
  readonly isOld: boolean
}

interface Last {
  readonly of: Case
  readonly found: readonly SwitchingValue[]
  /** The same, beside the figures of `beside`. */
  readonly beside: Case
}

/** From which use on something else would be called for. */
export function useSwitching(facts: Case, isWanted: boolean): AwaitedSwitching {
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
    return { switching: known, isOld: false }
  }
  if (last === null || !isOfSamePair(last.of, facts)) return { switching: null, isOld: false }
  if (last.beside === facts) return { switching: last.found, isOld: true }
  const found = carriedOver(last.found, facts)
  setLast({ ...last, found, beside: facts })
  return { switching: found, isOld: true }
}

function isOfSamePair({ decision: before, workload }: Case, { decision, workload: { id } }: Case): boolean {
  return (
    workload.id === id &&
    before.state === decision.state &&
    before.recommended === decision.recommended &&
    before.runnerUp === decision.runnerUp
  )
}
