import type { ClaimId, ClaimValues } from '../../decision/claims/claim-values.ts'
import type { Recomputed } from '../../decision/claims/claim.ts'

/** What a claim says and what came out, in words. */
export interface ClaimText<Values> {
  /** What the article says, in our words. */
  readonly says: string
  /** How its vague words are read; null where it has none. */
  readonly reading: string | null
  /** Labels by the id of the input. */
  readonly inputs: Readonly<Record<string, string>>
  readonly found: (values: Values, verdict: Recomputed['verdict']) => string
  /** What would have to be so for it to hold; null where it holds as it stands. */
  readonly needs: (values: Values, verdict: Recomputed['verdict']) => string | null
  /** Labels by the id of the figure. */
  readonly figures: Readonly<Record<string, string | ((values: Values) => string)>>
}

export type ClaimTexts<Id extends ClaimId> = { readonly [One in Id]: ClaimText<ClaimValues[One]> }
