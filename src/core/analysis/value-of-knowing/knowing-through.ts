import { savedBy } from './saved-by.ts'

/** Averages of a quantity, given what is known: a linear map of its draws. */
export interface Averaging {
  /** How many numbers the averages are made of; each lets through a share 1/draws of the noise. */
  readonly parameters: number
  readonly averagesOf: (values: Float64Array) => Float64Array
}

/**
 * What is saved by choosing after those averages, less what chance alone would seem to save.
 *
 * Chance: the residuals, shuffled so that they know nothing of the input, are added to the averages and averaged
 * again; what is then saved more than before is the bias. It is the larger the nearer two options are, and nothing
 * where the input says all. The averages that this starts from hold noise themselves, so they are first drawn towards their
 * mean by the noise's share in their variance (W. James and C. Stein, 1961): without it an input that says nothing would
 * keep six tenths of its bias.
 */
export function knowingThrough(
  averaging: Averaging,
  gaps: readonly Float64Array[],
  orders: readonly Uint32Array[],
): number {
  const parts = gaps.map((gap) => partsOf(averaging, gap))
  const found = savedBy(parts.map(({ averages }) => averages))
  const before = savedBy(parts.map(({ shrunk }) => shrunk))
  let bias = 0
  for (const order of orders) {
    const again = parts.map(({ shrunk, residuals }) => {
      const noise = averaging.averagesOf(residuals.map((_, draw) => residuals[order[draw] ?? 0] ?? 0))
      return noise.map((value, draw) => value + (shrunk[draw] ?? 0))
    })
    bias += (savedBy(again) - before) / orders.length
  }
  return found - bias
}

function partsOf({ averagesOf, parameters }: Averaging, gap: Float64Array) {
  const draws = gap.length
  const averages = averagesOf(gap)
  let mean = 0
  for (const value of averages) mean += value / draws
  let spread = 0
  let rest = 0
  for (let draw = 0; draw < draws; draw += 1) {
    const average = averages[draw] ?? 0
    spread += (average - mean) * (average - mean)
    rest += ((gap[draw] ?? 0) - average) * ((gap[draw] ?? 0) - average)
  }
  const free = Math.max(1, draws - parameters)
  const noise = (rest / free) * (parameters - 1)
  const kept = spread > noise ? 1 - noise / spread : 0
  const scale = Math.sqrt(draws / free)
  return {
    averages,
    shrunk: averages.map((average) => mean + kept * (average - mean)),
    residuals: averages.map((average, draw) => scale * ((gap[draw] ?? 0) - average)),
  }
}
