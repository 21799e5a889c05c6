import { ranks } from '../statistics/ranks.ts'
import { gapsToBest } from './gaps-to-best.ts'
import { knowingThrough } from './knowing-through.ts'
import { meansOfBins } from './means-of-bins.ts'
import { regressionOn } from './regression.ts'
import { savedBy } from './saved-by.ts'
import { shuffles } from './shuffles.ts'

/** What was drawn and what it cost, draw by draw: every list has the same length. Numbers, all finite. */
export interface CostDraws {
  /** The inputs that would be known: one, or a group that one action finds out together. */
  readonly inputs: readonly Float64Array[]
  /** What each option costs, in dollars or any unit that the answer is then in. */
  readonly costs: readonly Float64Array[]
}

/**
 * What it is worth to know inputs before one chooses: the expected cost of the option that is best on average, less
 * that of the option that is best on average at each value they can have (expected value of partial perfect
 * information, EVPPI). Never below zero, nor above what knowing everything is worth.
 *
 * Two averages are tried, and the larger value counts. Bins of each sorted input see a step (M. Strong and J. Oakley,
 * An efficient method for computing single-parameter partial expected value of perfect information, 2013). A
 * regression on all of them sees what is slight and what only several tell together (M. Strong, J. Oakley and A.
 * Brennan, Estimating multiparameter partial expected value of perfect information, 2014). Choosing the best of
 * averages that chance has moved looks like knowledge; how much is found by shuffling and taken off.
 *
 * Two options whose costs differ by nothing on average, with a standard deviation of $10,000 that is all the
 * input's: $3,989.
 */
export function valueOfKnowing({ inputs, costs }: CostDraws, seed: number): number {
  return valuesOfKnowing(costs, seed)(inputs.map(columnOf))
}

/** The draws of an input, with what every question about it rests on. */
export interface Column {
  readonly values: Float64Array
  readonly ranks: Float64Array
}

export function columnOf(values: Float64Array): Column {
  return { values, ranks: ranks(values) }
}

/** The same for many questions about the same costs: what each of some groups of inputs is worth. */
export function valuesOfKnowing(
  costs: readonly Float64Array[],
  seed: number,
): (inputs: readonly Column[]) => number {
  const gaps = gapsToBest(costs)
  const draws = gaps[0]?.length ?? 0
  const orders = shuffles(draws, SHUFFLES, seed)
  const all = savedBy(gaps, new Float64Array(draws).fill(1))
  return (inputs) => {
    const varying = inputs.filter(({ values }) => values.some((value) => value !== values[0]))
    if (varying.length === 0) return 0
    const averagings = [
      ...varying.map((input) => meansOfBins(input.ranks)),
      regressionOn(varying.map(({ values }) => values)),
    ]
    const saved = averagings.map((averaging) => knowingThrough(averaging, gaps, orders))
    return Math.min(Math.max(0, ...saved), all)
  }
}

/** What it is worth to know everything: the same with the best option of every single draw (EVPI). */
export function valueOfKnowingAll(costs: readonly Float64Array[]): number {
  return savedBy(gapsToBest(costs), new Float64Array(costs[0]?.length ?? 0).fill(1))
}

const SHUFFLES = 4
