import { addMonths } from '../units/calendar.ts'
import { MONTHS_PER_YEAR } from '../units/time.ts'
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
  /** Both: what is paid to others in the year. Own time, risk and what is left appear in no book. */
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
  const years = emptyYears(cost, asOf, fiscalYearStartsInMonth, () => ({ capexUsd: 0, opexUsd: 0 }))
  for (const line of cashLines(cost)) {
    const add = (t: number, usd: number) => {
      years.at(t)[line.group === 'capex' ? 'capexUsd' : 'opexUsd'] += usd
    }
    add(0, line.upFrontUsd)
    line.monthlyUsd.forEach((usd, month) => {
      add(month + 1, usd)
    })
  }
  return years.all.map(([year, { capexUsd, opexUsd }]) => ({
    year,
    capexUsd,
    opexUsd,
    cashUsd: capexUsd + opexUsd,
  }))
}

/**
 * What the books show for each fiscal year. Straight line writes off equal shares a month from the month after
 * the purchase on, so the first year has the months that are in it; MACRS writes off by its table, the same way
 * for everything bought in a year.
 */
export function accountingYears(
  cost: CostFigures,
  asOf: string,
  fiscalYearStartsInMonth: number,
  depreciation: Depreciation,
): AccountingYear[] {
  const cash = fiscalYears(cost, asOf, fiscalYearStartsInMonth)
  const writtenOff =
    depreciation.method === 'straight-line'
      ? straightLine(cost, asOf, fiscalYearStartsInMonth, depreciation.years * MONTHS_PER_YEAR)
      : byTable(cash, depreciationShares(depreciation))
  let bookValueUsd = 0
  return cash.map(({ year, capexUsd, opexUsd }, index) => {
    const depreciationUsd = writtenOff[index] ?? 0
    bookValueUsd += capexUsd - depreciationUsd
    return { year, opexUsd, depreciationUsd, bookValueUsd: Math.max(0, bookValueUsd) }
  })
}

function byTable(cash: readonly FiscalYear[], shares: readonly number[]): number[] {
  return cash.map((_, index) => {
    let usd = 0
    for (let age = 0; age <= index; age += 1) usd += (cash[index - age]?.capexUsd ?? 0) * (shares[age] ?? 0)
    return usd
  })
}

function straightLine(
  cost: CostFigures,
  asOf: string,
  fiscalYearStartsInMonth: number,
  lifeMonths: number,
): number[] {
  const years = emptyYears(cost, asOf, fiscalYearStartsInMonth, () => ({ usd: 0 }))
  const horizon = cost.monthlyUsd.length
  const writeOff = (bought: number, usd: number) => {
    if (usd === 0) return
    const last = Math.min(horizon, bought + lifeMonths)
    for (let month = bought + 1; month <= last; month += 1) years.at(month).usd += usd / lifeMonths
  }
  for (const line of cashLines(cost)) {
    if (line.group !== 'capex') continue
    writeOff(0, line.upFrontUsd)
    line.monthlyUsd.forEach((usd, month) => {
      writeOff(month + 1, usd)
    })
  }
  return years.all.map(([, { usd }]) => usd)
}

function cashLines({ lineItems }: CostFigures) {
  return lineItems.filter(({ money }) => money === 'cash')
}

/** A value for each fiscal year that the plan touches, and the one that a month falls in. */
function emptyYears<T>(
  cost: CostFigures,
  asOf: string,
  fiscalYearStartsInMonth: number,
  empty: () => T,
): { readonly all: readonly (readonly [number, T])[]; readonly at: (t: number) => T } {
  const yearOf = (t: number) => fiscalYearOf(addMonths(asOf, t === 0 ? 0 : t - 1), fiscalYearStartsInMonth)
  const first = yearOf(0)
  const last = yearOf(cost.monthlyUsd.length)
  const all = Array.from({ length: last - first + 1 }, (_, index) => [first + index, empty()] as const)
  return {
    all,
    at: (t) => {
      const year = all[yearOf(t) - first]
      if (!year) throw new Error(`Month ${String(t)} is not in the plan.`)
      return year[1]
    },
  }
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
