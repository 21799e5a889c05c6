import { carryOver, setCarry } from '../engine/finance.ts'
import type { ReportInput } from './report-input.ts'

export interface TodaysBill {
  readonly monthlyUsd: number
  readonly cashUsd: number
  readonly totalUsd: number
}

/** A bill of today every month of the horizon, with its cost of money as the options have it. */
export function todaysBill(monthlyUsd: number | null, { evaluation }: ReportInput): TodaysBill | null {
  if (monthlyUsd === null) return null
  const { horizonMonths, discountRatePerYear } = evaluation
  const carry = carryOver(horizonMonths)
  setCarry(carry, discountRatePerYear, horizonMonths)
  const cashUsd = monthlyUsd * horizonMonths
  return { monthlyUsd, cashUsd, totalUsd: cashUsd + monthlyUsd * carry.ofEveryMonth }
}
