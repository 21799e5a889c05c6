import { ranks } from './ranks.ts'

/**
 * Spearman's rank correlation of two lists of the same length, ties sharing their mean rank: Pearson's correlation of
 * the ranks. Null where one of them never changes, since nothing can be said then. Numbers, no NaN.
 */
export function rankCorrelation(one: Float64Array, other: Float64Array): number | null {
  if (one.length !== other.length)
    throw new Error(`A correlation needs pairs; there are ${one.length} and ${other.length} numbers.`)
  return correlationOfRanks(ranks(one), ranks(other))
}

/** The same of lists that are ranks already: each is ranked once, however many it is compared with. */
export function correlationOfRanks(one: Float64Array, other: Float64Array): number | null {
  const mean = (one.length + 1) / 2
  let both = 0
  let ofOne = 0
  let ofOther = 0
  for (let at = 0; at < one.length; at += 1) {
    const a = (one[at] ?? 0) - mean
    const b = (other[at] ?? 0) - mean
    both += a * b
    ofOne += a * a
    ofOther += b * b
  }
  return ofOne === 0 || ofOther === 0 ? null : both / Math.sqrt(ofOne * ofOther)
}
