import type {
  ApiModelRow,
  HardwareRow,
  MachinePriceRow,
  OpenModelRow,
  RentRow,
  TokenPriceRow,
  Scores,
  Tokens,
} from './schema.ts'
import type { Hardware, MachinePrice, MeasuredTable, Rent } from './machine-types.ts'
import type { PriceRow, Sourced } from './sourced.ts'
import type {
  ApiModel,
  DatedTokenPrice,
  OpenModel,
  ListedTokenPrice,
  QualityEvidence,
  TokenRatios,
} from './types.ts'

/** What the keys of sources stand for. */
export type SourceTexts = Readonly<Record<string, string>>

/** How the rows of a file become those of the catalogue: what a row leaves out gets its usual value. */
export interface Reading {
  readonly sources: SourceTexts
  /** Whether proposals may name what the file lists. */
  readonly isProposable: boolean
  /** What was published of the machines that the file lists. */
  readonly measured: MeasuredTable
}

export function apiModelOf(row: ApiModelRow, { sources, isProposable }: Reading): ApiModel {
  return {
    ...row,
    kind: row.kind ?? 'chat',
    prices: row.prices.map((price) => datedTokenPriceOf(price, sources)),
    batchStacksWithCache: row.batchStacksWithCache ?? false,
    contextTokens: row.contextTokens ?? null,
    maxOutputTokens: row.maxOutputTokens ?? null,
    inputModalities: row.inputModalities ?? ['text'],
    openModel: row.openModel ?? null,
    openWeights: row.openWeights ?? false,
    status: row.status ?? 'current',
    releaseDate: row.releaseDate ?? null,
    regions: [],
    isProposable,
    source: sourceOf(row.source, sources),
  }
}

export function openModelOf(row: OpenModelRow, { sources }: Reading): OpenModel {
  return {
    ...row,
    kind: row.kind ?? 'chat',
    architecture: row.architecture ?? 'dense',
    totalParamsB: row.totalParamsB ?? null,
    activeParamsB: row.activeParamsB ?? null,
    layers: row.layers ?? null,
    experts: row.experts
      ? { ...row.experts, shared: row.experts.shared ?? 0, denseLayers: row.experts.denseLayers ?? 0 }
      : null,
    hiddenSize: row.hiddenSize ?? null,
    attentionHeads: row.attentionHeads ?? null,
    kvHeads: row.kvHeads ?? null,
    headDim: row.headDim ?? null,
    vocabularySize: row.vocabularySize ?? null,
    attention: row.attention ?? null,
    isMla: row.isMla ?? false,
    kvBytesPerToken: row.kvBytesPerToken ?? null,
    windowedCache: row.windowedCache ?? null,
    extendedContextTokens: row.extendedContextTokens ?? null,
    inputModalities: row.inputModalities ?? ['text'],
    nativePrecision: row.nativePrecision ?? null,
    nativeWeightsGB: row.nativeWeightsGB ?? null,
    licence: row.licence ?? null,
    licenceClass: row.licenceClass ?? null,
    throughputName: row.throughputName ?? null,
    evidence: row.evidence ?? 'seen',
    source: sourceOf(row.source, sources),
  }
}

export function hardwareOf(row: HardwareRow, { sources, isProposable, measured }: Reading): Hardware {
  return {
    ...row,
    buy: row.buy ?? 'new',
    form: row.form ?? 'desk',
    gpuCount: row.gpuCount ?? 1,
    memoryPerGpuGB: row.memoryPerGpuGB ?? row.memoryGB,
    usableMemoryGB: row.usableMemoryGB ?? null,
    measuredBandwidthGBs: row.measuredBandwidthGBs ?? null,
    fp16DenseTflops: row.fp16DenseTflops ?? null,
    fp8DenseTflops: row.fp8DenseTflops ?? null,
    int8DenseTops: row.int8DenseTops ?? null,
    fp4DenseTflops: row.fp4DenseTflops ?? null,
    tdpW: row.tdpW ?? null,
    systemLoadW: row.systemLoadW ?? null,
    idleW: row.idleW ?? null,
    interconnect: row.interconnect ?? null,
    hasFastLink: row.hasFastLink ?? false,
    hostId: row.hostId ?? null,
    devicesPerHost: row.devicesPerHost ?? null,
    networkId: row.networkId ?? null,
    prices: (row.prices ?? []).map((price) => machinePriceOf(price, sources)),
    rents: (row.rents ?? []).map((rent) => rentOf(rent, sources)),
    throughputName: row.throughputName ?? null,
    throughputClass: row.throughputClass ?? null,
    capacityFamily: row.capacityFamily ?? null,
    capacityLink: row.capacityLink ?? 'network',
    geforce: row.geforce ?? false,
    measured,
    evidence: row.evidence ?? 'seen',
    isProposable,
    source: sourceOf(row.source, sources),
  }
}

