import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlationOfRanks, rankCorrelation } from './rank-correlation.ts'
import { ranks } from './ranks.ts'

const numbers = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 60 })

describe('ranks', () => {
  it('share the mean of their places where numbers are equal', () => {
    expect([...ranks(Float64Array.of(10, 30, 30, 20))]).toEqual([1, 3.5, 3.5, 2])
    expect([...ranks(Float64Array.of(5, 5, 5))]).toEqual([2, 2, 2])
    expect([...ranks(Float64Array.of(0, -0, Infinity, -Infinity))]).toEqual([2.5, 2.5, 4, 1])
    expect([...ranks(new Float64Array(0))]).toEqual([])
  })

  it('are one more than how many are less, and half of the other equal ones', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const counted = list.map(
          (one) =>
            list.filter((other) => other < one).length +
            (list.filter((other) => other === one).length + 1) / 2,
        )
        expect([...ranks(Float64Array.from(list))]).toEqual(counted)
      }),
      { seed: 3 },
    )
  })
})

describe('rankCorrelation', () => {
  it('is that of SciPy 1.17 for lists with ties', () => {
    const one = Float64Array.of(1, 2, 2, 4, 5, 5, 5, 8)
    const other = Float64Array.of(2, 1, 3, 3, 7, 5, 8, 6)
    expect(rankCorrelation(one, other)).toBeCloseTo(0.8212380317755189, 14)
  })

  it('is 1 for whatever rises together and -1 for whatever falls', () => {
    const one = Float64Array.from({ length: 100 }, (_, at) => at)
    expect(rankCorrelation(one, one.map(Math.exp))).toBe(1)
    expect(
      rankCorrelation(
        one,
        one.map((x) => -(x ** 3)),
      ),
    ).toBe(-1)
  })

  it('lies between -1 and 1 and does not ask which list comes first', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const length = Math.min(a.length, b.length)
        const [one, other] = [Float64Array.from(a.slice(0, length)), Float64Array.from(b.slice(0, length))]
        const found = rankCorrelation(one, other)
        expect(found).toBe(rankCorrelation(other, one))
        expect(found).toBe(correlationOfRanks(ranks(one), ranks(other)))
        if (found !== null) expect(Math.abs(found)).toBeLessThanOrEqual(1 + 1e-12)
      }),
      { seed: 3 },
    )
  })

  it('is not known where one list never changes', () => {
    const [rising, level] = [Float64Array.of(1, 2, 3), Float64Array.of(4, 4, 4)]
    expect(rankCorrelation(rising, level)).toBeNull()
    expect(rankCorrelation(level, rising)).toBeNull()
    expect(rankCorrelation(level, level)).toBeNull()
  })

  it('refuses lists of different lengths', () => {
    expect(() => rankCorrelation(Float64Array.of(1, 2), Float64Array.of(1))).toThrow('2 and 1')
  })
})
