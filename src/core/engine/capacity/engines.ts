import type { InferenceEngine } from '../../plan/schema.ts'

/** Engines whose speed can be estimated: those of a plan, and Ollama, which is llama.cpp with a factor and one slot. */
export type CapacityEngine = InferenceEngine | 'ollama'

/** The engines that factors were fitted for. */
export type FactorEngine = InferenceEngine

export function factorEngine(engine: CapacityEngine): FactorEngine {
  return engine === 'ollama' ? 'llama.cpp' : engine
}

/** Engines built to serve many streams at once, with tensor parallelism and a paged cache. */
export function isServingEngine(engine: CapacityEngine): boolean {
  return engine === 'vllm' || engine === 'sglang' || engine === 'tensorrt-llm'
}
