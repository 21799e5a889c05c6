import type { Catalogue } from '../../catalogue/types.ts'
import type { Complete } from '../proposals/trial.ts'
import { caseWith } from './claim-case.ts'
import type { Claim, PublishedClaim, Values } from './claim.ts'
import { S1_CLAIMS } from './s1-claims.ts'
import { S2_CLAIMS } from './s2-claims.ts'
import { S3_CLAIMS } from './s3-claims.ts'

const numbered = new Intl.Collator('en', { numeric: true })

/** Every claim, in the order of its id. */
export const PUBLISHED_CLAIMS: readonly PublishedClaim[] = [
  ...S1_CLAIMS,
  ...S2_CLAIMS,
  ...S3_CLAIMS,
].toSorted((a, b) => numbered.compare(a.id, b.id))

/** All of them from the figures that their articles give. `complete` is completePlan, handed in. */
export function claims(catalogue: Catalogue, complete: Complete): readonly Claim[] {
  return PUBLISHED_CLAIMS.map((claim) => recomputed(claim, {}, catalogue, complete))
}

/** A claim from figures of one's own; what is not said is as published. */
export function recomputed(
  { id, article, inputs, recompute }: PublishedClaim,
  values: Values,
  catalogue: Catalogue,
  complete: Complete,
): Claim {
  const found = recompute(values, { caseOf: caseWith(catalogue, complete), catalogue })
  return {
    id,
    article,
    ...found,
    inputs: inputs.map((input) => ({ ...input, value: values[input.id] ?? input.published })),
  }
}
