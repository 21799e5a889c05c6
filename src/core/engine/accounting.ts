import { addMonths } from '../units/calendar.ts'
import type { CostFigures } from './evaluation.ts'

/**
 * The same cost as the books see it: what is bought is written off over years. It never enters the cash
 * view, where a purchase is paid once. Method: docs/method/cost.md#accounting-view.
 */
export interface FiscalYear {
  /** The calendar year in which the fiscal year ends. */
  readonly year: number
  readonly capexUsd: number
  readonly opexUsd: number
  /** Exit reserve less resale, in the year of the horizon. */
  readonly terminalUsd: number
  /** All of it: what is paid in the year. */
  readonly cashUsd: number
}

export interface AccountingYear {
  readonly year: number
  readonly opexUsd: number
  readonly depreciationUsd: number
  /** What is not yet written off at the year's end. */
  readonly bookValueUsd: number
}

export type Depreciation =
  | { readonly method: 'straight-line'; readonly years: number }
  | { readonly method: 'macrs-5'; readonly convention: MacrsConvention }

export type MacrsConvention = keyof typeof MACRS_5_YEAR

/** Share of the cost written off in each year. IRS Publication 946, tables. */
export const MACRS_5_YEAR = {
  'half-year': [0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576],
  'mid-quarter-4': [0.05, 0.38, 0.228, 0.1368, 0.1094, 0.0958],
} as const

/** What is paid in each fiscal year, from the one that the plan's day falls in to the horizon's. */
export function fiscalYears(cost: CostFigures, asOf: string, fiscalYearStartsInMonth: number): FiscalYear[] {
  const yearOf = (t: number) => fiscalYearOf(addMonths(asOf, t === 0 ? 0 : t - 1), fiscalYearStartsInMonth)
  const horizon = cost.monthlyUsd.length
  const years = new Map<number, { capexUsd: number; opexUsd: number; terminalUsd: number }>()
  for (let year = yearOf(0); year <= yearOf(horizon); year += 1) {
    years.set(year, { capexUsd: 0, opexUsd: 0, terminalUsd: 0 })
  }
  for (const line of cost.lineItems) {
    const add = (t: number, usd: number) => {
      const year = years.get(yearOf(t))
      if (year) year[line.group === 'capex' ? 'capexUsd' : 'opexUsd'] += usd
    }
    add(0, line.upFrontUsd)
    line.monthlyUsd.forEach((usd, month) => add(month + 1, usd))
    const last = years.get(yearOf(horizon))
    if (last) last.terminalUsd += line.terminalUsd
  }
  return [...years].map(([year, { capexUsd, opexUsd, terminalUsd }]) => ({
    year,
    capexUsd,
    opexUsd,
    terminalUsd,
    cashUsd: capexUsd + opexUsd + terminalUsd,
  }))
}

/**
 * What the books show for each fiscal year. Straight line writes off equal shares a year from the year of
 * purchase on; MACRS writes off by its table, the same way for everything bought in a year.
 */
export function accountingYears(
  cost: CostFigures,
  asOf: string,
  fiscalYearStartsInMonth: number,
  depreciation: Depreciation,
): AccountingYear[] {
  const cash = fiscalYears(cost, asOf, fiscalYearStartsInMonth)
  const shares = depreciationShares(depreciation)
  let bookValueUsd = 0
  return cash.map(({ year, capexUsd, opexUsd }, index) => {
    let depreciationUsd = 0
    for (let age = 0; age <= index; age += 1) {
      depreciationUsd += (cash[index - age]?.capexUsd ?? 0) * (shares[age] ?? 0)
    }
    bookValueUsd += capexUsd - depreciationUsd
    return { year, opexUsd, depreciationUsd, bookValueUsd: Math.max(0, bookValueUsd) }
  })
}

/** A $320,000 server over four years is $80,000 a year. */
export function depreciationShares(depreciation: Depreciation): readonly number[] {
  if (depreciation.method === 'macrs-5') return MACRS_5_YEAR[depreciation.convention]
  return Array.from({ length: depreciation.years }, () => 1 / depreciation.years)
}

function fiscalYearOf(day: string, startsInMonth: number): number {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return startsInMonth > 1 && month >= startsInMonth ? year + 1 : year
}
