import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import type { Option, Plan } from '../plan/schema.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { evaluate } from './evaluate.ts'
import { planOf } from './plan-of.test-support.ts'
import { priceDays, widest } from './price-days.ts'
import { assumedSource, catalogueSource, yoursSource } from './sources.ts'

const row = (asOf: string) => ({ source: ['a price list'], asOf, evidence: 'seen' as const })
const evaluated = (plan: Plan, of: Catalogue = catalogue) => evaluate(completePlan(plan, of), of)
const LUNA: Option = { id: 'luna', kind: 'api', model: 'openai/gpt-6-luna' }
const FLASH: Option = { id: 'flash', kind: 'api', model: 'google/gemini-3.8-flash' }
const OWNED: Option = {
  id: 'owned', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b', quantisation: 'mxfp4',
} // prettier-ignore
const RENTED: Option = {
  id: 'rented', kind: 'rented', hardware: 'h100-sxm', model: 'gpt-oss-120b', quantisation: 'mxfp4',
} // prettier-ignore
const QUOTE: Option = { id: 'quote', kind: 'quote', upFrontUsd: 1000, monthlyUsd: 100 }

describe('the days of the prices behind a total', () => {
  it('are those of prices only, not of watts, assumptions or figures of the user’s own', () => {
    const sources = [
      catalogueSource('inputUsdPerMTok', 1, '$/1M tokens', row('2026-10-03'), '2026-11-20'),
      catalogueSource('unitPriceUsd', 900, '$', row('2026-04-06'), '2026-11-20'),
      catalogueSource('loadW', 300, 'W', row('2024-01-01'), '2026-11-20'),
      assumedSource('hostUsd', 3500, '$', ['Assumed: a desk machine'], '2026-11-20', '2026-11-20'),
      yoursSource('usdPerHour', 2, '$/GPU-hour', '2026-11-21'),
    ]
    expect(priceDays(sources)).toEqual({ oldest: '2026-04-06', newest: '2026-10-03' })
    expect(priceDays(sources.slice(2))).toBeNull()
  })

  it('reach over several totals, and leave out those without', () => {
    const spans = [
      null,
      { oldest: '2026-09', newest: '2026-10-03' },
      { oldest: '2026-09-21', newest: '2026-11' },
    ]
    expect(widest(spans)).toEqual({ oldest: '2026-09', newest: '2026-11' })
    expect(widest([null, null])).toBeNull()
    expect(widest([])).toBeNull()
  })
})

describe('an evaluation', () => {
  it('has the days of every option, of the workload and of the plan', () => {
    const evaluation = evaluated(planOf([LUNA, OWNED, RENTED, QUOTE]))
    const [workload] = evaluation.workloads
    expect(workload?.options.map(({ id, prices }) => [id, prices])).toEqual([
      ['luna', { oldest: '2026-11-20', newest: '2026-11-20' }],
      ['owned', { oldest: '2026-10', newest: '2026-10' }],
      ['rented', { oldest: '2026-10-24', newest: '2026-10-24' }],
      ['quote', null],
    ])
    expect(workload?.prices).toEqual({ oldest: '2026-10', newest: '2026-11-20' })
    expect(evaluation.prices).toEqual(workload?.prices)
  })

  it('has none for an option without a total, and does not count its prices', () => {
    const unknown: Option = { ...OWNED, id: 'none', hardware: 'mac-studio-m5-ultra-512' }
    const [workload] = evaluated(planOf([LUNA, unknown])).workloads
    expect(workload?.options[1]?.cost).toBeNull()
    expect(workload?.options[1]?.prices).toBeNull()
    expect(workload?.prices).toEqual({ oldest: '2026-11-20', newest: '2026-11-20' })
    expect(evaluated(planOf([QUOTE])).prices).toBeNull()
  })

  it('counts both parts of a mix', () => {
    const mix: Option = { id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'luna', sizing: 'average' }
    const options = evaluated(planOf([LUNA, OWNED, mix])).workloads[0]?.options
    expect(options?.[2]?.prices).toEqual({ oldest: '2026-10', newest: '2026-11-20' })
  })

  it('counts a price that holds only later in the horizon, by the day on which it was read', () => {
    const announcedLater: Catalogue = {
      ...catalogue,
      apiModels: catalogue.apiModels.map((model) => ({
        ...model,
        prices: model.prices.map((price) =>
          price.from !== null && price.from > '2026-11-28' ? { ...price, asOf: '2026-11-01' } : price,
        ),
      })),
    }
    const days = (horizonMonths: number) =>
      evaluated({ ...planOf([FLASH]), horizonMonths }, announcedLater).prices
    expect(days(36)).toEqual({ oldest: '2026-11-01', newest: '2026-11-20' })
    const sooner = { ...planOf([FLASH]), asOf: '2026-06-20', horizonMonths: 6 }
    expect(evaluated(sooner, announcedLater).prices).toEqual({ oldest: '2026-11-20', newest: '2026-11-20' })
  })

  it('is dated by the day on which a price was last confirmed', () => {
    const confirmed: Catalogue = {
      ...catalogue,
      apiModels: catalogue.apiModels.map((model) => ({
        ...model,
        prices: model.prices.map((price) => ({ ...price, confirmed: '2026-11-19' })),
      })),
    }
    expect(evaluated(planOf([LUNA]), confirmed).prices).toEqual({
      oldest: '2026-11-19',
      newest: '2026-11-19',
    })
  })

  it('of every example names days that the catalogue has', () => {
    for (const { id, plan } of EXAMPLE_PLANS) {
      const { prices } = evaluated(plan)
      expect(prices, id).not.toBeNull()
      expect((prices?.oldest ?? '') <= (prices?.newest ?? ''), id).toBe(true)
      expect((prices?.newest ?? '') <= catalogue.version, id).toBe(true)
    }
  })
})
