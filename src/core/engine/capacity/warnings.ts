import type { Hardware } from '../../catalogue/machine-types.ts'
import type { OpenModel } from '../../catalogue/types.ts'
import type { InferenceEngine, Quantisation } from '../../plan/schema.ts'
import { isServingEngine } from './engines.ts'
import { machineFamily } from './machine-of.ts'
import { widthIsAssumed } from './model-shape-of.ts'

/** Where the throughput model is known to be wrong, or knows less than usual. docs/method/capacity.md has the figures. */
export type CapacityWarning =
  /** llama.cpp on data-centre cards reaches a third to a half of the estimate: it is bound by the host. */
  | 'llama-cpp-on-datacenter-gpu'
  /** gpt-oss on Hopper, many streams: 0.36 to 0.7 of the estimate. */
  | 'gpt-oss-on-hopper'
  /** DeepSeek-like models over eight GPUs with few streams: recent engines are 1.4 to 1.8 times faster. */
  | 'latent-attention-over-eight'
  /** Tensor parallelism over PCIe beyond two cards may not speed anything up. */
  | 'tensor-parallel-over-pcie'
  /** Strix Halo reads prompts at 0.74 of the estimate in the median, depending on the backend. */
  | 'strix-halo-prefill'
  /** Apple: the median machine is off by 20 % either way. */
  | 'apple-spread'
  /** AMD Instinct: one source, off by a factor of two either way. */
  | 'instinct-spread'
  /** Serving engines on unified memory: no measurements, default factors. */
  | 'serving-on-unified-memory'
  /** A cluster over a network: its loss is taken to be that of PCIe. */
  | 'tensor-parallel-over-network'
  /** The engine does not read this format, or does not run on this machine. */
  | 'format-not-read-by-engine'
  | 'engine-not-on-machine'
  /** More context than the model was made for. */
  | 'context-beyond-model'
  /** The width of the model's attention is not published and was derived. */
  | 'attention-width-assumed'

export interface WarnedCase {
  readonly hardware: Hardware
  readonly model: OpenModel
  readonly quantisation: Quantisation
  readonly engine: InferenceEngine
  readonly devices: number
  readonly contextTokens: number
}

export function capacityWarnings(wanted: WarnedCase): readonly CapacityWarning[] {
  const { hardware, model, quantisation, engine, devices, contextTokens } = wanted
  const family = machineFamily(hardware)
  const serving = isServingEngine(engine)
  const unifiedMemory = family === 'apple' || family === 'gb10' || family === 'strix-halo'
  const warnings: CapacityWarning[] = []
  const warn = (condition: boolean, warning: CapacityWarning) => {
    if (condition) warnings.push(warning)
  }
  const datacenter = family === 'nvidia-datacenter' || family === 'amd-datacenter'
  warn(!serving && datacenter, 'llama-cpp-on-datacenter-gpu')
  warn(serving && model.id.startsWith('gpt-oss') && isHopper(hardware), 'gpt-oss-on-hopper')
  warn(serving && model.isMla && devices >= 8, 'latent-attention-over-eight')
  const cluster = hardware.class === 'cluster'
  warn(serving && devices > 2 && !hardware.hasFastLink && !cluster, 'tensor-parallel-over-pcie')
  warn(serving && cluster, 'tensor-parallel-over-network')
  warn(family === 'strix-halo' && !serving, 'strix-halo-prefill')
  warn(family === 'apple' && !serving, 'apple-spread')
  warn(family === 'amd-datacenter' && serving, 'instinct-spread')
  warn(unifiedMemory && serving, 'serving-on-unified-memory')
  warn(!readsFormat(engine, quantisation), 'format-not-read-by-engine')
  warn(!runsOn(engine, hardware), 'engine-not-on-machine')
  const longest = Math.max(model.nativeContextTokens, model.extendedContextTokens ?? 0)
  warn(contextTokens > longest, 'context-beyond-model')
  warn(widthIsAssumed(model), 'attention-width-assumed')
  return warnings
}

function isHopper(hardware: Hardware): boolean {
  return /\bG?H(20|100|200)\b/.test(hardware.name)
}

function readsFormat(engine: InferenceEngine, quantisation: Quantisation): boolean {
  const gguf = /^q\d/.test(quantisation)
  const mlx = quantisation.startsWith('mlx')
  switch (engine) {
    case 'llama.cpp':
      return gguf || quantisation === 'bf16' || quantisation === 'mxfp4'
    case 'mlx':
      return mlx || quantisation === 'bf16' || quantisation === 'mxfp4'
    case 'vllm':
    case 'sglang':
    case 'tensorrt-llm':
      return !gguf && !mlx
  }
}

function runsOn(engine: InferenceEngine, { vendor }: Hardware): boolean {
  switch (engine) {
    case 'mlx':
      return vendor === 'Apple'
    case 'tensorrt-llm':
      return vendor === 'NVIDIA'
    case 'vllm':
    case 'sglang':
      return vendor !== 'Apple'
    case 'llama.cpp':
      return true
  }
}
