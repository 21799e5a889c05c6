import { useAttention } from './attention.ts'
import { openSample } from './open-sample.ts'
import { usePlanStore } from './plan-store.ts'
import { storedPlans } from './saving/plan-shelf.ts'
import { saving } from './saving/in-browser.ts'
import { openReadOnly } from './open-read-only.ts'
import { readNewer } from './saving/read-newer.ts'
import { versionsOf, type Version } from './saving/versions.ts'
import { browserStorage } from './saving-status.ts'

export interface KeptPlan {
  readonly key: string
  readonly name: string
  readonly savedAt: string | null
  readonly fromSample: boolean
  readonly isNewer: boolean
}

/** The plans kept in this browser, as the menu lists and opens them. */
export function keptPlans(): readonly KeptPlan[] {
  const storage = browserStorage()
  if (!storage) return []
  return storedPlans(storage).flatMap(({ key, found }): readonly KeptPlan[] => {
    if (found.kind === 'plan') {
      const { plan, savedAt, fromSample } = found.copy
      return [{ key, name: plan.name, savedAt, fromSample, isNewer: false }]
    }
    const plan = found.kind === 'newer' ? readNewer(found.data) : null
    return plan ? [{ key, name: plan.name, savedAt: null, fromSample: false, isNewer: true }] : []
  })
}

export function openKeptPlan(key: string): void {
  const found = saving().openKept(key)
  if (found.kind === 'newer') openReadOnly(found.data)
}

/** Removes the plan and opens the next one kept, or the sample. */
export function removeKeptPlan(key: string): void {
  const next = keptPlans().find((one) => one.key !== key && !one.isNewer)
  // Opened first: leaving a plan saves it, and what is removed must not come back.
  if (next) openKeptPlan(next.key)
  if (usePlanStore.getState().key === key) openSample()
  saving().forget(key)
}

export function forgetAll(): void {
  openSample()
  saving().forgetAll()
  useAttention.setState({ damaged: [], restored: false, newer: null })
}

/** Earlier states of the open plan, newest first. */
export function openPlanVersions(): readonly Version[] {
  const storage = browserStorage()
  try {
    return storage ? versionsOf(storage, usePlanStore.getState().key) : []
  } catch {
    return []
  }
}
