import { describe, expect, it } from 'vitest'
import type { CompleteOwned } from '../../plan/complete-plan.ts'
import { leasePayments } from './lease.ts'
import { pricePaidStanding, purchasesFor, type PurchaseTerms } from './purchases.ts'

const TERMS: PurchaseTerms = {
  unitUsd: 1000,
  hostUsd: 300,
  cardsPerHost: 2,
  alreadyOwned: 0,
  lifeMonths: 48,
  hardwareTrendPerYear: 0,
}

function units(...counts: number[]): Float64Array {
  return Float64Array.from(counts)
}

/** A level number of units for so many months. */
function level(count: number, months: number): Float64Array {
  return new Float64Array(months).fill(count)
}

describe('purchases', () => {
  it('buy up front what month 1 needs, and more in the month that needs more', () => {
    const bought = purchasesFor(units(2, 2, 3, 5), TERMS)
    expect([...bought.units]).toEqual([2, 0, 0, 1, 2])
    expect([...bought.hosts]).toEqual([1, 0, 0, 1, 1])
    expect([...bought.pricePaidUsd]).toEqual([2300, 0, 0, 1300, 2300])
  })

  it('buy later units at their month’s price: 10 % less a year on', () => {
    const later = level(1, 14)
    later.fill(2, 12)
    const bought = purchasesFor(later, { ...TERMS, hardwareTrendPerYear: -0.1, cardsPerHost: null })
    expect(bought.unitsUsd[0]).toBe(1000)
    expect(bought.unitsUsd[13]).toBeCloseTo(900, 9)
  })

  it('buy a unit again in the month in which its life is over', () => {
    const bought = purchasesFor(level(2, 60), TERMS)
    expect(bought.units[48]).toBe(2)
    expect(bought.hosts[48]).toBe(1)
    expect(bought.units.reduce((sum, count) => sum + count, 0)).toBe(4)
  })

  it('take units already owned first, free until their life is over, and their hosts with them', () => {
    const bought = purchasesFor(units(2, 3, 4, 5), { ...TERMS, alreadyOwned: 3, lifeMonths: 4 })
    expect([...bought.units]).toEqual([0, 0, 0, 1, 1 + 3])
    expect([...bought.hosts]).toEqual([0, 0, 0, 0, 1 + 2])
  })

  it('need no host where the unit is a machine', () => {
    expect([...purchasesFor(units(2), { ...TERMS, cardsPerHost: null }).hosts]).toEqual([0, 0])
  })

  it('know the price paid for what stands there, and for what is out of warranty', () => {
    const bought = purchasesFor(units(1, 1, 2, 2, 2, 2), { ...TERMS, cardsPerHost: null, lifeMonths: 5 })
    expect([...pricePaidStanding(bought)]).toEqual([1000, 1000, 2000, 2000, 2000, 2000])
    expect([...pricePaidStanding(bought, 2)]).toEqual([0, 0, 1000, 1000, 0, 1000])
    expect([...pricePaidStanding(bought, 5)]).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe('a lease', () => {
  function option(more: Partial<CompleteOwned>): CompleteOwned {
    return { leaseAprPerYear: 0.08, leaseTermMonths: 36, leaseBalloonShare: 0, ...more } as CompleteOwned
  }

  it('pays $313.36 a month for $10,000 over its term, and nothing after', () => {
    const financed = new Float64Array(41)
    financed[0] = 10_000
    const payments = leasePayments(financed, option({}))
    expect(payments[0]).toBeCloseTo(313.36, 2)
    expect(payments[35]).toBeCloseTo(313.36, 2)
    expect(payments[36]).toBe(0)
  })

  it('pays the balloon with the last payment', () => {
    const financed = Float64Array.of(1200, 0, 0, 0)
    const payments = leasePayments(
      financed,
      option({ leaseAprPerYear: 0, leaseTermMonths: 3, leaseBalloonShare: 0.5 }),
    )
    expect([...payments]).toEqual([200, 200, 800])
  })

  it('starts a month after the unit is taken', () => {
    const financed = Float64Array.of(0, 0, 600, 0, 0)
    const payments = leasePayments(financed, option({ leaseAprPerYear: 0, leaseTermMonths: 6 }))
    expect([...payments]).toEqual([0, 0, 100, 100])
  })
})
