import type { Quantisation } from '../../plan/schema.ts'

/** Bytes of the weights: parameters x bits a weight / 8. Llama 3.3 70B in FP8: 70.55e9 x 8.25 / 8 = 72.8 GB. */
export function weightBytes(totalParams: number, bitsPerWeight: number): number {
  return (totalParams * bitsPerWeight) / 8
}

/**
 * Bits a weight takes in a whole file, scales and the layers left at higher precision included.
 * GGUF, BF16, FP8 and MXFP4 are measured on files (docs/method/capacity.md); AWQ, GPTQ, NVFP4 and
 * MLX are the figures with which the throughput model was fitted.
 */
export const BITS_PER_WEIGHT: Readonly<Record<Quantisation, number>> = {
  bf16: 16,
  fp8: 8.25,
  nvfp4: 4.8,
  mxfp4: 4.34,
  'awq-int4': 4.6,
  'gptq-int4': 4.6,
  'gptq-int8': 8.6,
  q8_0: 8.5,
  q6_k: 6.57,
  q5_k_m: 5.68,
  q4_k_m: 4.87,
  q4_0: 4.55,
  'mlx-8bit': 8.6,
  'mlx-4bit': 4.6,
}

/**
 * Bits of the other weights, scales included, where a format leaves the tables of the vocabulary at 16 bit. Small
 * models with a large vocabulary are much larger than the mean of all formats says.
 */
const BITS_BESIDE_VOCABULARY: Readonly<Partial<Record<Quantisation, number>>> = {
  fp8: 8,
  nvfp4: 4.5,
  'awq-int4': 4.25,
  'gptq-int4': 4.25,
  'gptq-int8': 8.25,
}

const VOCABULARY_BYTES = 2

/**
 * Bytes that a model takes in memory: its vocabulary at 16 bit where the format leaves it there and its size is known.
 * Qwen3.8 27B in FP8: (27.78e9 - 2.54e9) x 1 + 2.54e9 x 2 = 30.3 GB; vLLM reports 30.7.
 */
export function loadedBytes(
  { totalParams, vocabularyParams }: { readonly totalParams: number; readonly vocabularyParams: number },
  quantisation: Quantisation,
): number {
  const beside = BITS_BESIDE_VOCABULARY[quantisation]
  if (beside === undefined || vocabularyParams === 0)
    return weightBytes(totalParams, BITS_PER_WEIGHT[quantisation])
  const vocabulary = Math.min(vocabularyParams, totalParams)
  return weightBytes(totalParams - vocabulary, beside) + vocabulary * VOCABULARY_BYTES
}
