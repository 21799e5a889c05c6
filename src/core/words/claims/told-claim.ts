import type { ClaimId, ClaimValues } from '../../decision/claims/claim-values.ts'
import type { Claim, ClaimFigure, ClaimInputValue } from '../../decision/claims/claim.ts'
import type { ClaimText, ClaimTexts } from './claim-text.ts'
import { S1_TEXTS } from './s1-claim-texts.ts'
import { S2_TEXTS } from './s2-claim-texts.ts'
import { S3_TEXTS } from './s3-claim-texts.ts'

/** A claim with what is said of it beside the values that it is written from. */
export interface ToldClaim extends Claim, Pick<ClaimText<never>, 'says' | 'reading'> {
  readonly found: string
  /** What would have to be so for it to hold; null where it holds as it stands. */
  readonly needs: string | null
  readonly figures: readonly (ClaimFigure & { readonly label: string })[]
  readonly inputs: readonly ToldClaimInput[]
}

export interface ToldClaimInput extends ClaimInputValue {
  readonly label: string
}

const TEXTS: ClaimTexts<ClaimId> = { ...S1_TEXTS, ...S2_TEXTS, ...S3_TEXTS }

export function toldClaim<Id extends ClaimId>(claim: Claim<Id>): ToldClaim {
  const { values, verdict } = claim
  const { says, reading, found, needs, figures, inputs }: ClaimText<ClaimValues[Id]> = TEXTS[claim.id]
  const figureLabel = (id: string) => {
    const label = figures[id]
    return typeof label === 'function' ? label(values) : (label ?? id)
  }
  return {
    ...claim,
    says,
    reading,
    found: found(values, verdict),
    needs: needs(values, verdict),
    figures: claim.figures.map((figure) => ({ ...figure, label: figureLabel(figure.id) })),
    inputs: claim.inputs.map((input) => ({ ...input, label: inputs[input.id] ?? input.id })),
  }
}
