import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentiles } from './percentiles.ts'

/** The definition, on a sorted copy. */
function byDefinition(numbers: readonly number[], share: number): number {
  const ordered = Float64Array.from(numbers).sort()
  const place = share * (numbers.length - 1)
  const lower = ordered[Math.floor(place)]!
  const upper = ordered[Math.ceil(place)]!
  return lower === upper ? lower : lower + (upper - lower) * (place - Math.floor(place))
}

describe('percentiles', () => {
  it('of 1, 2, 3, 4 are 1.3, 2.5 and 3.7', () => {
    const found = percentiles(Float64Array.of(3, 1, 4, 2), [0.1, 0.5, 0.9])
    expect([...found].map((value) => Math.round(value * 1e12) / 1e12)).toEqual([1.3, 2.5, 3.7])
  })

  it('are what a full sort gives, for any numbers and shares', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true, min: -1e9, max: 1e9 })), {
          minLength: 1,
          maxLength: 200,
        }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
        (numbers, some) => {
          const shares = [0, ...some, 1].sort((a, b) => a - b)
          const found = percentiles(Float64Array.from(numbers), shares)
          expect([...found].map((value) => value + 0)).toEqual(
            shares.map((share) => byDefinition(numbers, share) + 0),
          )
        },
      ),
      { seed: 5 },
    )
  })

  it.each([
    ['rising', (at: number) => at],
    ['falling', (at: number) => -at],
    ['a hill', (at: number) => -Math.abs(at - 5000)],
    ['all alike', () => 7],
    ['two values', (at: number) => at % 2],
    ['a saw', (at: number) => at % 97],
  ])('of 10,000 numbers, %s, are what a full sort gives', (_, numberAt) => {
    const numbers = Array.from({ length: 10_000 }, (__, at) => numberAt(at))
    const shares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
    expect([...percentiles(Float64Array.from(numbers), shares)]).toEqual(
      shares.map((share) => byDefinition(numbers, share)),
    )
  })

  it('leave the numbers as they are, also with a workspace larger than needed', () => {
    const numbers = Float64Array.of(5, 3, 9, 1)
    const workspace = new Float64Array(100).fill(-1)
    expect([...percentiles(numbers, [0, 1], workspace)]).toEqual([1, 9])
    expect([...numbers]).toEqual([5, 3, 9, 1])
  })

  it('take never for a number: half of the months never come, so the upper half is never', () => {
    const months = Float64Array.of(Infinity, 8, 12, Infinity)
    expect([...percentiles(months, [0, 0.25, 0.5, 0.9])]).toEqual([8, 11, Infinity, Infinity])
  })

  it('of one number are that number', () => {
    expect([...percentiles(Float64Array.of(4), [0, 0.1, 0.5, 1])]).toEqual([4, 4, 4, 4])
  })

  it('are not known where one number is not', () => {
    expect([...percentiles(Float64Array.of(1, NaN, 3), [0.1, 0.9])]).toEqual([NaN, NaN])
  })

  it('of no numbers, or for shares that fall or lie outside, are refused', () => {
    expect(() => percentiles(new Float64Array(0), [0.5])).toThrow('no numbers')
    for (const shares of [[0.9, 0.1], [-0.1], [1.1], [NaN]])
      expect(() => percentiles(Float64Array.of(1, 2), shares)).toThrow('Shares rise from 0 to 1')
  })
})
