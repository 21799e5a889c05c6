import type { ApiModel, Catalogue, DatedTokenPrice } from './types.ts'

/** What somebody asks for a service by the token, as a price sheet of one's own says it. */
export interface OwnService {
  readonly id: string
  readonly name: string
  /** A closed model is an API, an open one on somebody's servers is hosted. */
  readonly kind: 'api' | 'hosted'
  /** Who sells it, where its name does not say so. */
  readonly provider?: string | undefined
  /** The model of the catalogue that it is, open or closed, where that is known. */
  readonly modelOf?: string | undefined
  readonly inputUsdPerMTok: number
  readonly outputUsdPerMTok: number
  readonly cachedInputUsdPerMTok?: number | undefined
  readonly cacheWriteUsdPerMTok?: number | undefined
  /** Fraction off in a batch. */
  readonly batchDiscount?: number | undefined
  /** The longest context and the longest answer; of a known model its own unless said. */
  readonly contextTokens?: number | undefined
  readonly maxOutputTokens?: number | undefined
  readonly asOf: string
  readonly source: string
}

/** The catalogue's row of it: what is not said is that of the model that it is, and not known without one. */
export function apiModelOfOwn(said: OwnService, { apiModels, openModels }: Catalogue): ApiModel {
  const closed = apiModels.find(({ id }) => id === said.modelOf)
  const open = openModels.find(({ id }) => id === (closed?.openModel ?? said.modelOf))
  const source = [said.source]
  return {
    id: said.id,
    provider: said.provider ?? said.name,
    name: said.name,
    kind: closed?.kind ?? (open?.kind === 'embedding' ? 'embedding' : 'chat'),
    prices: [priceOf(said, source)],
    batchStacksWithCache: closed?.batchStacksWithCache ?? false,
    regions: [],
    contextTokens:
      said.contextTokens ??
      closed?.contextTokens ??
      open?.extendedContextTokens ??
      open?.nativeContextTokens ??
      null,
    maxOutputTokens: said.maxOutputTokens ?? closed?.maxOutputTokens ?? null,
    inputModalities: closed?.inputModalities ?? open?.inputModalities ?? ['text'],
    openModel: open?.id ?? null,
    openWeights: said.kind === 'hosted',
    sameAs: said.modelOf ?? null,
    status: 'current',
    releaseDate: null,
    isProposable: false,
    source,
    asOf: said.asOf,
  }
}

/** It holds on every day of a plan: nobody says what was asked before. */
function priceOf(said: OwnService, source: readonly string[]): DatedTokenPrice {
  return {
    inputUsdPerMTok: said.inputUsdPerMTok,
    outputUsdPerMTok: said.outputUsdPerMTok,
    cachedInputUsdPerMTok: said.cachedInputUsdPerMTok ?? null,
    cacheWriteUsdPerMTok: said.cacheWriteUsdPerMTok ?? null,
    cacheWrite1hUsdPerMTok: null,
    from: null,
    until: null,
    confirmed: null,
    withdrawn: null,
    evidence: 'seen',
    isOwn: true,
    tier: 'standard',
    promotion: false,
    batchDiscount: said.batchDiscount ?? null,
    contextTiers: [],
    timeOfDay: null,
    source,
    asOf: said.asOf,
  }
}
