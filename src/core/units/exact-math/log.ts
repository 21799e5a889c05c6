import { HIGH_WORD_OF_ROOT_HALF, highWord, LEAST_NORMAL, TWO_TO_54, withHighWord } from './bits.ts'
import { LN2_HIGH, LN2_LOW } from './ln2.ts'

/**
 * The natural logarithm: at most one unit in the last place from the true value, the same bits everywhere.
 * log 0 is -Infinity, that of a negative number NaN.
 *
 * x = 2^k m with m from √½ to √2, and with f = m - 1 and s = f/(2 + f), log m = 2 artanh s
 * = f - s (f - R) = f - (f²/2 - s (f²/2 + R)), R = 2s²/3 + 2s⁴/5 + … (Abramowitz and Stegun 4.1.27). |s| is at
 * most 0.172; what follows the last term kept is below 1e-18 of the result.
 */
export function log(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x > 0 ? x : NaN
  const isSubnormal = x < LEAST_NORMAL
  const scaled = isSubnormal ? x * TWO_TO_54 : x
  const word = highWord(scaled)
  const power = (word - HIGH_WORD_OF_ROOT_HALF) >> 20
  const k = isSubnormal ? power - 54 : power
  const f = withHighWord(scaled, word - (power << 20)) - 1
  const s = f / (2 + f)
  const t = s * s
  const u = t * t
  const odd = t * (2 / 3 + u * (2 / 7 + u * (2 / 11 + u * (2 / 15 + u * (2 / 19 + u * (2 / 23))))))
  const even = u * (2 / 5 + u * (2 / 9 + u * (2 / 13 + u * (2 / 17 + u * (2 / 21)))))
  const half = 0.5 * f * f
  return k * LN2_HIGH - (half - (s * (half + (odd + even)) + k * LN2_LOW) - f)
}
