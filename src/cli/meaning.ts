/** What a text means, for one kind of name or figure. */
export type Meaning =
  | {
      readonly as: string
      readonly kind: 'id'
      readonly id: string
      readonly name: string
      readonly count: number | null
      readonly quantisations: readonly string[]
    }
  | { readonly as: string; readonly kind: 'number'; readonly value: number; readonly currency: string | null }
  | {
      readonly as: string
      readonly kind: 'range'
      readonly low: number
      readonly base: number
      readonly high: number
      readonly currency: string | null
    }
  | { readonly as: string; readonly kind: 'unknown' }
  | {
      readonly as: string
      readonly kind: 'asks' | 'refuses'
      readonly sentence: string
      readonly ids: readonly string[]
    }
