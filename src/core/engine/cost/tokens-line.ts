import type { Situation } from '../situation.ts'
import type { TokenService } from './token-service.ts'
import { costLine, type CostLine } from './cost-line.ts'
import { tokensWorking } from './tokens-working.ts'

type Priced = Pick<TokenService, 'option' | 'prices' | 'factors' | 'attempts' | 'atPeak'>

/**
 * attempts x price of an attempt x (1 - committed discount) x trend, with the attempts of peak hours at
 * the peak price where the price depends on the hour; never less than what is committed, and never more than the cap of
 * the plan, at which it stops answering.
 */
export function tokensLine(service: Omit<TokenService, 'lines'>, situation: Situation): CostLine {
  const { attempts, option } = service
  return costLine(
    situation,
    'tokens',
    'opex',
    'api-cost',
    (line) => {
      line.differs = true
      const committed = option.committedUsdPerMonth
      const cap = situation.workload.demand.spendCapUsdPerMonth ?? Infinity
      const { capped } = service
      capped.month = null
      for (let month = 0; month < attempts.length; month += 1) {
        const asked = tokensUsd(service, month)
        const usd = asked > cap ? cap : asked
        if (asked > cap && capped.month === null && month < situation.horizonMonths) {
          capped.month = month + 1
          capped.unserved = 1 - cap / asked
        }
        line.monthlyUsd[month] = usd < committed ? committed : usd
      }
    },
    () => tokensWorking(service, situation),
  )
}

/** What the tokens of a month cost, before any commitment; `month` counts from 0. */
export function tokensUsd({ prices, factors, attempts, atPeak, option }: Priced, month: number): number {
  const usd = prices.usd[month] ?? 0
  const count = attempts[month] ?? 0
  const factor = factors[month] ?? 0
  const peakUsd = option.price ? null : prices.peakUsd
  if (peakUsd === null) return count * usd * factor
  const peak = atPeak[month] ?? 0
  return ((count - peak) * usd + peak * (peakUsd[month] ?? usd)) * factor
}
