import { useEffect, useState } from 'react'
import type { Case } from '#core/decision/case.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import type { AroundAbout, AroundAnswers, AroundQuestion, AroundQuestions } from '#core/story/around.ts'
import { run } from './runner/runner.ts'

/** How long the plan must have stood still. */
const QUIET_MS = 100

export interface Around<About extends AroundAbout> {
  /** Null until it is there. That of a moment ago stays until its successor is. */
  readonly found: AroundAnswers[About] | null
  readonly isOld: boolean
  readonly hasFailed: boolean
}

interface Last<About extends AroundAbout> {
  readonly of: CompletePlan
  readonly workloadId: string
  readonly asked: string
  /** Null: it could not be had. */
  readonly found: AroundAnswers[About] | null
  readonly hasFailed: boolean
}

/** What is asked of a workload about other figures, worked out beside the page; nothing where nothing is asked. */
export function useAround<About extends AroundAbout>(
  { plan, workload: { id: workloadId } }: Pick<Case, 'plan' | 'workload'>,
  about: About,
  question: AroundQuestions[About] | null,
): Around<About> {
  const [last, setLast] = useState<Last<About> | null>(null)
  const asked = JSON.stringify(question)
  useEffect(() => {
    if (asked === 'null') return
    let takeBack = () => {
      clearTimeout(timer)
    }
    const timer = setTimeout(() => {
      const whole = { about, complete: plan, workloadId, ...JSON.parse(asked) } as AroundQuestion
      const of = { of: plan, workloadId, asked }
      takeBack = run('around', whole, {
        onFound: (found) => {
          setLast({ ...of, found: found as AroundAnswers[About], hasFailed: false })
        },
        onFailed: () => {
          setLast({ ...of, found: null, hasFailed: true })
        },
      })
    }, QUIET_MS)
    return () => {
      takeBack()
    }
  }, [plan, workloadId, about, asked])
  if (asked === 'null' || last?.workloadId !== workloadId)
    return { found: null, isOld: false, hasFailed: false }
  const isOld = last.of !== plan || last.asked !== asked
  return { found: last.found, isOld, hasFailed: last.hasFailed && !isOld }
}
