import { describe, expect, it } from 'vitest'
import type { CompleteOwned } from '../../plan/complete-plan.ts'
import { setTrend } from '../finance.ts'
import { leasePaymentPerDollar, setLeasePayments } from './lease.ts'
import {
  purchasesOver,
  setPricePaidStanding,
  setPurchases,
  type Purchases,
  type PurchaseTerms,
} from './purchases.ts'

const TERMS: PurchaseTerms = {
  unitUsd: 1000,
  hostUsd: 300,
  cardsPerHost: 2,
  alreadyOwned: 0,
  lifeMonths: 48,
}

/** A level number of units for so many months. */
function level(count: number, months: number): number[] {
  return new Array<number>(months).fill(count)
}

function boughtFor(needed: readonly number[], terms: Partial<PurchaseTerms> = {}, trendPerYear = 0) {
  const purchases = purchasesOver(needed.length)
  const trend = new Float64Array(needed.length)
  setTrend(trend, trendPerYear, null)
  setPurchases(purchases, Float64Array.from(needed), trend, { ...TERMS, ...terms })
  return purchases
}

function standing(purchases: Purchases, lifeMonths: number, olderThanMonths?: number): number[] {
  const usd = new Float64Array(purchases.owned.length)
  setPricePaidStanding(usd, purchases, lifeMonths, olderThanMonths)
  return [...usd]
}

/** Months in which something is bought, with how much of it; 0 is the up-front moment. */
function monthsOf(amounts: Float64Array): [number, number][] {
  return [...amounts].flatMap((amount, t): [number, number][] => (amount > 0 ? [[t, amount]] : []))
}

