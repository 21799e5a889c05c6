import type { CompleteOption } from '../plan/complete-plan.ts'

/** Names of those who sell by the token, by the ids that reviews of a contract have. */
export function sellerNames(options: readonly CompleteOption[]): ReadonlyMap<string, string> {
  return new Map(options.flatMap((one) => ('seller' in one ? [[one.seller.id, one.seller.name]] : [])))
}
