import type { Averaging } from './knowing-through.ts'

/**
 * Averages over draws whose input is about the same: the sorted input in bins of equally many draws, from 32 to 64,
 * fewer where a bin would hold under eight. Equal inputs are never parted, so an input of a few values has a bin
 * each. Takes the input's ranks.
 */
export function meansOfBins(rankOf: Float64Array): Averaging {
  const draws = rankOf.length
  const bins = Math.max(1, Math.min(64, Math.max(32, Math.floor(draws / 128)), Math.floor(draws / 8)))
  const placeOf = new Uint32Array(draws)
  const counts = new Float64Array(bins)
  for (let draw = 0; draw < draws; draw += 1) {
    const bin = Math.floor((((rankOf[draw] ?? 0) - 0.5) / draws) * bins)
    placeOf[draw] = bin
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return {
    parameters: counts.filter((count) => count > 0).length,
    placeOf,
    counts,
    averagesOf: (values) =>
      sumsBy(placeOf, values, bins).map((sum, bin) => (sum === 0 ? 0 : sum / (counts[bin] ?? 1))),
  }
}

function sumsBy(placeOf: Uint32Array, values: Float64Array, places: number): Float64Array {
  const sums = new Float64Array(places)
  for (let draw = 0; draw < values.length; draw += 1) {
    const place = placeOf[draw] ?? 0
    sums[place] = (sums[place] ?? 0) + (values[draw] ?? 0)
  }
  return sums
}
