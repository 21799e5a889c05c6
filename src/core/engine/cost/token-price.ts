import type { ApiModel, TimeOfDayPrice, TokenPrice } from '../../catalogue/types.ts'
import type { CompleteApi } from '../../plan/complete-plan.ts'
import type { BilledTokens } from '../demand.ts'
import { priceAtMonth, type EffectivePrice } from './price-at.ts'

/** What an attempt costs in each month, before trend, discount and factor; filled anew by `setPrices`. */
export interface AttemptPrices {
  /** Entry t - 1 is month t; where the price depends on the hour, that of the cheaper hours. */
  readonly usd: Float64Array
  /** In peak hours; null where one price holds at every hour. */
  readonly peakUsd: Float64Array | null
  readonly peakHoursOfWeek: readonly number[]
  /** The price and its reason, in each month in which it changes; one where the price is the user's own. */
  readonly steps: readonly PriceStep[]
}

export interface PriceStep {
  readonly month: number
  readonly effective: EffectivePrice
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
  { price, contextTiers }: Pick<EffectivePrice, 'price' | 'contextTiers'>,
  meanInputTokens: number,
): { price: TokenPrice; overInputTokens: number | null } {
  let reached: (typeof contextTiers)[number] | null = null
  for (const tier of contextTiers) {
    const isReached = meanInputTokens > tier.overInputTokens
    if (isReached && tier.overInputTokens >= (reached?.overInputTokens ?? 0)) reached = tier
  }
  return { price: reached ?? price, overInputTokens: reached?.overInputTokens ?? null }
}

export function batchTerms(option: CompleteApi, model: ApiModel | undefined, share: number): BatchTerms {
  return {
    share,
    discount: option.price?.batchDiscount ?? model?.batchDiscount ?? 0,
    stacksWithCache: model?.batchStacksWithCache ?? false,
  }
}

/** Room for the prices of an attempt over so many months. */
export function attemptPrices(model: ApiModel | undefined, asOf: string, months: number): AttemptPrices {
  const steps = model ? priceSteps(model, asOf, months) : []
  return {
    usd: new Float64Array(months),
    peakUsd: steps.some(({ effective }) => effective.timeOfDay) ? new Float64Array(months) : null,
    peakHoursOfWeek: peakHours(steps),
    steps,
  }
}

/** The user's own price where there is one, else the catalogue's of each month; false where neither is known. */
export function setPrices(
  prices: AttemptPrices,
  option: CompleteApi,
  model: ApiModel | undefined,
  tokens: BilledTokens,
  batch: BatchTerms,
): boolean {
  const { usd, peakUsd, steps } = prices
  const ratio = option.tokenizerRatio
  if (option.price) {
    usd.fill(attemptUsd(ownPrice(option.price, steps), tokens, ratio, batch))
    peakUsd?.set(usd)
    return true
  }
  if (!model) return false
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index]
    if (!step) break
    const { effective, month } = step
    const last = steps[index + 1]?.month ?? usd.length + 1
    const ofDay = effective.timeOfDay
    const price = ofDay ? ofDay.offPeak : tierPrice(effective, tokens.input * ratio).price
    const base = attemptUsd(price, tokens, ratio, batch)
    usd.fill(base, month - 1, last - 1)
    peakUsd?.fill(ofDay ? attemptUsd(ofDay.peak, tokens, ratio, batch) : base, month - 1, last - 1)
  }
  return true
}

/** The prices of month t that are used, and the threshold of the context tier that they stand in. */
export function pricesUsed(
  { steps }: AttemptPrices,
  option: CompleteApi,
  tokens: BilledTokens,
  t = 1,
): { readonly price: TokenPrice; readonly overInputTokens: number | null } {
  if (option.price) return { price: ownPrice(option.price, steps), overInputTokens: null }
  const step = steps.findLast(({ month }) => month <= t)
  if (!step) throw new Error('A price that is used is known.')
  return tierPrice(step.effective, tokens.input * option.tokenizerRatio)
}

/** What the user's price leaves out stays as the catalogue has it; a cached read never costs more than a fresh one. */
function ownPrice(own: TokenPrice, [now]: AttemptPrices['steps']): TokenPrice {
  const listed = now?.effective.price
  const cached = own.cachedInputUsdPerMTok ?? listed?.cachedInputUsdPerMTok ?? null
  return {
    inputUsdPerMTok: own.inputUsdPerMTok,
    outputUsdPerMTok: own.outputUsdPerMTok,
    cachedInputUsdPerMTok: cached === null ? null : Math.min(cached, own.inputUsdPerMTok),
    cacheWriteUsdPerMTok: own.cacheWriteUsdPerMTok ?? listed?.cacheWriteUsdPerMTok ?? null,
  }
}

/** The months in which a model's price changes, from month 1 on. */
function priceSteps(model: ApiModel, asOf: string, months: number): AttemptPrices['steps'] {
  const first = { month: 1, effective: priceAtMonth(model, asOf, 1) }
  if (model.scheduledPrices.length === 0 && !model.promotion?.until) return [first]
  const steps = [first]
  for (let month = 2; month <= months; month += 1) {
    const effective = priceAtMonth(model, asOf, month)
    const last = steps[steps.length - 1]?.effective
    if (effective.basis !== last?.basis || !sameTokenPrice(effective.price, last.price)) {
      steps.push({ month, effective })
    }
  }
  return steps
}

function sameTokenPrice(a: TokenPrice, b: TokenPrice): boolean {
  return (
    a.inputUsdPerMTok === b.inputUsdPerMTok &&
    a.outputUsdPerMTok === b.outputUsdPerMTok &&
    a.cachedInputUsdPerMTok === b.cachedInputUsdPerMTok &&
    a.cacheWriteUsdPerMTok === b.cacheWriteUsdPerMTok
  )
}

function peakHours(steps: AttemptPrices['steps']): readonly number[] {
  const ofDay: TimeOfDayPrice | null | undefined = steps.find(({ effective }) => effective.timeOfDay)
    ?.effective.timeOfDay
  return ofDay?.peakHoursOfWeek ?? []
}
