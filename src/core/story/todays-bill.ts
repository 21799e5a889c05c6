import { billByMonth, billGrows, billOfPlanByMonth, billOverHorizonUsd } from '../decision/bill-by-month.ts'
import { caseOf, casesOf } from '../decision/case.ts'
import { carryOver, setCarry } from '../engine/finance.ts'
import type { ReportInput, WorkloadView } from './report-input.ts'

export interface TodaysBill {
  readonly monthlyUsd: readonly number[]
  readonly cashUsd: number
  readonly totalUsd: number
  /** It goes as the use does; else it is the same every month. */
  readonly grows: boolean
}

/** A bill of today over the horizon, with its cost of money as the options have it. */
export function todaysBill({ id }: WorkloadView, input: ReportInput): TodaysBill | null {
  return overHorizon(billByMonth(caseOf(input, id), input.catalogue), input)
}

/** That of the whole plan. */
export function todaysBillOfPlan(input: ReportInput): TodaysBill | null {
  return overHorizon(billOfPlanByMonth(casesOf(input), input.catalogue), input)
}

/** What is assumed of it where it stands beside options by the year. */
export function howItGoes({ grows }: TodaysBill): string {
  return grows
    ? 'Today’s bill goes as the use does, at the price of the model that runs.'
    : 'Today’s bill is taken to stay as it is.'
}

function overHorizon(monthlyUsd: readonly number[] | null, { evaluation }: ReportInput): TodaysBill | null {
  if (monthlyUsd === null) return null
  const { horizonMonths, discountRatePerYear } = evaluation
  const carry = carryOver(horizonMonths)
  setCarry(carry, discountRatePerYear, horizonMonths)
  const [first = 0] = monthlyUsd
  const grows = billGrows(monthlyUsd)
  const cashUsd = billOverHorizonUsd(monthlyUsd)
  const moneyUsd = grows
    ? monthlyUsd.reduce((sum, usd, month) => sum + usd * (carry.of[month + 1] ?? 0), 0)
    : first * carry.ofEveryMonth
  return { monthlyUsd, cashUsd, totalUsd: cashUsd + moneyUsd, grows }
}
