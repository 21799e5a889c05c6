import type { WindowedCache } from '../../catalogue/types.ts'
import type { DecoderShape } from './decoder-shape.ts'

export interface CacheBytes {
  /** What every token adds, in bytes at 16 bit. */
  readonly kvBytesPerToken: number
  readonly windowedCache: WindowedCache | null
}

/**
 * KV cache at 16 bit; null where something needed is not said.
 *
 *   layers x 2 x KV heads x head width x 2 bytes, for the layers that attend to everything
 *   layers x (compressed width + rotary width) x 2 bytes, under latent attention
 *
 * Layers with a window stop adding when it is full; linear ones add nothing. DeepSeek-V3: 61 x (512 + 64) x 2 = 70,272.
 */
export function cacheBytes(shape: DecoderShape): CacheBytes | null {
  const { layers, kvHeads, headDim, latent, window, cacheless, unread } = shape
  if (layers === null || unread.some((part) => part !== 'layer-tables')) return null
  const caching = layers - (cacheless?.layers ?? 0)
  if (latent !== null)
    return { kvBytesPerToken: caching * (latent.kvRank + latent.ropeDim) * BYTES, windowedCache: null }
  if (kvHeads === null || headDim === null) return null
  const full = KEYS_AND_VALUES * (window?.fullKvHeads ?? kvHeads) * (window?.fullHeadDim ?? headDim) * BYTES
  if (window === null) return { kvBytesPerToken: caching * full, windowedCache: null }
  const bytesPerToken = window.layers * KEYS_AND_VALUES * kvHeads * headDim * BYTES
  return {
    kvBytesPerToken: (caching - window.layers) * full,
    windowedCache: { bytesPerToken, windowTokens: window.tokens },
  }
}

const BYTES = 2
const KEYS_AND_VALUES = 2
