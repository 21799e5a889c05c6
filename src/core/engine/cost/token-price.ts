import { tokenPriceAt, type EffectivePrice } from '../../catalogue/price-at.ts'
import type { ApiModel, DatedTokenPrice, TimeOfDayPrice, TokenPrice } from '../../catalogue/types.ts'
import { addMonths } from '../../units/calendar.ts'
import type { CompleteApi } from '../../plan/complete-plan.ts'
import type { BilledTokens } from '../demand.ts'

/** What an attempt costs in each month, before trend, discount and factor. */
export interface AttemptPrices {
  /** Entry t - 1 is month t; where the price depends on the hour, that of the cheaper hours. */
  readonly usd: Float64Array
  /** In peak hours; null where one price holds at every hour. */
  readonly peakUsd: Float64Array | null
  readonly peakHoursOfWeek: readonly number[]
  /** The prices of month 1 that were used, for the working. */
  readonly first: TokenPrice
  /** The catalogue's row of month 1, for its source; null where it knows no price. */
  readonly listed: DatedTokenPrice | null
  /** The price and its reason, in each month in which it changes. */
  readonly steps: readonly { readonly month: number; readonly effective: EffectivePrice }[]
  readonly overInputTokens: number | null
}

export interface BatchTerms {
  readonly share: number
  readonly discount: number
  readonly stacksWithCache: boolean
}

/**
 * What one attempt costs: uncached, read and written input and output, each at its price, and the batch
 * share at its discount. Where batch and cache discounts do not stack, the larger wins on cached reads.
 *
 * 10,000 uncached and 40,000 cached tokens at $5 and $0.50, 15,000 out at $25: $0.445.
 * Method: docs/method/cost.md#api-cost.
 */
export function attemptUsd(
  price: TokenPrice,
  tokens: BilledTokens,
  ratio: number,
  batch: BatchTerms,
): number {
  const input = tokens.input * ratio
  const read = input * tokens.cachedShare
  const written = input * tokens.writtenShare
  const uncached = input - read - written
  const output = (tokens.output + tokens.reasoning) * ratio
  const readPrice = price.cachedInputUsdPerMTok ?? price.inputUsdPerMTok
  const writePrice = price.cacheWriteUsdPerMTok ?? price.inputUsdPerMTok
  const kept = 1 - batch.discount
  const batchReadPrice = batch.stacksWithCache
    ? readPrice * kept
    : Math.min(readPrice, price.inputUsdPerMTok * kept)
  const standard =
    uncached * price.inputUsdPerMTok +
    read * readPrice +
    written * writePrice +
    output * price.outputUsdPerMTok
  const batched =
    uncached * price.inputUsdPerMTok * kept +
    read * batchReadPrice +
    written * writePrice * kept +
    output * price.outputUsdPerMTok * kept
  return ((1 - batch.share) * standard + batch.share * batched) / 1e6
}

/** The price of the whole request: that of the highest context tier whose threshold the mean input passes. */
export function tierPrice(
  price: TokenPrice & Pick<DatedTokenPrice, 'contextTiers'>,
  meanInputTokens: number,
): { price: TokenPrice; overInputTokens: number | null } {
  let reached: DatedTokenPrice['contextTiers'][number] | null = null
  for (const tier of price.contextTiers) {
    const isReached = meanInputTokens > tier.overInputTokens
    if (isReached && tier.overInputTokens >= (reached?.overInputTokens ?? 0)) reached = tier
  }
  return { price: reached ?? price, overInputTokens: reached?.overInputTokens ?? null }
}

export function batchTerms(
  option: CompleteApi,
  model: ApiModel | undefined,
  share: number,
  asOf: string,
): BatchTerms {
  return {
    share,
    discount: option.price?.batchDiscount ?? (model && tokenPriceAt(model, asOf)?.price.batchDiscount) ?? 0,
    stacksWithCache: model?.batchStacksWithCache ?? false,
  }
}

/** The user's own price where there is one, else the catalogue's of each month; null where neither is known. */
export function attemptPrices(
  option: CompleteApi,
  model: ApiModel | undefined,
  tokens: BilledTokens,
  batch: BatchTerms,
  asOf: string,
  months: number,
): AttemptPrices | null {
  const meanInput = tokens.input * option.tokenizerRatio
  const usdAt = (price: TokenPrice, terms = batch) => attemptUsd(price, tokens, option.tokenizerRatio, terms)
  const now = model ? tokenPriceAt(model, asOf) : null
  const listed = now?.price ?? null
  if (option.price) {
    const own = ownPrice(option.price, listed)
    return {
      usd: new Float64Array(months).fill(usdAt(own)),
      peakUsd: null,
      peakHoursOfWeek: [],
      first: own,
      listed,
      steps: [],
      overInputTokens: null,
    }
  }
  if (!model || !now) return null
  const steps = priceSteps(model, now, asOf, months)
  const usd = new Float64Array(months)
  const peakUsd = steps.some(({ effective }) => effective.price.timeOfDay) ? new Float64Array(months) : null
  steps.forEach(({ month, effective }, index) => {
    const last = steps[index + 1]?.month ?? months + 1
    const { price } = effective
    const ofDay = price.timeOfDay
    const terms = { ...batch, discount: price.batchDiscount ?? 0 }
    const base = usdAt(ofDay ? ofDay.offPeak : tierPrice(price, meanInput).price, terms)
    usd.fill(base, month - 1, last - 1)
    peakUsd?.fill(ofDay ? usdAt(ofDay.peak, terms) : base, month - 1, last - 1)
  })
  const { price: first, overInputTokens } = tierPrice(now.price, meanInput)
  return { usd, peakUsd, peakHoursOfWeek: peakHours(steps), first, listed, steps, overInputTokens }
}

/** What the user's price leaves out stays as the catalogue has it; a cached read never costs more than a fresh one. */
function ownPrice(own: TokenPrice, listed: TokenPrice | null): TokenPrice {
  const cached = own.cachedInputUsdPerMTok ?? listed?.cachedInputUsdPerMTok ?? null
  return {
    ...own,
    cachedInputUsdPerMTok: cached === null ? null : Math.min(cached, own.inputUsdPerMTok),
    cacheWriteUsdPerMTok: own.cacheWriteUsdPerMTok ?? listed?.cacheWriteUsdPerMTok ?? null,
  }
}

/**
 * The months in which another row of the catalogue holds, from month 1 on. Each month has the price of the day
 * on which it starts, so that a price applies from the month that starts on or after its first day.
 */
function priceSteps(
  model: ApiModel,
  now: EffectivePrice,
  asOf: string,
  months: number,
): AttemptPrices['steps'] {
  const steps = [{ month: 1, effective: now }]
  if (model.prices.length === 1) return steps
  let last = now
  for (let month = 2; month <= months; month += 1) {
    const effective = tokenPriceAt(model, addMonths(asOf, month - 1)) ?? now
    if (effective.price === last.price) continue
    steps.push({ month, effective })
    last = effective
  }
  return steps
}

function peakHours(steps: AttemptPrices['steps']): readonly number[] {
  const ofDay: TimeOfDayPrice | null | undefined = steps.find(({ effective }) => effective.price.timeOfDay)
    ?.effective.price.timeOfDay
  return ofDay?.peakHoursOfWeek ?? []
}
