import type { OwnPrice } from '../own-prices.ts'
import { tokenPriceAt } from '../price-at.ts'
import type { ApiModel } from '../types.ts'
import { differencesOf, seenOn, type PriceDifference } from './compare-prices.ts'
import { joinPrices, type Join, type JoinedPrice } from './join-prices.ts'
import { NAMES_OF_SHAPES, type PriceList } from './price-list.ts'

/** A model for which a list has another price, and what a plan would keep of it. */
export interface OfferedPrice {
  readonly model: ApiModel
  readonly differences: readonly PriceDifference[]
  /** Null where it can't be taken over, and `why` says why not. */
  readonly price: OwnPrice | null
  readonly why: 'ours-is-newer' | 'depends-on-the-hour' | 'no-day' | 'day-to-come' | null
}

/** What a list has for models at the prices they have now, as a plan could take it over. */
export function newerPrices(
  models: readonly ApiModel[],
  list: PriceList,
  { fileDay, today }: { readonly fileDay: string | null; readonly today: string },
): { readonly join: Join; readonly offers: readonly OfferedPrice[] } {
  const join = joinPrices(models, list, today)
  const offers = join.joined.flatMap((one): OfferedPrice[] => {
    const differences = differencesOf(one, { day: today, fileDay })
    if (differences.length === 0) return []
    const why = whyNot(one, differences, { fileDay, today })
    const asOf = seenOn(one.listed, fileDay)
    const price = why === null && asOf !== null ? ownPrice(one, asOf, NAMES_OF_SHAPES[list.shape]) : null
    return [{ model: one.model, differences, price, why }]
  })
  return { join, offers }
}

function whyNot(
  { model, listed }: JoinedPrice,
  differences: readonly PriceDifference[],
  { fileDay, today }: { readonly fileDay: string | null; readonly today: string },
): OfferedPrice['why'] {
  const asOf = seenOn(listed, fileDay)
  if (asOf === null) return 'no-day'
  if (asOf > today) return 'day-to-come'
  if (tokenPriceAt(model, asOf)?.price.timeOfDay) return 'depends-on-the-hour'
  return differences[0]?.newer === 'ours' ? 'ours-is-newer' : null
}

function ownPrice({ model, listed }: JoinedPrice, asOf: string, source: string): OwnPrice {
  const { cachedInputUsdPerMTok, cacheWriteUsdPerMTok, batchDiscount, contextTiers } = listed
  return {
    model: model.id,
    inputUsdPerMTok: listed.inputUsdPerMTok,
    outputUsdPerMTok: listed.outputUsdPerMTok,
    ...(cachedInputUsdPerMTok === null ? {} : { cachedInputUsdPerMTok }),
    ...(cacheWriteUsdPerMTok === null ? {} : { cacheWriteUsdPerMTok }),
    ...(batchDiscount === null ? {} : { batchDiscount }),
    ...(contextTiers === null ? {} : { contextTiers }),
    asOf,
    source,
  }
}
