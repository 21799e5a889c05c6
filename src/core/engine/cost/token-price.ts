import { addMonths } from '../../units/calendar.ts'
import { attemptUsd, tierReached, type BatchTerms } from '../../inputs/attempt-usd.ts'
import { tokenPriceAt, type EffectivePrice } from '../../catalogue/price-at.ts'
import type { ApiModel, DatedTokenPrice, Tier, TimeOfDayPrice, TokenPrice } from '../../catalogue/types.ts'
import type { CompleteApi } from '../../plan/complete-plan.ts'
import type { BilledTokens, RequestTokens } from '../request-tokens.ts'
import { ownRoom, type Room } from '../room.ts'

/** What an attempt costs in each month, before trend, discount and factor; filled anew by `setPrices`. */
export interface AttemptPrices {
  /** Entry t - 1 is month t; where the price depends on the hour, that of the cheaper hours. */
  readonly usd: Float64Array
  /** In peak hours; null where one price holds at every hour. */
  readonly peakUsd: Float64Array | null
  readonly peakHoursOfWeek: readonly number[]
  /** The catalogue's price and its reason, in each month in which it changes. */
  readonly steps: readonly PriceStep[]
  /** The catalogue's row of month 1; null where it knows no price. */
  readonly listed: DatedTokenPrice | null
}

export interface PriceStep {
  readonly month: number
  readonly effective: EffectivePrice
}

/**
 * What a mean request costs: that of its size, or of each kind of request by its own, which reaches a context tier by
 * itself.
 *
 * Four in five of 100,000 input tokens at $2 and one in five of 300,000 at $4, the price above 200,000: $0.40.
 * Method: docs/method/cost.md#kinds-of-request.
 */
export function requestUsd(
  price: TokenPrice,
  tiers: Tiers,
  tokens: PricedTokens,
  ratio: number,
  batch: BatchTerms,
  readShare: number | null = null,
): number {
  const { kinds } = tokens
  if (kinds.length === 0)
    return attemptUsd(tierReached(tiers, tokens.input * ratio) ?? price, tokens, ratio, batch, readShare)
  let usd = 0
  for (const kind of kinds) {
    const used = tierReached(tiers, kind.input * ratio) ?? price
    usd += kind.share * attemptUsd(used, kind, ratio, batch, readShare)
  }
  return usd
}

/** What of a request decides its price. */
type PricedTokens = BilledTokens & Pick<RequestTokens, 'kinds'>

const NO_TIERS: Tiers = []

/** The price of the whole request: that of the highest context tier whose threshold the mean input passes. */
export function tierPrice(
  price: TokenPrice & Pick<DatedTokenPrice, 'contextTiers'>,
  meanInputTokens: number,
): { price: TokenPrice; overInputTokens: number | null } {
  const tier = tierReached(price.contextTiers, meanInputTokens)
  return { price: tier ?? price, overInputTokens: tier?.overInputTokens ?? null }
}

type Tiers = DatedTokenPrice['contextTiers']

/** The share of the work that is sent in batches: all of it at that tier, and at the standard one what the demand says. */
export function batchShareOf(
  { tier }: Pick<CompleteApi, 'tier'>,
  demand: { readonly batchShare: number },
): number {
  if (tier === 'batch') return 1
  return tier === 'standard' ? demand.batchShare : 0
}

/** What a batch takes off in the months of one price of the catalogue. */
export function batchTerms(
  option: CompleteApi,
  model: ApiModel | undefined,
  share: number,
  listed: Pick<DatedTokenPrice, 'batchDiscount'> | null,
): BatchTerms {
  return {
    share,
    discount: option.price?.batchDiscount ?? listed?.batchDiscount ?? 0,
    stacksWithCache: model?.batchStacksWithCache ?? false,
  }
}

/** Room for the prices of an attempt over so many months. */
export function attemptPrices(
  model: ApiModel | undefined,
  asOf: string,
  months: number,
  room: Room = ownRoom,
  tier: Tier = 'standard',
): AttemptPrices {
  const row = tier === 'batch' ? 'standard' : tier
  const now = model ? tokenPriceAt(model, asOf, row) : null
  const steps = model && now ? priceSteps(model, now, asOf, months, row) : []
  return {
    usd: room(months),
    peakUsd: steps.some(({ effective }) => effective.price.timeOfDay) ? room(months) : null,
    peakHoursOfWeek: peakHours(steps),
    steps,
    listed: now?.price ?? null,
  }
}

/** The user's own price where there is one, else the catalogue's of each month; false where neither is known. */
export function setPrices(
  prices: AttemptPrices,
  option: CompleteApi,
  model: ApiModel | undefined,
  tokens: PricedTokens,
  batchShare: number,
): boolean {
  const { usd, peakUsd, steps, listed } = prices
  const { tokenizerRatio: ratio, cachedInputPriceShare: readShare } = option
  if (option.price) {
    const batch = batchTerms(option, model, batchShare, listed)
    usd.fill(requestUsd(ownPrice(option.price, listed), NO_TIERS, tokens, ratio, batch, readShare))
    return true
  }
  if (listed === null) return false
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index]
    if (!step) break
    const { price } = step.effective
    const batch = batchTerms(option, model, batchShare, price)
    const last = steps[index + 1]?.month ?? usd.length + 1
    const ofDay = price.timeOfDay
    const tiers = ofDay ? NO_TIERS : price.contextTiers
    const base = requestUsd(ofDay ? ofDay.offPeak : price, tiers, tokens, ratio, batch, readShare)
    const peak = ofDay ? requestUsd(ofDay.peak, NO_TIERS, tokens, ratio, batch, readShare) : base
    usd.fill(base, step.month - 1, last - 1)
    peakUsd?.fill(peak, step.month - 1, last - 1)
  }
  return true
}

/** The prices of month t that are used, the row they stand in, and the threshold of the context tier. */
export function pricesUsed(
  { steps, listed }: AttemptPrices,
  option: CompleteApi,
  tokens: Pick<BilledTokens, 'input'>,
  t = 1,
): {
  readonly price: TokenPrice
  readonly row: DatedTokenPrice | null
  readonly overInputTokens: number | null
} {
  if (option.price) return { price: ownPrice(option.price, listed), row: listed, overInputTokens: null }
  const row = steps.findLast(({ month }) => month <= t)?.effective.price
  if (!row) throw new Error('A price that is used is known.')
  return { row, ...tierPrice(row, tokens.input * option.tokenizerRatio) }
}

/** What the user's price leaves out stays as the catalogue has it; a cached read never costs more than a fresh one. */
function ownPrice(own: TokenPrice, listed: TokenPrice | null): TokenPrice {
  const cached = own.cachedInputUsdPerMTok ?? listed?.cachedInputUsdPerMTok ?? null
  return {
    inputUsdPerMTok: own.inputUsdPerMTok,
    outputUsdPerMTok: own.outputUsdPerMTok,
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
  tier: DatedTokenPrice['tier'],
): AttemptPrices['steps'] {
  const steps = [{ month: 1, effective: now }]
  if (model.prices.length === 1) return steps
  let last = now
  for (let month = 2; month <= months; month += 1) {
    const effective = tokenPriceAt(model, addMonths(asOf, month - 1), tier) ?? now
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
