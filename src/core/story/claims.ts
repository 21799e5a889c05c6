import type { Catalogue } from '../catalogue/types.ts'
import type { Claim, Values } from '../decision/claims/claim.ts'
import { PUBLISHED_CLAIMS, recomputed } from '../decision/claims/claims.ts'
import { completePlan } from '../plan/complete.ts'
import { toldClaim, type ToldClaim } from '../words/claims/told-claim.ts'

export type { ToldClaim } from '../words/claims/told-claim.ts'
export type ClaimVerdict = Claim['verdict']
/** Figures of a claim by their ids; what is not said is as published. */
export type ClaimFigures = Values

/** Every published claim, recomputed from the figures that its article gives. */
export function claimsAsPublished(catalogue: Catalogue): readonly ToldClaim[] {
  return PUBLISHED_CLAIMS.map((claim) => toldClaim(recomputed(claim, {}, catalogue, completePlan)))
}

/** A claim from figures of one's own. */
export function claimFrom(id: string, values: ClaimFigures, catalogue: Catalogue): ToldClaim {
  const claim = PUBLISHED_CLAIMS.find((one) => one.id === id)
  if (!claim) throw new Error(`no claim ${id}`)
  return toldClaim(recomputed(claim, values, catalogue, completePlan))
}
