import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompleteOwned } from '../../plan/complete-plan.ts'
import { leasePayments } from './lease.ts'
import { pricePaidStanding, purchasesFor } from './purchases.ts'

/** The same bookkeeping as purchases.ts, kept unit by unit instead of in running sums. */
interface Unit {
  readonly bought: number
  readonly paidUsd: number
}

interface Case {
  readonly growth: readonly number[]
  readonly alreadyOwned: number
  readonly lifeMonths: number
  readonly trend: number
  readonly warrantyMonths: number
}

function oneByOne({ growth, alreadyOwned, lifeMonths, trend, warrantyMonths }: Case) {
  const months = growth.length
  const price = (month: number) => 1000 * (month === 0 ? 1 : (1 + trend) ** ((month - 1) / 12))
  const needed = growth.map((_, index) => growth.slice(0, index + 1).reduce((sum, more) => sum + more, 1))
  let pool = alreadyOwned
  let standing: Unit[] = []
  const spentUsd = new Array<number>(months + 1).fill(0)
  const paidStandingUsd: number[] = []
  const outOfWarrantyUsd: number[] = []
  const take = (month: number) => {
    if (pool > 0) {
      pool -= 1
      standing.push({ bought: 0, paidUsd: 0 })
      return
    }
    standing.push({ bought: month, paidUsd: price(month) })
    spentUsd[month] = (spentUsd[month] ?? 0) + price(month)
  }
  const first = needed[0] ?? 0
  while (standing.length < first) take(0)
  for (let month = 1; month <= months; month += 1) {
    const retired = standing.filter(({ bought }) => bought + lifeMonths === month)
    standing = standing.filter((unit) => !retired.includes(unit))
    if (month === lifeMonths) pool = 0
    for (let again = 0; again < retired.length; again += 1) {
      standing.push({ bought: month, paidUsd: price(month) })
      spentUsd[month] = (spentUsd[month] ?? 0) + price(month)
    }
    while (standing.length < (needed[month - 1] ?? 0)) take(month)
    paidStandingUsd.push(standing.reduce((sum, { paidUsd }) => sum + paidUsd, 0))
    outOfWarrantyUsd.push(
      standing
        .filter(({ bought }) => month - bought > warrantyMonths)
        .reduce((sum, { paidUsd }) => sum + paidUsd, 0),
    )
  }
  return { needed, spentUsd, paidStandingUsd, outOfWarrantyUsd }
}

function close(actual: ArrayLike<number>, expected: readonly number[]) {
  expect(Array.from(actual, (value) => value.toFixed(6))).toEqual(expected.map((value) => value.toFixed(6)))
}

describe('purchases in running sums', () => {
  it('are those of units followed one by one', () => {
    fc.assert(
      fc.property(
        fc.record({
          growth: fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: 1, maxLength: 80 }),
          alreadyOwned: fc.integer({ min: 0, max: 6 }),
          lifeMonths: fc.integer({ min: 1, max: 50 }),
          trend: fc.constantFrom(-0.25, -0.1, 0, 0.1),
          warrantyMonths: fc.integer({ min: 0, max: 40 }),
        }),
        (drawn) => {
          const naive = oneByOne(drawn)
          const purchases = purchasesFor(Float64Array.from(naive.needed), {
            unitUsd: 1000,
            hostUsd: 0,
            cardsPerHost: null,
            alreadyOwned: drawn.alreadyOwned,
            lifeMonths: drawn.lifeMonths,
            hardwareTrendPerYear: drawn.trend,
          })
          close(purchases.unitsUsd, naive.spentUsd)
          close(pricePaidStanding(purchases), naive.paidStandingUsd)
          close(pricePaidStanding(purchases, drawn.warrantyMonths), naive.outOfWarrantyUsd)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('are leased as the sum of one lease a purchase', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0, 0, 1000, 250), { minLength: 2, maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0, 0.2),
        (financed, leaseTermMonths, leaseBalloonShare) => {
          const option = { leaseAprPerYear: 0, leaseTermMonths, leaseBalloonShare } as CompleteOwned
          const expected = new Array<number>(financed.length - 1).fill(0)
          financed.forEach((usd, start) => {
            for (let k = 1; k <= leaseTermMonths; k += 1) {
              const month = start + k - 1
              if (month >= expected.length) continue
              const balloon = k === leaseTermMonths ? usd * leaseBalloonShare : 0
              expected[month] =
                (expected[month] ?? 0) + (usd * (1 - leaseBalloonShare)) / leaseTermMonths + balloon
            }
          })
          close(leasePayments(Float64Array.from(financed), option), expected)
        },
      ),
    )
  })
})
