import { kvCacheBytes } from '../memory/kv-cache.ts'
import { loadedBytes } from '../memory/weight-bytes.ts'
import { factorEngine, isServingEngine } from './engines.ts'
import { NEWEST_ENGINE_YEAR } from './factors.ts'
import { BYTES_PER_GB, isDataCentre, memoryBytes } from './machine.ts'
import { PARAMETERS } from './parameters.ts'
import { expertBytes, weightsOf, type Roofline } from './roofline.ts'
import type { Setting } from './setting.ts'

/**
 * Bytes left for KV caches once an engine has loaded the weights and set its own memory aside (formula 6). Never under
 * 1 % of the memory: whether a model fits at all is `fitInMemory`'s to say.
 */
export function kvPoolBytes(setting: Setting): number {
  const { devices, engine } = setting
  const { memory: kept } = PARAMETERS
  const memory = memoryBytes(setting.machine)
  const least = kept.leastShare * devices * memory
  const held = heldBytes(setting) + (setting.besideBytes ?? 0)
  if (engine === 'tensorrt-llm') {
    const free = devices * (memory - kept.tensorrtReserveGB * BYTES_PER_GB) - held
    return Math.max(least, (setting.memoryShare ?? kept.tensorrtShare) * free)
  }
  if (!isServingEngine(engine))
    return Math.max(least, devices * memory - localOverheadBytes(heldBytes(setting)) - held)
  const share = setting.memoryShare ?? kept.servingShare
  return Math.max(least, devices * (memory * share - reserveBytes(setting)) - held)
}

/** Bytes of weights that stand in the devices' memory; experts kept in main memory do not. */
export function heldBytes(setting: Setting): number {
  return loadedBytesOf(setting) - bytesInMainMemory(setting)
}

/** Bytes of experts that are kept in main memory beside it. */
export function bytesInMainMemory(setting: Setting): number {
  const { shape, expertsInMainMemory = 0 } = setting
  return expertsInMainMemory === 0 ? 0 : expertsInMainMemory * expertBytes(shape, loadedBytesOf(setting))
}

function loadedBytesOf(setting: Setting): number {
  const { shape, quantisation, weightsBytes, bitsPerWeight } = setting
  const isKnown = weightsBytes !== undefined || bitsPerWeight !== undefined
  return isKnown ? weightsOf(setting) : loadedBytes(shape, quantisation)
}

/** llama.cpp beyond the file: 0.5 to 3.7 GB at short context, median 1.0 over 15 runs. */
export function localOverheadBytes(weightsBytes: number): number {
  const { GB, ofWeights } = PARAMETERS.memory.local
  return GB * BYTES_PER_GB + ofWeights * weightsBytes
}

/** What vLLM keeps of a device for activations, graphs and the context. */
export function reserveBytes(setting: Setting): number {
  const { machine, shape } = setting
  const { largeFromGB, reserveGB, picturesGB } = PARAMETERS.memory
  if (machine.memoryGB >= largeFromGB)
    return (shape.experts === null ? reserveGB.dense : reserveGB.experts) * BYTES_PER_GB
  const pictures = shape.seesPictures ? picturesGB : 0
  return (reserveGB.below + pictures) * BYTES_PER_GB + inOnePieceBytes(setting)
}

/** Engines of before 2025 read a prompt in one piece unless the context is long, and keep room for the longest. */
function inOnePieceBytes({ shape, engineYear, contextTokens }: Setting): number {
  const { beforeYear, belowTokens, chunkTokens, bytesPerTokenAndWidth } = PARAMETERS.memory.inOnePiece
  const tokens = contextTokens ?? belowTokens
  if ((engineYear ?? NEWEST_ENGINE_YEAR) >= beforeYear || tokens >= belowTokens || tokens <= chunkTokens)
    return 0
  return (tokens - chunkTokens) * shape.hiddenSize * bytesPerTokenAndWidth
}

/** Sequences an engine schedules at once, as it is set or by default. */
function scheduledSequences({ setting }: Roofline): number {
  const { engine, machine, mostSequences } = setting
  const most = PARAMETERS.mostSequences
  if (mostSequences !== undefined) return mostSequences
  if (engine === 'ollama') return most.ollama
  const name = factorEngine(engine)
  if (name === 'llama.cpp' || name === 'mlx' || name === 'tensorrt-llm') return most[name]
  return isDataCentre(machine) ? most['data-centre'] : most.other
}

/**
 * Sequences of a mean length that run at once, not rounded (formula 7); one at least. Models without a cache are bound
 * by the scheduler alone.
 */
export function concurrentSequences(roofline: Roofline, contextTokens: number): number {
  const cap = scheduledSequences(roofline)
  const each = kvCacheBytes(roofline.setting.shape, contextTokens) * roofline.kvScale
  return Math.max(1, each === 0 ? cap : Math.min(kvPoolBytes(roofline.setting) / each, cap))
}
