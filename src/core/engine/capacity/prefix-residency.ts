import { exp } from '../../units/exact-math/exp.ts'
import { kvCacheBytes } from '../memory/kv-cache.ts'
import { kvPoolBytes } from './kv-pool.ts'
import type { Roofline } from './roofline.ts'

export interface PrefixCase {
  readonly roofline: Roofline
  readonly contextTokens: number
  /** Streams at once, whose caches are in use. */
  readonly streams: number
  readonly requestsPerSecond: number
  /** What a request adds to the cache. */
  readonly freshTokens: number
  /** Mean time until a conversation's next turn. */
  readonly thinkSeconds: number
}

/**
 * How long a finished conversation's cache stays, and the share of next turns that still find it (formula 14): the
 * longest unused goes first, and the time to think is exponential. Derived, no rows.
 */
export function prefixResidency(wanted: PrefixCase): { readonly seconds: number; readonly hitShare: number } {
  const { roofline, contextTokens, streams, requestsPerSecond, freshTokens, thinkSeconds } = wanted
  const perToken =
    (kvCacheBytes(roofline.setting.shape, contextTokens) * roofline.kvScale) / Math.max(1, contextTokens)
  const free = Math.max(0, kvPoolBytes(roofline.setting) / perToken - streams * contextTokens)
  const seconds = free / (requestsPerSecond * freshTokens)
  return { seconds, hitShare: 1 - exp(-seconds / thinkSeconds) }
}
