import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitsHash, evenly } from '#core/units/exact-math/bits-hash.test-support.ts'
import { normalQuantile } from './normal-quantile.ts'
import { pointsOf } from './points.test-support.ts'
import { curveThrough, valueOn, type ValueRange } from './range-curve.ts'

const range: ValueRange = {
  low: 8000,
  base: 10_000,
  high: 14_500,
  ends: 'p10-p90',
  scale: 'linear',
  min: -Infinity,
  max: Infinity,
  isWhole: false,
}
/** Of any size that a plan has, and of either sign. */
const FIGURES = fc
  .tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.constantFrom(-1, 0, 1, 1, 1))
  .map(([power, sign]) => sign * 10 ** power)
const at = (changes: Partial<ValueRange>, u: number) =>
  valueOn(curveThrough({ ...range, ...changes }), normalQuantile(u))
/** Equal but for rounding. */
const near = (value: number, wanted: number) => {
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-12 * Math.abs(wanted))
}

describe('the curve of a range', () => {
  it.each([
    ['p10-p90', 0.1, 0.9],
    ['p5-p95', 0.05, 0.95],
    ['quartiles', 0.25, 0.75],
  ] as const)(
    'with %s has low at %d, high at %d and the base in the middle, on both scales',
    (ends, p, q) => {
      for (const scale of ['linear', 'log'] as const) {
        near(at({ ends, scale }, p), 8000)
        near(at({ ends, scale }, q), 14_500)
        expect(at({ ends, scale }, 0.5)).toBe(10_000)
      }
    },
  )

  it('gives drawn values whose 10 % and 90 % are the typed ones', () => {
    const [points = new Float64Array()] = pointsOf(1, 10_000, 4)
    for (const scale of ['linear', 'log'] as const) {
      const curve = curveThrough({ ...range, scale })
      const drawn = points.map((u) => valueOn(curve, normalQuantile(u))).sort()
      expect(Math.abs(drawn[1000]! / 8000 - 1)).toBeLessThan(2e-3)
      expect(Math.abs(drawn[9000]! / 14_500 - 1)).toBeLessThan(2e-3)
      expect(Math.abs(drawn[5000]! / 10_000 - 1)).toBeLessThan(2e-3)
    }
  })

  it('goes on beyond its ends as far as a normal distribution does', () => {
    near(at({}, 0.99), 10_000 + 4500 * (2.3263478740408408 / 1.2815515655446004))
    near(at({ scale: 'log' }, 0.99), 10_000 * 1.45 ** (2.3263478740408408 / 1.2815515655446004))
    near(at({ scale: 'log' }, 0.01), 10_000 * 0.8 ** (2.3263478740408408 / 1.2815515655446004))
  })

  it('never falls where z rises, whatever the range', () => {
    const zs = evenly(-6, 6, 301)
    fc.assert(
      fc.property(
        fc.tuple(...Array.from({ length: 3 }, () => FIGURES)),
        fc.constantFrom('p10-p90', 'p5-p95', 'quartiles', 'hard'),
        fc.constantFrom('linear', 'log'),
        fc.boolean(),
        fc.boolean(),
        (figures, ends, scale, isWhole, isBound) => {
          const [low = 0, base = 0, high = 0] = [...figures].sort((a, b) => a - b)
          const bounds = isBound ? { min: low - 1, max: high + 1 } : {}
          const curve = curveThrough({ ...range, low, base, high, ends, scale, isWhole, ...bounds })
          const values = zs.map((z) => valueOn(curve, z))
          // A last place may be lost where two values are all but equal.
          const falls = values.filter(
            (value, place) => value < (values[place - 1] ?? value) - 1e-15 * Math.abs(value),
          )
          expect(falls).toEqual([])
          const holdsWhole = Math.ceil(curve.least) <= curve.most
          if (isWhole && holdsWhole) expect(values.filter((value) => !Number.isInteger(value))).toEqual([])
          const beyond = values.filter((value) => value < curve.least || value > curve.most)
          expect(beyond).toEqual([])
        },
      ),
      { numRuns: 300, seed: 7 },
    )
  })

  it('is one value where low, base and high are one', () => {
    for (const ends of ['p10-p90', 'hard'] as const)
      for (const scale of ['linear', 'log'] as const)
        for (const u of [1e-9, 0.3, 0.5, 0.999])
          expect(at({ low: 42, base: 42, high: 42, ends, scale }, u)).toBe(42)
  })

  it('has half of its draws at the base where one end is the base', () => {
    expect([0.001, 0.1, 0.4].map((u) => at({ low: 10_000 }, u))).toEqual([10_000, 10_000, 10_000])
    near(at({ low: 10_000 }, 0.9), 14_500)
    expect([0.6, 0.9, 0.999].map((u) => at({ high: 10_000 }, u))).toEqual([10_000, 10_000, 10_000])
  })

  it('stays within what the figure can be, and leaves its ends where they are', () => {
    const share = { low: 0.02, base: 0.1, high: 0.5, min: 0, max: 1 }
    expect(at(share, 0.001)).toBe(0)
    expect(at(share, 0.9999)).toBe(1)
    near(at(share, 0.1), 0.02)
    near(at(share, 0.9), 0.5)
  })

  it('is linear where low is zero or below, whatever the scale', () => {
    for (const low of [0, -3])
      for (const u of [0.03, 0.1, 0.4, 0.7, 0.99])
        expect(at({ low, base: 5, high: 20, scale: 'log' }, u)).toBe(at({ low, base: 5, high: 20 }, u))
  })

  it('takes whole numbers where the figure is whole, inside bounds that are not', () => {
    const machines = { low: 1, base: 2, high: 4, min: 0.5, max: 5.5, isWhole: true }
    const values = evenly(0.001, 0.999, 999).map((u) => at(machines, u))
    expect([...new Set(values)].sort()).toEqual([1, 2, 3, 4, 5])
    expect(at(machines, 0.1)).toBe(1)
    expect(at(machines, 0.9)).toBe(4)
  })

  it('keeps a whole figure whose bounds hold no whole number at its bound', () => {
    expect(at({ low: 0.3, base: 0.4, high: 0.5, min: 0.2, max: 0.6, isWhole: true }, 0.7)).toBe(0.2)
  })

  it('is a triangle between hard ends: nothing beyond, and the share under the tip is its place', () => {
    const hard = { ends: 'hard', low: 2, base: 3, high: 10 } as const
    near(at(hard, 1 / 8), 3)
    // F(x) = (x - 2)² / (8 · 1) below the tip, 1 - (10 - x)² / (8 · 7) above.
    near(at(hard, 0.02), 2 + Math.sqrt(0.02 * 8))
    near(at(hard, 0.5), 10 - Math.sqrt(0.5 * 56))
    near(at(hard, 0.999), 10 - Math.sqrt(0.001 * 56))
    expect(at(hard, 1e-16)).toBeGreaterThanOrEqual(2)
    expect(valueOn(curveThrough({ ...range, ...hard }), 40)).toBe(10)
    expect(valueOn(curveThrough({ ...range, ...hard }), -40)).toBe(2)
  })

  it('is a triangle in logarithms on a log scale, so that a tip in the middle of two decades is the median', () => {
    near(at({ ends: 'hard', low: 1, base: 10, high: 100, scale: 'log' }, 0.5), 10)
    near(at({ ends: 'hard', low: 1, base: 10, high: 100, scale: 'log' }, 0.125), 10 ** 0.5)
  })

  it.each([
    ['a base left of', { base: 1 }],
    ['a base right of', { base: 15_000 }],
    ['ends that are upside down for', { low: 14_500, high: 8000 }],
    ['bounds that are upside down for', { min: 1, max: 0 }],
    ['no number in', { high: NaN }],
    ['no end of', { high: Infinity }],
  ])('refuses %s the range', (_, changes) => {
    expect(() => curveThrough({ ...range, ...changes })).toThrow('low <= base <= high')
  })

  it('has these bits', () => {
    const curves = (['linear', 'log'] as const).flatMap((scale) =>
      (['p10-p90', 'hard'] as const).map((ends) => curveThrough({ ...range, scale, ends })),
    )
    expect(bitsHash(curves.flatMap((curve) => evenly(-6, 6, 10_001).map((z) => valueOn(curve, z))))).toBe(
      '6dc92088',
    )
  })
})
