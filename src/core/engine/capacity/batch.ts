import { concurrentSequences } from './kv-pool.ts'
import type { Roofline } from './roofline.ts'
import { promptParts } from './step.ts'
import { secondsForTokens } from './writing.ts'

/** The requests that a replica is asked for, by their mean. */
export interface RequestShape {
  readonly inputTokens: number
  /** Of these the prefix cache spares so many. */
  readonly cachedTokens: number
  readonly outputTokens: number
}

/** Mean length of a sequence while it is written. */
export function meanContext({
  inputTokens,
  outputTokens,
}: Pick<RequestShape, 'inputTokens' | 'outputTokens'>): number {
  return inputTokens + outputTokens / 2
}

/** Seconds that a prompt takes of a batch that is being written; nothing where there is none. */
export function promptSecondsInBatch(
  roofline: Roofline,
  { inputTokens, cachedTokens }: RequestShape,
): number {
  return promptParts(roofline, inputTokens, cachedTokens).inBatch
}

/**
 * Output tokens a second of a replica with `batch` streams always at work, their prompts included (formula 8):
 * phi B out / (out t(B) + B t_b).
 */
export function batchTokensPerSecond(
  roofline: Roofline,
  requests: RequestShape,
  batch: number,
  promptSeconds = promptSecondsInBatch(roofline, requests),
): number {
  const { outputTokens } = requests
  const step = secondsForTokens(roofline, batch, meanContext(requests))
  const { engine } = roofline.factors
  return (
    (engine * batch * outputTokens * roofline.pipelineShare) / (outputTokens * step + batch * promptSeconds)
  )
}

export interface BestBatch {
  readonly batch: number
  readonly tokensPerSecond: number
}

/**
 * The best of the batches up to `most`, powers of two and `most` itself: at two streams the arithmetic appears, and on
 * weak devices it costs more than the second stream gives, but a replica that may run more can always run fewer.
 */
export function bestBatch(
  roofline: Roofline,
  requests: RequestShape,
  most: number,
  promptSeconds = promptSecondsInBatch(roofline, requests),
): BestBatch {
  let batch = most
  let tokensPerSecond = batchTokensPerSecond(roofline, requests, most, promptSeconds)
  for (let fewer = 1; fewer < most && fewer <= MOST_TRIED; fewer *= 2) {
    const rate = batchTokensPerSecond(roofline, requests, fewer, promptSeconds)
    if (rate <= tokensPerSecond) continue
    batch = fewer
    tokensPerSecond = rate
  }
  return { batch, tokensPerSecond }
}

const MOST_TRIED = 4096

/** Tokens a second that each of `batch` streams gets while the prompts of the others are read (formula 9). */
export function streamTokensPerSecond(
  roofline: Roofline,
  requests: RequestShape,
  batch: number,
  promptSeconds = promptSecondsInBatch(roofline, requests),
): number {
  const step = secondsForTokens(roofline, batch, meanContext(requests))
  return roofline.factors.engine / (step + (batch * promptSeconds) / requests.outputTokens)
}

/**
 * Where between `batch` and one more a stream gets just `minTokensPerSecond`: what of the largest batch is lost to its
 * being whole. The seconds of a token rise all but evenly there.
 */
export function batchLimit(
  roofline: Roofline,
  requests: RequestShape,
  minTokensPerSecond: number | null,
  batch: number,
  promptSeconds: number,
): number {
  const most = concurrentSequences(roofline, meanContext(requests))
  if (minTokensPerSecond === null || batch < 1 || batch + 1 > most)
    return Math.max(batch, Math.min(most, batch + 1))
  const secondsOf = (streams: number) => 1 / streamTokensPerSecond(roofline, requests, streams, promptSeconds)
  const [here, next] = [secondsOf(batch), secondsOf(batch + 1)]
  const share = (1 / minTokensPerSecond - here) / (next - here)
  return batch + Math.min(1, Math.max(0, share))
}

/**
 * The largest whole batch whose caches fit the pool and at which every stream still gets `minTokensPerSecond` (null: no
 * limit, as for batch work). 0 where one stream is too slow already.
 */
export function batchForSpeed(
  roofline: Roofline,
  requests: RequestShape,
  minTokensPerSecond: number | null,
  promptSeconds = promptSecondsInBatch(roofline, requests),
): number {
  const most = Math.floor(concurrentSequences(roofline, meanContext(requests)))
  const isFastEnough = (batch: number) =>
    minTokensPerSecond === null ||
    streamTokensPerSecond(roofline, requests, batch, promptSeconds) >= minTokensPerSecond
  if (isFastEnough(most)) return most
  if (!isFastEnough(1)) return 0
  // A step only gets longer with the batch, so halving finds the last batch that is fast enough.
  let enough = 1
  let tooMany = most
  while (tooMany - enough > 1) {
    const middle = (enough + tooMany) >> 1
    if (isFastEnough(middle)) enough = middle
    else tooMany = middle
  }
  return enough
}
