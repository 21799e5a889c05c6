import type { ApiModel, ContextTier, TimeOfDayPrice, TokenPrice } from '../../catalogue/types.ts'
import { addMonths } from '../../units/calendar.ts'

/** What a model costs on a given day, and why that price. */
export interface EffectivePrice {
  readonly price: TokenPrice
  readonly contextTiers: readonly ContextTier[]
  /** Null where one price holds at every hour. */
  readonly timeOfDay: TimeOfDayPrice | null
  /** `promotion-without-end`: nobody has said when it stops, so the page marks it. */
  readonly basis: 'list' | 'scheduled' | 'promotion' | 'promotion-without-end' | 'after-promotion'
}

/**
 * The price on a day: a scheduled price from its day on, else the regular price once a promotion's last
 * day is over, else what is asked now. Context tiers keep their ratio to the price they stand beside.
 *
 * Gemini 3.8 Flash costs $0.75 a million input tokens until 2026-12-31 and $1.50 from 2027-01-01.
 */
export function priceAt(model: ApiModel, day: string): EffectivePrice {
  const scheduled = model.scheduledPrices
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
  if (scheduled) return { ...replaced(model, scheduled), basis: 'scheduled' }

  const { promotion } = model
  if (promotion?.until && promotion.until < day) {
    return { ...replaced(model, promotion.regular), basis: 'after-promotion' }
  }
  return {
    price: model.price,
    contextTiers: model.contextTiers,
    timeOfDay: model.timeOfDay,
    basis: promotion ? (promotion.until ? 'promotion' : 'promotion-without-end') : 'list',
  }
}

/**
 * The price of month 1, 2, … counted from the plan's day: that of the day on which the month starts, so
 * that a scheduled price applies from the month that starts on or after its day.
 */
export function priceAtMonth(model: ApiModel, asOf: string, month: number): EffectivePrice {
  return priceAt(model, addMonths(asOf, month - 1))
}

function replaced(model: ApiModel, price: TokenPrice): Omit<EffectivePrice, 'basis'> {
  const { inputUsdPerMTok, outputUsdPerMTok, cachedInputUsdPerMTok, cacheWriteUsdPerMTok } = price
  return {
    price: { inputUsdPerMTok, outputUsdPerMTok, cachedInputUsdPerMTok, cacheWriteUsdPerMTok },
    contextTiers: model.contextTiers.map((tier) => inProportion(tier, model.price, price)),
    timeOfDay: null,
  }
}

function inProportion(tier: ContextTier, from: TokenPrice, to: TokenPrice): ContextTier {
  const inputRatio = ratio(to.inputUsdPerMTok, from.inputUsdPerMTok)
  return {
    overInputTokens: tier.overInputTokens,
    inputUsdPerMTok: tier.inputUsdPerMTok * inputRatio,
    outputUsdPerMTok: tier.outputUsdPerMTok * ratio(to.outputUsdPerMTok, from.outputUsdPerMTok),
    cachedInputUsdPerMTok:
      tier.cachedInputUsdPerMTok === null ? null : tier.cachedInputUsdPerMTok * inputRatio,
    cacheWriteUsdPerMTok: tier.cacheWriteUsdPerMTok === null ? null : tier.cacheWriteUsdPerMTok * inputRatio,
  }
}

function ratio(to: number, from: number): number {
  return from === 0 ? 1 : to / from
}
