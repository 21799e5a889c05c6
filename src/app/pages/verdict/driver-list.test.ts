import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { completePlan } from '#core/plan/complete.ts'
import type { Plan } from '#core/plan/schema.ts'
import { driversOf } from './driver-list.ts'

const api = { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' } as const
const owned = {
  id: 'owned',
  kind: 'owned',
  hardware: 'rtx-pro-6000-blackwell',
  model: 'gpt-oss-120b',
} as const

function planWith(changes: Partial<Plan['workloads'][number]>, rest: Partial<Plan> = {}): Plan {
  return {
    schema: 'crossover/plan@5',
    name: 'P',
    asOf: '2026-11-20',
    workloads: [{ id: 'w', name: 'W', answers: {}, demand: {}, options: [api, owned], ...changes }],
    ...rest,
  }
}

function drivers(plan: Plan) {
  const { main, more } = driversOf(plan, completePlan(plan, catalogue), 'w')
  const all = [...main, ...more]
  const at = (path: string) => {
    const found = all.find((driver) => driver.path === path)
    if (!found) throw new Error(`There is no driver ${path}.`)
    return found
  }
  return { main, more, all, at }
}

describe('the numbers to play with', () => {
  it('show what follows from others in four digits, and what was said whole', () => {
    const bill = {
      demand: { basis: { by: 'bill' }, inputTokens: 6000, outputTokens: 123_456.5 },
      today: { model: 'anthropic/claude-sonnet-5-5', monthlyUsd: 18_000 },
    } as const
    const { at } = drivers(planWith(bill))
    const { figure, otherwise } = at('workloads/w/demand/requestsPerDay')
    expect(figure).toBe(Number(otherwise?.toPrecision(4)))
    expect(figure).not.toBe(otherwise)
    expect(at('workloads/w/demand/outputTokens').figure).toBe(123_456.5)
  })

  it('begin with those that decide most cases', () => {
    expect(drivers(planWith({})).main.map(({ label }) => label)).toEqual([
      'Requests a day',
      'Output tokens a request',
      'Input tokens a request',
      'Growth a month',
      'API prices, change a year',
      'Utilisation target at the peak',
      'Electricity',
    ])
  })

  it('stand in one list or the other, under names of their own', () => {
    const { all } = drivers(planWith({}))
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length)
    expect(new Set(all.map(({ label }) => label)).size).toBe(all.length)
  })

  it('are unknown, not zero, where nothing is said and nothing is assumed', () => {
    const { value, otherwise, isChanged } = drivers(planWith({})).at('workloads/w/demand/requestsPerDay')
    expect({ value, otherwise, isChanged }).toEqual({ value: null, otherwise: null, isChanged: false })
  })

  it('stand at their default until the user says something else, and say so then', () => {
    const path = 'site/usdPerKwh'
    expect(drivers(planWith({})).at(path)).toMatchObject({ value: 0.146, isChanged: false })
    const changed = planWith({}, { site: { usdPerKwh: 0.3 } })
    expect(drivers(changed).at(path)).toMatchObject({ value: 0.3, otherwise: 0.146, isChanged: true })
  })

  it('read the middle of a range', () => {
    const plan = planWith({ demand: { requestsPerDay: { low: 1000, base: 5000, high: 9000 } } })
    expect(drivers(plan).at('workloads/w/demand/requestsPerDay').value).toBe(5000)
  })

  it('are marked as assumed where a sample supplied them', () => {
    const { at } = drivers(planWith({ demand: { inputTokens: 1500 }, assumed: ['inputTokens'] }))
    expect(at('workloads/w/demand/inputTokens').isAssumed).toBe(true)
    expect(at('workloads/w/demand/outputTokens').isAssumed).toBe(false)
  })

  it('leave out what no option reads', () => {
    const paths = drivers(planWith({ options: [api] })).all.map(({ path }) => path)
    expect(paths).toContain('trends/apiPricePerYear')
    for (const path of ['site/usdPerKwh', 'trends/hardwarePricePerYear', 'trends/rentPerYear']) {
      expect(paths).not.toContain(path)
    }
  })

  it('show the power usage effectiveness that the machines of the plan are costed with', () => {
    const shown = (hardware: readonly string[]) =>
      drivers(planWith({ options: hardware.map((part) => ({ ...owned, id: part, hardware: part })) }))
        .all.filter(({ path }) => path.endsWith('ue') && path.startsWith('site/'))
        .map(({ path, value }) => [path, value])
    expect(shown(['hgx-h100-8'])).toEqual([['site/serverPue', 1.4]])
    expect(shown(['rtx-pro-6000-blackwell'])).toEqual([['site/pue', 1]])
    expect(shown(['l40s', 'rtx-4090']).map(([path]) => path)).toEqual(['site/pue', 'site/serverPue'])
  })

  it('speak of shares in percent and of all else in its unit', () => {
    const { at } = drivers(planWith({}))
    expect(at('site/targetUtilisation')).toMatchObject({ percent: true, unit: '%' })
    expect(at('site/targetUtilisation').inWords(0.7)).toBe('70\u00a0%')
    expect(at('site/usdPerKwh')).toMatchObject({ percent: false, unit: '$/kWh' })
  })
})
