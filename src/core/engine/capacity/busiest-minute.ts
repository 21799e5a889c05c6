import type { BusiestMinute } from '../evaluation.ts'
import { loadOf } from './load.ts'
import type { ModelOfReplica } from './replica.ts'
import { startSeconds } from './time-to-first-token.ts'

/**
 * How long one waits at a replica in its busiest minute, at the speed that is expected: all times of the model shrink
 * with it alike, so that its load is asked about at a rate as much lower.
 */
export function busiestMinute(replica: ModelOfReplica, requestsPerSecond: number): BusiestMinute {
  const { roofline, requests, streams, expectedShare, remote } = replica
  const start = startSeconds(remote)
  const load = loadOf({
    roofline,
    requests,
    requestsPerSecond: requestsPerSecond / expectedShare,
    streams,
    startSeconds: 0,
  })
  if (load.overloaded !== null) {
    return { requestsPerSecond, overloaded: load.overloaded, promptShare: load.promptShare, waits: null }
  }
  const seconds = (modelled: number) => modelled / expectedShare
  return {
    requestsPerSecond,
    overloaded: null,
    promptShare: load.promptShare,
    waits: {
      streams: load.streams,
      streamTokensPerSecond: expectedShare / load.secondsBetweenTokens,
      streamTokensPerSecondP95: expectedShare / load.secondsBetweenTokensP95,
      firstTokenSeconds: start + seconds(load.firstTokenSeconds),
      firstTokenSecondsP95: start + seconds(load.firstTokenSecondsP95),
    },
  }
}
