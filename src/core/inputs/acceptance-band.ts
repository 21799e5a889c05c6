import { exp } from '../units/exact-math/exp.ts'
import { pow } from '../units/exact-math/pow.ts'

/** Shares from 0 to 1. */
export interface AcceptanceBand {
  readonly low: number
  readonly high: number
}

/**
 * Of a test: between which shares the true one lies in nine cases of ten, as the Beta distribution that a uniform prior
 * and these answers give, at 5 and at 95 %. `tested` from 1 up, `good` from 0 to `tested`.
 *
 * 46 good of 50 are Beta(47, 5): from 83 to 96 %. 95 of 100: from 90 to 97 %. Method: docs/method/decision.md#quality.
 */
export function acceptanceBand(good: number, tested: number): AcceptanceBand {
  const [a, b] = [good + 1, tested - good + 1]
  return { low: lowEnd(a, b), high: 1 - lowEnd(b, a) }
}

const TAIL = 0.05

/**
 * The share below which a twentieth of Beta(a, b) lies, a and b from 1 up: exact where one of them is 1, else by
 * Abramowitz and Stegun 26.5.22, within 0.004 of the exact one.
 */
function lowEnd(a: number, b: number): number {
  if (b === 1) return pow(TAIL, 1 / a)
  if (a === 1) return 1 - pow(1 - TAIL, 1 / b)
  const [ofA, ofB] = [1 / (2 * a - 1), 1 / (2 * b - 1)]
  const lambda = (Z * Z - 3) / 6
  const h = 2 / (ofA + ofB)
  const w = (Z * Math.sqrt(h + lambda)) / h - (ofB - ofA) * (lambda + 5 / 6 - 2 / (3 * h))
  return a / (a + b * exp(2 * w))
}

/** Standard deviations that a twentieth lies beyond. */
const Z = 1.6448536269514722
