import type { RateBand } from '../evaluation.ts'

/** Before the first token of an empty prompt: 0.01 to 0.08 s seen on a local server. */
const LOCAL_SECONDS = 0.05
/** The same with the client elsewhere. */
const REMOTE_SECONDS = 0.12

export function startSeconds(remote: boolean): number {
  return remote ? REMOTE_SECONDS : LOCAL_SECONDS
}

/**
 * Seconds until the first token of a stream that does not queue (formula 12 without the waits). A rough guide: on 46
 * measurements of idle servers the median error is about a third. `low` is the quick end of the band.
 */
export function timeToFirstToken(promptSeconds: RateBand, remote: boolean): RateBand {
  const start = startSeconds(remote)
  return {
    expected: promptSeconds.expected + start,
    conservative: promptSeconds.conservative + start,
    low: promptSeconds.low + start,
    high: promptSeconds.high + start,
  }
}
