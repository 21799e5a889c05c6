import apiModels from './data/api-models.json' with { type: 'json' }
import assumptions from './data/assumptions.json' with { type: 'json' }
import capabilities from './data/capabilities.json' with { type: 'json' }
import hardware from './data/hardware.json' with { type: 'json' }
import openModels from './data/open-models.json' with { type: 'json' }
import origins from './data/sources.json' with { type: 'json' }
import type {
  ApiModelRow,
  Assumptions,
  Capabilities,
  HardwareRow,
  MachinePriceRow,
  OpenModelRow,
  RentRow,
  TokenPriceRow,
} from './schema.ts'
import type {
  ApiModel,
  Catalogue,
  DatedTokenPrice,
  Hardware,
  MachinePrice,
  OpenModel,
  PriceRow,
  Rent,
  TokenPrice,
} from './types.ts'

/**
 * What the market offers, read from data/: the fields that a row leaves out get their usual value, and
 * keys of sources become the sources themselves.
 */
export const catalogue: Catalogue = {
  version: origins.version,
  apiModels: (apiModels.models as ApiModelRow[]).map(apiModelOf),
  openModels: (openModels.models as OpenModelRow[]).map(openModelOf),
  hardware: (hardware.hardware as HardwareRow[]).map(hardwareOf),
  hosts: (assumptions as Assumptions).hosts,
  patterns: (assumptions as Assumptions).patterns,
  capabilities: (capabilities as Capabilities).capabilities,
}

function apiModelOf(row: ApiModelRow): ApiModel {
  return {
    ...row,
    kind: row.kind ?? 'chat',
    prices: row.prices.map(datedTokenPriceOf),
    batchStacksWithCache: row.batchStacksWithCache ?? false,
    maxOutputTokens: row.maxOutputTokens ?? null,
    inputModalities: row.inputModalities ?? ['text'],
    openModel: row.openModel ?? null,
    openWeights: row.openWeights ?? false,
    status: row.status ?? 'current',
    source: sourceOf(row.source),
  }
}

function openModelOf(row: OpenModelRow): OpenModel {
  return {
    ...row,
    kind: row.kind ?? 'chat',
    architecture: row.architecture ?? 'dense',
    experts: row.experts
      ? { ...row.experts, shared: row.experts.shared ?? 0, denseLayers: row.experts.denseLayers ?? 0 }
      : null,
    hiddenSize: row.hiddenSize ?? null,
    attentionHeads: row.attentionHeads ?? null,
    vocabularySize: row.vocabularySize ?? null,
    isMla: row.isMla ?? false,
    windowedCache: row.windowedCache ?? null,
    extendedContextTokens: row.extendedContextTokens ?? null,
    inputModalities: row.inputModalities ?? ['text'],
    throughputName: row.throughputName ?? null,
    source: sourceOf(row.source),
  }
}

function hardwareOf(row: HardwareRow): Hardware {
  return {
    ...row,
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
    capacityFamily: row.capacityFamily ?? null,
    capacityLink: row.capacityLink ?? 'network',
    geforce: row.geforce ?? false,
    prices: (row.prices ?? []).map(machinePriceOf),
    rents: (row.rents ?? []).map(rentOf),
    throughputName: row.throughputName ?? null,
    source: sourceOf(row.source),
  }
}

export function datedTokenPriceOf(row: TokenPriceRow): DatedTokenPrice {
  return {
    ...datesOf(row),
    source: sourceOf(row.source),
    tier: row.tier ?? 'standard',
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

export function machinePriceOf(row: MachinePriceRow): MachinePrice {
  return { ...row, ...datesOf(row), inUse: row.inUse ?? false }
}

export function rentOf(row: RentRow): Rent {
  return { ...row, ...datesOf(row), class: row.class ?? null, inUse: row.inUse ?? false }
}

function datesOf(
  row: Pick<TokenPriceRow, 'from' | 'asOf' | 'confirmed' | 'evidence'>,
): Omit<PriceRow, 'source'> {
  return {
    from: row.from ?? null,
    asOf: row.asOf,
    confirmed: row.confirmed ?? null,
    evidence: row.evidence ?? 'seen',
  }
}

function tokenPriceOf(
  price: Pick<
    TokenPriceRow,
    'inputUsdPerMTok' | 'outputUsdPerMTok' | 'cachedInputUsdPerMTok' | 'cacheWriteUsdPerMTok'
  >,
): TokenPrice {
  return {
    inputUsdPerMTok: price.inputUsdPerMTok,
    outputUsdPerMTok: price.outputUsdPerMTok,
    cachedInputUsdPerMTok: price.cachedInputUsdPerMTok ?? null,
    cacheWriteUsdPerMTok: price.cacheWriteUsdPerMTok ?? null,
  }
}

function sourceOf(keys: readonly string[]): string {
  return keys.map((key) => (origins.sources as Record<string, string>)[key] ?? key).join('; ')
}
