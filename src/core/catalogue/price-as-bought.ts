import type {
  ApiModel,
  ContextTier,
  DatedTokenPrice,
  ListedTokenPrice,
  RegionalOffer,
  Tier,
} from './types.ts'

/** The terms of an option that decide which of a model's prices it pays. */
export interface BuyingTerms {
  readonly tier: Tier
  /** Null: anywhere. */
  readonly region: string | null
  readonly cacheWriteFor: '5m' | '1h'
}

/** The offer of a model in a region; null where it has none, or none is asked for. */
export function offerIn({ regions }: Pick<ApiModel, 'regions'>, region: string | null): RegionalOffer | null {
  return regions.find((offer) => region !== null && offer.regions.includes(region)) ?? null
}

/** The tiers at which a model is sold, in a region where one is named: a batch is what its standard price takes off. */
export function tiersSold(
  model: Pick<ApiModel, 'prices' | 'regions'>,
  region: string | null,
): readonly Tier[] {
  const rows = model.prices.filter(({ withdrawn }) => withdrawn === null)
  const without = offerIn(model, region)?.withoutTiers ?? []
  const sold = new Set<Tier>(rows.map(({ tier }) => tier))
  if (rows.some(({ tier, batchDiscount }) => tier === 'standard' && (batchDiscount ?? 0) > 0))
    sold.add('batch')
  return TIERS.filter((tier) => sold.has(tier) && !without.includes(tier))
}

export const TIERS = ['standard', 'batch', 'flex', 'priority'] as const satisfies readonly Tier[]

/**
 * The series of a model as it is bought: in a region at its price there, with what is not sold there taken out, and
 * cache writes at the price of how long they are kept. The model itself where nothing of that is asked for.
 *
 * $4 a million tokens kept for five minutes at $5 and for an hour at $8 are $4.40 and $8.80 at 1.1 times the price.
 */
export function asBought(model: ApiModel, { region, cacheWriteFor }: BuyingTerms): ApiModel {
  const offer = offerIn(model, region)
  if (offer === null && cacheWriteFor === '5m') return model
  const written = (price: ListedTokenPrice): ListedTokenPrice =>
    cacheWriteFor === '5m' ? price : { ...price, cacheWriteUsdPerMTok: price.cacheWrite1hUsdPerMTok }
  const there = <Price extends ListedTokenPrice>(price: Price): Price => {
    const kept = { ...price, ...written(price) }
    return offer === null ? kept : { ...kept, ...inRegion(kept, offer) }
  }
  const tier = (one: ContextTier): ContextTier =>
    there({ ...one, cacheWrite1hUsdPerMTok: one.cacheWrite1hUsdPerMTok ?? null })
  const withoutBatch = offer?.withoutTiers.includes('batch') === true
  const prices = model.prices.map((row): DatedTokenPrice => ({
    ...there(row),
    batchDiscount: withoutBatch ? null : row.batchDiscount,
    contextTiers: row.contextTiers.map(tier),
    timeOfDay: row.timeOfDay && {
      ...row.timeOfDay,
      peak: there(row.timeOfDay.peak),
      offPeak: there(row.timeOfDay.offPeak),
    },
  }))
  return { ...model, prices }
}

function inRegion(price: ListedTokenPrice, offer: RegionalOffer): ListedTokenPrice {
  const times = (usd: number | null, factor: number | null) =>
    usd === null || factor === null ? null : inCents(usd * factor)
  return {
    inputUsdPerMTok: inCents(price.inputUsdPerMTok * offer.input),
    outputUsdPerMTok: inCents(price.outputUsdPerMTok * offer.output),
    cachedInputUsdPerMTok: times(price.cachedInputUsdPerMTok, offer.cachedInput),
    cacheWriteUsdPerMTok: times(price.cacheWriteUsdPerMTok, offer.cacheWrite),
    cacheWrite1hUsdPerMTok: times(price.cacheWrite1hUsdPerMTok, offer.cacheWrite),
  }
}

/** A list says $2.20, not 2.2000000000000002. */
function inCents(usd: number): number {
  return Number(usd.toPrecision(12))
}
