import { HIGH_WORD_OF_ROOT_HALF, highWord, LEAST_NORMAL, TWO_TO_54, withHighWord } from './bits.ts'
import { LN2_HIGH, LN2_LOW } from './ln2.ts'
import { highHalf } from './product.ts'

/**
 * The natural logarithm of a positive finite x as a sum of two doubles, right to 2^-64 of itself or better, written
 * into `sum`: a power multiplies a logarithm's error by up to 709, and a logarithm to another base needs a
 * product that is still right in its last place.
 *
 * As in log: log m = 2s + 2s (s²/3 + s⁴/5 + …), with s and s²/3 in two doubles each. The products are split by
 * Dekker's method (A floating-point technique for extending the available precision, 1971).
 */
export function preciseLog(x: number, sum: Float64Array): void {
  const isSubnormal = x < LEAST_NORMAL
  const scaled = isSubnormal ? x * TWO_TO_54 : x
  const word = highWord(scaled)
  const power = (word - HIGH_WORD_OF_ROOT_HALF) >> 20
  const k = isSubnormal ? power - 54 : power
  const m = withHighWord(scaled, word - (power << 20))

  const f = m - 1
  const d = m + 1
  const dLow = m - (d - 1)
  const s = f / d
  const sHigh = highHalf(s)
  const sRest = s - sHigh
  const dHigh = highHalf(d)
  const dRest = d - dHigh
  const remainder = f - sHigh * dHigh - sHigh * dRest - sRest * dHigh - sRest * dRest - s * dLow
  const sLow = remainder / d

  const t = s * s
  const tLow = sHigh * sHigh - t + 2 * sHigh * sRest + sRest * sRest + 2 * s * sLow
  const third = t / 3
  const thirdLow = (t - 2 * third - third + tLow) / 3
  const u = t * t
  const odd = u * t * (1 / 7 + u * (1 / 11 + u * (1 / 15 + u * (1 / 19 + u * (1 / 23)))))
  const even = u * (1 / 5 + u * (1 / 9 + u * (1 / 13 + u * (1 / 17 + u * (1 / 21 + u * (1 / 25))))))
  const rest = even + odd
  const v = third + rest
  const vLow = third - v + rest + thirdLow

  const w = s * v
  const vHigh = highHalf(v)
  const vRest = v - vHigh
  const wLow = sHigh * vHigh - w + sHigh * vRest + sRest * vHigh + sRest * vRest + (s * vLow + sLow * v)

  const a = k * LN2_HIGH
  const b = a + 2 * s
  const c = b + 2 * w
  const low = b - c + 2 * w + (a - b + 2 * s) + 2 * (sLow + wLow) + k * LN2_LOW
  const high = c + low
  sum[0] = high
  sum[1] = c - high + low
}
