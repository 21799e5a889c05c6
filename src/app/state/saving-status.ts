import { create } from 'zustand'
import type { Plan } from '#core/plan/schema.ts'
import type { Copy } from './saving/envelope.ts'

export type SaveStatus =
  /** A sample, or a plan in which nothing has been said yet. */
  | { readonly kind: 'nothing-to-save' }
  | { readonly kind: 'saving' }
  /** Null where the time of saving is not known. */
  | { readonly kind: 'saved'; readonly savedAt: string | null }
  /** The browser lets no page keep anything. */
  | { readonly kind: 'blocked' }
  /** It did not keep this: most often it is full. */
  | { readonly kind: 'failed' }
  /**
   * Another tab saved a newer one; nothing is written until somebody chooses. Null where a newer version of
   * Crossover saved it, which this one can't read.
   */
  | { readonly kind: 'overtaken'; readonly newer: Copy | null; readonly isUnsaved: boolean }
  /** It was kept, and was then deleted by another tab or by the browser. */
  | { readonly kind: 'gone' }
  /** A newer version of Crossover made it. */
  | { readonly kind: 'read-only' }

/** A plan that was left before the browser would keep it; it lives in this tab only. */
export interface HeldPlan {
  readonly key: string
  readonly plan: Plan
}

export interface Saving {
  /** Of the plan that is open. */
  readonly status: SaveStatus
  readonly held: readonly HeldPlan[]
  /** Whether what is typed in the open plan is nowhere but in this tab; and whether that of any plan is. */
  readonly isOpenAtRisk: boolean
  readonly isAnyAtRisk: boolean
  /** Writes what waits to be written; null until the script that can do so has come. */
  readonly flush: (() => void) | null
}

export type SavingStore = ReturnType<typeof createSavingStore>

export function createSavingStore() {
  return create<Saving>()(() => ({
    status: { kind: 'nothing-to-save' },
    held: [],
    isOpenAtRisk: false,
    isAnyAtRisk: false,
    flush: null,
  }))
}

/** What the chip in the header says. */
export const useSaving = createSavingStore()

/** The browser's storage, or null where it is blocked: merely asking for it may throw. */
export function browserStorage(of?: { readonly localStorage: Storage }): Storage | null {
  try {
    const storage = (of ?? window).localStorage
    storage.getItem('crossover/current')
    return storage
  } catch {
    return null
  }
}
