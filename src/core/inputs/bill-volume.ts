import type { DatedTokenPrice } from '../catalogue/types.ts'
import { DAYS_PER_MONTH } from '../units/time.ts'
import { attemptUsd, tierReached } from './attempt-usd.ts'

/** The price at which a bill is read: that of the model which runs today, on the plan's day. */
export interface BillTerms {
  readonly price: DatedTokenPrice
  readonly tokenizerRatio: number
  /** Tokens that it writes for itself to a visible one; none where the demand says how many. */
  readonly reasoningRatio: number
  readonly batchDiscount: number
  readonly stacksWithCache: boolean
  /** What reading from the cache costs of the input price, where that is not published; null: as published. */
  readonly cachedInputPriceShare: number | null
  /** The most that the figure itself may be. */
  readonly most: number
}

/** What a bill is read with beside its price, in the order in which the values are given. */
export const BILL_FIGURES = [
  'today/monthlyUsd',
  'demand/daysPerWeek',
  'demand/retryShare',
  'demand/inputTokens',
  'demand/outputTokens',
  'demand/reasoningTokens',
  'demand/cachedInputShare',
  'demand/cacheWriteShare',
  'demand/batchShare',
] as const

/**
 * Requests on an active day that a bill of a month pays for; null while something is not known, or where the price of
 * a request is nothing.
 *
 * $3,000 a month at $0.01 an attempt, none tried again, every day: 300,000 in 365/12 days, 9,863 a day.
 * Method: docs/method/demand.md#a-bill.
 */
export function requestsOfBill(terms: BillTerms, values: readonly (number | null)[]): number | null {
  const [monthlyUsd = null, daysPerWeek = null, retryShare = null] = values
  const usd = usdOfRequest(terms, values)
  if (monthlyUsd === null || daysPerWeek === null || retryShare === null || usd === null || usd <= 0)
    return null
  const requests = monthlyUsd / usd / ((DAYS_PER_MONTH * daysPerWeek) / 7)
  return Number.isFinite(requests) ? Math.min(terms.most, requests) : null
}

/** What a request costs at those terms, with the attempts that it takes; null while its tokens are not known. */
export function usdOfRequest(terms: BillTerms, values: readonly (number | null)[]): number | null {
  const { price, tokenizerRatio, reasoningRatio, batchDiscount, stacksWithCache, cachedInputPriceShare } =
    terms
  const [, , retryShare, input = null, output = null, reasoning, cached, written, batch] = values
  if (input === null || output === null) return null
  const cachedShare = cached ?? 0
  const used = price.timeOfDay?.offPeak ?? tierReached(price.contextTiers, input * tokenizerRatio) ?? price
  const attempt = attemptUsd(
    used,
    {
      input,
      cachedShare,
      writtenShare: Math.min(written ?? 0, 1 - cachedShare),
      output,
      reasoning: (reasoning ?? 0) + output * reasoningRatio,
    },
    tokenizerRatio,
    { share: batch ?? 0, discount: batchDiscount, stacksWithCache },
    cachedInputPriceShare,
  )
  return attempt * (1 + (retryShare ?? 0))
}
