import type { CompleteApi, CompleteRented } from '../../plan/complete-plan.ts'
import type { RequestTokens } from '../demand.ts'
import { costLine, lineInput, type CostLine } from './cost-sheet.ts'

const BYTES_PER_TOKEN = 4
const BYTES_PER_GB = 1e9

/** Traffic: attempts x (input + output + reasoning tokens) x 4 bytes x $/GB. Method: docs/method/cost.md#egress. */
export function egressLine(
  option: CompleteApi | CompleteRented,
  tokens: RequestTokens,
  attempts: Float64Array,
): CostLine {
  const tokensPerAttempt = (tokens.input + tokens.output + tokens.reasoning) * option.tokenizerRatio
  const usdPerAttempt = ((tokensPerAttempt * BYTES_PER_TOKEN) / BYTES_PER_GB) * option.egressUsdPerGb
  return costLine(
    'egress',
    'opex',
    'egress',
    { monthlyUsd: attempts.map((perMonth) => perMonth * usdPerAttempt) },
    () => [
      lineInput('attempts', attempts[0] ?? 0, '/month'),
      lineInput('tokensPerAttempt', tokensPerAttempt, 'tokens'),
      lineInput('bytesPerToken', BYTES_PER_TOKEN, 'B'),
      lineInput('egressUsdPerGb', option.egressUsdPerGb, '$/GB'),
    ],
  )
}
