import type { Situation } from '../situation.ts'
import type { TokenService } from './token-service.ts'
import { costLine, type CostLine } from './cost-line.ts'
import { tokensWorking } from './tokens-working.ts'

/**
 * attempts x price of an attempt x (1 - committed discount) x trend, with the attempts of peak hours at
 * the peak price where the price depends on the hour.
 */
export function tokensLine(service: Omit<TokenService, 'lines'>, situation: Situation): CostLine {
  const { prices, factors, attempts, atPeak, option } = service
  return costLine(
    situation,
    'tokens',
    'opex',
    'api-cost',
    (line) => {
      line.differs = true
      const peakUsd = option.price ? null : prices.peakUsd
      for (let month = 0; month < attempts.length; month += 1) {
        const usd = prices.usd[month] ?? 0
        const count = attempts[month] ?? 0
        const factor = factors[month] ?? 0
        if (peakUsd === null) {
          line.monthlyUsd[month] = count * usd * factor
          continue
        }
        const peak = atPeak[month] ?? 0
        line.monthlyUsd[month] = ((count - peak) * usd + peak * (peakUsd[month] ?? usd)) * factor
      }
    },
    () => tokensWorking(service, situation),
  )
}
