import { log } from '../../units/exact-math/log.ts'
import { meanContext, type RequestShape } from './batch.ts'
import { waitingShare } from './erlang.ts'
import type { Roofline } from './roofline.ts'
import { promptParts, total } from './step.ts'
import { secondsForTokens } from './writing.ts'

export interface LoadCase {
  readonly roofline: Roofline
  readonly requests: RequestShape
  /** Requests a second of one replica, in its busiest minute. */
  readonly requestsPerSecond: number
  /** Streams that the pool and the engine hold at once. */
  readonly streams: number
  /** Before the first token of an empty prompt on an idle machine. */
  readonly startSeconds: number
  /** Squared coefficients of variation of the times between requests, and of what one takes; 1 unless known. */
  readonly arrivalVariation?: number
  readonly serviceVariation?: number
}

export type Load = BusyLoad | Overload

/** More than the replica can serve; no waiting time is estimated, for the queue only grows. */
export interface Overload {
  readonly overloaded: 'prompts' | 'streams' | 'prompt-queue'
  /** Share of the time that prompts take. */
  readonly promptShare: number
  /** Streams that would be needed at once; null where prompts alone are too much. */
  readonly streams: number | null
}

export interface BusyLoad {
  readonly overloaded: null
  readonly promptShare: number
  /** Streams at once on average. */
  readonly streams: number
  readonly secondsBetweenTokens: number
  readonly secondsBetweenTokensP95: number
  readonly firstTokenSeconds: number
  readonly firstTokenSecondsP95: number
  /** Waiting for one's prompt to be read, and for a stream. */
  readonly promptWaitSeconds: number
  readonly streamWaitSeconds: number
  readonly promptQueueShare: number
}

const ROUNDS = 200
const SETTLED = 1e-9
/** A search that passes so many times the streams there are will not come back. */
const FAR_TOO_MANY = 4

/**
 * One replica at its busiest minute (formulas 10 to 13). Little's law gives the streams, Allen and Cunneen's formula the
 * two queues: for one's prompt to be read, and for a stream. No rows: an estimate.
 */
export function loadOf(wanted: LoadCase): Load {
  const { roofline, requests, requestsPerSecond, streams: most, startSeconds } = wanted
  const { engine, chunkTokens } = roofline.factors
  const context = meanContext(requests)
  const prompt = promptParts(roofline, requests.inputTokens, requests.cachedTokens)
  const promptSeconds = total(prompt) / engine
  const promptShare = requestsPerSecond * prompt.inBatch
  if (promptShare >= 1) return { overloaded: 'prompts', promptShare, streams: null }

  const step = (batch: number) => secondsForTokens(roofline, Math.max(batch, 1), context)
  const held = (batch: number) =>
    promptSeconds + (requests.outputTokens * (step(batch) / (1 - promptShare))) / engine
  let streams = 1
  let holding = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    holding = held(streams)
    const next = requestsPerSecond * holding
    if (next > FAR_TOO_MANY * most) return { overloaded: 'streams', promptShare, streams: next }
    if (Math.abs(next - streams) < SETTLED) break
    streams = 0.5 * streams + 0.5 * next
  }
  if (streams >= most) return { overloaded: 'streams', promptShare, streams }

  const fresh = Math.max(requests.inputTokens - requests.cachedTokens, 1)
  const chunks = Math.ceil(fresh / chunkTokens)
  const stepNow = step(streams) / engine
  const reading = promptSeconds + (streams > 1 ? chunks * stepNow : 0)
  // Chunks of different prompts share a step up to its tokens: so many are read side by side.
  const readers = Math.max(1, Math.floor(chunkTokens / fresh))
  const readingLoad = requestsPerSecond * reading
  const promptQueueShare = readingLoad / readers
  if (promptQueueShare >= 1) return { overloaded: 'prompt-queue', promptShare, streams }

  const serviceVariation = wanted.serviceVariation ?? 1
  const variation = ((wanted.arrivalVariation ?? 1) + serviceVariation) / 2
  const slots = Math.floor(most)
  const promptWaits = waitingShare(readers, readingLoad)
  const streamWaits = waitingShare(slots, streams)
  const promptWaitSeconds = (variation * promptWaits * reading) / (readers - readingLoad)
  const streamWaitSeconds = (variation * streamWaits * holding) / (slots - streams)
  const secondsBetweenTokens = stepNow / (1 - promptShare)
  const withChunk = stepNow + (prompt.arithmetic + prompt.attention + prompt.exchange) / chunks / engine
  const chunkInOneOfTwenty = requestsPerSecond * chunks * secondsBetweenTokens >= ONE_OF_TWENTY
  return {
    overloaded: null,
    promptShare,
    streams,
    secondsBetweenTokens,
    secondsBetweenTokensP95: Math.max(
      secondsBetweenTokens,
      chunkInOneOfTwenty ? withChunk : stepNow * UNEVEN_STEPS,
    ),
    firstTokenSeconds: startSeconds + reading + promptWaitSeconds + streamWaitSeconds,
    firstTokenSecondsP95:
      startSeconds +
      reading * (1 + NINETY_FIFTH * Math.sqrt(serviceVariation) * 0.5) +
      ninetyFifth(promptWaitSeconds, promptWaits) +
      ninetyFifth(streamWaitSeconds, streamWaits),
    promptWaitSeconds,
    streamWaitSeconds,
    promptQueueShare,
  }
}

const ONE_OF_TWENTY = 0.05
const UNEVEN_STEPS = 1.1
/** Of a normal distribution. */
const NINETY_FIFTH = 1.645

/** The wait that one in twenty exceeds, where waits of those who wait are exponential. */
function ninetyFifth(meanWait: number, waits: number): number {
  return waits > ONE_OF_TWENTY ? (meanWait / waits) * log(waits / ONE_OF_TWENTY) : 0
}
