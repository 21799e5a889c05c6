import { useEffect, useState } from 'react'
import type { Decision } from '#core/decision/decision.ts'
import type { Analysis, ReportInput } from '#core/report/report-input.ts'
import { askAnalysis, knownAnalysis } from '#app/state/analysis-aside.ts'

/** How often at most the page is told how far it has come, as a share of the whole. */
const STEP = 0.02

export interface AwaitedAnalysis {
  /** Null until it is there. */
  readonly analysis: Analysis | null
  /** From 0 to 1 while it is worked out. */
  readonly done: number
  readonly state: 'running' | 'there' | 'left-out' | 'failed'
  readonly leaveOut: () => void
}

interface Course {
  readonly of: Decision
  readonly done: number
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
  const [course, setCourse] = useState<Course>({ of: decision, done: 0, state: 'running' })
  const now: Course = course.of === decision ? course : { of: decision, done: 0, state: 'running' }
  const isLeftOut = now.state === 'left-out'
  useEffect(() => {
    if (isLeftOut) return
    let told = 0
    return askAnalysis(
      { plan, complete, evaluation, decision, catalogue },
      {
        onFound: () => {
          setCourse({ of: decision, done: 1, state: 'there' })
        },
        onFailed: () => {
          setCourse({ of: decision, done: 0, state: 'failed' })
        },
        onProgress: (done) => {
          if (done - told < STEP) return
          told = done
          setCourse({ of: decision, done, state: 'running' })
        },
      },
    )
  }, [plan, complete, evaluation, decision, catalogue, isLeftOut])
  const analysis = knownAnalysis(decision) ?? null
  return {
    analysis,
    done: now.done,
    state: analysis ? 'there' : now.state,
    leaveOut: () => {
      setCourse({ of: decision, done: 0, state: 'left-out' })
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
      onProgress: () => {},
    })
  })
}
