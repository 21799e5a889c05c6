import type { Hardware, MachinePrice, Rent } from './machine-types.ts'
import type { PriceRow } from './sourced.ts'
import type { ApiModel, DatedTokenPrice } from './types.ts'

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
