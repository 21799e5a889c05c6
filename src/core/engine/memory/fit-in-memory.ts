import { isServingEngine } from '../capacity/engines.ts'
import { heldBytes, localOverheadBytes, reserveBytes } from '../capacity/kv-pool.ts'
import { BYTES_PER_GIB, memoryBytes } from '../capacity/machine.ts'
import { PARAMETERS } from '../capacity/parameters.ts'
import type { Setting } from '../capacity/setting.ts'
import type { MemoryFigures } from '../evaluation.ts'
import { kvCacheBytes } from './kv-cache.ts'

export interface MemoryCase {
  readonly setting: Setting
  /** Longest context that a sequence must be able to hold. */
  readonly contextTokens: number
  /** Sequences held at once. */
  readonly sequences: number
  /** What a request takes, its answer included. */
  readonly requestTokens: number
}

/**
 * Whether a model and its sequences fit: weights + KV cache + overhead against what the engine may use (formula 17).
 * Memory adds up over the devices of a replica, by tensor parallelism or by layers. Serving engines page their caches,
 * so that beside the longest context the others take what their requests take; llama.cpp and MLX keep as much for each.
 * What other software takes beside the model counts as overhead.
 *
 * Llama 3.3 70B in FP8 with one sequence of 8,192 tokens on one H100 under vLLM:
 * 72.7 + 2.7 + 3.8 = 79.1 GB against 0.9 x 85.9 = 77.3 GB does not fit; two cards do.
 */
export function fitInMemory({ setting, contextTokens, sequences, requestTokens }: MemoryCase): MemoryFigures {
  const { machine, shape, engine, devices, memoryShare } = setting
  const serving = isServingEngine(engine)
  const scale = (setting.kvBits ?? 16) / 16
  const longest = kvCacheBytes(shape, contextTokens)
  const other = serving ? kvCacheBytes(shape, Math.min(contextTokens, requestTokens)) : longest
  const kvBytes = (longest + other * (sequences - 1)) * scale
  const weightsBytes = heldBytes(setting)
  const ofEngine = serving ? servingOverheadBytes(setting) * devices : localOverheadBytes(weightsBytes)
  const overheadBytes = ofEngine + (setting.besideBytes ?? 0)
  const share = serving ? (memoryShare ?? PARAMETERS.memory.servingShare) : 1
  const usableBytes = memoryBytes(machine) * devices * share
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

/** Activations, graphs and the context of a device: what the engine keeps, which large devices may be set to keep less of. */
function servingOverheadBytes(setting: Setting): number {
  return Math.min(PARAMETERS.memory.overheadGiB * BYTES_PER_GIB, reserveBytes(setting))
}
