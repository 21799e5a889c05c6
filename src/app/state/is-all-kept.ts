import { usePlanStore, type PlanStore } from './plan-store.ts'
import { useSaving, type SavingStore } from './saving-status.ts'

/** Whether leaving now would lose nothing. Writes what waits to be written first. */
export function isAllKept(plans: PlanStore = usePlanStore, saving: SavingStore = useSaving): boolean {
  const { flush } = saving.getState()
  if (flush === null) {
    // What keeps plans has not come yet, or can't be had.
    const { past, future, origin } = plans.getState()
    return origin !== 'own' || past.length + future.length === 0
  }
  flush()
  return !saving.getState().isAnyAtRisk
}

/** The browser asks before it leaves a page with work that is nowhere else. */
export function warnOnLeaving(): void {
  window.addEventListener('beforeunload', (event) => {
    if (!isAllKept()) event.preventDefault()
  })
}
