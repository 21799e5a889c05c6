import { seriesWithOwn, type OwnPrice } from '../catalogue/own-prices.ts'
import type { ApiModel, Catalogue } from '../catalogue/types.ts'
import type { OwnPriceSaid, Plan } from './schema.ts'

/** The models that are sold by the token, at the prices that a plan pays. */
export function modelsAtPricesOf({ own }: Plan, { apiModels }: Catalogue): readonly ApiModel[] {
  const byModel = new Map((own?.prices ?? []).map((price) => [price.model, ownPriceOf(price)]))
  return apiModels.map((model) => {
    const price = byModel.get(model.id)
    return price ? { ...model, prices: seriesWithOwn(model, price) } : model
  })
}

function ownPriceOf({ contextTiers, ...price }: OwnPriceSaid): OwnPrice {
  return {
    ...price,
    contextTiers: contextTiers?.map(
      ({ cachedInputUsdPerMTok = null, cacheWriteUsdPerMTok = null, ...tier }) => ({
        ...tier,
        cachedInputUsdPerMTok,
        cacheWriteUsdPerMTok,
      }),
    ),
  }
}
