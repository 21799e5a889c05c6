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
  OpenModelRow,
  TokenPriceRow,
} from './schema.ts'
import type { ApiModel, Catalogue, Hardware, OpenModel, TokenPrice } from './types.ts'

/**
 * What the market offers, read from data/: the fields that a row leaves out get their usual value, and
 * keys of sources become the sources themselves.
 */
export const catalogue: Catalogue = {
  generated: origins.generated,
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
    price: tokenPriceOf(row.price),
    batchDiscount: row.batchDiscount ?? null,
    batchStacksWithCache: row.batchStacksWithCache ?? false,
    contextTiers: (row.contextTiers ?? []).map((tier) => ({ ...tier, ...tokenPriceOf(tier) })),
    scheduledPrices: (row.scheduledPrices ?? []).map((price) => ({ ...price, ...tokenPriceOf(price) })),
    timeOfDay: row.timeOfDay
      ? {
          ...row.timeOfDay,
          peak: tokenPriceOf(row.timeOfDay.peak),
          offPeak: tokenPriceOf(row.timeOfDay.offPeak),
        }
      : null,
    promotion: row.promotion
      ? { until: row.promotion.until ?? null, regular: tokenPriceOf(row.promotion.regular) }
      : null,
    maxOutputTokens: row.maxOutputTokens ?? null,
    inputModalities: row.inputModalities ?? ['text'],
    openModel: row.openModel ?? null,
    openWeights: row.openWeights ?? false,
    status: row.status ?? 'current',
    notes: row.notes ?? null,
    source: sourceOf(row.source),
  }
}

function openModelOf(row: OpenModelRow): OpenModel {
  return {
    ...row,
    kind: row.kind ?? 'chat',
    architecture: row.architecture ?? 'dense',
    hiddenSize: row.hiddenSize ?? null,
    attentionHeads: row.attentionHeads ?? null,
    isMla: row.isMla ?? false,
    windowedCache: row.windowedCache ?? null,
    extendedContextTokens: row.extendedContextTokens ?? null,
    inputModalities: row.inputModalities ?? ['text'],
    licenceNote: row.licenceNote ?? null,
    throughputName: row.throughputName ?? null,
    notes: row.notes ?? null,
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
    price: row.price ?? null,
    rental: row.rental ?? null,
    throughputName: row.throughputName ?? null,
    notes: row.notes ?? null,
    source: sourceOf(row.source),
  }
}

function tokenPriceOf(price: TokenPriceRow): TokenPrice {
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
