import type { FigureSource, PriceDays } from './evaluation.ts'

/**
 * The oldest and the newest day on which a price of the catalogue was seen that a total rests on; null where
 * it rests on none. The user's own prices and assumed ones have no day on a market.
 */
export function priceDays(sources: readonly FigureSource[]): PriceDays | null {
  const days = sources
    .filter(({ kind, unit }) => kind === 'catalogue' && unit.startsWith('$'))
    .map(({ asOf }) => ({ oldest: asOf, newest: asOf }))
  return widest(days)
}

/** From the oldest to the newest of several; a partial date counts as its first day. */
export function widest(spans: readonly (PriceDays | null)[]): PriceDays | null {
  return spans.reduce<PriceDays | null>((all, one) => {
    if (all === null || one === null) return all ?? one
    return {
      oldest: one.oldest < all.oldest ? one.oldest : all.oldest,
      newest: one.newest > all.newest ? one.newest : all.newest,
    }
  }, null)
}
