import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompleteOwned } from '../../plan/complete-plan.ts'
import { setTrend } from '../finance.ts'
import { setLeasePayments } from './lease.ts'
import { purchasesOver, setPricePaidStanding, setPurchases } from './purchases.ts'

/** The same bookkeeping as purchases.ts, kept unit by unit instead of in running sums. */
interface Unit {
  readonly bought: number
  readonly paidUsd: number
}

interface Case {
  readonly changes: readonly number[]
  readonly alreadyOwned: number
  readonly lifeMonths: number
  readonly trend: number
  readonly warrantyMonths: number
}

function oneByOne({ changes, alreadyOwned, lifeMonths, trend, warrantyMonths }: Case) {
  let need = 1
  const needed = changes.map((change) => (need = Math.max(0, need + change)))
  const price = (month: number) => 1000 * (1 + trend) ** ((month - 1) / 12)
  let standing = Array.from({ length: alreadyOwned }, (): Unit => ({ bought: 1, paidUsd: 0 }))
  const spentUsd = new Array<number>(needed.length + 1).fill(0)
  const owned: number[] = []
  const paidStandingUsd: number[] = []
  const outOfWarrantyUsd: number[] = []
  const paid = (units: readonly Unit[]) => units.reduce((sum, { paidUsd }) => sum + paidUsd, 0)
  needed.forEach((count, index) => {
    const month = index + 1
    standing = standing.filter(({ bought }) => month <= bought + lifeMonths - 1)
    while (standing.length < count) {
      standing.push({ bought: month, paidUsd: price(month) })
      const t = month === 1 ? 0 : month
      spentUsd[t] = (spentUsd[t] ?? 0) + price(month)
    }
    owned.push(standing.length)
    paidStandingUsd.push(paid(standing))
    outOfWarrantyUsd.push(paid(standing.filter(({ bought }) => month > bought + warrantyMonths - 1)))
  })
  return { needed, spentUsd, owned, paidStandingUsd, outOfWarrantyUsd }
}

function close(actual: ArrayLike<number>, expected: readonly number[]) {
  expect(Array.from(actual, (value) => value.toFixed(6))).toEqual(expected.map((value) => value.toFixed(6)))
}

describe('purchases in running sums', () => {
  it('are those of units followed one by one', () => {
    fc.assert(
      fc.property(
        fc.record({
          changes: fc.array(fc.constantFrom(0, 0, 0, 1, 2, -1, -3), { minLength: 1, maxLength: 80 }),
          alreadyOwned: fc.integer({ min: 0, max: 6 }),
          lifeMonths: fc.integer({ min: 1, max: 50 }),
          trend: fc.constantFrom(-0.25, -0.1, 0, 0.1),
          warrantyMonths: fc.integer({ min: 0, max: 40 }),
        }),
        (drawn) => {
          const naive = oneByOne(drawn)
          const months = naive.needed.length
          const trend = new Float64Array(months)
          setTrend(trend, drawn.trend, null)
          const purchases = purchasesOver(months)
          const { alreadyOwned, lifeMonths, warrantyMonths } = drawn
          setPurchases(purchases, Float64Array.from(naive.needed), trend, {
            unitUsd: 1000,
            hostUsd: 0,
            cardsPerHost: null,
            alreadyOwned,
            lifeMonths,
          })
          const standing = new Float64Array(months)
          close(purchases.unitsUsd, naive.spentUsd)
          close(purchases.owned, naive.owned)
          setPricePaidStanding(standing, purchases, lifeMonths)
          close(standing, naive.paidStandingUsd)
          setPricePaidStanding(standing, purchases, lifeMonths, warrantyMonths)
          close(standing, naive.outOfWarrantyUsd)
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
          const payments = new Float64Array(expected.length)
          setLeasePayments(payments, Float64Array.from(financed), option)
          close(payments, expected)
        },
      ),
    )
  })
})
