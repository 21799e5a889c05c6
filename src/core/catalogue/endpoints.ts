import { daysBetween } from '../units/calendar.ts'
import { lastSeen, tokenPriceAt } from './price-at.ts'
import type { ApiModel, DatedTokenPrice } from './types.ts'

/** A price that was seen within so many days needs nobody else to bear it out. */
const FRESH_DAYS = 30
/** Another host bears a price out where it asks at most this much of it. */
const BORNE_OUT = 1.25
/** Tokens in for each token out, by which hosts are compared where nothing is known of the demand. */
const IN_FOR_OUT = 3

/**
 * The endpoints that may stand for an open model on a day: those that are sold, less any whose price one host
 * alone shows on an old day, as long as another is left. A market place is left out, because what it lists may join
 * the input price of one host with the output price of another.
 *
 * DeepInfra listed GLM-5.3-Flash at $0.075 and $0.25 on 2026-09-23, seven others at $0.15 and $0.50: those count.
 */
export function endpointsOf(
  openModel: string,
  apiModels: readonly ApiModel[],
  day: string,
): readonly ApiModel[] {
  const sold = apiModels
    .flatMap((model) => {
      const price = tokenPriceAt(model, day)?.price ?? null
      const isSold = model.openModel === openModel && model.status === 'current' && !isMarketPlace(model)
      return isSold && price ? [{ model, price, usd: blend(price) }] : []
    })
    .toSorted((a, b) => a.usd - b.usd)
  const firstBorneOut = sold.findIndex(({ price, usd }, at) => {
    const next = sold[at + 1]
    const isFresh = daysBetween(lastSeen(price), day) <= FRESH_DAYS
    return next === undefined || isFresh || next.usd <= usd * BORNE_OUT
  })
  return sold.slice(Math.max(0, firstBorneOut)).map(({ model }) => model)
}

function isMarketPlace({ id }: ApiModel): boolean {
  return id.startsWith('openrouter/')
}

function blend({ inputUsdPerMTok, outputUsdPerMTok }: DatedTokenPrice): number {
  return (IN_FOR_OUT * inputUsdPerMTok + outputUsdPerMTok) / (IN_FOR_OUT + 1)
}
