import type { InferenceEngine } from '../../plan/schema.ts'

/** Engines built to serve many streams at once, with tensor parallelism and a paged cache. */
export function isServingEngine(engine: InferenceEngine): boolean {
  return engine === 'vllm' || engine === 'sglang' || engine === 'tensorrt-llm'
}
