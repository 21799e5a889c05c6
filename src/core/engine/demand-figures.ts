import { tokensOf } from './request-tokens.ts'
import type { DemandFigures } from './evaluation.ts'
import type { Situation } from './situation.ts'

/** The demand as shown; null while requests or tokens are unknown. */
export function demandFigures({ demand, horizonMonths }: Situation): DemandFigures | null {
  const { volume, tokens } = demand
  if (!volume || !tokens) return null
  const perMonth = (values: Float64Array) => Array.from(values.subarray(0, horizonMonths))
  const tokensPerRequest = tokensOf(tokens)
  return {
    requestsPerDay: volume.requestsPerDay[0] ?? 0,
    requests: perMonth(volume.requests),
    attempts: perMonth(volume.attempts),
    peakRequestsPerSecond: perMonth(volume.peakAttemptsPerSecond),
    inputTokens: tokens.input,
    outputTokens: tokens.output,
    reasoningTokens: tokens.reasoning,
    deliveredMTok: perMonth(volume.requests.map((requests) => (requests * tokensPerRequest) / 1e6)),
  }
}
