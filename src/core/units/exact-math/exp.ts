import { LN2_HIGH, LN2_LOW } from './ln2.ts'
import { powerOfTwo } from './bits.ts'

/**
 * e^x, at most one unit in the last place from the true value and the same bits everywhere: engines differ in
 * the last bits of Math.exp, so a chance counted in a page would not be the one counted in a terminal.
 * Only + - * / and the floor are used, which IEEE 754 rounds in one way.
 */
export function exp(x: number): number {
  return expOfSum(x, 0)
}

/**
 * e^(high + low), where low is what high lacks, a rounding of it at most.
 *
 * x = k ln 2 + r with |r| <= ln 2 / 2, and e^r = 1 + 2r / (r coth(r/2) - r). The even function r coth(r/2) is
 * 2 + r²/6 - r⁴/360 + …, twice the Bernoulli numbers over factorials (Abramowitz and Stegun 4.5.67); what
 * follows the last term kept here is below 3e-20.
 */
export function expOfSum(high: number, low: number): number {
  if (Number.isNaN(high)) return high
  if (high > MOST) return Infinity
  if (high < LEAST) return 0
  const k = Math.floor(high * LOG2_OF_E + 0.5)
  // Exact: the product has at most 51 bits, and the difference cancels its leading ones.
  const a = high - k * LN2_HIGH
  const b = k * LN2_LOW - low
  const r = a - b
  const t = r * r
  const c =
    r - t * (1 / 6 + t * (B4 + t * (1 / 15_120 + t * (B8 + t * (1 / 23_950_080 + t * (B12 + t * B14))))))
  // 1 + r + rc/(2 - c), which is the quotient above. What 1 + a loses is kept, so that little but the last
  // rounding is off.
  const sum = 1 + a
  const fraction = sum + (1 - sum + a + ((r * c) / (2 - c) - b))
  if (k >= -1022 && k <= 1023) return fraction * powerOfTwo(k)
  return k > 0 ? fraction * 2 * powerOfTwo(k - 1) : fraction * powerOfTwo(k + 64) * powerOfTwo(-64)
}

/** Beyond these the result is more than the largest number, or less than half the smallest. */
const MOST = 710
const LEAST = -746

const LOG2_OF_E = 1.4426950408889634

const B4 = -1 / 360
const B8 = -1 / 604_800
const B12 = -691 / 653_837_184_000
const B14 = 1 / 37_362_124_800
