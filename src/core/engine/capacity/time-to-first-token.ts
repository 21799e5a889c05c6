import type { RateBand } from '../evaluation.ts'

/** Before the first token of an empty prompt: 0.01 to 0.08 s seen on a local server. */
const LOCAL_SECONDS = 0.05
/** The same with the client elsewhere. */
const REMOTE_SECONDS = 0.12

/**
 * Seconds until the first token of a stream that does not queue (formula 5). A rough guide only:
 * on 19 measurements the median error is 59 %, and up to 1,000 tokens the constant is most of it.
 * `low` is the quick end of the band.
 */
export function timeToFirstToken(prefill: RateBand, inputTokens: number, remote: boolean): RateBand {
  const start = remote ? REMOTE_SECONDS : LOCAL_SECONDS
  const at = (rate: number) => inputTokens / rate + start
  return {
    expected: at(prefill.expected),
    conservative: at(prefill.conservative),
    low: at(prefill.high),
    high: at(prefill.low),
  }
}
