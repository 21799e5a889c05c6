import { seriesWithOwn, type OwnPrice } from '../catalogue/own-prices.ts'
import type { ApiModel, Catalogue } from '../catalogue/types.ts'
import type { Own, Plan } from './schema.ts'

/** The plan with prices of its own; those that it has of other models stay. */
export function withOwnPrices(plan: Plan, prices: readonly OwnPrice[]): Plan {
  const models = new Set(prices.map(({ model }) => model))
  const others = (plan.own?.prices ?? []).filter(({ model }) => !models.has(model))
  return { ...plan, own: { ...plan.own, prices: [...others, ...prices.map(saidOf)] } }
}

/** The plan at the catalogue's prices again. */
export function withoutOwnPrices({ own, ...plan }: Plan): Plan {
  const { prices: _prices, ...others } = own ?? {}
  return Object.keys(others).length === 0 ? plan : { ...plan, own: others }
}

/** The models that are sold by the token, at the prices that a plan pays. */
export function modelsAtPricesOf({ own }: Plan, { apiModels }: Catalogue): readonly ApiModel[] {
  const byModel = new Map(own?.prices?.map((price) => [price.model, price as OwnPrice]))
  return apiModels.map((model) => {
    const price = byModel.get(model.id)
    return price ? { ...model, prices: seriesWithOwn(model, price) } : model
  })
}

function saidOf({ contextTiers, ...price }: OwnPrice): NonNullable<Own['prices']>[number] {
  return { ...price, ...(contextTiers ? { contextTiers: [...contextTiers] } : {}) }
}
