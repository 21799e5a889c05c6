import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option } from '../plan/schema.ts'
import { accountingYears, MACRS_5_YEAR } from './accounting.ts'
import { analyticBreakEven, crossingOf, discountedPayback } from './break-even.ts'
import { breakEvenVolume } from './break-even-volume.ts'
import { costOf, lineOf, sectionOf, usd, workOf } from './cost-page.test-support.ts'
import { annuity, internalRateOfReturn, monthlyRate, presentValue } from './finance.ts'
import { NO_STAFF, planOf, priced, quote } from './plan-of.test-support.ts'
import { switching } from './switching.ts'

const PAGE = readFileSync(new URL('../../../docs/method/cost.md', import.meta.url), 'utf8')
const section = (heading: string) => sectionOf(PAGE, heading)

describe('the worked examples of docs/method/cost.md on money', () => {
  it('money', () => {
    const text = section('Money')
    const plan = planOf([quote('once', 1000, 0), quote('monthly', 0, 100)], {
      finance: { discountRatePerYear: 0.08 },
    })
    const of = (id: string) => costOf(plan, id).costOfMoneyUsd
    expect(text).toContain(
      `cost ${usd(of('once'))}, and $100 in each of the 36 months cost ${usd(of('monthly'))}`,
    )
    expect(costOf(plan, 'once')).toMatchObject({
      cashUsd: 1000,
      presentUsd: expect.closeTo(1000, 9) as number,
    })
  })

  it('money over time', () => {
    const text = section('Money over time')
    expect(text).toContain(`${(monthlyRate(0.08) * 100).toFixed(4)} % a month`)
    const flows = [-10_000, 3000, 3000, 3000, 3000]
    expect(text).toContain(`are worth ${usd(presentValue(flows, 0.06))}`)
    expect(text).toContain(`${((internalRateOfReturn(flows) ?? 0) * 100).toFixed(2)} %`)
  })

  it('resale', () => {
    const card: Option = {
      id: 'owned',
      kind: 'owned',
      hardware: 'mac-studio-m3-ultra-96',
      model: 'llama-3.1-8b',
      quantisation: 'q4_k_m',
      unitPriceUsd: 1000,
      ...NO_STAFF,
    }
    expect(section('Resale')).toContain(
      `${(-lineOf(planOf([card]), 'resale').terminalUsd / 10).toFixed(1)} % after three years`,
    )
    const again = planOf([{ ...card, unitPriceUsd: 4000, lifeMonths: 24, resaleDeclinePerYear: 0.3 }], {
      trends: { hardwarePricePerYear: -0.1 },
    })
    const bought = lineOf(again, 'hardware').monthlyUsd
    expect(bought.findIndex((usdOfMonth) => usdOfMonth > 0)).toBe(24)
    expect(section('Resale')).toContain(
      `bought again for month 25 at ${usd(bought[24] ?? 0, 0)}, which leaves ${usd(-lineOf(again, 'resale').terminalUsd)} eleven months later`,
    )
  })

  it('lease', () => {
    expect(section('Lease')).toContain(`is ${usd(annuity(10_000, 0.08 / 12, 36))} a month`)
  })

  it('results', () => {
    const demand = { requestsPerDay: 1000, inputTokens: 3000, outputTokens: 1000 }
    const at = (horizonMonths: number) =>
      costOf(planOf([priced('api', 1, 5)], { demand, horizonMonths, finance: { discountRatePerYear: 0.08 } }))
        .lcotUsdPerMTok ?? 0
    expect(section('Results')).toContain(`${usd(at(36))} a million tokens`)
    expect(at(120)).toBeCloseTo(at(12), 9)
  })

  it('break-even', () => {
    const text = section('Break-even')
    const plan = planOf([
      quote('own', 15_000, 500),
      quote('a', 0, 3000),
      quote('b', 0, 10_000),
      quote('c', 0, 100),
    ])
    const month = (against: string) =>
      workOf(plan).breakEvens.find((pair) => pair.option === 'own' && pair.against === against)?.month
    expect(text).toContain(`${month('a')?.toFixed(1)} months; against $10,000: ${month('b')?.toFixed(2)}`)
    expect(month('c')).toBeNull()
    const bill = Array.from({ length: 241 }, (_, t) => 100 * t)
    const once = (more: number) => bill.map((_, t) => 10_000 + (t >= 120 ? more : 0))
    expect(text).toContain(`meets in month ${crossingOf(once(0), bill, 36).month}`)
    expect(text).toContain(`the one that lasts begins in month ${crossingOf(once(5000), bill, 36).month}`)
    const payback = discountedPayback(15_000, 2500, 0.01)
    expect(text).toContain(`is ${payback.kind === 'months' ? payback.months.toFixed(2) : ''} months`)
    expect(text).toContain(`is month ${analyticBreakEven(10_000, 1000, 0.95)?.toFixed(1)}`)
  })

  it('break-even volume', () => {
    const complete = completePlan(
      planOf([quote('box', 36_000, 0), priced('api', 1, 5)], {
        demand: { requestsPerDay: 1, inputTokens: 500, outputTokens: 100 },
      }),
      catalogue,
    )
    const [workload] = complete.workloads
    if (!workload) throw new Error('no workload')
    const [crossing] = breakEvenVolume(complete, workload, 'box', 'api', catalogue).crossings
    expect(section('Break-even volume')).toContain(
      `from ${crossing?.requestsPerDay.toLocaleString('en-US')} requests a day`,
    )
  })

  it('switching', () => {
    const plan = planOf([quote('own', 15_000, 500), quote('api', 0, 3000)])
    const worth = switching(costOf(plan, 'own'), costOf(plan, 'api'))
    expect(section('Switching')).toContain(`is worth ${usd(worth.netPresentUsd, 0)}`)
  })

  it('accounting view', () => {
    const shares = MACRS_5_YEAR['half-year'].map((share) => Number((share * 100).toFixed(2)))
    const text = section('Accounting view')
    expect(text).toContain(`${shares.slice(0, -1).join(', ')} and ${shares.at(-1)} %`)
    const cost = costOf(planOf([quote('box', 12_000, 0)]))
    const years = accountingYears(cost, '2026-11-20', 1, { method: 'straight-line', years: 4 })
    const [first, second, third] = years.map(({ depreciationUsd }) => usd(depreciationUsd, 0))
    expect(text).toContain(`${first} in 2026, which has months 1 and 2, ${second} in each full year`)
    expect(third).toBe(second)
    expect(text).toContain(`${usd(years.at(-1)?.bookValueUsd ?? 0, 0)} not yet written off`)
  })
})
