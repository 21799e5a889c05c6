import { useEffect, useState } from 'react'
import type { Risk } from '#core/analysis/risk.ts'
import type { Case } from '#core/decision/case.ts'
import { risks } from './draws.ts'
import { isOfSamePair } from './is-of-same-pair.ts'

/** While a hand moves fast nothing is drawn. */
const QUIET_MS = 60

export interface AwaitedRisk {
  /** Null until it is there, and where there is none. */
  readonly risk: Risk | null
  /** It is that of before the last change, and its successor is being worked out. */
  readonly isOld: boolean
  /** It could not be worked out. */
  readonly hasFailed: boolean
}

/**
 * How sure the recommendation of a workload is; asked for while it is wanted. That of a moment ago stays as long as it
 * speaks of the same pair.
 */
export function useRisk(facts: Case, isWanted: boolean): AwaitedRisk {
  const [last, setLast] = useState<{ readonly of: Case; readonly risk: Risk } | null>(null)
  const [failed, setFailed] = useState<Case | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let takeBack = () => {
      clearTimeout(timer)
    }
    const ask = () => {
      takeBack = risks.ask(facts, {
        onFound: (risk) => {
          setLast(risk && { of: facts, risk })
        },
        onFailed: () => {
          setFailed(facts)
        },
      })
    }
    const timer = setTimeout(ask, risks.known(facts.decision) === undefined ? QUIET_MS : 0)
    return () => {
      takeBack()
    }
  }, [facts, isWanted])
  const known = risks.known(facts.decision)
  if (known !== undefined) return { risk: known, isOld: false, hasFailed: false }
  const hasFailed = failed === facts
  const isOfPair = last !== null && !hasFailed && isOfSamePair(last.of, facts)
  return { risk: isOfPair ? last.risk : null, isOld: isOfPair, hasFailed }
}
