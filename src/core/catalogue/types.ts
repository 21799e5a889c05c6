/**
 * What the market offers, as dated and sourced facts. Figures that are not known are null and stay null.
 * A date may be partial ('2026' or '2026-09'): it counts as the end of its period.
 */

export interface Sourced {
  readonly source: string
  readonly asOf: string
}

/** `derived`: worked out from published figures; `estimate`: nobody published it. */
export type Evidence = 'seen' | 'derived' | 'estimate'

/**
 * One row of a series: what was asked from a day on, until a later row holds. Rows are added and never
 * edited, so that a plan of any day can be costed at the prices of that day.
 */
export interface PriceRow extends Sourced {
  /** Its first day; null: it was asked already when it was first seen, on `asOf`. */
  readonly from: string | null
  /** A later day on which it was still asked. */
  readonly confirmed: string | null
  readonly evidence: Evidence
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

/** What a model costs from a day on: everything that is paid by the token stands in the one row. */
export interface DatedTokenPrice extends PriceRow, TokenPrice {
  readonly tier: 'standard' | 'flex' | 'priority'
  /** An offer, which another price follows, whether or not its day is known. */
  readonly promotion: boolean
  /** Fraction off input and output in a batch; null: none known. */
  readonly batchDiscount: number | null
  readonly contextTiers: readonly ContextTier[]
  /** Null where one price holds at every hour. */
  readonly timeOfDay: TimeOfDayPrice | null
}

/** A model sold by the token: a proprietary one, or an open one on somebody's servers. */
export interface ApiModel extends Sourced {
  readonly id: string
  readonly provider: string
  readonly name: string
  readonly kind: 'chat' | 'embedding'
  readonly prices: readonly DatedTokenPrice[]
  /** Whether a batch discount multiplies with the cache discount; elsewhere the larger wins. */
  readonly batchStacksWithCache: boolean
  readonly contextTokens: number
  readonly maxOutputTokens: number | null
  readonly inputModalities: readonly string[]
  /** The open model behind it, an id of `openModels`; null for proprietary ones. */
  readonly openModel: string | null
  readonly openWeights: boolean
  readonly status: 'current' | 'legacy' | 'preview' | 'unconfirmed' | 'retired'
  readonly releaseDate: string
}

export interface WindowedCache {
  readonly bytesPerToken: number
  readonly windowTokens: number
}

export interface ExpertCounts {
  readonly total: number
  /** Of these, those that a token is routed to. */
  readonly activePerToken: number
  /** On top of both: experts that every token passes through. */
  readonly shared: number
  /** Layers without experts. */
  readonly denseLayers: number
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
  /** Null in a dense model, and where they are not published. */
  readonly experts: ExpertCounts | null
  readonly hiddenSize: number | null
  readonly attentionHeads: number | null
  readonly kvHeads: number
  readonly headDim: number
  readonly vocabularySize: number | null
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
  readonly releaseDate: string
  /** What the throughput measurements call it, where it was measured (same architecture and size). */
  readonly throughputName: string | null
}

export type HardwareClass =
  'consumer-gpu' | 'workstation-gpu' | 'datacenter-gpu' | 'unified-memory' | 'cluster' | 'server'

/** Devices that behave alike under one engine; what is fitted for each stands with the engine. */
export type MachineFamily =
  | 'turing'
  | 'ampere'
  | 'ada'
  | 'blackwell'
  | 'ampere-dc'
  | 'hopper'
  | 'blackwell-dc'
  | 'gb10'
  | 'cdna3'
  | 'cdna4'
  | 'rdna3'
  | 'rdna4'
  | 'strix'
  | 'apple'
  | 'arc'

/** What several devices of one replica talk over. */
export type MachineLink = 'nvlink' | 'infinity-fabric' | 'pcie4' | 'pcie5' | 'network'

/** $ for one unit, without tax. */
export interface MachinePrice extends PriceRow {
  readonly usd: number
  readonly lowUsd: number
  readonly highUsd: number
  readonly condition: string
  readonly kind: 'list' | 'street' | 'quote'
  /** Marks the kind and condition to be taken, where the series holds several; else the last row's. */
  readonly inUse: boolean
}

/** $ for a GPU and hour. */
export interface Rent extends PriceRow {
  readonly usdPerGpuHour: number
  readonly lowUsdPerGpuHour: number
  readonly highUsdPerGpuHour: number
  /** Null where the source joins several. */
  readonly class: 'hyperscaler' | 'neocloud' | 'marketplace' | null
  /** `on-demand`, `spot`, or what one binds oneself for, such as `1-year`. */
  readonly term: string
  /** Marks the class and term to be taken, as of a machine's price. */
  readonly inUse: boolean
}

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
  /** Devices it behaves like; null: none that is known, so that its rates have to be measured. */
  readonly capacityFamily: MachineFamily | null
  readonly capacityLink: MachineLink
  /** A consumer card of NVIDIA. */
  readonly geforce: boolean
  readonly prices: readonly MachinePrice[]
  readonly rents: readonly Rent[]
  readonly availability: string
  /** What the throughput measurements call its device; servers and clusters name one of their devices. */
  readonly throughputName: string | null
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
}

export interface Catalogue {
  /** The day on which it was made, with a number behind it where there were several: 2026-11-20, 2026-11-20.2. */
  readonly version: string
  readonly apiModels: readonly ApiModel[]
  readonly openModels: readonly OpenModel[]
  readonly hardware: readonly Hardware[]
  readonly hosts: readonly HostClass[]
  readonly patterns: readonly PatternProfile[]
  readonly capabilities: readonly CapabilityModels[]
}
