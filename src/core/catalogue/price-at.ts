import type { Hardware, MachinePrice, Rent } from './machine-types.ts'
import type { PriceRow } from './sourced.ts'
import type {
  ApiModel,
  ContextTier,
  DatedTokenPrice,
  ListedTokenPrice,
  RegionalOffer,
  Tier,
} from './types.ts'

/** What a model costs on a day, and why that price. */
export interface EffectivePrice {
  readonly price: DatedTokenPrice
  /**
   * `scheduled`: announced before it held; `after-promotion`: what an offer is taken to return to;
   * `promotion-without-end`: nobody has said when it stops, so the page marks it.
   */
  readonly basis: 'list' | 'scheduled' | 'promotion' | 'promotion-without-end' | 'after-promotion'
}

/**
 * The price of a model on a day, the standard one unless another tier is asked for; null where none is known.
 *
 * Gemini 3.8 Flash costs $0.75 a million input tokens until 2026-12-31 and $1.50 from 2027-01-01.
 */
export function tokenPriceAt(
  { prices }: Pick<ApiModel, 'prices'>,
  day: string,
  tier: DatedTokenPrice['tier'] = 'standard',
): EffectivePrice | null {
  const series = inOrder(prices.filter((row) => isOfTier(row, tier)))
  const price = priceAt(series, day)
  if (!price) return null
  const at = series.indexOf(price)
  return { price, basis: basisOf(price, series[at - 1], series[at + 1]) }
}

/** Whether a row is of what everybody pays, and was never found wrong. A file says so by saying neither. */
export function isStandard({
  tier = 'standard',
  withdrawn = null,
}: {
  readonly tier?: DatedTokenPrice['tier'] | undefined
  readonly withdrawn?: string | null | undefined
}): boolean {
  return tier === 'standard' && withdrawn === null
}

function isOfTier(row: DatedTokenPrice, tier: DatedTokenPrice['tier']): boolean {
  return tier === 'standard' ? isStandard(row) : row.tier === tier && row.withdrawn === null
}

/** What one unit costs on a day; null where no price is known. */
export function machinePriceAt({ prices }: Pick<Hardware, 'prices'>, day: string): MachinePrice | null {
  const rows = upToTheUsed(prices)
  const used = rows.at(-1)
  return priceAt(
    rows.filter(({ kind, condition }) => kind === used?.kind && condition === used.condition),
    day,
  )
}

/** What a GPU and hour cost on a day; null where no rent is known. */
export function rentAt({ rents }: Pick<Hardware, 'rents'>, day: string): Rent | null {
  const rows = upToTheUsed(rents)
  const used = rows.at(-1)
  return priceAt(
    rows.filter((rent) => rent.class === used?.class && rent.term === used.term),
    day,
  )
}

/**
 * What a GPU and hour cost on a day where they are rented for a term, in the class of renters that is used; null where
 * no rent of that term is known.
 */
export function rentForTerm(part: Pick<Hardware, 'rents'>, day: string, term: string): Rent | null {
  if (term === 'on-demand') return rentAt(part, day)
  const used = upToTheUsed(part.rents).at(-1)
  return priceAt(
    part.rents.filter((rent) => rent.class === used?.class && rent.term === term),
    day,
  )
}

/** The newest day on which a price is known to have been asked. */
export function lastSeen({ asOf, confirmed }: Pick<PriceRow, 'asOf' | 'confirmed'>): string {
  return confirmed ?? asOf
}

/** A series mixes kinds; what stands behind the last row marked as used was seen beside it and is not taken. */
function upToTheUsed<Row extends PriceRow & { readonly inUse: boolean }>(
  rows: readonly Row[],
): readonly Row[] {
  const last = rows.findLastIndex(({ inUse }) => inUse)
  return last < 0 ? rows : rows.slice(0, last + 1)
}

/**
 * The row of one series that holds on a day: the last that had begun; before the first of them, the first,
 * which is the nearest that is known.
 */
function priceAt<Row extends PriceRow>(series: readonly Row[], day: string): Row | null {
  const rows = inOrder(series.filter(({ withdrawn }) => withdrawn === null))
  return rows.findLast((row) => beginOf(row) <= day) ?? rows[0] ?? null
}

/** By the day from which each holds; of two from the same day the one added later comes last, and holds. */
function inOrder<Row extends PriceRow>(series: readonly Row[]): readonly Row[] {
  return series.toSorted((a, b) => compare(beginOf(a), beginOf(b)))
}

/**
 * A price whose first day is not known holds from the day on which it was seen, or had ended by the day on which the
 * next began. A partial date sorts as its first day.
 */
export function beginOf({
  from = null,
  asOf,
  until = null,
}: {
  readonly from?: string | null | undefined
  readonly asOf: string
  readonly until?: string | null | undefined
}): string {
  return from ?? (until !== null && until < asOf ? until : asOf)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function basisOf(
  price: DatedTokenPrice,
  before: DatedTokenPrice | undefined,
  after: DatedTokenPrice | undefined,
): EffectivePrice['basis'] {
  if (price.promotion) return after ? 'promotion' : 'promotion-without-end'
  if (price.from === null || price.from <= price.asOf) return 'list'
  return before?.promotion && price.evidence === 'derived' ? 'after-promotion' : 'scheduled'
}

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

/** At once, within a day, when there is room, or before others. */
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
