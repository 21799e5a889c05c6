import type { ProviderTerms } from '../catalogue/provider-terms.ts'

/** What a provider offers to whoever sends it data, in few words, as they stand under a head that names the matter. */
export interface ToldTerms {
  readonly kept: string
  readonly trains: string
  readonly contract: string
  readonly authorities: string
}

const NOT_FOUND = 'not found: ask'

export function toldTerms(terms: ProviderTerms | null): ToldTerms {
  return {
    kept: terms ? KEPT[terms.zeroRetention] : NOT_FOUND,
    trains: terms ? TRAINS[terms.trainsByDefault] : NOT_FOUND,
    contract: terms?.contract ? 'signs one' : NOT_FOUND,
    authorities: AUTHORITIES[String(terms?.thirdCountry ?? null)] ?? NOT_FOUND,
  }
}

const KEPT: Readonly<Record<ProviderTerms['zeroRetention'], string>> = {
  default: 'nowhere',
  'on-request': 'nowhere, on request',
  part: 'nowhere, with some models',
  unknown: NOT_FOUND,
}

const TRAINS: Readonly<Record<ProviderTerms['trainsByDefault'], string>> = {
  no: 'no',
  tier: 'on some tiers',
  'opt-out': 'unless told not to',
  unknown: NOT_FOUND,
}

const AUTHORITIES: Readonly<Record<string, string>> = { true: 'yes', false: 'no' }
