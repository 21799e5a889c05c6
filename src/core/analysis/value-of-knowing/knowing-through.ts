import { savedBy } from './saved-by.ts'

/** Averages of a quantity, given what is known: a linear map of its draws. */
export interface Averaging {
  /** How many numbers the averages are made of; each lets through a share 1/draws of the noise. */
  readonly parameters: number
  /** The average that holds in each draw, by its place. */
  readonly placeOf: Uint32Array
  /** How many draws each average holds in. */
  readonly counts: Float64Array
  readonly averagesOf: (values: Float64Array) => Float64Array
}

/**
 * What is saved by choosing after those averages, less what chance alone would seem to save.
 *
 * Chance: the residuals, shuffled so that they know nothing of the input, are added to the averages and averaged
 * again; what is then saved more than before is the bias. It is the larger the nearer two options are, and nothing
 * where the input says all. The averages that this starts from hold noise themselves, so they are first drawn towards
 * their mean by the noise's share in their variance (W. James and C. Stein, 1961): without it an input that says
 * nothing would keep six tenths of its bias.
 */
export function knowingThrough(
  averaging: Averaging,
  gaps: readonly Float64Array[],
  orders: readonly Uint32Array[],
): number {
  const { averagesOf, counts, placeOf } = averaging
  const parts = gaps.map((gap) => partsOf(averaging, gap))
  const found = savedBy(
    parts.map(({ averages }) => averages),
    counts,
  )
  const before = savedBy(
    parts.map(({ shrunk }) => shrunk),
    counts,
  )
  const shuffled = new Float64Array(placeOf.length)
  let bias = 0
  for (const order of orders) {
    const again = parts.map(({ shrunk, residuals }) => {
      putInOrder(residuals, order, shuffled)
      return sumOf(averagesOf(shuffled), shrunk)
    })
    bias += (savedBy(again, counts) - before) / orders.length
  }
  return found - bias
}

function putInOrder(values: Float64Array, order: Uint32Array, into: Float64Array): void {
  for (let at = 0; at < into.length; at += 1) into[at] = values[order[at] ?? 0] ?? 0
}

function sumOf(one: Float64Array, other: Float64Array): Float64Array {
  const sums = new Float64Array(one.length)
  for (let at = 0; at < sums.length; at += 1) sums[at] = (one[at] ?? 0) + (other[at] ?? 0)
  return sums
}

function partsOf({ averagesOf, parameters, placeOf, counts }: Averaging, gap: Float64Array) {
  const draws = gap.length
  const averages = averagesOf(gap)
  let mean = 0
  for (let place = 0; place < averages.length; place += 1)
    mean += ((averages[place] ?? 0) * (counts[place] ?? 0)) / draws
  const residuals = new Float64Array(draws)
  let spread = 0
  let rest = 0
  for (let draw = 0; draw < draws; draw += 1) {
    const average = averages[placeOf[draw] ?? 0] ?? 0
    const residual = (gap[draw] ?? 0) - average
    residuals[draw] = residual
    spread += (average - mean) * (average - mean)
    rest += residual * residual
  }
  const free = Math.max(1, draws - parameters)
  const noise = (rest / free) * (parameters - 1)
  const kept = spread > noise ? 1 - noise / spread : 0
  const scale = Math.sqrt(draws / free)
  for (let draw = 0; draw < draws; draw += 1) residuals[draw] = scale * (residuals[draw] ?? 0)
  const shrunk = new Float64Array(averages.length)
  for (let place = 0; place < shrunk.length; place += 1)
    shrunk[place] = mean + kept * ((averages[place] ?? 0) - mean)
  return { averages, residuals, shrunk }
}
