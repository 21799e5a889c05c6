import type { CompleteApi, CompleteRented } from '../../plan/complete-plan.ts'
import { tokensOf, tokensOn } from '../request-tokens.ts'
import type { Situation } from '../situation.ts'
import { byMonth, figure } from '../working/working.ts'
import { costLine, type CostLine } from './cost-line.ts'

const BYTES_PER_TOKEN = 4
const BYTES_PER_GB = 1e9

/** Traffic: attempts x (input + output + reasoning tokens) x 4 bytes x $/GB. Method: docs/method/cost.md#egress. */
export function egressLine(
  option: CompleteApi | CompleteRented,
  situation: Situation,
  attempts: Float64Array,
): CostLine {
  const tokensPerAttempt = () => {
    const { tokens } = situation.demand
    return tokens ? tokensOf(tokensOn(option, tokens)) * option.tokenizerRatio : 0
  }
  return costLine(
    situation,
    'egress',
    'opex',
    'egress',
    (line) => {
      const usdPerAttempt = ((tokensPerAttempt() * BYTES_PER_TOKEN) / BYTES_PER_GB) * option.egressUsdPerGb
      line.differs = true
      for (let month = 0; month < attempts.length; month += 1) {
        line.monthlyUsd[month] = (attempts[month] ?? 0) * usdPerAttempt
      }
    },
    () => ({
      figures: [
        byMonth('attempts', attempts, situation.horizonMonths, '/month'),
        figure('tokensPerAttempt', tokensPerAttempt(), 'tokens'),
        figure('bytesPerToken', BYTES_PER_TOKEN, 'B'),
        figure('bytesPerGb', BYTES_PER_GB, 'B/GB'),
        figure('egressUsdPerGb', option.egressUsdPerGb, '$/GB'),
      ],
      monthly: 'attempts * tokensPerAttempt * bytesPerToken / bytesPerGb * egressUsdPerGb',
    }),
  )
}
