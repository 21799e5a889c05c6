import { create } from 'zustand'
import type { SavedPlan } from './saved-plans.ts'

export type SaveStatus =
  /** A sample, or a plan in which nothing has been said yet. */
  | { readonly kind: 'nothing-to-save' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly savedAt: string }
  /** The browser lets no page keep anything. */
  | { readonly kind: 'blocked' }
  /** It did not keep this: most often it is full. */
  | { readonly kind: 'failed' }
  /** Another tab saved a newer one; nothing is written until somebody chooses. */
  | { readonly kind: 'overtaken'; readonly newer: SavedPlan }

interface Saving {
  readonly status: SaveStatus
  /** After a crash nothing is written any more: what is in memory may be what broke. */
  readonly isStopped: boolean
}

/** What the chip in the header says. */
export const useSaving = create<Saving>()(() => ({
  status: { kind: 'nothing-to-save' },
  isStopped: false,
}))

/** The browser's storage, or null where it is blocked: merely asking for it may throw. */
export function browserStorage(): Storage | null {
  try {
    const storage = window.localStorage
    storage.getItem('crossover/current')
    return storage
  } catch {
    return null
  }
}

export function stopSaving(): void {
  useSaving.setState({ isStopped: true })
}
