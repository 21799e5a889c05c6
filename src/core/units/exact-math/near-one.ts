import { exp } from './exp.ts'
import { log } from './log.ts'

/**
 * e^x - 1 without the loss that the subtraction has near zero, the same bits everywhere (W. Kahan's way: what
 * rounding does to e^x, its logarithm has too).
 */
export function expLessOne(x: number): number {
  const power = exp(x)
  if (power === 1) return x
  const less = power - 1
  return less === -1 || power === Infinity ? less : (less * x) / log(power)
}

/** ln(1 + x) likewise. */
export function logOfOneAnd(x: number): number {
  const sum = 1 + x
  return sum === 1 ? x : (log(sum) * x) / (sum - 1)
}
