import type { RateBand } from '../evaluation.ts'
import type { ReplicaRates } from './replica.ts'

export interface AttemptTokens {
  readonly inputTokens: number
  /** Visible and reasoning tokens. */
  readonly outputTokens: number
  /** Share of the input that the prefix cache spares the reading of. */
  readonly cacheHit: number
}

/**
 * Seconds of a replica's time that an attempt takes: the part of the prompt that is not cached, read while others are
 * written, and the answer at the sizing batch. Where nothing is written, prompts are read by themselves.
 * `low` is the quick end of the band.
 */
export function secondsPerAttempt(rates: ReplicaRates, tokens: AttemptTokens): RateBand {
  const isWritten = rates.decode !== null && tokens.outputTokens > 0
  return seconds(isWritten ? rates.reading : rates.prefill, rates.decode, tokens)
}

/** S1: the same for one attempt that has the replica to itself. */
export function secondsAlone(rates: ReplicaRates, tokens: AttemptTokens): RateBand {
  return seconds(rates.prefill, rates.singleStream, tokens)
}

function seconds(reading: RateBand, writing: RateBand | null, tokens: AttemptTokens): RateBand {
  const read = tokens.inputTokens * (1 - tokens.cacheHit)
  const written = tokens.outputTokens
  const at = (figure: keyof RateBand) =>
    read / reading[figure] + (writing === null || written === 0 ? 0 : written / writing[figure])
  return { expected: at('expected'), conservative: at('conservative'), low: at('high'), high: at('low') }
}