describe('purchases', () => {
  it('buy up front what month 1 needs, and more in the month that needs more', () => {
    const bought = boughtFor([2, 2, 3, 5])
    expect([...bought.units]).toEqual([2, 0, 0, 1, 2])
    expect([...bought.hosts]).toEqual([1, 0, 0, 1, 1])
    expect([...bought.pricePaidUsd]).toEqual([2300, 0, 0, 1300, 2300])
  })

  it('buy later units at their month’s price: 10 % less a year on', () => {
    const bought = boughtFor([...level(1, 12), 2, 2], { cardsPerHost: null }, -0.1)
    expect(bought.unitsUsd[0]).toBe(1000)
    expect(bought.unitsUsd[13]).toBeCloseTo(900, 9)
  })

  it.each([
    { lifeMonths: 48, months: 48, bought: [[0, 2]] },
    { lifeMonths: 48, months: 49, bought: [[0, 2], [49, 2]] },
    { lifeMonths: 36, months: 48, bought: [[0, 2], [37, 2]] },
    { lifeMonths: 12, months: 36, bought: [[0, 2], [13, 2], [25, 2]] },
    { lifeMonths: 12, months: 37, bought: [[0, 2], [13, 2], [25, 2], [37, 2]] },
    { lifeMonths: 1, months: 3, bought: [[0, 2], [2, 2], [3, 2]] },
    { lifeMonths: 60, months: 48, bought: [[0, 2]] },
  ])('of a life of $lifeMonths months over $months months are $bought', ({ lifeMonths, months, bought }) => {
    const purchases = boughtFor(level(2, months), { lifeMonths })
    expect(monthsOf(purchases.units)).toEqual(bought)
    expect(monthsOf(purchases.hosts)).toEqual(bought.map(([t]) => [t, 1]))
    expect([...purchases.owned]).toEqual(level(2, months))
  }) // prettier-ignore

  it('count a later unit’s life from the month that it is bought for', () => {
    expect(monthsOf(boughtFor([1, 1, 2, 2, 2, 2], { lifeMonths: 3 }).units)).toEqual([
      [0, 1],
      [3, 1],
      [4, 1],
      [6, 1],
    ])
  })

  it('buy again only what is needed then where the demand has fallen', () => {
    const bought = boughtFor([4, 4, 3, 2, 2, 1], { lifeMonths: 3 })
    expect(monthsOf(bought.units)).toEqual([
      [0, 4],
      [4, 2],
    ])
    expect([...bought.owned]).toEqual([4, 4, 4, 2, 2, 2])
    expect(monthsOf(bought.hosts)).toEqual([
      [0, 2],
      [4, 1],
    ])
    expect([...bought.ownedHosts]).toEqual([2, 2, 2, 1, 1, 1])
  })

  it('need nothing new where the demand comes back to what still stands there', () => {
    expect(monthsOf(boughtFor([3, 1, 3, 4]).units)).toEqual([
      [0, 3],
      [4, 1],
    ])
  })

  it('take units already owned first, free until their life is over, and their hosts with them', () => {
    const bought = boughtFor([2, 3, 4, 5, 5], { alreadyOwned: 3, lifeMonths: 4 })
    expect([...bought.units]).toEqual([0, 0, 0, 1, 1, 3])
    expect([...bought.hosts]).toEqual([0, 0, 0, 0, 1, 2])
    expect([...bought.owned]).toEqual([3, 3, 4, 5, 5])
  })

  it('never buy again what was owned beyond the need', () => {
    const bought = boughtFor(level(2, 8), { alreadyOwned: 5, lifeMonths: 4 })
    expect(monthsOf(bought.units)).toEqual([[5, 2]])
    expect([...bought.owned]).toEqual([5, 5, 5, 5, 2, 2, 2, 2])
  })

  it('need no host where the unit is a machine', () => {
    const bought = boughtFor([2], { cardsPerHost: null })
    expect([...bought.hosts]).toEqual([0, 0])
    expect([...bought.ownedHosts]).toEqual([0])
  })

  it('forget what they were for another need', () => {
    const purchases = boughtFor([1, 2, 3], { lifeMonths: 2 })
    const trend = Float64Array.of(1, 1, 1)
    setPurchases(purchases, Float64Array.of(1, 1, 1), trend, { ...TERMS, cardsPerHost: null })
    expect(purchases).toEqual({ ...boughtFor([1, 1, 1], { cardsPerHost: null }), neededHosts: expect.anything() as Float64Array })
  }) // prettier-ignore

  it('know the price paid for what stands there', () => {
    const bought = boughtFor([1, 1, 2, 2, 2, 2], { cardsPerHost: null, lifeMonths: 5 }, 0.5)
    const [third, sixth] = [bought.unitsUsd[3]!, bought.unitsUsd[6]!]
    expect(standing(bought, 5).slice(0, 5)).toEqual([1000, 1000, 1000 + third, 1000 + third, 1000 + third])
    expect(standing(bought, 5)[5]).toBeCloseTo(third + sixth, 9)
  })

  it('are under warranty for its months, counted from the first in which they stand', () => {
    const bought = boughtFor([1, 1, 2, 2, 2, 2], { cardsPerHost: null, lifeMonths: 5 })
    expect(standing(bought, 5, 0)).toEqual([1000, 1000, 2000, 2000, 2000, 2000])
    expect(standing(bought, 5, 2)).toEqual([0, 0, 1000, 1000, 2000, 1000])
    expect(standing(bought, 5, 4)).toEqual([0, 0, 0, 0, 1000, 0])
    expect(standing(bought, 5, 5)).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe('a lease', () => {
  function option(more: Partial<CompleteOwned>): CompleteOwned {
    return { leaseAprPerYear: 0.08, leaseTermMonths: 36, leaseBalloonShare: 0, ...more } as CompleteOwned
  }

  function paymentsOf(financed: readonly number[], more: Partial<CompleteOwned>) {
    const payments = new Float64Array(financed.length - 1).fill(99)
    setLeasePayments(payments, Float64Array.from(financed), option(more))
    return [...payments]
  }

  it('pays $313.36 a month for $10,000 over its term, and nothing after', () => {
    const payments = paymentsOf([10_000, ...level(0, 40)], {})
    expect(payments[0]).toBeCloseTo(313.36, 2)
    expect(payments[35]).toBeCloseTo(313.36, 2)
    expect(payments[36]).toBe(0)
    expect(leasePaymentPerDollar(option({}))).toBeCloseTo(0.031336, 6)
  })

  it('pays the balloon with the last payment', () => {
    const terms = { leaseAprPerYear: 0, leaseTermMonths: 3, leaseBalloonShare: 0.5 }
    expect(paymentsOf([1200, 0, 0, 0], terms)).toEqual([200, 200, 800])
  })

  it('starts a month after the unit is taken', () => {
    const terms = { leaseAprPerYear: 0, leaseTermMonths: 6 }
    expect(paymentsOf([0, 0, 600, 0, 0], terms)).toEqual([0, 0, 100, 100])
  })
})
