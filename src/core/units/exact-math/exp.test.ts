import { describe, expect, it } from 'vitest'
import { bitsHash, evenly } from './bits-hash.test-support.ts'
import { exp } from './exp.ts'
import { expReference, fixedOf, unitsOff } from './reference.test-support.ts'

const off = (x: number) => Math.abs(unitsOff(exp(x), expReference(fixedOf(x))))

describe('exp', () => {
  it.each([
    ['where rates and growth lie', -1, 1],
    ['where prices and volumes lie', -40, 40],
    ['over all that a double can hold', -708, 709.78],
    ['where the result has fewer bits', -745.13, -708],
  ])('is at most one unit in the last place from the true value %s', (_, low, high) => {
    expect(Math.max(...evenly(low, high, 4001).map(off))).toBeLessThan(0.8)
  })

  it('is right where the argument is halfway between two multiples of ln 2, and around it', () => {
    const halfway = evenly(-1000, 1000, 401).map((k) => (Math.round(k) + 0.5) * Math.LN2)
    const around = halfway.flatMap((x) => [x * (1 - 2e-16), x, x * (1 + 2e-16)]).filter((x) => x < 709)
    expect(Math.max(...around.filter((x) => x > -708).map(off))).toBeLessThan(0.8)
  })

  it.each([
    [0, 1],
    [-0, 1],
    [1, Math.E],
    [1e-300, 1],
    [5e-324, 1],
    [709.782712893384, 1.7976931348622732e308],
    [709.7827128933841, Infinity],
    [1e9, Infinity],
    [Infinity, Infinity],
    [-744.4400719213812, 5e-324],
    [-746, 0],
    [-Infinity, 0],
    [NaN, NaN],
  ])('of %d is %d', (x, result) => {
    expect(exp(x)).toBe(result)
  })

  it('has these bits', () => {
    expect(bitsHash(evenly(-745, 709, 100_003).map(exp))).toBe('7bc542ff')
  })
})
