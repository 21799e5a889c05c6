import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option } from '../plan/schema.ts'
import { costOf, lineOf, sectionOf, usd, workOf } from './cost-page.test-support.ts'
import { meanWatts } from './cost/energy.ts'
import { machineFactor } from './cost/operations-hours.ts'
import { purchasesOver, setPurchases } from './cost/purchases.ts'
import { setCommitted } from './cost/commitment.ts'
import { setHourlyWeek } from './cost/follow-the-hour.ts'
import { hoursOfNeed } from './cost/hours-of-need.ts'
import type { MachineLayout } from './cost/machine-layout.ts'
import { lostShare, upShare } from './cost/rent-line.ts'
import { attemptUsd } from '../inputs/attempt-usd.ts'
import { demandOver } from './demand.ts'
import { NO_OVERHEAD, planOf, priced, quote } from './plan-of.test-support.ts'

const PAGE = readFileSync(new URL('../../../docs/method/cost.md', import.meta.url), 'utf8')
const section = (heading: string) => sectionOf(PAGE, heading)

describe('the worked examples of docs/method/cost.md', () => {
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

  it('following the hour', () => {
    const weights = Array.from({ length: 168 }, (_, hour) => (hour % 24 === 12 ? 4 : 1))
    const sum = weights.reduce((total, weight) => total + weight, 0)
    const hours = hoursOfNeed({ shares: Float64Array.from(weights, (weight) => weight / sum) })
    const week = {
      working: 0,
      units: 0,
      unitsRunning: 0,
      unitsStarting: 0,
      workingWhenActive: 0,
      servedShare: 1,
    }
    const bounds = { least: 0, most: Infinity, redundancy: 0, coldStartHours: 0.5 }
    setHourlyWeek(week, 4, hours, { replicasPerUnit: 1, unitsPerReplica: 1 } as MachineLayout, bounds)
    const paid = week.unitsRunning + week.unitsStarting
    expect(section('Following the hour')).toContain(
      `${paid * 168} unit-hours a week or ${paid} units on average, where always on takes ${week.units}`,
    )
  })

  it('terms', () => {
    const into = { units: new Float64Array(5), trend: new Float64Array(5), taken: new Float64Array(5) }
    setCommitted(into, Float64Array.of(4, 4, 1, 1, 1), new Float64Array(5).fill(1), 3)
    expect([...into.units]).toEqual([4, 4, 4, 1, 1])
    const text = section('Terms')
    expect(text).toContain('bound for 3 months, are 4, 4, 4 and then 1')
    const lost = lostShare({ interruptedShare: 0.02, interruptionsPerMonth: 3, coldStartSeconds: 120 })
    expect(text).toContain(`${(100 * lost).toFixed(2)} % of the time without them`)
  })

  it('owned cost', () => {
    const card: Option = {
      id: 'owned',
      kind: 'owned',
      hardware: 'rtx-pro-6000-blackwell',
      model: 'llama-3.1-8b',
      unitPriceUsd: 15_000,
      hostUsd: 3170,
    }
    const plan = planOf([card], { site: { staffUsdPerHour: 85 } })
    const text = section('Owned cost')
    const { upFrontUsd, ownTimeUpFrontUsd } = costOf(plan)
    expect(text).toContain(`are ${usd(upFrontUsd, 0)} of cash up front`)
    expect(text).toContain(`are ${usd(ownTimeUpFrontUsd, 0)} of own time`)
    const boughtOver = (lifeMonths: number, needed: readonly number[]) => {
      const purchases = purchasesOver(needed.length)
      const trend = new Float64Array(needed.length).fill(1)
      const terms = { unitUsd: 1, hostUsd: 0, cardsPerHost: null, alreadyOwned: 0, lifeMonths }
      setPurchases(purchases, Float64Array.from(needed), trend, terms)
      return [...purchases.units].flatMap((units, t) => (units > 0 ? [[t, units]] : []))
    }
    const level = new Array<number>(48).fill(1)
    expect(text).toContain('A life of 48 months is bought once over 48 months')
    expect(boughtOver(48, level)).toEqual([[0, 1]])
    expect(text).toContain('one of 36 months is bought again for month 37')
    expect(boughtOver(36, level)).toEqual([
      [0, 1],
      [37, 1],
    ])
    expect(text).toContain(
      'Where 4 units are needed in months 1 and 2, 3 in month 3 and 2 from month 4 on, a life of three months buys 4 and then 2',
    )
    expect(boughtOver(3, [4, 4, 3, 2, 2, 2])).toEqual([
      [0, 4],
      [4, 2],
    ])
  })

  it('energy', () => {
    const watts = meanWatts(30, 230, 0.25)
    const kwh = (watts * 730) / 1000
    expect(section('Energy')).toContain(
      `draws ${watts} W: ${kwh.toFixed(1)} kWh a month at PUE 1, ${usd(kwh * 0.146)} at $0.146`,
    )
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
