import { carryOver, setCarry } from '../engine/finance.ts'
import type { ReportInput } from './report-input.ts'

export interface TodaysBill {
  readonly monthlyUsd: number
  readonly cashUsd: number
  readonly totalUsd: number
}

/** Today's bill every month of the horizon, with its cost of money as the options have it. Null where none was entered. */
export function todaysBill({ complete, evaluation }: ReportInput): TodaysBill | null {
  const monthlyUsd = complete.organisation.currentMonthlyBillUsd
  if (monthlyUsd === null) return null
  const { horizonMonths, discountRatePerYear } = evaluation
  const carry = carryOver(horizonMonths)
  setCarry(carry, discountRatePerYear, horizonMonths)
  const cashUsd = monthlyUsd * horizonMonths
  return { monthlyUsd, cashUsd, totalUsd: cashUsd + monthlyUsd * carry.ofEveryMonth }
}
