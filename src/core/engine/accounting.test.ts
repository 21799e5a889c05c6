import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option, Plan } from '../plan/schema.ts'
import { accountingYears, depreciationShares, fiscalYears } from './accounting.ts'
import { evaluate } from './evaluate.ts'
import { planOf, quote } from './plan-of.test-support.ts'
import { switching } from './switching.ts'

function costsOf(options: Option[], more: Parameters<typeof planOf>[1] = {}) {
  const plan: Plan = planOf(options, more)
  return (evaluate(completePlan(plan, catalogue), catalogue).workloads[0]?.options ?? []).map(({ cost }) => {
    if (!cost) throw new Error('not costed')
    return cost
  })
}

describe('fiscal years', () => {
  const [cost] = costsOf([{ ...quote('box', 12_000, 100), exitHours: 10, exitProbability: 1 }], {
    site: { staffUsdPerHour: 50 },
  })
  if (!cost) throw new Error('no cost')

  it('take each month into the year in which it starts: two of 2026, twelve, twelve and ten', () => {
    const years = fiscalYears(cost, '2026-11-20', 1)
    expect(years.map(({ year, capexUsd, opexUsd }) => [year, capexUsd, opexUsd])).toEqual([
      [2026, 12_000, 200],
      [2027, 0, 1200],
      [2028, 0, 1200],
      [2029, 0, 1000],
    ])
  })

  it('are named after the calendar year in which they end', () => {
    expect(fiscalYears(cost, '2026-11-20', 10).map(({ year }) => year)).toEqual([2027, 2028, 2029, 2030])
    expect(fiscalYears(cost, '2026-11-20', 12)[0]).toMatchObject({ year: 2026, opexUsd: 100 })
  })

  it('add up to what is paid, the terminal lines in the last', () => {
    const years = fiscalYears(cost, '2026-11-20', 1)
    expect(years.reduce((sum, { cashUsd }) => sum + cashUsd, 0)).toBe(cost.cashUsd + cost.terminalUsd)
    expect(years.at(-1)?.terminalUsd).toBe(500)
  })

  it('write a purchase off in equal parts', () => {
    const years = accountingYears(cost, '2026-11-20', 1, { method: 'straight-line', years: 4 })
    expect(years.map(({ depreciationUsd }) => depreciationUsd)).toEqual([3000, 3000, 3000, 3000])
    expect(years.map(({ bookValueUsd }) => bookValueUsd)).toEqual([9000, 6000, 3000, 0])
  })

  it('write it off by the five-year table', () => {
    const years = accountingYears(cost, '2026-11-20', 1, { method: 'macrs-5', convention: 'half-year' })
    expect(years.map(({ depreciationUsd }) => Math.round(depreciationUsd))).toEqual([2400, 3840, 2304, 1382])
    expect(years.at(-1)?.bookValueUsd).toBeCloseTo(12_000 * 0.1728, 6)
  })

  it('leave running cost what it is', () => {
    const cash = fiscalYears(cost, '2026-11-20', 1)
    const books = accountingYears(cost, '2026-11-20', 1, { method: 'straight-line', years: 3 })
    expect(books.map(({ opexUsd }) => opexUsd)).toEqual(cash.map(({ opexUsd }) => opexUsd))
    expect(depreciationShares({ method: 'straight-line', years: 3 })).toHaveLength(3)
  })
})

describe('switching', () => {
  it('is worth what is no longer paid less what is paid instead: $75,000', () => {
    const [to, from] = costsOf([quote('box', 15_000, 500), quote('api', 0, 3000)])
    if (!to || !from) throw new Error('no cost')
    const { totalUsd, internalRateOfReturn } = switching(to, from)
    expect(totalUsd).toBe(75_000)
    // $15,000 for $2,500 a month over 36 months returns 16.6 % a month, 5.3-fold a year.
    expect(internalRateOfReturn).toBeCloseTo((1 + 0.16601) ** 12 - 1, 1)
  })

  it('has no rate of return where the flows do not change sign once', () => {
    const [to, from] = costsOf([quote('box', 0, 100), quote('api', 10, 200)])
    if (!to || !from) throw new Error('no cost')
    expect(switching(to, from).internalRateOfReturn).toBeNull()
  })
})
