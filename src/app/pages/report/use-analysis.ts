import { useEffect, useState } from 'react'
import type { Decision } from '#core/decision/decision.ts'
import { analysisSteps } from '#core/report/analysis.ts'
import type { Analysis, ReportInput } from '#core/report/report-input.ts'

/** Work is done in pieces of this length, so that a press or a scroll is answered in between. */
const SLICE_MS = 24

/** What would change the answer, worked out while the page is looked at; null until it is there. */
export function useAnalysis(input: ReportInput): Analysis | null {
  const [known, setKnown] = useState<{ readonly of: Decision; readonly analysis: Analysis } | null>(null)
  const { plan, complete, evaluation, decision, catalogue } = input
  useEffect(() => {
    let isCurrent = true
    void analysisOf({ plan, complete, evaluation, decision, catalogue }).then((analysis) => {
      if (isCurrent) setKnown({ of: decision, analysis })
    })
    return () => {
      isCurrent = false
    }
  }, [plan, complete, evaluation, decision, catalogue])
  return known?.of === decision ? known.analysis : null
}

const begun = new WeakMap<Decision, Promise<Analysis>>()

/** Begun once for a decision, however many ask. */
export function analysisOf(input: ReportInput): Promise<Analysis> {
  const before = begun.get(input.decision)
  if (before) return before
  const analysis = inSlices(input)
  begun.set(input.decision, analysis)
  return analysis
}

function inSlices(input: ReportInput): Promise<Analysis> {
  const steps = analysisSteps(input)
  return new Promise((resolve, reject) => {
    const workOn = () => {
      const end = performance.now() + SLICE_MS
      try {
        while (performance.now() < end) {
          const step = steps.next()
          if (step.done) {
            resolve(step.value)
            return
          }
        }
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
        return
      }
      setTimeout(workOn, 0)
    }
    setTimeout(workOn, 0)
  })
}