export function rentOf(row: RentRow, sources: SourceTexts): Rent {
  return {
    ...row,
    ...datesOf(row),
    class: row.class ?? null,
    inUse: row.inUse ?? false,
    source: sourceOf(row.source, sources),
  }
}

export function tokenRatiosOf({ tokenizers, reasoning }: Tokens, sources: SourceTexts): TokenRatios {
  const told = <Row extends { readonly source: readonly string[] }>(
    row: Row,
  ): Omit<Row, 'source'> & Pick<Sourced, 'source'> => ({
    ...row,
    source: sourceOf(row.source, sources),
  })
  return {
    tokenizers: tokenizers.map(told),
    reasoning: {
      efforts: reasoning.efforts.map(told),
      seen: reasoning.seen.map(told),
      openAgainstClosed: told(reasoning.openAgainstClosed),
    },
  }
}

export function qualityOf({ bars, sellers, families, scores }: Scores): QualityEvidence {
  return {
    bars,
    largeSellers: sellers,
    largeFamilies: families,
    scores: Object.fromEntries(
      Object.entries(scores).map(([id, rows]) => [
        id,
        rows.map(([benchmark, score, asOf]) => ({ benchmark, score, asOf })),
      ]),
    ),
  }
}

export function datedTokenPriceOf(row: TokenPriceRow, sources: SourceTexts): DatedTokenPrice {
  return {
    ...datesOf(row),
    source: sourceOf(row.source, sources),
    tier: row.tier ?? 'standard',
    until: row.until ?? null,
    promotion: row.promotion ?? false,
    ...tokenPriceOf(row),
    batchDiscount: row.batchDiscount ?? null,
    contextTiers: (row.contextTiers ?? []).map((tier) => ({ ...tier, ...tokenPriceOf(tier) })),
    timeOfDay: row.timeOfDay
      ? {
          ...row.timeOfDay,
          peak: tokenPriceOf(row.timeOfDay.peak),
          offPeak: tokenPriceOf(row.timeOfDay.offPeak),
        }
      : null,
  }
}

export function machinePriceOf(row: MachinePriceRow, sources: SourceTexts): MachinePrice {
  return { ...row, ...datesOf(row), inUse: row.inUse ?? false, source: sourceOf(row.source, sources) }
}

function datesOf(
  row: Pick<TokenPriceRow, 'from' | 'asOf' | 'confirmed' | 'withdrawn' | 'evidence'>,
): Omit<PriceRow, 'source'> {
  return {
    from: row.from ?? null,
    asOf: row.asOf,
    confirmed: row.confirmed ?? null,
    withdrawn: row.withdrawn ?? null,
    evidence: row.evidence ?? 'seen',
  }
}

type TokenPriceFigures = Pick<
  TokenPriceRow,
  | 'inputUsdPerMTok'
  | 'outputUsdPerMTok'
  | 'cachedInputUsdPerMTok'
  | 'cacheWriteUsdPerMTok'
  | 'cacheWrite1hUsdPerMTok'
>

function tokenPriceOf(price: TokenPriceFigures): ListedTokenPrice {
  return {
    inputUsdPerMTok: price.inputUsdPerMTok,
    outputUsdPerMTok: price.outputUsdPerMTok,
    cachedInputUsdPerMTok: price.cachedInputUsdPerMTok ?? null,
    cacheWriteUsdPerMTok: price.cacheWriteUsdPerMTok ?? null,
    cacheWrite1hUsdPerMTok: price.cacheWrite1hUsdPerMTok ?? null,
  }
}

function sourceOf(keys: readonly string[], sources: SourceTexts): readonly string[] {
  return keys.map((key) => sources[key] ?? key)
}
