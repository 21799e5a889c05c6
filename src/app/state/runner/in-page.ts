import { takeTurns } from './turns.ts'

/** Work in the page is done in pieces of this length, so that a press or a scroll is answered in between. */
const SLICE_MS = 24

/** What is done in the page, piece by piece. */
export const inPage = takeTurns({ sliceMs: SLICE_MS, pause: (goOn) => setTimeout(goOn, 0) })

/** Before anything that a worker might have done. */
const RANK = -1
let ids = 0

/** Runs steps to their end in the page without holding it up. Returns what stops it. */
export function inSlices<Step, Result>(
  steps: Iterator<Step, Result>,
  {
    onStep = () => {},
    onDone,
    onFailed,
  }: {
    readonly onStep?: (step: Step) => void
    readonly onDone: (result: Result) => void
    readonly onFailed: (error: unknown) => void
  },
): () => void {
  const id = (ids -= 1)
  inPage.add({
    id,
    rank: RANK,
    begin: () => steps,
    onNote: (step) => {
      onStep(step as Step)
    },
    onDone: (result) => {
      onDone(result as Result)
    },
    onFailed,
  })
  return () => {
    inPage.drop(id)
  }
}
