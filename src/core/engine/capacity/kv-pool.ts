import { kvCacheBytes } from '../memory/kv-cache.ts'
import { isServingEngine } from './engines.ts'
import { BYTES_PER_GB, memoryBytes } from './machine.ts'
import type { Roofline } from './roofline.ts'

/**
 * Bytes left for KV caches once an engine has loaded the weights and set its own memory aside
 * (formula 6). llama.cpp and MLX follow vLLM's rule, but never keep less than 1 % of the memory.
 * Negative where a serving engine has no room at all.
 */
export function kvPoolBytes({ setting, weightsBytes }: Roofline): number {
  const { machine, shape, engine, devices } = setting
  const memory = memoryBytes(machine)
  if (engine === 'tensorrt-llm') return 0.95 * (devices * (memory - 1.5 * BYTES_PER_GB) - weightsBytes)
  const pool =
    devices * (0.9 * memory - reserveGB(machine.memoryGB, shape.isMoe) * BYTES_PER_GB) - weightsBytes
  return isServingEngine(engine) ? pool : Math.max(pool, 0.01 * devices * memory)
}

/** What vLLM keeps for activations, graphs and the context, in GB a device: measured on H100 and on cards below. */
function reserveGB(memoryGB: number, isMoe: boolean): number {
  if (memoryGB < 70) return 1.5
  return isMoe ? 8.5 : 5.6
}

/** Sequences an engine schedules at once by default. */
function scheduledSequences({ setting: { machine, engine } }: Roofline): number {
  if (engine === 'tensorrt-llm') return 4096
  if (!isServingEngine(engine)) return 64
  return machine.family === 'nvidia-datacenter' || machine.family === 'amd-datacenter' ? 1024 : 256
}

/**
 * Sequences of a mean length that run at once, not rounded (formula 7). Below 1 where the pool
 * does not hold even one; models without a cache are bound by the scheduler alone.
 */
export function concurrentSequences(roofline: Roofline, contextTokens: number): number {
  const cap = scheduledSequences(roofline)
  const each = kvCacheBytes(roofline.setting.shape, contextTokens) * roofline.kvScale
  return each === 0 ? cap : Math.min(kvPoolBytes(roofline) / each, cap)
}
