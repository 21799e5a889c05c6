import type { InferenceEngine } from '../../plan/schema.ts'
import { isServingEngine } from '../capacity/engines.ts'
import { BYTES_PER_GB, BYTES_PER_GIB, memoryBytes, type Machine } from '../capacity/machine.ts'
import type { ModelShape } from '../capacity/model-shape.ts'
import type { MemoryFigures } from '../evaluation.ts'
import { kvCacheBytes } from './kv-cache.ts'

export interface MemoryCase {
  readonly machine: Machine
  readonly shape: ModelShape
  readonly weightsBytes: number
  readonly engine: InferenceEngine
  readonly devices: number
  /** Longest context each sequence must be able to hold. */
  readonly contextTokens: number
  /** Sequences held at once. */
  readonly sequences: number
}

/** vLLM's default share of the memory (gpu_memory_utilization), which the other serving engines follow. */
const SERVING_SHARE = 0.9
/** Activations, graphs and the CUDA context of a device under a serving engine; measured 2.1 to 8 GiB, smaller with fewer batched tokens. */
const SERVING_OVERHEAD_GIB = 3.5
/** llama.cpp beyond the file: 0.5 to 3.7 GB at short context, median 1.0 over 15 runs. */
const LLAMA_OVERHEAD_GB = 1
const LLAMA_OVERHEAD_OF_WEIGHTS = 0.02

/**
 * Whether a model and its sequences fit: weights + KV cache + overhead against what the engine may use.
 * Memory adds up over the devices of a replica, by tensor parallelism or by layers.
 *
 * Llama 3.3 70B in FP8 with one sequence of 8,192 tokens on one H100 under vLLM:
 * 72.8 + 2.7 + 3.8 = 79.2 GB against 0.9 x 80 GiB = 77.3 GB does not fit; two cards do.
 */
export function fitInMemory(wanted: MemoryCase): MemoryFigures {
  const { machine, shape, weightsBytes, engine, devices, contextTokens, sequences } = wanted
  const serving = isServingEngine(engine)
  const kvBytes = kvCacheBytes(shape, contextTokens) * sequences
  const overheadBytes = serving
    ? SERVING_OVERHEAD_GIB * BYTES_PER_GIB * devices
    : LLAMA_OVERHEAD_GB * BYTES_PER_GB + LLAMA_OVERHEAD_OF_WEIGHTS * weightsBytes
  const usableBytes = memoryBytes(machine) * devices * (serving ? SERVING_SHARE : 1)
  const needBytes = weightsBytes + kvBytes + overheadBytes
  return {
    weightsBytes,
    kvBytes,
    overheadBytes,
    needBytes,
    usableBytes,
    devices,
    fits: needBytes <= usableBytes,
  }
}
