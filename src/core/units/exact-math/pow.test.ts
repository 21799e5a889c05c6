import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitsHash, evenly } from './bits-hash.test-support.ts'
import { exp } from './exp.ts'
import { log } from './log.ts'
import { pow } from './pow.ts'
import { powReference, unitsOff } from './reference.test-support.ts'

const off = ([x, y]: readonly [number, number]) => Math.abs(unitsOff(pow(x, y), powReference(x, y)))

/** Every x with every y. */
const pairs = (xs: readonly number[], ys: readonly number[]) =>
  xs.flatMap((x) => ys.map((y) => [x, y] as const))

describe('pow', () => {
  it('is at most one unit off for every yearly change in every month of twenty years', () => {
    const months = evenly(0, 240, 241).map((month) => month / 12)
    expect(Math.max(...pairs(evenly(0.03, 3, 23), months).map(off))).toBeLessThan(0.7)
  })

  it('is at most one unit off for bases and exponents of any size, up to the ends of what a double holds', () => {
    const results = evenly(-708, 709.7, 71)
    const bases = evenly(-300, 300, 61).map((x) => exp(x + 0.1))
    const any = bases.flatMap((x) => results.map((result) => [x, result / log(x)] as const))
    expect(Math.max(...any.map(off))).toBeLessThan(0.7)
  })

  it('is at most one unit off for bases next to 1', () => {
    const bases = [1 - 2 ** -53, 1 + 2 ** -52, 1 + 1e-12, 1 - 1e-9, 1 + 1e-6]
    const next = bases.flatMap((x) => evenly(-700, 700, 141).map((result) => [x, result / log(x)] as const))
    expect(Math.max(...next.map(off))).toBeLessThan(0.7)
  })

  it('is exact where the result is a double', () => {
    for (let x = 2; x <= 40; x += 1)
      for (let y = 1, product = x; product <= Number.MAX_SAFE_INTEGER; y += 1, product *= x) {
        expect(pow(x, y)).toBe(product)
        if (product * product <= Number.MAX_SAFE_INTEGER) expect(pow(product * product, 0.5)).toBe(product)
      }
    for (let power = -1074; power <= 1023; power += 1) expect(pow(2, power)).toBe(2 ** power)
  })

  it('to the power of 1 is the number itself', () => {
    fc.assert(fc.property(fc.double({ min: 0, noNaN: true }), (x) => pow(x, 1) === x))
  })

  it.each([
    [0, 2, 0],
    [0, -2, Infinity],
    [0, 0, 1],
    [NaN, 0, 1],
    [5, NaN, NaN],
    [NaN, 1, NaN],
    [-2, 3, -8],
    [-2, 2, 4],
    [-2, 0.5, NaN],
    [-1, Infinity, NaN],
    [-2, Infinity, Infinity],
    [-0.5, Infinity, 0],
    [1, Infinity, NaN],
    [1, 1e300, 1],
    [2, Infinity, Infinity],
    [2, -Infinity, 0],
    [0.5, Infinity, 0],
    [0.5, -Infinity, Infinity],
    [Infinity, 2, Infinity],
    [Infinity, -2, 0],
    [2, 1024, Infinity],
    [2, -1075, 0],
    [2, 1e300, Infinity],
    [0.5, 1e300, 0],
    [1.5, 5e-324, 1],
    [1.08, 1 / 12, 1.0064340301100034],
  ])('%d to the power of %d is %d', (x, y, result) => {
    expect(pow(x, y)).toBe(result)
  })

  it('says the same as the operator on everything out of the ordinary', () => {
    const odd = [0, 1, -1, 2, -2, 0.5, -0.5, 3, Infinity, -Infinity, NaN, 1e300, 5e-324]
    const bases = odd.filter((x) => x !== -Infinity)
    const toOdd = pairs(bases, odd).filter(([x, y]) => [0, 1, Infinity, NaN].includes(Math.abs(x ** y)))
    expect(toOdd.length).toBeGreaterThan(100)
    for (const [x, y] of toOdd) expect(pow(x, y) + 0, `${x} ** ${y}`).toBe(x ** y + 0)
  })

  it('has these bits', () => {
    const values = pairs(evenly(0.03, 3, 101), evenly(-20, 20, 1001)).map(([x, y]) => pow(x, y))
    expect(bitsHash(values)).toBe('1e1111f9')
  })
})
