import { beginOf, isStandard } from '../price-at.ts'
import type { TokenPriceRow } from '../schema.ts'
import type { ListedPrice } from './price-list.ts'
import { seenOn } from './compare-prices.ts'

export type Accepted =
  | { readonly ok: true; readonly row: TokenPriceRow; readonly prices: readonly TokenPriceRow[] }
  | { readonly ok: false; readonly why: string }

/**
 * A series with the price of a list added to it: no row of it is changed. What the list does not say stays as it was
 * before; the row begins on the day that the list gives for it, or else on the day on which the list was read.
 */
export function withAccepted(
  prices: readonly TokenPriceRow[],
  listed: ListedPrice,
  {
    source,
    fileDay,
    today,
  }: { readonly source: string; readonly fileDay: string | null; readonly today: string },
): Accepted {
  const asOf = seenOn(listed, fileDay)
  if (asOf === null)
    return { ok: false, why: 'the list has no day for it: say on which day it was read, with --day' }
  if (asOf > today) return { ok: false, why: `its day, ${asOf}, is yet to come` }
  const from = listed.from ?? asOf
  const at = prices.findLastIndex((row) => isStandard(row) && beginOf(row) <= from)
  const before = prices[at] ?? prices.find(isStandard)
  if (!before) return { ok: false, why: 'it has no standard price to go on from' }
  if (before.timeOfDay) return { ok: false, why: 'its price depends on the hour, and the list has one price' }
  const later = prices.find((row) => isStandard(row) && beginOf(row) > from && beginOf(row) <= today)
  if (later) return { ok: false, why: `a later price is known already, from ${beginOf(later)}` }
  const seen = before.confirmed ?? before.asOf
  if (seen > asOf) return { ok: false, why: `ours was seen later, on ${seen}` }
  const cached = listed.cachedInputUsdPerMTok ?? before.cachedInputUsdPerMTok
  const written = listed.cacheWriteUsdPerMTok ?? before.cacheWriteUsdPerMTok
  const batch = listed.batchDiscount ?? before.batchDiscount
  const tiers = listed.contextTiers?.map(asRow) ?? before.contextTiers
  const row: TokenPriceRow = {
    from,
    inputUsdPerMTok: listed.inputUsdPerMTok,
    outputUsdPerMTok: listed.outputUsdPerMTok,
    ...(cached === undefined ? {} : { cachedInputUsdPerMTok: cached }),
    ...(written === undefined ? {} : { cacheWriteUsdPerMTok: written }),
    ...(batch === undefined ? {} : { batchDiscount: batch }),
    ...(tiers === undefined ? {} : { contextTiers: tiers }),
    source: [source],
    asOf,
  }
  return { ok: true, row, prices: prices.toSpliced(at + 1, 0, row) }
}

type TierRow = NonNullable<TokenPriceRow['contextTiers']>[number]

function asRow(tier: NonNullable<ListedPrice['contextTiers']>[number]): TierRow {
  const {
    cachedInputUsdPerMTok: cached,
    cacheWriteUsdPerMTok: written,
    cacheWrite1hUsdPerMTok: forAnHour,
    ...figures
  } = tier
  return {
    ...figures,
    ...(cached === null ? {} : { cachedInputUsdPerMTok: cached }),
    ...(written === null ? {} : { cacheWriteUsdPerMTok: written }),
    ...(forAnHour == null ? {} : { cacheWrite1hUsdPerMTok: forAnHour }),
  }
}
