import { lastSeen, tokenPriceAt } from '../price-at.ts'
import type { ContextTier, DatedTokenPrice, TokenPrice } from '../types.ts'
import type { JoinedPrice } from './join-prices.ts'
import type { ListedPrice } from './price-list.ts'

/** One figure in which a list and the catalogue differ. */
export interface PriceDifference {
  /** Our id of the model. */
  readonly id: string
  readonly figure: FigureOfPrice
  /** Null: of requests of any length, or up to the first threshold. */
  readonly overInputTokens: number | null
  /** Both in one: `inputUsdPerMTok`, `over 200000: inputUsdPerMTok`. */
  readonly field: string
  /** Null: not known here. */
  readonly ours: number | null
  readonly oursSeenOn: string
  readonly theirs: number
  /** Null: the list has no day for it. */
  readonly theirsSeenOn: string | null
  /** Theirs over ours, less one; null where ours is not known or zero. */
  readonly byShare: number | null
  readonly newer: Newer
}

export type FigureOfPrice = keyof TokenPrice | 'batchDiscount'

export type Newer = 'ours' | 'theirs' | 'same-day' | 'not-known'

/**
 * What a list has otherwise than the catalogue has for the day on which it was read, or for the given day where nobody
 * knows that one. What it does not say differs in nothing. A model whose price depends on the hour has two here and one there, of which either may be meant: it differs where neither is.
 */
export function differencesOf(
  { model, listed }: JoinedPrice,
  { day, fileDay }: { readonly day: string; readonly fileDay: string | null },
): readonly PriceDifference[] {
  const theirsSeenOn = seenOn(listed, fileDay)
  const ours = tokenPriceAt(model, theirsSeenOn ?? day)?.price
  if (!ours) return []
  const told = (
    figure: FigureOfPrice,
    own: number | null,
    theirs: number | null,
    overInputTokens: number | null = null,
  ): readonly PriceDifference[] => {
    if (theirs === null || (own !== null && isAlike(own, theirs))) return []
    const oursSeenOn = lastSeen(ours)
    return [
      {
        id: model.id,
        figure,
        overInputTokens,
        field: overInputTokens === null ? figure : `over ${overInputTokens}: ${figure}`,
        ours: own,
        oursSeenOn,
        theirs,
        theirsSeenOn,
        byShare: own === null || own === 0 ? null : theirs / own - 1,
        newer: newerOf(oursSeenOn, theirsSeenOn),
      },
    ]
  }
  if (
    ours.timeOfDay &&
    [ours.timeOfDay.peak, ours.timeOfDay.offPeak].some((one) => isSamePrice(one, listed))
  ) {
    return []
  }
  return [
    ...FIELDS.flatMap((field) => told(field, ours[field], listed[field])),
    ...told('batchDiscount', ours.batchDiscount, listed.batchDiscount),
    ...(listed.contextTiers ?? []).flatMap((tier) => {
      const own = tierAt(ours, tier)
      return FIELDS.flatMap((field) => told(field, own?.[field] ?? null, tier[field], tier.overInputTokens))
    }),
  ]
}

/** A list that was read on a day asks what it lists on that day; without one, what it says of each price counts. */
export function seenOn({ asOf }: Pick<ListedPrice, 'asOf'>, fileDay: string | null): string | null {
  return fileDay !== null && (asOf === null || asOf < fileDay) ? fileDay : asOf
}

const FIELDS = [
  'inputUsdPerMTok',
  'outputUsdPerMTok',
  'cachedInputUsdPerMTok',
  'cacheWriteUsdPerMTok',
] as const satisfies readonly (keyof TokenPrice)[]

/** Lists put the threshold at the last token of the lower price or at the first of the higher. */
function tierAt(
  { contextTiers }: DatedTokenPrice,
  { overInputTokens }: ContextTier,
): ContextTier | undefined {
  return contextTiers.find((tier) => Math.abs(tier.overInputTokens - overInputTokens) <= 1)
}

function isSamePrice(ours: TokenPrice, theirs: TokenPrice): boolean {
  return (
    isAlike(ours.inputUsdPerMTok, theirs.inputUsdPerMTok) &&
    isAlike(ours.outputUsdPerMTok, theirs.outputUsdPerMTok)
  )
}

/** Lists round: $0.0229 and $0.02288 are one price, $0.15 and $0.16 are two. */
function isAlike(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.002 * Math.max(Math.abs(a), Math.abs(b))
}

function newerOf(ours: string, theirs: string | null): Newer {
  if (theirs === null) return 'not-known'
  // A partial day of ours is compared as far as it goes.
  const day = theirs.slice(0, ours.length)
  return day > ours ? 'theirs' : day < ours ? 'ours' : 'same-day'
}
