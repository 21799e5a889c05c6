import type { ChainOffer } from './chain/chain-types.ts'
import type { Hardware, HostClass } from './machine-types.ts'
import type { ProviderTable } from './provider-terms.ts'
import type { Evidence, PriceRow, Sourced } from './sourced.ts'

/** $ per million tokens. A null cache or batch figure means that none is known, not that it is free. */
export interface TokenPrice {
  readonly inputUsdPerMTok: number
  readonly outputUsdPerMTok: number
  readonly cachedInputUsdPerMTok: number | null
  /** Kept for five minutes. */
  readonly cacheWriteUsdPerMTok: number | null
}

/** As a provider lists it. */
export interface ListedTokenPrice extends TokenPrice {
  /** Kept in the cache for an hour. */
  readonly cacheWrite1hUsdPerMTok: number | null
}

/** Rates for the whole request once its mean input exceeds the threshold. */
export interface ContextTier extends TokenPrice {
  readonly cacheWrite1hUsdPerMTok?: number | null | undefined
  readonly overInputTokens: number
}

export interface TimeOfDayPrice {
  readonly peak: ListedTokenPrice
  readonly offPeak: ListedTokenPrice
  /** Whole hours of the week from Monday 00:00 UTC at which the peak price holds. */
  readonly peakHoursOfWeek: readonly number[]
}

/** What a model costs from a day on: everything that is paid by the token stands in the one row. */
export interface DatedTokenPrice extends PriceRow, ListedTokenPrice {
  /** The first day on which it was no longer asked, where no later row says so. */
  readonly until: string | null
  readonly tier: 'standard' | 'flex' | 'priority'
  /** An offer, which another price follows, whether or not its day is known. */
  readonly promotion: boolean
  /** Fraction off input and output in a batch; null: none known. */
  readonly batchDiscount: number | null
  readonly contextTiers: readonly ContextTier[]
  /** Null where one price holds at every hour. */
  readonly timeOfDay: TimeOfDayPrice | null
}

/** How a model is bought: at once, within a day, when there is room, or before others. */
export type Tier = 'standard' | 'batch' | 'flex' | 'priority'

/** What a model costs where it is processed in a region, as factors on what it costs anywhere. */
export interface RegionalOffer extends Sourced {
  /** As a plan names them. */
  readonly regions: readonly string[]
  readonly input: number
  readonly output: number
  /** Null: no price for reading from the cache, or for writing to it, is known there. */
  readonly cachedInput: number | null
  readonly cacheWrite: number | null
  /** What is not sold there. */
  readonly withoutTiers: readonly Tier[]
  readonly evidence: Evidence
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
  /** Null: not published, as for some embedding models. */
  readonly contextTokens: number | null
  readonly maxOutputTokens: number | null
  readonly inputModalities: readonly string[]
  /** The open model behind it, an id of `openModels`; null for proprietary ones. */
  readonly openModel: string | null
  readonly openWeights: boolean
  /** Of a price sheet of one's own: the model of the catalogue that it is. */
  readonly sameAs?: string | null
  readonly status: 'current' | 'legacy' | 'preview' | 'unconfirmed' | 'retired'
  readonly releaseDate: string | null
  /** Where it can be had at a price of its own; known of the whole catalogue alone. */
  readonly regions: readonly RegionalOffer[]
  /** Whether a proposal may name it. What may stands in data/, the others in data/rest/. */
  readonly isProposable: boolean
}

export interface WindowedCache {
  readonly bytesPerToken: number
  readonly windowTokens: number
}

/** An architecture that nobody has published is null, field by field; without the fields of `SizedModel` nothing can be sized. */
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
  readonly kind: 'chat' | 'embedding' | 'ocr' | 'speech-to-text' | 'reranker'
  readonly architecture: 'dense' | 'moe'
  readonly totalParamsB: number | null
  readonly activeParamsB: number | null
  readonly layers: number | null
  /** Null in a dense model, and where they are not published. */
  readonly experts: ExpertCounts | null
  readonly hiddenSize: number | null
  readonly attentionHeads: number | null
  readonly kvHeads: number | null
  readonly headDim: number | null
  readonly vocabularySize: number | null
  readonly attention: string | null
  readonly isMla: boolean
  /** KV cache at 16 bit: what grows with every token, and what windowed layers hold at most. */
  readonly kvBytesPerToken: number | null
  readonly windowedCache: WindowedCache | null
  readonly nativeContextTokens: number
  readonly extendedContextTokens: number | null
  readonly inputModalities: readonly string[]
  readonly nativePrecision: string | null
  readonly nativeWeightsGB: number | null
  readonly licence: string | null
  /** `conditions`: they stand in the notes. Null: nobody has read the licence, so the model is not proposed. */
  readonly licenceClass: 'permissive' | 'conditions' | 'non-commercial' | null
  readonly releaseDate: string
  /** What the throughput measurements call it, where it was measured (same architecture and size). */
  readonly throughputName: string | null
  /** Of its architecture, its size or its licence, whichever is known least. */
  readonly evidence: Evidence
}

