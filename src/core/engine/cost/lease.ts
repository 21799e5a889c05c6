import type { CompleteOwned } from '../../plan/complete-plan.ts'
import { MONTHS_PER_YEAR } from '../../units/time.ts'
import { annuity } from '../finance.ts'

/**
 * Lease payments in months 1.. for principals financed at t = 0..: a level payment at each month's end of
 * the term and the balloon with the last. Method: docs/method/cost.md#lease.
 */
export function setLeasePayments(
  payments: Float64Array,
  financedUsd: Float64Array,
  option: CompleteOwned,
): void {
  const { leaseTermMonths, leaseBalloonShare } = option
  const months = payments.length
  const perDollar = leasePaymentPerDollar(option)
  payments.fill(0)
  for (let start = 0; start < months; start += 1) {
    const financed = financedUsd[start] ?? 0
    if (financed === 0) continue
    const last = Math.min(months, start + leaseTermMonths)
    for (let month = start + 1; month <= last; month += 1) {
      payments[month - 1] = (payments[month - 1] ?? 0) + financed * perDollar
    }
    if (start + leaseTermMonths <= months) {
      payments[last - 1] = (payments[last - 1] ?? 0) + financed * leaseBalloonShare
    }
  }
}

/** The level payment for each dollar financed. */
export function leasePaymentPerDollar(option: CompleteOwned): number {
  const { leaseAprPerYear, leaseTermMonths, leaseBalloonShare } = option
  return annuity(1, leaseAprPerYear / MONTHS_PER_YEAR, leaseTermMonths, leaseBalloonShare)
}
