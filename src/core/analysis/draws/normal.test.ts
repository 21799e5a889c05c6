import { describe, expect, it } from 'vitest'
import { bitsHash, evenly } from '#core/units/exact-math/bits-hash.test-support.ts'
import { exp } from '#core/units/exact-math/exp.ts'
import { normalProbability } from './normal-probability.ts'
import { normalQuantile } from './normal-quantile.ts'

/** To 17 digits by mpmath 1.3 at 200 bits. */
const QUANTILES: readonly (readonly [number, number])[] = [
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965326],
  [1e-16, -8.222082216130435],
  [1.1641532182693481e-10, -6.3379577545537895],
  [1e-5, -4.264890793922825],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.05, -1.6448536269514726],
  [0.075, -1.439531470938456],
  [0.0751, -1.43882539275254],
  [0.1, -1.2815515655446004],
  [0.25, -0.6744897501960817],
  [0.4, -0.2533471031357997],
  [0.499, -0.002506630899571766],
  [0.6, 0.2533471031357997],
  [0.75, 0.6744897501960817],
  [0.9, 1.2815515655446006],
  [0.95, 1.6448536269514722],
  [0.975, 1.9599639845400538],
  [0.999, 3.090232306167813],
  [0.9999999, 5.199337582290661],
]

const PROBABILITIES: readonly (readonly [number, number])[] = [
  [-38.0, 2.88542835e-316],
  [-30.0, 4.906713927148187e-198],
  [-20.0, 2.7536241186062337e-89],
  [-10.0, 7.619853024160525e-24],
  [-7.1, 6.237844463331591e-13],
  [-7.0, 1.279812543885835e-12],
  [-5.0, 2.866515718791939e-7],
  [-4.0, 3.1671241833119924e-5],
  [-3.999, 3.180534005420203e-5],
  [-3.0, 0.0013498980316300946],
  [-2.0, 0.02275013194817921],
  [-1.0, 0.15865525393145705],
  [-0.5, 0.3085375387259869],
  [-0.001, 0.49960105778608893],
  [0.5, 0.6914624612740131],
  [1.0, 0.8413447460685429],
  [2.0, 0.9772498680518208],
  [3.0, 0.9986501019683699],
  [4.0, 0.9999683287581669],
  [6.0, 0.9999999990134123],
]

describe('normalQuantile', () => {
  it.each(QUANTILES)('at %d is %d', (u, z) => {
    expect(Math.abs(normalQuantile(u) / z - 1)).toBeLessThan(2e-15)
  })

  it.each([
    [0.5, 0],
    [0, -Infinity],
    [1, Infinity],
    [-0.1, NaN],
    [1.1, NaN],
    [NaN, NaN],
  ])('at %d is %d', (u, z) => {
    expect(normalQuantile(u)).toBe(z)
  })

  it('never falls, and is as far below the middle as above', () => {
    const us = evenly(1 / 4096, 4095 / 4096, 4095)
    const zs = us.map(normalQuantile)
    expect(zs.every((z, at) => at === 0 || z > zs[at - 1]!)).toBe(true)
    expect(zs.every((z, at) => z === -zs[zs.length - 1 - at]!)).toBe(true)
  })

  it('gives back what normalProbability was asked, far into both tails', () => {
    for (const z of evenly(-37, 8, 4501)) {
      const u = normalProbability(z)
      // Near 1 a step of u is a large step of z.
      const step = z > 0 ? (2e-16 * Math.sqrt(2 * Math.PI)) / exp((-z * z) / 2) : 0
      expect(Math.abs(normalQuantile(u) - z)).toBeLessThan(1e-12 + step)
    }
  })

  it('has these bits', () => {
    expect(bitsHash(evenly(0, 1, 100_003).map(normalQuantile))).toBe('a5bfcc8b')
  })
})

describe('normalProbability', () => {
  it.each(PROBABILITIES)('at %d is %d', (z, u) => {
    expect(Math.abs(normalProbability(z) / u - 1)).toBeLessThan(4e-13)
  })

  it('is one half in the middle, nothing and everything at the ends', () => {
    expect([0, -40, 40, -Infinity, Infinity].map(normalProbability)).toEqual([0.5, 0, 1, 0, 1])
  })

  it('adds up to one with its other side and never falls', () => {
    const us = evenly(-9, 9, 18_001).map(normalProbability)
    expect(us.every((u, at) => Math.abs(u + us[us.length - 1 - at]! - 1) < 1e-15)).toBe(true)
    expect(us.every((u, at) => at === 0 || u >= us[at - 1]!)).toBe(true)
  })

  it('has these bits', () => {
    expect(bitsHash(evenly(-38, 9, 100_003).map(normalProbability))).toBe('da9e5f81')
  })
})
