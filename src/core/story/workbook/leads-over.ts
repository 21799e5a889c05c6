export interface LeadSoFar {
  /** Negative where it has cost less so far. */
  readonly less: number
  /** From when on it has been ahead without a break; null: it is not. */
  readonly from: number | null
}

/** Differences smaller than this share of the sums themselves are rounding, not leads: as break-evens have it. */
const ROUNDING = 1e-12

/** Of cash so far at t = 0, 1, 2 …: by how much an option is ahead of another, and since when. */
export function leadsOver(option: readonly number[], against: readonly number[]): readonly LeadSoFar[] {
  let from: number | null = null
  let before = 0
  return option.map((a, t) => {
    const b = against[t] ?? 0
    const less = Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b)) ? 0 : a - b
    from = less > 0 ? null : (from ?? (t === 0 ? 0 : t - 1 + before / (before - less)))
    before = less
    return { less, from }
  })
}
