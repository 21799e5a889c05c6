import { create } from 'zustand'

/** What came up while plans were read, opened or left, and waits for somebody to look at it. */
export interface Attention {
  /** Texts that could not be read, as they were found. */
  readonly damaged: readonly string[]
  /** Whether the copy before the damaged one was opened. */
  readonly restored: boolean
  /** A plan that a newer version of Crossover saved, and that can't even be shown. */
  readonly newer: string | null
  /** The text of the plan that is shown read-only. */
  readonly original: string | null
  /** A file or link that was not opened. */
  readonly notOpened: { readonly title: string; readonly problems: readonly string[] } | null
  /** Another plan is to be opened while the open one is not saved. */
  readonly asked: { readonly open: () => void } | null
}

export type AttentionStore = ReturnType<typeof createAttentionStore>

export function createAttentionStore() {
  return create<Attention>()(() => ({
    damaged: [],
    restored: false,
    newer: null,
    original: null,
    notOpened: null,
    asked: null,
  }))
}

export const useAttention = createAttentionStore()
