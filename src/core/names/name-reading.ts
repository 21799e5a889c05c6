import type { Quantisation } from '../plan/schema.ts'

/** What a name means here. Where two things fit, or only something near does, it is a question and never a guess. */
export type NameReading =
  | { readonly kind: 'found'; readonly id: string }
  /** All of these are called so; nearest to what was typed first. */
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  /** Nothing is called so; these come near. */
  | { readonly kind: 'near'; readonly ids: readonly string[] }
  | { readonly kind: 'none' }

export type HardwareReading = NameReading & {
  /** How many of it: "2x RTX 4090" are two; null where no number was said. */
  readonly count: number | null
}

export type ModelReading = NameReading & {
  /** The number format that the name says; several where it may be one or another, empty where it says none. */
  readonly quantisations: readonly Quantisation[]
  /** A format as it was typed, where it is none that can be worked with. */
  readonly otherFormat: string | null
}

/** Which models are meant: sold by the token, open ones to run oneself, or either. */
export type ModelKind = 'api' | 'hosted' | 'open'
