import { create } from 'zustand'
import type { Decision } from '#core/decision/decision.ts'
import type { Analysis, ReportInput } from '#core/story/report-input.ts'
import { askedOnce } from './runner/asked-once.ts'

/** How often at most somebody is told how far it has come, as a share of the whole. */
const STEP = 0.02

/** How far the one that is running has come, from 0 to 1; a store of its own, since it changes often. */
export const useAnalysisProgress = create<{ readonly done: number }>()(() => ({ done: 0 }))

const once = askedOnce('analysis')

export function knownAnalysis(decision: Decision): Analysis | undefined {
  return once.known(decision)
}

/** What would change the answer, found beside the page, once however many ask. Returns what takes the question back. */
export function askAnalysis(
  { plan, complete, decision }: ReportInput,
  listener: {
    readonly onFound: (analysis: Analysis) => void
    readonly onFailed: (error: unknown) => void
  },
): () => void {
  return once.ask(
    decision,
    () => {
      useAnalysisProgress.setState({ done: 0 })
      return { plan, complete }
    },
    { ...listener, onNote: tellProgress },
  )
}

function tellProgress(done: number): void {
  if (Math.abs(done - useAnalysisProgress.getState().done) >= STEP) useAnalysisProgress.setState({ done })
}
