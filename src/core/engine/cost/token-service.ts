import type { ApiModel } from '../../catalogue/types.ts'
import type { CompleteApi } from '../../plan/complete-plan.ts'
import type { FigureSource, Finding } from '../evaluation.ts'
import type { TrendId } from '../situation.ts'
import type { CostLine } from './cost-line.ts'
import type { AttemptPrices } from './token-price.ts'

/** A model sold by the token, with what an attempt costs in each month. Method: docs/method/cost.md#api-cost. */
export interface TokenService {
  readonly option: CompleteApi
  readonly model: ApiModel | undefined
  readonly prices: AttemptPrices
  /** Trend x discount x factor in each month. */
  readonly factors: Float64Array
  /** Attempts that it serves, set by whoever shares them out; `atPeak` those in hours of the peak price. */
  readonly attempts: Float64Array
  readonly atPeak: Float64Array
  /** Where a cap on spending stops it, as of the last run. */
  readonly capped: CappedSpend
  /** Tokens, traffic, monitoring and people; without downtime, which a mix has its own of. */
  readonly lines: readonly CostLine[]
  /** Takes prices, tokens and factors from the plan as it is now; false where a price or the tokens are unknown. */
  readonly set: () => boolean
  readonly findings: () => readonly Finding[]
  readonly sources: () => readonly FigureSource[]
}

export interface CappedSpend {
  /** The first month of the horizon in which the cap is reached; null: none. */
  month: number | null
  /** Of that month's work, what is not answered. */
  unserved: number
}

/** A vendor's own models and open ones that many serve go different ways. */
export function trendOfService({ kind }: CompleteApi): TrendId {
  return kind === 'hosted' ? 'hostedPricePerYear' : 'apiPricePerYear'
}
