import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option, Plan } from '../plan/schema.ts'
import { MACRS_5_YEAR } from './accounting.ts'
import { analyticBreakEven, discountedPayback } from './break-even.ts'
import { breakEvenVolume } from './break-even-volume.ts'
import { meanWatts } from './cost/energy.ts'
import { machineFactor } from './cost/operations-hours.ts'
import { upShare } from './cost/rented.ts'
import { attemptUsd } from './cost/token-price.ts'
import { demandOver } from './demand.ts'
import { evaluate } from './evaluate.ts'
import type { LineItemId } from './evaluation.ts'
import { annuity, internalRateOfReturn, monthlyRate, presentValue } from './finance.ts'
import { NO_OVERHEAD, NO_STAFF, planOf, priced, quote } from './plan-of.test-support.ts'
import { switching } from './switching.ts'

const PAGE = readFileSync(new URL('../../../docs/method/cost.md', import.meta.url), 'utf8')

/** The text under a heading. */
function section(heading: string): string {
  const text = PAGE.split(/^## /m).find((part) => part.startsWith(`${heading}\n`))
  if (!text) throw new Error(`docs/method/cost.md has no section ${heading}`)
  return text
}

function usd(value: number, decimals = 2): string {
  const text = Math.abs(value).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return `$${text}`
}

function workOf(plan: Plan) {
  const [workload] = evaluate(completePlan(plan, catalogue), catalogue).workloads
  if (!workload) throw new Error('no workload')
  return workload
}

function costOf(plan: Plan, id = plan.workloads[0]?.options[0]?.id) {
  const cost = workOf(plan).options.find((option) => option.id === id)?.cost
  if (!cost) throw new Error('not costed')
  return cost
}

function lineOf(plan: Plan, line: LineItemId, id?: string) {
  const found = costOf(plan, id).lineItems.find((item) => item.id === line)
  if (!found) throw new Error(`no ${line}`)
  return found
}

describe('the worked examples of docs/method/cost.md', () => {
  it('money over time', () => {
    const text = section('Money over time')
    expect(text).toContain(`${(monthlyRate(0.08) * 100).toFixed(4)} % a month`)
    const flows = [-10_000, 3000, 3000, 3000, 3000]
    expect(text).toContain(`are worth ${usd(presentValue(flows, 0.06))}`)
    expect(text).toContain(`${((internalRateOfReturn(flows) ?? 0) * 100).toFixed(2)} %`)
  })

  it('demand', () => {
    const text = section('Demand')
    const volume = (demand: NonNullable<Parameters<typeof planOf>[1]>['demand']) => {
      const [workload] = completePlan(planOf([], { demand: demand ?? {} }), catalogue).workloads
      const found = workload && demandOver(workload, 1).volume
      if (!found) throw new Error('no volume')
      return found
    }
    const requests = volume({ requestsPerDay: 20_000, daysPerWeek: 5 }).requests[0] ?? 0
    expect(text).toContain(`${Math.round(requests).toLocaleString('en-US')} requests in month 1`)
    const round = volume({ requestsPerDay: 20_000, retryShare: 0.01, peakToAverage: 3 })
    expect(text).toContain(`λ = ${round.attemptsPerSecond[0]?.toFixed(4)}`)
    expect(text).toContain(`λp = ${round.peakAttemptsPerSecond[0]?.toFixed(4)}`)
  })

  it('API cost', () => {
    const price = {
      inputUsdPerMTok: 5,
      outputUsdPerMTok: 25,
      cachedInputUsdPerMTok: 0.5,
      cacheWriteUsdPerMTok: null,
    }
    const tokens = { input: 50_000, cachedShare: 0.8, writtenShare: 0, output: 15_000, reasoning: 0 }
    const attempt = attemptUsd(price, tokens, 1, { share: 0, discount: 0, stacksWithCache: false })
    expect(section('API cost')).toContain(`${usd(attempt, 3)} an attempt`)
  })

  it('egress', () => {
    const option = { ...priced('api', 0, 0), egressUsdPerGb: 0.09 } as Option
    const plan = planOf([option], { demand: { requestsPerDay: 1000, inputTokens: 500, outputTokens: 100 } })
    expect(section('Egress')).toContain(`${usd(lineOf(plan, 'egress').monthlyUsd[0] ?? 0, 4)} a month`)
  })

  it('staff', () => {
    expect(section('Staff')).toContain(
      `10 h for one machine are ${10 * machineFactor(2)} for two and ${10 * machineFactor(8)} for eight`,
    )
  })

  it('exit reserve', () => {
    const api: Option = {
      id: 'api',
      kind: 'api',
      model: 'x',
      price: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 },
    }
    const { terminalUsd } = lineOf(planOf([api], { site: { staffUsdPerHour: 85 } }), 'exit-reserve')
    expect(section('Exit reserve')).toContain(`= ${usd(terminalUsd, 0)} for an API`)
  })

  it('downtime', () => {
    const option = { ...priced('api', 0, 0), availability: 0.98 } as Option
    const demand = {
      requestsPerDay: 10,
      inputTokens: 1,
      outputTokens: 1,
      activeHoursPerDay: 8,
      daysPerWeek: 5,
      usdPerDowntimeHour: 100,
    }
    expect(section('Downtime')).toContain(
      `${usd(lineOf(planOf([option], { demand }), 'downtime').monthlyUsd[0] ?? 0)} a month`,
    )
  })

  it('rented cost', () => {
    const text = section('Rented cost')
    const rented = (usdPerHour: number): Option => ({
      id: 'rented',
      kind: 'rented',
      hardware: 'h100-sxm',
      model: 'llama-3.1-8b',
      quantisation: 'fp8',
      usdPerHour,
      ...NO_OVERHEAD,
    })
    const month = (rate: number) => costOf(planOf([rented(rate)])).monthlyUsd[0] ?? 0
    expect(text).toContain(`${usd(month(2), 0)}–${usd(month(4), 0).slice(1)} a month`)
    expect(text).toContain(`${(100 * upShare(1 / 3600, 10 / 3600, 300, 120)).toFixed(1)} % of the time`)
  })

  it('owned cost', () => {
    const card: Option = {
      id: 'owned',
      kind: 'owned',
      hardware: 'rtx-pro-6000-blackwell',
      model: 'llama-3.1-8b',
      unitPriceUsd: 8600,
      hostUsd: 3500,
    }
    const plan = planOf([card], { site: { staffUsdPerHour: 85 } })
    expect(section('Owned cost')).toContain(`are ${usd(costOf(plan).upFrontUsd, 0)} up front`)
  })

  it('energy', () => {
    const watts = meanWatts(30, 230, 0.25)
    const kwh = (watts * 730) / 1000
    expect(section('Energy')).toContain(
      `draws ${watts} W: ${kwh.toFixed(1)} kWh a month at PUE 1, ${usd(kwh * 0.146)} at $0.146`,
    )
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
    expect(section('Accounting view')).toContain(`${shares.slice(0, -1).join(', ')} and ${shares.at(-1)} %`)
  })

  it('has a section for every line of every option', () => {
    const options: Option[] = [
      { id: 'api', kind: 'api', model: 'x', price: { inputUsdPerMTok: 1, outputUsdPerMTok: 1 } },
      { id: 'rented', kind: 'rented', hardware: 'h100-sxm', model: 'llama-3.1-8b', quantisation: 'fp8' },
      {
        id: 'owned',
        kind: 'owned',
        hardware: 'rtx-4090',
        model: 'llama-3.1-8b',
        quantisation: 'q4_k_m',
        finance: 'lease',
        leadTimeMonths: 1,
      },
      quote('quote', 1, 1),
      { id: 'seats', kind: 'subscription', seats: 1, usdPerSeatPerMonth: 1 },
    ]
    const anchors = new Set(
      [...PAGE.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replaceAll(' ', '-')),
    )
    for (const { cost } of workOf(planOf(options)).options) {
      for (const { method } of cost?.lineItems ?? []) expect(anchors, method).toContain(method)
    }
  })
})
