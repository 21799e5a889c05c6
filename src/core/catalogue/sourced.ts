/**
 * What the market offers, as dated and sourced facts. Figures that are not known are null and stay null.
 * A date may be partial ('2026' or '2026-09'), never finer than its source: it counts as the first day of its
 * period, and is printed as it is.
 */

export interface Sourced {
  /** In words, one for each source. */
  readonly source: readonly string[]
  readonly asOf: string
  /** A plan brings it; the market does not say so. */
  readonly isOwn?: true
}

/** `derived`: worked out from published figures; `estimate`: nobody published it. */
export type Evidence = 'seen' | 'derived' | 'estimate'

/**
 * One row of a series: what was asked from a day on, until a later row holds. Rows are added and never
 * edited, so that a plan of any day can be costed at the prices of that day.
 */
export interface PriceRow extends Sourced {
  /** Its first day; null: it was asked already when it was first seen, on `asOf`. */
  readonly from: string | null
  /** A later day on which it was still asked. */
  readonly confirmed: string | null
  /** The day on which it was found never to have held. It stays for whoever decided by it, and holds on no day. */
  readonly withdrawn: string | null
  readonly evidence: Evidence
}
