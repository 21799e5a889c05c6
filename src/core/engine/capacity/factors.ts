import type { InferenceEngine } from '../../plan/schema.ts'
import { isServingEngine } from './engines.ts'
import type { MachineFamily } from './machine.ts'

/**
 * What the roofline is multiplied with, fitted jointly on 1,255 published measurements
 * (docs/method/capacity.md names them). Not physical one by one: 0.99 of the bandwidth beside
 * 0.14 ms a layer is 0.7 to 0.85 of the bandwidth in effect.
 */
export interface EngineFactors {
  /** Share of the memory bandwidth reached. */
  readonly bandwidth: number
  /** Share of the peak reached. */
  readonly compute: number
  /** Fixed time a layer takes, whatever it computes. */
  readonly secondsPerLayer: number
}

const factors = (bandwidth: number, compute: number, millisecondsPerLayer: number): EngineFactors => ({
  bandwidth,
  compute,
  secondsPerLayer: millisecondsPerLayer / 1000,
})

/** llama.cpp and MLX. */
const LLAMA: Readonly<Record<MachineFamily, EngineFactors>> = {
  geforce: factors(0.8903, 0.2141, 0.0668),
  'nvidia-professional': factors(0.9021, 0.1559, 0.08735),
  'nvidia-datacenter': factors(0.5812, 0.1593, 0.1233),
  // No measurement of llama.cpp on Instinct: taken to be bound by the host as on other data-centre cards.
  'amd-datacenter': factors(0.5812, 0.1593, 0.1233),
  apple: factors(0.6978, 0.681, 0.03844),
  'strix-halo': factors(0.85, 0.3556, 0.07247),
  gb10: factors(0.8307, 0.1897, 0.05227),
  // Three decode rows; the compute share is that of Strix Halo.
  radeon: factors(0.8755, 0.3556, 0.05307),
}

const SERVING_ON_DATACENTER = factors(0.9876, 0.6413, 0.1417)
const SERVING_ON_PCIE_CARDS = factors(0.9939, 0.6934, 0.06678)
/** One source, the vLLM documentation of ROCm. */
const SERVING_ON_AMD = factors(0.8549, 0.3121, 0.06307)
/** No calibration rows: a default. */
const SERVING_ON_UNIFIED_MEMORY = factors(0.8, 0.4, 0.06)

/** vLLM, SGLang and TensorRT-LLM. */
const SERVING: Readonly<Record<MachineFamily, EngineFactors>> = {
  'nvidia-datacenter': SERVING_ON_DATACENTER,
  geforce: SERVING_ON_PCIE_CARDS,
  'nvidia-professional': SERVING_ON_PCIE_CARDS,
  'amd-datacenter': SERVING_ON_AMD,
  apple: SERVING_ON_UNIFIED_MEMORY,
  'strix-halo': SERVING_ON_UNIFIED_MEMORY,
  gb10: SERVING_ON_UNIFIED_MEMORY,
  radeon: SERVING_ON_UNIFIED_MEMORY,
}

export function engineFactors(family: MachineFamily, engine: InferenceEngine): EngineFactors {
  return (isServingEngine(engine) ? SERVING : LLAMA)[family]
}

/** Expert weights read for a batch: scale, and how fast the experts touched grow with the batch. */
export const MOE_READ_SCALE = 1.228
export const MOE_READ_GROWTH = 0.5303
/** Prompt processing of mixtures of experts against dense models. */
export const MOE_PREFILL = 0.6462

/** What each doubling of the devices leaves, by the link between them. */
export const DOUBLING_OVER_FAST_LINK = 0.9343
export const DOUBLING_OVER_PCIE = 0.6763
/** What each doubling of pipeline stages leaves. */
export const DOUBLING_OF_STAGES = 0.8825

/** Share of a format's peak reached against 16 bit. */
export const FP8_FORMAT = 0.844
export const NVFP4_FORMAT = 0.6561
/** Weights stored narrow and multiplied wide, and MXFP4. */
export const WEIGHT_ONLY_FORMAT = 0.6267

export const ATTENTION_COMPUTE = 0.2067

/** Scheduling of one sequence in one step of a serving engine. */
export const SECONDS_PER_SEQUENCE_TENSORRT = 6.503e-6
export const SECONDS_PER_SEQUENCE_VLLM = 34.68e-6

/** How much a step slows with the batch under llama.cpp and MLX on Apple, Strix Halo and Radeon, which have no batched kernels of note. */
export const UNBATCHED_SLOWDOWN = 0.4662
