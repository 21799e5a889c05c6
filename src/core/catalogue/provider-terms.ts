/**
 * What a provider offers to whoever processes data with it, by the codes of data/facts/providers.json, which has the
 * evidence. Null and `unknown`: nobody found it, which is neither a yes nor a no.
 */
export interface ProviderTerms {
  /** Whether requests are processed in the EU: always or on request, for some models, under an own contract, or not. */
  readonly euResidency: 'yes' | 'option' | 'part' | 'enterprise' | 'dedicated' | 'no' | 'unknown'
  /** Whether it signs a business associate agreement for patient data of the US. */
  readonly hipaaBaa: 'yes' | 'part' | 'no' | 'unknown'
  /** Whether prompts and answers are kept nowhere. */
  readonly zeroRetention: 'default' | 'part' | 'on-request' | 'unknown'
  /** Whether it trains on what it is sent, unless told otherwise. */
  readonly trainsByDefault: 'no' | 'tier' | 'opt-out' | 'unknown'
  /** Whether it signs a contract for processing data. */
  readonly contract: true | null
  /** Whether authorities outside Europe can reach it, by where it or its parent sits. */
  readonly thirdCountry: boolean | null
}

/** By the ids that the catalogue's models begin with. */
export type ProviderTable = Readonly<Record<string, ProviderTerms>>

/** `mistral` of `mistral/mistral-small-2603`; of a model without one, such as a price sheet's, its whole id. */
export function providerOf(model: string): string {
  return model.split('/')[0] ?? model
}

/** Null where nothing is known of whoever sells a model. */
export function termsOf(model: string, providers: ProviderTable): ProviderTerms | null {
  const id = providerOf(model)
  return Object.hasOwn(providers, id) ? (providers[id] ?? null) : null
}
