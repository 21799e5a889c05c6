import { providerOf, termsOf } from '../catalogue/provider-terms.ts'
import type { ApiModel, Catalogue } from '../catalogue/types.ts'
import type { CompleteApi } from './complete-plan.ts'

/** Who sells a model by the token, what they offer, and by region its input price there, times that anywhere. */
export function sellerOf(
  model: string,
  listed: ApiModel | undefined,
  { providers }: Pick<Catalogue, 'providers'>,
): Pick<CompleteApi, 'seller' | 'regionalFactors'> {
  const id = providerOf(model)
  const offers = listed?.regions ?? []
  return {
    seller: { id, name: listed?.provider ?? id, terms: termsOf(model, providers) },
    regionalFactors: Object.fromEntries(
      offers.flatMap(({ regions, input }) => regions.map((region) => [region, input])),
    ),
  }
}
