import { providerOf } from '../catalogue/provider-terms.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { regionName } from '../words/need-words.ts'

/** Everybody who sells a model, by the id that a review names, as a list to choose from. */
export function sellersNamed({
  apiModels,
}: Pick<Catalogue, 'apiModels'>): readonly { readonly value: string; readonly label: string }[] {
  const names = new Map<string, string>()
  for (const { id, provider } of apiModels) {
    const seller = providerOf(id)
    if (!names.has(seller)) names.set(seller, provider)
  }
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
}

export function regionLabel(region: string): string {
  return regionName(region)
}
