import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  annualRate,
  annuity,
  carryOver,
  capitalRecoveryFactor,
  internalRateOfReturn,
  monthlyRate,
  presentValue,
  setCarry,
  setTrend,
  type Carry,
} from './finance.ts'

function carryOf(ratePerYear: number, horizonMonths: number, months = horizonMonths): Carry {
  const carry = carryOver(months)
  setCarry(carry, ratePerYear, horizonMonths)
  return carry
}

function trendOf(changePerYear: number, months: number, steps: Float64Array | null = null): Float64Array {
  const factors = new Float64Array(months)
  setTrend(factors, changePerYear, steps)
  return factors
}

describe('money over time', () => {
  it('takes the monthly rate that compounds to the yearly one: 8 % a year is 0.6434 % a month', () => {
    expect(monthlyRate(0.08)).toBeCloseTo(0.006434, 6)
    expect((1 + monthlyRate(0.08)) ** 12).toBeCloseTo(1.08, 12)
    expect(annualRate(monthlyRate(0.08))).toBeCloseTo(0.08, 12)
  })

  it('costs what a dollar would have earned until the horizon: $1,000 up front for three years at 8 % cost $259.71', () => {
    const carry = carryOf(0.08, 36)
    expect(1000 * (carry.of[0] ?? 0)).toBeCloseTo(259.712, 6)
    expect(1000 * (carry.of[12] ?? 0)).toBeCloseTo(166.4, 6)
    expect(1000 * (carry.of[24] ?? 0)).toBeCloseTo(80, 6)
    expect(carry.of[36]).toBe(0)
  })

  it('costs the same of a dollar in every month as of each of them', () => {
    const { of, ofEveryMonth } = carryOf(0.08, 36)
    expect(ofEveryMonth).toBeCloseTo(
      of.slice(1).reduce((sum, one) => sum + one, 0),
      12,
    )
    // The future value of 36 dollars at 0.6434 % a month, less the 36.
    const monthly = 1.08 ** (1 / 12) - 1
    expect(ofEveryMonth).toBeCloseTo((1.08 ** 3 - 1) / monthly - 36, 9)
  })

  it('is worth at the start what divided by the growth of the horizon is left', () => {
    expect(carryOf(0.08, 36).discountOfHorizon).toBeCloseTo(1 / 1.08 ** 3, 12)
    expect(carryOf(0.08, 1).discountOfHorizon).toBeCloseTo(1.08 ** (-1 / 12), 12)
  })

  it('costs nothing after the horizon', () => {
    const carry = carryOf(0.08, 12, 24)
    expect([...carry.of.slice(12)]).toEqual(new Array(13).fill(0))
    expect(carry.of.slice(0, 12)).toEqual(carryOf(0.08, 12).of.slice(0, 12))
  })

  it('leaves everything as it is at a rate of zero', () => {
    expect(carryOf(0, 3)).toEqual({ of: new Float64Array(4), ofEveryMonth: 0, discountOfHorizon: 1 })
    expect([...trendOf(0, 3)]).toEqual([1, 1, 1])
  })

  it('forgets the rate and the horizon that it was set for before', () => {
    const carry = carryOf(0.2, 24)
    setCarry(carry, 0.08, 12)
    expect(carry).toEqual(carryOf(0.08, 12, 24))
  })

  it('starts a trend at today’s price in month 1 and reaches the year’s change in month 13', () => {
    const factors = trendOf(-0.1, 13)
    expect(factors[0]).toBe(1)
    expect(factors[12]).toBeCloseTo(0.9, 12)
    expect(factors[1]).toBeCloseTo(0.9 ** (1 / 12), 12)
  })

  it('takes each year’s own step, the last of them for the years after', () => {
    const factors = trendOf(0.5, 49, Float64Array.of(-0.1, 0.2))
    expect(factors[12]).toBeCloseTo(0.9, 12)
    expect(factors[24]).toBeCloseTo(0.9 * 1.2, 12)
    expect(factors[36]).toBeCloseTo(0.9 * 1.2 ** 2, 12)
    expect(factors[48]).toBeCloseTo(0.9 * 1.2 ** 3, 12)
  })

  it('gives the present value of flows: -10,000 and four times 3,000 at 6 % is worth 395.32', () => {
    expect(presentValue([-10_000, 3000, 3000, 3000, 3000], 0.06)).toBeCloseTo(395.3168, 4)
    expect(presentValue([1, 2, 3], 0)).toBe(6)
  })

  it('repays $10,000 at 8 % over 36 months with $313.36 a month', () => {
    expect(annuity(10_000, 0.08 / 12, 36)).toBeCloseTo(313.3637, 4)
  })

  it('repays in equal parts without interest, less the balloon', () => {
    expect(annuity(3600, 0, 36)).toBe(100)
    expect(annuity(3600, 0, 36, 1800)).toBe(50)
  })

  it('repays principal and balloon exactly, at any rate, even one next to nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1e-300, 1e-12, 0.001, 0.02, 0.1),
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 0, max: 1000 }),
        (rate, periods, balloon) => {
          const payments = new Array<number>(periods).fill(annuity(1000, rate, periods, balloon))
          payments[periods - 1] = (payments[periods - 1] ?? 0) + balloon
          expect(presentValue([0, ...payments], rate)).toBeCloseTo(1000, 6)
        },
      ),
    )
  })

  it('gives the share of a principal that a level payment is', () => {
    expect(capitalRecoveryFactor(0.08, 4)).toBeCloseTo(0.301921, 6)
  })
})

