import { useEffect, useState } from 'react'
import type { Outlook } from '#core/analysis/outlook.ts'
import type { Case } from '#core/decision/case.ts'
import { outlooks } from './draws.ts'

/** How long the plan must have stood still: while a number is typed nothing is drawn. */
const QUIET_MS = 250
/** How often at most it is told how far it has come, as a share of the whole. */
const STEP = 0.05

export interface AwaitedOutlook {
  /** Null until it is there. That of before the last change stays until its successor is. */
  readonly outlook: Outlook | null
  readonly isOld: boolean
  /** How much of the work is done, from 0 to 1. */
  readonly done: number
  readonly hasFailed: boolean
}

/** How far a workload may turn out, worked out beside the page while `facts` are given. */
export function useOutlook(facts: Case | null): AwaitedOutlook {
  const [last, setLast] = useState<{ readonly of: Case; readonly outlook: Outlook | null } | null>(null)
  const [course, setCourse] = useState<{ readonly of: Case; readonly done: number | 'failed' } | null>(null)
  useEffect(() => {
    if (facts === null) return
    let isWanted = true
    let takeBack = () => {}
    const fail = () => {
      if (isWanted) setCourse({ of: facts, done: 'failed' })
    }
    const timer = setTimeout(() => {
      takeBack = outlooks.ask(facts, {
        onFound: (outlook) => {
          setLast({ of: facts, outlook })
        },
        onNote: (now) => {
          setCourse((before) => (isNews(before, facts, now) ? { of: facts, done: now } : before))
        },
        onFailed: fail,
      })
    }, QUIET_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
      takeBack()
    }
  }, [facts])
  const done = course !== null && course.of === facts ? course.done : 0
  return {
    outlook: last !== null && last.of.workload.id === facts?.workload.id ? last.outlook : null,
    isOld: last !== null && last.of !== facts,
    done: done === 'failed' ? 0 : done,
    hasFailed: done === 'failed',
  }
}

function isNews(
  before: { readonly of: Case; readonly done: number | 'failed' } | null,
  facts: Case,
  now: number,
): boolean {
  return before?.of !== facts || before.done === 'failed' || now - before.done >= STEP
}
