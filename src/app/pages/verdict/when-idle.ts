/** Calls when the page has nothing else to do, with how long it may take; the answer takes it back. */
export function whenIdle(go: (timeLeft: () => number) => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback((deadline) => {
      go(() => deadline.timeRemaining())
    })
    return () => {
      cancelIdleCallback(handle)
    }
  }
  const handle = setTimeout(() => {
    go(() => 0)
  })
  return () => {
    clearTimeout(handle)
  }
}
