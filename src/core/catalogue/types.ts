/**
 * What the market offers, as dated and sourced facts. Figures that are not known are null and stay null.
 * A date may be partial ('2026' or '2026-09'): it counts as the end of its period.
 */

export interface Sourced {
  readonly source: string
  readonly asOf: string
}

/** $ per million tokens. A null cache or batch figure means that none is known, not that it is free. */
export interface TokenPrice {
  readonly inputUsdPerMTok: number
  readonly outputUsdPerMTok: number
  readonly cachedInputUsdPerMTok: number | null
  readonly cacheWriteUsdPerMTok: number | null
}

/** Rates for the whole request once its mean input exceeds the threshold. */
export interface ContextTier extends TokenPrice {
  readonly overInputTokens: number
}

export interface TimeOfDayPrice {
  readonly peak: TokenPrice
  readonly offPeak: TokenPrice
  /** Whole hours of the week from Monday 00:00 UTC at which the peak price holds. */
  readonly peakHoursOfWeek: readonly number[]
}

/** A model sold by the token: a proprietary one, or an open one on somebody's servers. */
export interface ApiModel extends Sourced {
  readonly id: string
  readonly provider: string
  readonly name: string
  readonly kind: 'chat' | 'embedding'
  readonly price: TokenPrice
  /** Fraction off input and output in a batch; null: none known. */
  readonly batchDiscount: number | null
  /** Whether a batch discount multiplies with the cache discount; elsewhere the larger wins. */
  readonly batchStacksWithCache: boolean
  readonly contextTiers: readonly ContextTier[]
  readonly scheduledPrices: readonly (TokenPrice & { readonly from: string })[]
  readonly timeOfDay: TimeOfDayPrice | null
  /** `until` null: no end date is known. `regular` is what it returns to. */
  readonly promotion: { readonly until: string | null; readonly regular: TokenPrice } | null
  readonly contextTokens: number
  readonly maxOutputTokens: number | null
  readonly inputModalities: readonly string[]
  /** The open model behind it, an id of `openModels`; null for proprietary ones. */
  readonly openModel: string | null
  readonly openWeights: boolean
  readonly status: 'current' | 'legacy' | 'preview' | 'unconfirmed' | 'retired'
  readonly releaseDate: string
  readonly notes: string | null
}

export interface WindowedCache {
  readonly bytesPerToken: number
  readonly windowTokens: number
}

export interface OpenModel extends Sourced {
  readonly id: string
  readonly name: string
  readonly family: string
  readonly kind: 'chat' | 'embedding'
  readonly architecture: 'dense' | 'moe'
  readonly totalParamsB: number
  readonly activeParamsB: number
  readonly layers: number
  readonly hiddenSize: number | null
  readonly attentionHeads: number | null
  readonly kvHeads: number
  readonly headDim: number
  readonly attention: string
  readonly isMla: boolean
  /** KV cache at 16 bit: what grows with every token, and what windowed layers hold at most. */
  readonly kvBytesPerToken: number
  readonly windowedCache: WindowedCache | null
  readonly nativeContextTokens: number
  readonly extendedContextTokens: number | null
  readonly inputModalities: readonly string[]
  readonly nativePrecision: string
  readonly nativeWeightsGB: number
  readonly licence: string
  readonly licenceNote: string | null
  readonly releaseDate: string
  /** What the throughput measurements call it, where it was measured (same architecture and size). */
  readonly throughputName: string | null
  readonly notes: string | null
}

export type HardwareClass =
  'consumer-gpu' | 'workstation-gpu' | 'datacenter-gpu' | 'unified-memory' | 'cluster' | 'server'

/** One purchasable unit. Where gpuCount > 1, memory, bandwidth, compute and power are of the whole unit. */
export interface Hardware extends Sourced {
  readonly id: string
  readonly name: string
  readonly vendor: 'NVIDIA' | 'AMD' | 'Apple'
  readonly class: HardwareClass
  readonly gpuCount: number
  readonly memoryGB: number
  readonly memoryPerGpuGB: number
  /** Decimal GB that an engine may use, where it is less than all of it. */
  readonly usableMemoryGB: number | null
  readonly memoryBandwidthGBs: number
  readonly measuredBandwidthGBs: number | null
  readonly fp16DenseTflops: number | null
  readonly fp8DenseTflops: number | null
  readonly int8DenseTops: number | null
  readonly fp4DenseTflops: number | null
  readonly tdpW: number | null
  readonly systemLoadW: number | null
  readonly idleW: number | null
  readonly interconnect: { readonly type: string; readonly perGpuGBs: number } | null
  /** Whether several devices talk over NVLink or Infinity Fabric rather than PCIe. */
  readonly hasFastLink: boolean
  readonly price:
    | (Sourced & {
        readonly usd: number
        readonly lowUsd: number
        readonly highUsd: number
        readonly condition: string
      })
    | null
  readonly rental:
    | (Sourced & {
        readonly usdPerGpuHour: number
        readonly lowUsdPerGpuHour: number
        readonly highUsdPerGpuHour: number
      })
    | null
  readonly availability: string
  /** What the throughput measurements call its device; servers and clusters name one of their devices. */
  readonly throughputName: string | null
  readonly notes: string | null
}

/**
 * The machine that a bare card needs; class-level assumptions. `desk` holds consumer and workstation
 * cards, `pcie-server` data-centre cards without a fast link; those with one are bought in their server.
 */
export interface HostClass extends Sourced {
  readonly id: 'desk' | 'pcie-server'
  readonly usd: number
  readonly idleW: number
  readonly loadW: number
  readonly cards: number
}

/** 168 relative weights from Monday 00:00; engine/demand scales them to the plan's hours, days and peak. */
export interface PatternProfile extends Sourced {
  readonly pattern: 'sporadic' | 'steady-low' | 'steady-high' | 'spiky' | 'growing'
  readonly shape: 'day-curve' | 'day-curve-with-spikes' | 'one-hour-in-five'
}

/** Which models are proposed for an answer (framework 16). `embedding` is for embedding pipelines, whatever the answer. */
export interface CapabilityModels {
  readonly capability: 'frontier' | 'good-enough' | 'specialized' | 'simple' | 'embedding'
  /** Ids of apiModels, best first. */
  readonly proprietary: readonly string[]
  /**
   * Ids of openModels, best first; empty where no open model is offered for it. A model may stand twice:
   * in the format that serving engines run on GPUs, then in the one that llama.cpp runs on unified memory.
   */
  readonly open: readonly { readonly model: string; readonly quantisation: string }[]
  readonly reason: string
}

export interface Catalogue {
  readonly generated: string
  readonly apiModels: readonly ApiModel[]
  readonly openModels: readonly OpenModel[]
  readonly hardware: readonly Hardware[]
  readonly hosts: readonly HostClass[]
  readonly patterns: readonly PatternProfile[]
  readonly capabilities: readonly CapabilityModels[]
}
