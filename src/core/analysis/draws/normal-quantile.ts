import { log } from '../../units/exact-math/log.ts'
import { polynomial } from './polynomial.ts'

/**
 * The value that a standard normal variable stays under with probability u, 0 < u < 1: right to 1e-15 of itself. It
 * is infinite at 0 and 1, and NaN outside.
 *
 * Quotients of polynomials, one pair around the middle and two for the tails, from M. J. Wichura, Algorithm AS 241:
 * the percentage points of the normal distribution, Applied Statistics 37 (1988), 477-484, PPND16.
 */
export function normalQuantile(u: number): number {
  const q = u - 0.5
  if (q <= 0.425 && q >= -0.425) {
    const r = 0.180625 - q * q
    return (q * polynomial(r, MIDDLE)) / polynomial(r, MIDDLE_BELOW)
  }
  if (!(u > 0 && u < 1)) return u === 0 ? -Infinity : u === 1 ? Infinity : NaN
  const tail = Math.sqrt(-log(q < 0 ? u : 1 - u))
  const size =
    tail <= 5
      ? polynomial(tail - 1.6, TAIL) / polynomial(tail - 1.6, TAIL_BELOW)
      : polynomial(tail - 5, FAR_TAIL) / polynomial(tail - 5, FAR_TAIL_BELOW)
  return q < 0 ? -size : size
}

const MIDDLE = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
]
const MIDDLE_BELOW = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
]
const TAIL = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
]
const TAIL_BELOW = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
]
const FAR_TAIL = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
]
const FAR_TAIL_BELOW = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
]
