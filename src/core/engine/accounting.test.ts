import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option, Plan } from '../plan/schema.ts'
import { accountingYears, depreciationShares, fiscalYears } from './accounting.ts'
import { evaluate } from './evaluate.ts'
import { NO_STAFF, planOf, quote } from './plan-of.test-support.ts'
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

  it('add up to what is paid', () => {
    const years = fiscalYears(cost, '2026-11-20', 1)
    expect(years.reduce((sum, { cashUsd }) => sum + cashUsd, 0)).toBe(cost.cashUsd)
    expect(cost.cashUsd).toBe(15_600)
  })

  it('hold no own time, no risk and nothing that is left at the end: a staffed box that is sold again', () => {
    const box: Option = {
      id: 'owned',
      kind: 'owned',
      hardware: 'mac-studio-m3-ultra-96',
      model: 'llama-3.1-8b',
      quantisation: 'q4_k_m',
      unitPriceUsd: 4800,
      taxAndShippingShare: 0,
      setupHours: 40,
      opsHoursPerMonth: 5,
      exitHours: 10,
      availability: 0.9,
    }
    const demand = { requestsPerDay: 10, inputTokens: 10, outputTokens: 10, usdPerDowntimeHour: 20 }
    const site = { staffUsdPerHour: 50, usdPerKwh: 0 }
    const [staffed] = costsOf([box], { demand, site })
    const [bare] = costsOf([{ ...box, ...NO_STAFF, availability: 1 }], { demand, site })
    if (!staffed || !bare) throw new Error('no cost')
    expect([staffed.ownTimeUsd, staffed.riskUsd, staffed.valueLeftUsd].every((usd) => usd > 0)).toBe(true)
    const booked = (one: typeof cost) => [
      fiscalYears(one, '2026-11-20', 4),
      accountingYears(one, '2026-11-20', 4, { method: 'straight-line', years: 4 }),
    ]
    expect(booked(staffed)).toEqual(booked(bare))
    expect(fiscalYears(staffed, '2026-11-20', 4)[0]).toMatchObject({ year: 2027, capexUsd: 4800 })
  })

  it('write a purchase off by month, from the month after it: the first year has two of 48 months', () => {
    const years = accountingYears(cost, '2026-11-20', 1, { method: 'straight-line', years: 4 })
    // November and December 2026 are months 1 and 2, so two of 48 parts of $250 are in 2026, twelve in 2027.
    expect(years.map(({ depreciationUsd }) => depreciationUsd)).toEqual([500, 3000, 3000, 2500])
    expect(years.map(({ bookValueUsd }) => bookValueUsd)).toEqual([11_500, 8500, 5500, 3000])
  })

  it.each([
    [1, 2026, 500],
    [4, 2027, 1250],
    [11, 2027, 3000],
    [12, 2026, 250],
  ])(
    'that start in month %i have the first purchase in %i, with the months that are left of it: $%i',
    (startsInMonth, year, usd) => {
      const [first] = accountingYears(cost, '2026-11-20', startsInMonth, {
        method: 'straight-line',
        years: 4,
      })
      expect(first).toMatchObject({ year, depreciationUsd: usd })
    },
  )

  it('write a later purchase off from the month after its own, and nothing once its years are over', () => {
    const [renewed] = costsOf([
      {
        id: 'owned',
        kind: 'owned',
        hardware: 'mac-studio-m3-ultra-96',
        model: 'llama-3.1-8b',
        quantisation: 'q4_k_m',
        unitPriceUsd: 2400,
        taxAndShippingShare: 0,
        lifeMonths: 14,
        ...NO_STAFF,
      },
    ])
    if (!renewed) throw new Error('no cost')
    // $2,400 up front, in month 15 (January 2028) and in month 29 (March 2029), each $200 a month for a year.
    const years = accountingYears(renewed, '2026-11-20', 1, { method: 'straight-line', years: 1 })
    expect(fiscalYears(renewed, '2026-11-20', 1).map(({ capexUsd }) => capexUsd)).toEqual([
      2400, 0, 2400, 2400,
    ])
    expect(years.map(({ depreciationUsd }) => Math.round(depreciationUsd))).toEqual([400, 2000, 2200, 1600])
    expect(years.map(({ bookValueUsd }) => Math.round(bookValueUsd))).toEqual([2000, 0, 200, 1000])
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
    const { netPresentUsd, internalRateOfReturn } = switching(to, from)
    expect(netPresentUsd).toBe(75_000)
    // $15,000 for $2,500 a month over 36 months returns 16.6 % a month, 5.3-fold a year.
    expect(internalRateOfReturn).toBeCloseTo((1 + 0.16601) ** 12 - 1, 1)
  })

  it('has no rate of return where the flows do not change sign once', () => {
    const [to, from] = costsOf([quote('box', 0, 100), quote('api', 10, 200)])
    if (!to || !from) throw new Error('no cost')
    expect(switching(to, from).internalRateOfReturn).toBeNull()
  })
})
