import type { OwnPrice } from '../catalogue/own-prices.ts'
import type { OwnPriceSaid, Plan } from './schema.ts'

/** The plan with prices of its own; those that it has of other models stay. Without any it is as if it never had one. */
export function withOwnPrices(plan: Plan, prices: readonly OwnPrice[]): Plan {
  const models = new Set(prices.map(({ model }) => model))
  const others = (plan.own?.prices ?? []).filter(({ model }) => !models.has(model))
  return { ...plan, own: { prices: [...others, ...prices.map(saidOf)] } }
}

/** The plan at the catalogue's prices again. */
export function withoutOwnPrices({ own: _own, ...plan }: Plan): Plan {
  return plan
}

/** As the file writes it, with what is not known left out. */
function saidOf({ contextTiers, ...price }: OwnPrice): OwnPriceSaid {
  const tiers = contextTiers?.map(
    ({ cachedInputUsdPerMTok: cached, cacheWriteUsdPerMTok: written, ...tier }) => ({
      ...tier,
      ...(cached === null ? {} : { cachedInputUsdPerMTok: cached }),
      ...(written === null ? {} : { cacheWriteUsdPerMTok: written }),
    }),
  )
  return { ...price, ...(tiers ? { contextTiers: tiers } : {}) }
}
