import { isByQuotes } from '#core/story/use-case.ts'
import type { NextMove } from '#app/ui/next-move.tsx'
import { usePlanStore } from './plan-store.ts'
import { useEvaluationAtOnce } from './use-evaluation.ts'

/** What to do next from the verdict: see why, or what would settle a close call; or first say what is missing. */
export function useNextMove(): NextMove {
  const { workload, workloadDecision } = useEvaluationAtOnce()
  const { state, toAnswer } = workloadDecision
  if (toAnswer) return { label: 'Answer this question', question: toAnswer.section }
  if (workload.options.length > 0) {
    return state === 'close' ? { label: 'Settle it', to: '/why/change' } : { label: 'See why', to: '/why' }
  }
  // What is not priced by the token has nothing that could be proposed.
  return isByQuotes(workload.preset)
    ? { label: 'Enter quotes', to: '/why/options' }
    : { label: 'Suggest options', press: () => void proposeOptions() }
}

/** Fetched when needed: what proposes options has no part in showing a verdict. */
async function proposeOptions(): Promise<void> {
  const { withProposals } = await import('./proposed-options.ts')
  usePlanStore.getState().edit(withProposals)
}
