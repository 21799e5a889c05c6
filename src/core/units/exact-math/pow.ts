import { expOfSum } from './exp.ts'
import { preciseLog } from './precise-log.ts'
import { productLow } from './product.ts'

/**
 * x^y for any x from 0 up and any y, or a negative x and a whole y: at most one unit in the last place from the
 * true value, the same bits everywhere, and exact where the result is a double (10^3, 4^0.5). NaN where the
 * operator has it: a negative x with a broken y, 1 to the power of infinity.
 *
 * 1.08^(1/12) is 1.0064340301100034: 8 % a year is 0.6434 % a month.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  if (x < 0) return powerOfNegative(x, y)
  if (y === Infinity || y === -Infinity) return x === 1 ? NaN : x > 1 === y > 0 ? Infinity : 0
  if (x === 0 || x === Infinity) return (x === 0) === y > 0 ? 0 : Infinity
  if (x === 1) return 1
  // The logarithm of anything but 1 is over 2^-54, so this is beyond every double already.
  if (y > MOST_EXPONENT || y < -MOST_EXPONENT) return x > 1 === y > 0 ? Infinity : 0
  preciseLog(x, parts)
  const logarithm = parts[0] ?? 0
  const product = y * logarithm
  return expOfSum(product, productLow(y, logarithm, product) + y * (parts[1] ?? 0))
}

function powerOfNegative(x: number, y: number): number {
  if (y === Infinity || y === -Infinity) return x === -1 ? NaN : pow(-x, y)
  if (!Number.isInteger(y)) return NaN
  return y % 2 === 0 ? pow(-x, y) : -pow(-x, y)
}

const MOST_EXPONENT = 1e20

/** Written before it is read, so that no pair is allocated. */
const parts = new Float64Array(2)