/** A model of which enough is known to say what memory and time it takes. */
export type SizedModel = OpenModel & {
  readonly [Field in 'totalParamsB' | 'activeParamsB' | 'layers' | 'kvBytesPerToken']: number
}

/** 168 relative weights from Monday 00:00; engine/demand scales them to the plan's hours, days and peak. */
export interface PatternProfile extends Sourced {
  readonly pattern: 'sporadic' | 'steady-low' | 'steady-high' | 'spiky' | 'growing'
  readonly shape: 'day-curve' | 'day-curve-with-spikes' | 'one-hour-in-five'
}

/** How far it is shown that a model is fit for an answer; model-standing.ts says what shows it. */
export type Standing = 'proven' | 'likely' | 'unproven'

/** What a public score must reach for an answer. Indices of different scales are never compared: each has its own bar. */
export interface QualityBar {
  readonly capability: 'frontier' | 'good-enough' | 'specialized' | 'simple'
  /** By index. */
  readonly minimum: Readonly<Record<string, number>>
  /** Whether no public score proves any model fit for it, or no open one, only a test on one's own material. */
  readonly needsOwnTest: boolean
  readonly openNeedsOwnTest: boolean
}

export interface ModelScore {
  readonly benchmark: string
  readonly score: number
  /** The day on which it was seen, or the month. */
  readonly asOf: string
}

/** Public evidence of what models can do. Where it is from stands in market/quality.json. */
export interface QualityEvidence {
  readonly bars: readonly QualityBar[]
  /** By id of a proprietary or an open model; a model that is not in it has no score. */
  readonly scores: Readonly<Record<string, readonly ModelScore[]>>
  /** Providers and families of open models whose current ones are taken for likely where no score is known. */
  readonly largeSellers: readonly string[]
  readonly largeFamilies: readonly string[]
}

/** Which models are proposed for an answer (framework 16). `embedding` is for embedding pipelines, whatever the answer. */
export interface CapabilityModels {
  readonly capability: 'frontier' | 'good-enough' | 'specialized' | 'simple' | 'embedding'
  /** Ids of apiModels, best first. */
  readonly proprietary: readonly { readonly model: string }[]
  /**
   * Ids of openModels, best first. A model may stand twice:
   * in the format that serving engines run on GPUs, then in the one that llama.cpp runs on unified memory.
   */
  readonly open: readonly {
    readonly model: string
    readonly quantisation: string
  }[]
}

/** A figure with the range that holds the sources which disagree. */
export interface RangedFigure extends Sourced {
  readonly low: number
  readonly base: number
  readonly high: number
  readonly evidence: Evidence
}

/** Tokens of a family's tokenizer to those of o200k_base (GPT-4o and later) for the same text. */
export interface TokenizerFamily extends RangedFigure {
  readonly family: string
  /** What the ids of its models begin with. */
  readonly models: readonly string[]
}

/** Reasoning tokens to a visible one, by effort. */
export interface ReasoningEffort extends RangedFigure {
  readonly effort: 'none' | 'low' | 'medium' | 'high' | 'max'
}

/** Of a model whose tasks were priced with and without reasoning: it writes at least so many for a visible token. */
export interface SeenReasoning extends Sourced {
  readonly models: readonly string[]
  readonly atLeast: { readonly [Effort in ReasoningEffort['effort']]?: number }
  readonly evidence: Evidence
}

export interface TokenRatios {
  readonly tokenizers: readonly TokenizerFamily[]
  readonly reasoning: {
    readonly efforts: readonly ReasoningEffort[]
    readonly seen: readonly SeenReasoning[]
    /** What an open model writes for the same task, to what a closed one does. */
    readonly openAgainstClosed: RangedFigure
  }
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
  readonly tokens: TokenRatios
  readonly quality: QualityEvidence
  /** What can stand around a model. Empty in the first load. */
  readonly chain: readonly ChainOffer[]
  /** What those who sell models offer to whoever processes data with them. Empty in the first load. */
  readonly providers: ProviderTable
}
