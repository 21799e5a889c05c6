import type { MachineFamily, MachineLink } from '../../catalogue/machine-types.ts'
import type { FactorEngine } from './engines.ts'
import type { WeightFormat } from './formats.ts'
import file from './parameters.json' with { type: 'json' }

/** The fitted figures; parameters-sources.json has where each comes from, docs/method/capacity.md what it means. */
export interface Parameters {
  readonly classes: Readonly<Record<FactorEngine, Readonly<Partial<Record<MachineFamily, ClassRow>>>>>
  /** The family that stands in for another of which an engine has no rows. */
  readonly nearestFamily: Readonly<Partial<Record<MachineFamily, MachineFamily>>>
  readonly engines: Readonly<Record<FactorEngine, EngineRow>>
  readonly formats: {
    readonly local: Readonly<Partial<Record<WeightFormat, FormatRow>>>
    readonly serving: Readonly<Partial<Record<WeightFormat, FormatRow>>>
  }
  readonly localFormatsOffNvidia: Readonly<Partial<Record<WeightFormat, number>>>
  readonly formatsOfFamily: Readonly<
    Partial<Record<MachineFamily, Readonly<Partial<Record<WeightFormat, FamilyFormatRow>>>>>
  >
  readonly decodeComputeOfFamily: Readonly<Partial<Record<MachineFamily, number>>>
  readonly backends: {
    readonly rdna: Readonly<Record<'vulkan' | 'rocm', FormatRow>>
  }
  readonly professionalLocal: { readonly compute: number; readonly tau: number }
  readonly globals: {
    readonly gamma: number
    readonly muAttentionDecode: number
    readonly muAttentionPrefillLocal: number
    readonly muAttentionPrefillNoFlash: number
    readonly muAttentionPrefillServing: number
    readonly etaKvLocal: number
    readonly etaKvServing: number
    readonly rhoPerYearServing: number
    readonly rhoPerYearLocal: number
    readonly epsPipeline: number
    readonly ollama: number
  }
  readonly links: Readonly<
    Record<MachineLink, { readonly secondsPerRound: number; readonly bytesPerSecond: number }>
  >
  readonly chunkTokens: Readonly<Record<'llama.cpp' | 'llama.cpp on gb10' | 'mlx' | 'serving', number>>
  readonly mostSequences: Readonly<
    Record<'llama.cpp' | 'mlx' | 'tensorrt-llm' | 'data-centre' | 'other' | 'ollama', number>
  >
  /** What rows say beyond the published fit. */
  readonly corrections: {
    readonly linearAttentionPromptsLocal: number
    /** The time a layer, in ms, at which an expert layer takes what the engine has for it; elsewhere it goes by the root. */
    readonly expertLayerAtMs: number
    /** Kernels of experts that fall back: times as long to read, for written tokens. */
    readonly expertSlowdown: Readonly<
      Partial<
        Record<
          FactorEngine,
          Readonly<Partial<Record<MachineFamily, Readonly<Partial<Record<WeightFormat, number>>>>>>
        >
      >
    >
  }
  readonly memory: MemoryParameters
  readonly bands: Readonly<Record<Situation, BandRow>>
}

/** Bandwidth, compute in a batch, compute of prompts alone, ms a layer; rows of one stream, prompts, batches. */
export type ClassRow = readonly [
  bandwidth: number,
  compute: number,
  computeAlone: number,
  msPerLayer: number,
  decodeRows: number,
  prefillRows: number,
  batchRows: number,
]
export type FormatRow = readonly [bandwidth: number, compute: number]
export type FamilyFormatRow = readonly [bandwidth: number, compute: number, expertLayer: number]
/** Measured over estimated: its tenth percentile, median and ninetieth. */
export type BandRow = readonly [low: number, median: number, high: number]

export interface EngineRow {
  readonly moeBandwidth: number
  readonly moeCompute: number
  readonly moeComputeDecode: number
  readonly tauMoeMsPerLayer: number
  readonly decodeComputeRatio: number
  readonly prefillInBatch: number
  readonly sigmaSecondsPerSequence: number
}

/** What engines keep of a memory for themselves. */
export interface MemoryParameters {
  /** Share of the memory that an engine takes unless told otherwise. */
  readonly servingShare: number
  readonly tensorrtShare: number
  readonly tensorrtReserveGB: number
  /** Devices from here on are set up for larger batches and keep more. */
  readonly largeFromGB: number
  readonly reserveGB: { readonly below: number; readonly dense: number; readonly experts: number }
  /** Kept on top for models that see pictures, on devices below that. */
  readonly picturesGB: number
  /** Engines before that year read a prompt in one piece where the context is shorter, and keep room for it. */
  readonly inOnePiece: {
    readonly beforeYear: number
    readonly belowTokens: number
    /** What the reserve holds already. */
    readonly chunkTokens: number
    readonly bytesPerTokenAndWidth: number
  }
  /** llama.cpp and MLX beyond the file, once for all devices of a replica. */
  readonly local: { readonly GB: number; readonly ofWeights: number }
  /** Of all memory: a pool is never less. */
  readonly leastShare: number
  /** Of a device under a serving engine, at most, where a model is only just to be held. */
  readonly overheadGiB: number
}

/** What is estimated under what, as far as estimates are right and wrong alike. */
export type Situation =
  | 'batch:local'
  | 'batch:trt:dense'
  | 'batch:trt:moe'
  | 'batch:vllm-sglang:dense'
  | 'batch:vllm-sglang:moe'
  | 'decode:local'
  | 'decode:serving'
  | 'prefill:local'
  | 'prefill:serving'

export const PARAMETERS = file as unknown as Parameters
