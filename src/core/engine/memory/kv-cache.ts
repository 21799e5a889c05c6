import type { ModelShape } from '../capacity/model-shape.ts'

/**
 * Memory one sequence holds while the model writes, at 16 bit: what every token adds, and what
 * windowed layers add until their window is full. Latent attention and hybrids need no case of
 * their own, since the catalogue's bytes a token already say what they keep.
 *
 * Llama 3.3 70B keeps 2 x 80 layers x 8 heads x 128 x 2 bytes = 327,680 bytes a token, so 32,768
 * tokens need 10.7 GB. gpt-oss-120b adds 36,864 bytes a token and holds 36,864 x 128 in its windows.
 */
export function kvCacheBytes(shape: ModelShape, tokens: number): number {
  const { windowedCache } = shape
  const windowed =
    windowedCache === null ? 0 : windowedCache.bytesPerToken * Math.min(tokens, windowedCache.windowTokens)
  return shape.kvBytesPerToken * tokens + windowed
}
