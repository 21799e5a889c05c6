import { describe, expect, it } from 'vitest'
import { expLessOne, logOfOneAnd } from './near-one.ts'

const SIZES = [-3, -0.5, -1e-3, -1e-9, -1e-17, 0, 1e-17, 1e-12, 1e-5, 0.01, 0.6931, 1, 20]

describe('near one', () => {
  it.each(SIZES)('e^x - 1 keeps its digits at %d', (x) => {
    expect(Math.abs(expLessOne(x) - Math.expm1(x))).toBeLessThanOrEqual(4e-16 * Math.abs(Math.expm1(x)))
  })

  it.each(SIZES.filter((x) => x > -1))('ln(1 + x) keeps its digits at %d', (x) => {
    expect(Math.abs(logOfOneAnd(x) - Math.log1p(x))).toBeLessThanOrEqual(4e-16 * Math.abs(Math.log1p(x)))
  })

  it('ends at -1 and at infinity', () => {
    expect([expLessOne(-800), expLessOne(800)]).toEqual([-1, Infinity])
  })
})