describe('the internal rate of return', () => {
  it('is 7.71 % for -10,000 and four times 3,000', () => {
    expect(internalRateOfReturn([-10_000, 3000, 3000, 3000, 3000])).toBeCloseTo(0.077138, 6)
  })

  it('is the same for the two sides of a bargain', () => {
    expect(internalRateOfReturn([100, -60, -60])).toBeCloseTo(internalRateOfReturn([-100, 60, 60]) ?? 0, 10)
  })

  it('is null where the sign never changes or changes more than once', () => {
    expect(internalRateOfReturn([100, 50])).toBeNull()
    expect(internalRateOfReturn([-100, 230, -132])).toBeNull()
    expect(internalRateOfReturn([0, 0])).toBeNull()
  })

  it('counts no sign where nothing is paid', () => {
    expect(internalRateOfReturn([0, -100, 0, 0, 121])).toBeCloseTo(121 ** (1 / 3) / 100 ** (1 / 3) - 1, 12)
    expect(internalRateOfReturn([0, 100, 0, -121])).toBeCloseTo(0.1, 12)
    expect(internalRateOfReturn([])).toBeNull()
  })

  it('is found between a loss of nine tenths and a gain of a billion to one, and null beyond', () => {
    expect(internalRateOfReturn([-1, 1e9])).toBeCloseTo(1e9 - 1, 0)
    expect(internalRateOfReturn([-1, 4e9])).toBeNull()
    expect(internalRateOfReturn([-1, 0.11])).toBeCloseTo(-0.89, 12)
    expect(internalRateOfReturn([-1, 0.1])).toBeCloseTo(-0.9, 12)
    expect(internalRateOfReturn([-1, 0.09])).toBeNull()
    expect(internalRateOfReturn([1, -0.09])).toBeNull()
  })

  it('is as exact as a number can be', () => {
    expect(internalRateOfReturn([-100, 200])).toBeCloseTo(1, 14)
    expect(internalRateOfReturn([-100, 300])).toBeCloseTo(2, 14)
    expect(internalRateOfReturn([-100, 150])).toBeCloseTo(0.5, 14)
  })

  it('may be negative where less comes back than went in', () => {
    expect(internalRateOfReturn([-100, 90])).toBeCloseTo(-0.1, 10)
  })

  it('makes the flows worth nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 60 }),
        (investment, returns) => {
          const rate = internalRateOfReturn([-investment, ...returns])
          if (rate === null) return
          expect(Math.abs(presentValue([-investment, ...returns], rate))).toBeLessThan(
            1e-4 * investment + 1e-4,
          )
        },
      ),
    )
  })
})
