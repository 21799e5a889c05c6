import type { Estimate, EstimatedRate } from '#core/engine/capacity/estimate.ts'
import type { RateBand } from '#core/engine/evaluation.ts'
import { estimateNotes } from '../text/estimate-text.ts'
import { fourDigits } from './brief.ts'

/** An estimate in few fields: the same figures, each named with its unit. */
export function briefEstimate(answer: Estimate) {
  const { hardware, model, quantisation, engine, devices, fits, devicesToFit, unitsToFit, memory } = answer
  const { limits, warnings } = estimateNotes(answer)
  return {
    ...{ hardware, model, quantisation, engine, devices, fits, devicesToFit, unitsToFit },
    memoryNeededGB: fourDigits(memory.needBytes / 1e9),
    memoryUsableGB: fourDigits(memory.usableBytes / 1e9),
    tokensThatCachesHold: fourDigits(answer.kvPoolTokens),
    requestsAtOnce: answer.streams,
    outputTokensPerSecondOneRequest: band(answer.decode),
    inputTokensPerSecond: band(answer.prefill),
    outputTokensPerSecondSaturated: band(answer.saturated),
    firstTokenSeconds: band(answer.timeToFirstTokenSeconds),
    busiestMinute: answer.busiestMinute && {
      requestsPerSecond: answer.busiestMinute.requestsPerSecond,
      overloaded: answer.busiestMinute.overloaded,
      outputTokensPerSecondEach: fourDigits(answer.busiestMinute.waits?.streamTokensPerSecond),
      firstTokenSeconds: fourDigits(answer.busiestMinute.waits?.firstTokenSeconds),
      firstTokenSecondsOf19In20: fourDigits(answer.busiestMinute.waits?.firstTokenSecondsP95),
    },
    notes: [...limits, ...warnings],
  }
}

/** What to expect, what to plan with, and the range. */
function band(rate: RateBand | EstimatedRate | null) {
  return (
    rate && {
      expected: fourDigits(rate.expected),
      planWith: fourDigits(rate.conservative),
      low: fourDigits(rate.low),
      high: fourDigits(rate.high),
      ...('basis' in rate ? { basis: rate.source ?? rate.basis } : {}),
    }
  )
}
