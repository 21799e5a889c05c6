import { exp } from '../../units/exact-math/exp.ts'
import { polynomial } from './polynomial.ts'

/**
 * The probability that a standard normal variable stays under z: right to 3e-13 of itself, down to the least double.
 *
 * Up to 4 from the middle a quotient of polynomials from J. F. Hart, Computer approximations (1968), no. 5666;
 * beyond, Laplace's continued fraction (Abramowitz and Stegun 26.2.14), of which thirty levels are enough there.
 */
export function normalProbability(z: number): number {
  const size = z < 0 ? -z : z
  const bell = exp(-0.5 * size * size)
  const outside =
    size < 4
      ? (bell * polynomial(size, MIDDLE)) / polynomial(size, MIDDLE_BELOW)
      : (bell * ONE_OVER_ROOT_TWO_PI) / continuedFraction(size)
  return z < 0 ? outside : 1 - outside
}

/** z + 1/(z + 2/(z + 3/(z + …))) */
function continuedFraction(z: number): number {
  let value = z
  for (let level = 30; level > 0; level -= 1) value = z + level / value
  return value
}

const ONE_OVER_ROOT_TWO_PI = 0.3989422804014327

const MIDDLE = [
  220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688,
  0.0352624965998911,
]
const MIDDLE_BELOW = [
  440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207,
  1.75566716318264, 0.0883883476483184,
]
