import type { InferenceEngine, Quantisation } from './schema.ts'

/** llama.cpp for GGUF files and unified memory, MLX for its own formats, else vLLM. */
export function defaultEngine(quantisation: Quantisation, unifiedMemory: boolean): InferenceEngine {
  if (quantisation.startsWith('mlx')) return 'mlx'
  return GGUF.includes(quantisation) || unifiedMemory ? 'llama.cpp' : 'vllm'
}

const GGUF: readonly Quantisation[] = ['q8_0', 'q6_k', 'q5_k_m', 'q4_k_m', 'q4_0']
