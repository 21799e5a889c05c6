import { concurrentSequences } from './kv-pool.ts'
import { streamTokensPerSecond, type Roofline } from './roofline.ts'

/**
 * The largest whole batch whose caches fit the pool and at which every stream still gets
 * `minTokensPerSecond` (null: no limit, as for batch work). 0 where not even one sequence fits;
 * 1 also where one stream alone is too slow, which the caller must check.
 */
export function batchForSpeed(
  roofline: Roofline,
  contextTokens: number,
  minTokensPerSecond: number | null,
): number {
  const most = Math.floor(concurrentSequences(roofline, contextTokens))
  if (most < 1) return 0
  const fastEnough = (batch: number) =>
    minTokensPerSecond === null || streamTokensPerSecond(roofline, batch, contextTokens) >= minTokensPerSecond
  if (fastEnough(most)) return most
  // A step only gets longer with the batch, so halving finds the last batch that is fast enough.
  let enough = 1
  let tooMany = most
  while (tooMany - enough > 1) {
    const middle = (enough + tooMany) >> 1
    if (fastEnough(middle)) enough = middle
    else tooMany = middle
  }
  return enough
}
