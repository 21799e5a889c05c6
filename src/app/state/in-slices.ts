/** Work is done in pieces of this length, so that a press or a scroll is answered in between. */
const SLICE_MS = 24

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
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const workOn = () => {
    const until = performance.now() + SLICE_MS
    try {
      while (timer !== undefined && performance.now() < until) {
        const step = steps.next()
        if (step.done) {
          stop()
          onDone(step.value)
          return
        }
        onStep(step.value)
      }
    } catch (error) {
      stop()
      onFailed(error)
      return
    }
    if (timer !== undefined) timer = setTimeout(workOn, 0)
  }
  timer = setTimeout(workOn, 0)
  return stop
}
