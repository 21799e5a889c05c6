import { useEffect, useState } from 'react'
import type { Decision } from '#core/decision/decision.ts'
import type { Analysis, ReportInput } from '#core/story/report-input.ts'
import { askAnalysis, knownAnalysis } from '#app/state/analyses.ts'

export interface AwaitedAnalysis {
  /** Null until it is there. */
  readonly analysis: Analysis | null
  readonly state: 'running' | 'there' | 'left-out' | 'failed'
  readonly leaveOut: () => void
}

interface Course {
  readonly of: Decision
  readonly state: AwaitedAnalysis['state']
}

/** What would change the answer, worked out while the page is looked at. */
export function useAnalysis({
  plan,
  complete,
  evaluation,
  decision,
  catalogue,
}: ReportInput): AwaitedAnalysis {
  const [course, setCourse] = useState<Course>({ of: decision, state: 'running' })
  const state = course.of === decision ? course.state : 'running'
  const isLeftOut = state === 'left-out'
  useEffect(() => {
    if (isLeftOut) return
    return askAnalysis(
      { plan, complete, evaluation, decision, catalogue },
      {
        onFound: () => {
          setCourse({ of: decision, state: 'there' })
        },
        onFailed: () => {
          setCourse({ of: decision, state: 'failed' })
        },
      },
    )
  }, [plan, complete, evaluation, decision, catalogue, isLeftOut])
  const analysis = knownAnalysis(decision) ?? null
  return {
    analysis,
    state: analysis ? 'there' : state,
    leaveOut: () => {
      setCourse({ of: decision, state: 'left-out' })
    },
  }
}

/** All of it, for a file that waits for it. */
export function analysisOf(input: ReportInput): Promise<Analysis> {
  return new Promise((resolve, reject) => {
    askAnalysis(input, {
      onFound: resolve,
      onFailed: (error) => {
        reject(error instanceof Error ? error : new Error(String(error)))
      },
    })
  })
}
