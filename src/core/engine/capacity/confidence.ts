import type { InferenceEngine } from '../../plan/schema.ts'
import type { RateBand } from '../evaluation.ts'
import { isServingEngine } from './engines.ts'
import type { MachineFamily } from './machine.ts'

/**
 * What to multiply an estimate with: observed over predicted on measurements that were never
 * fitted. `expected` and `conservative` are rounded from the median and the tenth percentile;
 * `low` and `high` are the tenth and the ninetieth.
 */
export interface Confidence {
  readonly expected: number
  readonly conservative: number
  readonly low: number
  readonly high: number
}

const confidence = (expected: number, conservative: number, low: number, high: number): Confidence => ({
  expected,
  conservative,
  low,
  high,
})

/** 329 rows. */
export const ONE_STREAM = confidence(0.95, 0.6, 0.61, 1.23)
/** 151 rows. */
export const PREFILL = confidence(1, 0.57, 0.57, 1.34)

/** 41 rows. */
const TENSORRT_DENSE = confidence(1, 0.85, 0.85, 1.35)
/** 89 rows. */
const TENSORRT_MOE = confidence(0.9, 0.6, 0.6, 1.29)
/** 28 rows. */
const VLLM_DENSE = confidence(0.8, 0.55, 0.55, 1.14)
/** 79 rows. */
const VLLM_MOE = confidence(0.7, 0.4, 0.4, 1.23)
/** 38 rows in two groups; the band spans both. */
const VLLM_FEW = confidence(1, 0.7, 0.52, 1.5)
/** 16 rows; the low end is tensor parallelism over PCIe. Also taken for serving on unified memory, of which there are none. */
const PCIE_CARDS = confidence(1, 0.45, 0.44, 1.19)
/** 29 rows; off by a factor of two either way. */
const INSTINCT = confidence(1, 0.5, 0.34, 2.1)
/** No rows of its own: as for one stream. */
const LLAMA_BATCHED = confidence(0.95, 0.6, 0.61, 1.23)

/** Up to here a serving engine is taken to be lightly loaded. */
export const FEW_STREAMS = 64

/** How far to trust an estimated output rate at a batch. */
export function batchConfidence(
  family: MachineFamily,
  engine: InferenceEngine,
  isMoe: boolean,
  batch: number,
): Confidence {
  if (batch <= 1) return ONE_STREAM
  if (!isServingEngine(engine)) return LLAMA_BATCHED
  if (family === 'amd-datacenter') return INSTINCT
  if (family !== 'nvidia-datacenter') return PCIE_CARDS
  if (engine === 'tensorrt-llm') return isMoe ? TENSORRT_MOE : TENSORRT_DENSE
  if (batch <= FEW_STREAMS) return VLLM_FEW
  return isMoe ? VLLM_MOE : VLLM_DENSE
}

/** An estimated rate with its confidence applied. */
export function rateBand(rate: number, factor: Confidence): RateBand {
  return {
    expected: rate * factor.expected,
    conservative: rate * factor.conservative,
    low: rate * factor.low,
    high: rate * factor.high,
  }
}
