import { useAttention } from './attention.ts'
import { openSample } from './open-sample.ts'
import { usePlanStore } from './plan-store.ts'
import { forgetEverything, forgetPlan, savedPlan, savedPlans, type SavedPlan } from './saved-plans.ts'
import { browserStorage } from './saving-status.ts'

/** The plans kept in this browser, as the menu lists and opens them. */
export function keptPlans(): readonly SavedPlan[] {
  const storage = browserStorage()
  if (!storage) return []
  return savedPlans(storage).flatMap((stored) => (stored.kind === 'plan' ? [stored.saved] : []))
}

export function openKeptPlan(key: string): void {
  const storage = browserStorage()
  const stored = storage ? savedPlan(storage, key) : null
  if (stored?.kind === 'plan') usePlanStore.getState().open(stored.saved.plan, { key })
}

/** Removes the plan and opens the next one kept, or the sample. */
export function removeKeptPlan(key: string): void {
  const storage = browserStorage()
  const next = keptPlans().find((one) => one.key !== key)
  // Opened first: leaving a plan saves it, and what is removed must not come back.
  if (next) usePlanStore.getState().open(next.plan, { key: next.key })
  else openSample()
  if (storage) forgetPlan(storage, key)
}

export function forgetAll(): void {
  const storage = browserStorage()
  openSample()
  if (storage) forgetEverything(storage)
  useAttention.setState({ damaged: [], restored: false, newer: null })
}
