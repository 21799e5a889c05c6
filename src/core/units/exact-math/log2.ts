import { preciseLog } from './precise-log.ts'
import { productLow } from './product.ts'

/** The logarithm to base 2, at most one unit in the last place from the true value; whole for a power of two. */
export function log2(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x > 0 ? x : NaN
  preciseLog(x, parts)
  const high = parts[0] ?? 0
  const product = high * LOG2_OF_E
  return (
    product + (productLow(high, LOG2_OF_E, product) + (high * LOG2_OF_E_LOW + (parts[1] ?? 0) * LOG2_OF_E))
  )
}

/** Written before it is read, so that no pair is allocated. */
const parts = new Float64Array(2)

/** log2 e to 106 bits. */
const LOG2_OF_E = 1.4426950408889634
const LOG2_OF_E_LOW = 2.0355273740931033e-17
