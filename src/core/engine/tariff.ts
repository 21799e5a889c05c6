import type { CapacityFigures, DemandFigures, Tariff } from './evaluation.ts'

/**
 * The mean price a million delivered tokens, told apart by the time that a token takes: one that is read takes the
 * rate of writing over the rate of reading of one that is written. At $1 a million, 1,500 tokens in, 300 out and reading
 * ten times as fast, a written million is $1 × 1,800 ÷ (300 + 150) = $4, and a read one $0.40.
 * Null where there is none, or so little use that no number holds it.
 * Method: docs/method/cost.md#a-tariff.
 */
export function tariffOf(
  usdPerMTok: number | null,
  capacity: Pick<CapacityFigures, 'decode' | 'reading'> | null,
  demand: Pick<DemandFigures, 'inputTokens' | 'outputTokens' | 'reasoningTokens'> | null,
): Tariff | null {
  if (usdPerMTok === null || !capacity?.decode || !demand) return null
  const { inputTokens, outputTokens, reasoningTokens } = demand
  const written = outputTokens + reasoningTokens
  const weight = capacity.decode.expected / capacity.reading.expected
  const outputUsdPerMTok = (usdPerMTok * (inputTokens + written)) / (written + weight * inputTokens)
  const inputUsdPerMTok = weight * outputUsdPerMTok
  return Number.isFinite(inputUsdPerMTok + outputUsdPerMTok) ? { inputUsdPerMTok, outputUsdPerMTok } : null
}
