import { describe, expect, it } from 'vitest'
import { bitsHash, evenly } from './bits-hash.test-support.ts'
import { exp } from './exp.ts'
import { log } from './log.ts'
import { log2 } from './log2.ts'
import { asReference, log2Reference, logReference, unitsOff } from './reference.test-support.ts'

const spans: readonly (readonly [string, readonly number[]])[] = [
  ['from a half to two', evenly(0.5, 2, 4001)],
  ['close to 1', evenly(0.999, 1.001, 4001)],
  ['next to 1', evenly(-200, 200, 401).map((step) => 1 + Math.round(step) * 2 ** -52)],
  ['over all that a double can hold', evenly(-744, 709.7, 4001).map(exp)],
  ['where a double has fewer bits', evenly(1, 4e15, 1001).map((step) => Math.round(step) * 5e-324)],
]

describe('log', () => {
  it.each(spans)('is at most one unit in the last place from the true value %s', (_, values) => {
    const off = values.map((x) => Math.abs(unitsOff(log(x), asReference(logReference(x)))))
    expect(Math.max(...off)).toBeLessThan(0.8)
  })

  it('has these bits', () => {
    expect(bitsHash([...spans.flatMap(([, values]) => values), ...evenly(1e-9, 1e9, 100_003)].map(log))).toBe(
      '746e20c7',
    )
  })
})

describe('log2', () => {
  it.each(spans)('is at most one unit in the last place from the true value %s', (_, values) => {
    const off = values.map((x) => Math.abs(unitsOff(log2(x), asReference(log2Reference(x)))))
    expect(Math.max(...off)).toBeLessThan(0.52)
  })

  it('is whole for every power of two', () => {
    for (let power = -1074; power <= 1023; power += 1) expect(log2(2 ** power)).toBe(power)
  })

  it('has these bits', () => {
    expect(
      bitsHash([...spans.flatMap(([, values]) => values), ...evenly(1e-9, 1e9, 100_003)].map(log2)),
    ).toBe('0187a1f8')
  })
})

describe.each([
  ['log', log],
  ['log2', log2],
])('%s', (_, logarithm) => {
  it.each([
    [1, 0],
    [0, -Infinity],
    [-0, -Infinity],
    [Infinity, Infinity],
    [-1, NaN],
    [-Infinity, NaN],
    [NaN, NaN],
  ])('of %d is %d', (x, result) => {
    expect(logarithm(x)).toBe(result)
  })
})
