import type { Quantisation } from '../../plan/schema.ts'
import type { CapacityEngine } from './engines.ts'
import type { WeightFormat } from './formats.ts'
import type { Machine } from './machine.ts'
import type { ModelShape } from './model-shape.ts'
import type { OwnRun } from './spread.ts'

/** A model on a machine under an engine: everything that its speed follows from but the requests. */
export interface Setting {
  readonly machine: Machine
  readonly shape: ModelShape
  readonly quantisation: Quantisation
  readonly engine: CapacityEngine
  /** Devices to a replica, stages of a pipeline included. */
  readonly devices: number
  /** Where the file's own figure is known; else that of the quantisation. */
  readonly bitsPerWeight?: number
  /** Bits of a cached value: 16, 8 or 4; 16 unless said. */
  readonly kvBits?: number
  /** Stages of a pipeline among the devices; 1 unless said. */
  readonly pipelineStages?: number
  /** When the engine was built, in years: 2025.5 is the middle of 2025. The newest that is known unless said. */
  readonly engineYear?: number
  /** Share of the memory that a serving engine may take; its default unless said. */
  readonly memoryShare?: number
  /** Sequences the engine is set to run at once at most; its default unless said. */
  readonly mostSequences?: number
  /** The longest context that the engine is set up for; matters to engines that read a prompt in one piece. */
  readonly contextTokens?: number
  /** llama.cpp on NVIDIA without flash attention, as before 2025. */
  readonly withoutFlashAttention?: true
  /** What llama.cpp runs Radeon cards with, where it is known. */
  readonly backend?: 'vulkan' | 'rocm'
  /** Of the experts' weights, the share that is kept in main memory and read from there. */
  readonly expertsInMainMemory?: number
  /** Bandwidth of that main memory; a desk machine's unless said. */
  readonly mainMemoryGBPerSecond?: number
  /** Runs of one's own of this machine, model, format and engine. */
  readonly ownRuns?: readonly OwnRun[]
  /** Bytes that other software takes of the replica's memory, beside the model. */
  readonly besideBytes?: number
  /** Drafts that a step checks; none unless asked for. */
  readonly speculation?: Speculation
  /** Weights of a file as published, where there is no row for its quantisation. */
  readonly weightFormat?: WeightFormat
  /** Bytes of the file, where they are known; they count before `bitsPerWeight`. */
  readonly weightsBytes?: number
}

/** Drafts a step, and the share of them that is accepted, or how many tokens a step was measured to give. */
export type Speculation =
  | { readonly drafts: number; readonly acceptance: number; readonly draftCost?: number }
  | { readonly drafts: number; readonly acceptedLength: number; readonly draftCost?: number }
