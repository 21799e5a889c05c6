import type { Averaging } from './knowing-through.ts'

/**
 * Averages of a quantity given several inputs: the least squares fit by the inputs, their squares and, for up to eight
 * of them, their products two by two. Each of those is first brought to mean 0 and variance 1; the ridge, a
 * millionth of that variance, keeps inputs that move as one from dividing zero by zero.
 */
export function regressionOn(inputs: readonly Float64Array[]): Averaging {
  const draws = inputs[0]?.length ?? 0
  const terms = termsOf(inputs.map(standardised)).map(standardised)
  const factor = ridgeFactor(terms, draws)
  return {
    parameters: terms.length + 1,
    placeOf: new Uint32Array(draws).map((_, draw) => draw),
    counts: new Float64Array(draws).fill(1),
    averagesOf: (values) => {
      const slopes = solved(
        factor,
        Float64Array.from(terms, (term) => dot(term, values) / draws),
      )
      const averages = new Float64Array(draws).fill(meanOf(values))
      for (const [at, term] of terms.entries()) addTimes(averages, slopes[at] ?? 0, term)
      return averages
    },
  }
}

const MOST_WITH_PRODUCTS = 8
const RIDGE = 1e-6

function termsOf(inputs: readonly Float64Array[]): readonly Float64Array[] {
  const products = inputs.flatMap((one, at) =>
    inputs
      .slice(at, inputs.length > MOST_WITH_PRODUCTS ? at + 1 : undefined)
      .map((other) => productOf(one, other)),
  )
  return [...inputs, ...products]
}

function productOf(one: Float64Array, other: Float64Array): Float64Array {
  const product = new Float64Array(one.length)
  for (let at = 0; at < one.length; at += 1) product[at] = (one[at] ?? 0) * (other[at] ?? 0)
  return product
}

/** With mean 0 and variance 1; what never changes is 0 throughout, as the square of a figure with two values is. */
function standardised(values: Float64Array): Float64Array {
  const mean = meanOf(values)
  const scaled = values.slice()
  for (let at = 0; at < scaled.length; at += 1) scaled[at] = (scaled[at] ?? 0) - mean
  const size = Math.sqrt(dot(scaled, scaled) / scaled.length)
  // What is left of a constant is rounding, which must not be blown up.
  if (size <= 1e-12 * Math.abs(mean) || size === 0) return scaled.fill(0)
  for (let at = 0; at < scaled.length; at += 1) scaled[at] = (scaled[at] ?? 0) / size
  return scaled
}

function meanOf(values: Float64Array): number {
  const count = values.length
  let mean = 0
  for (let at = 0; at < count; at += 1) mean += (values[at] ?? 0) / count
  return mean
}

function addTimes(sums: Float64Array, times: number, values: Float64Array): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + times * (values[at] ?? 0)
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}

/** The lower triangle L, row by row, with L Lᵀ the terms' covariances and the ridge on their diagonal (Cholesky). */
function ridgeFactor(terms: readonly Float64Array[], draws: number): readonly Float64Array[] {
  const factor: Float64Array[] = []
  for (const [row, term] of terms.entries()) {
    const line = new Float64Array(row + 1)
    for (let column = 0; column <= row; column += 1) {
      const other = factor[column] ?? line
      let rest = dot(term, terms[column] ?? term) / draws
      for (let at = 0; at < column; at += 1) rest -= (line[at] ?? 0) * (other[at] ?? 0)
      line[column] = column === row ? Math.sqrt(Math.max(rest, 0) + RIDGE) : rest / (other[column] ?? 1)
    }
    factor.push(line)
  }
  return factor
}

/** x with L Lᵀ x = right, in place. */
function solved(factor: readonly Float64Array[], right: Float64Array): Float64Array {
  for (const [row, line] of factor.entries()) {
    let rest = right[row] ?? 0
    for (let at = 0; at < row; at += 1) rest -= (line[at] ?? 0) * (right[at] ?? 0)
    right[row] = rest / (line[row] ?? 1)
  }
  for (let row = factor.length - 1; row >= 0; row -= 1) {
    let rest = right[row] ?? 0
    for (let below = row + 1; below < factor.length; below += 1)
      rest -= (factor[below]?.[row] ?? 0) * (right[below] ?? 0)
    right[row] = rest / (factor[row]?.[row] ?? 1)
  }
  return right
}
