/** How weights are stored, and what runs them. */

export const QUANTISATIONS = [
  'bf16', 'fp8', 'nvfp4', 'mxfp4', 'awq-int4', 'gptq-int4', 'gptq-int8',
  'q8_0', 'q6_k', 'q5_k_m', 'q4_k_m', 'q4_0', 'mlx-8bit', 'mlx-4bit',
] as const // prettier-ignore
export const ENGINES = ['vllm', 'sglang', 'tensorrt-llm', 'llama.cpp', 'mlx'] as const

export type Quantisation = (typeof QUANTISATIONS)[number]
export type InferenceEngine = (typeof ENGINES)[number]
