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
