import { usePlanStore } from './plan-store.ts'
import { useSaving } from './saving-status.ts'

/** Whether leaving now would lose nothing. Writes what waits to be written first. */
export function isAllKept(): boolean {
  const { flush } = useSaving.getState()
  if (flush === null) {
    // What keeps plans has not come yet, or can't be had.
    const { past, future, origin } = usePlanStore.getState()
    return origin !== 'own' || past.length + future.length === 0
  }
  flush()
  return !useSaving.getState().isAnyAtRisk
}

/** The browser asks before it leaves a page with work that is nowhere else. */
export function warnOnLeaving(): void {
  window.addEventListener('beforeunload', (event) => {
    if (!isAllKept()) event.preventDefault()
  })
}
