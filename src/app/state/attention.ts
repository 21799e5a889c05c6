import { create } from 'zustand'

/** What came up while the saved plans were read or a file was opened, and waits for somebody to look at it. */
export interface Attention {
  /** Texts that could not be read, as they were found. */
  readonly damaged: readonly string[]
  /** Whether the copy before the damaged one was opened. */
  readonly restored: boolean
  /** A plan that a newer version of Crossover saved. */
  readonly newer: string | null
  /** A file or link that was not opened. */
  readonly notOpened: { readonly title: string; readonly problems: readonly string[] } | null
}

export const useAttention = create<Attention>()(() => ({
  damaged: [],
  restored: false,
  newer: null,
  notOpened: null,
}))
