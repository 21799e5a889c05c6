import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from './complete.ts'
import { EXAMPLE_PLANS, SAMPLE_PLAN } from './examples.ts'
import { withPlanInput } from './with-plan-input.test-support.ts'
import { valueAt, withValueAt } from '../units/path.ts'

const { inputs } = completePlan(SAMPLE_PLAN, catalogue)
const input = (path: string) => inputs.find((candidate) => candidate.path === path)

describe('numericInputs', () => {
  it('holds the numbers of the plan, of its demand and of its options, with their ranges', () => {
    expect(input('site/usdPerKwh')).toMatchObject({
      id: 'usdPerKwh', unit: '$/kWh', current: 0.146, min: 0, max: 5, low: 0.1, high: 0.3,
      workload: null, option: null,
    }) // prettier-ignore
    expect(input('workloads/support/demand/requestsPerDay')).toMatchObject({
      current: 80_000, scale: 'log', workload: 'support', option: null,
    }) // prettier-ignore
    expect(input('workloads/support/options/hybrid/forcedCloudShare')).toMatchObject({
      current: 0, option: 'hybrid',
    }) // prettier-ignore
  })

  it('takes prices that the plan leaves open from the catalogue, with the range seen there', () => {
    expect(input('workloads/support/options/owned/unitPriceUsd')).toMatchObject({
      current: 15_000, low: 14_000, high: 16_000,
    }) // prettier-ignore
    expect(input('workloads/support/options/rented/usdPerHour')).toMatchObject({
      current: 3.605, low: 2.288, high: 6.16,
    }) // prettier-ignore
  })

  it('leaves out what is not known and what only repeats another figure', () => {
    expect(input('workloads/support/demand/concurrency')).toBeUndefined()
    expect(input('workloads/support/options/owned/cacheHit')).toBeUndefined()
    expect(input('workloads/support/options/owned/targetUtilisation')).toBeUndefined()
    expect(input('site/targetUtilisation')?.current).toBe(0.7)
  })

  it.each(EXAMPLE_PLANS)('has no path twice and no figure out of bounds in $id', ({ plan }) => {
    const all = completePlan(plan, catalogue).inputs
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length)
    for (const { path, current, min, max } of all) {
      expect(current >= min && current <= max, path).toBe(true)
    }
  })
})

describe('withPlanInput', () => {
  it.each(EXAMPLE_PLANS)('changes in $id what the complete plan then holds', ({ plan }) => {
    for (const { path, current, max, integer, factor } of completePlan(plan, catalogue).inputs) {
      const value = integer ? Math.min(max, current + 1) : Math.min(max, current * 1.25 + 0.01)
      const changed = completePlan(withPlanInput(plan, path, value, factor), catalogue)
      expect(valueAt(changed, path), path).toBeCloseTo(value, 9)
    }
  })

  it('keeps what was said about low and high, and widens it where the value leaves it', () => {
    const said = withPlanInput(SAMPLE_PLAN, 'site/usdPerKwh', 0.2)
    const uncertain = { ...said, site: { usdPerKwh: { low: 0.1, base: 0.15, high: 0.3 } } }
    const at = (value: number) => valueAt(withPlanInput(uncertain, 'site/usdPerKwh', value), 'site/usdPerKwh')
    expect(at(0.2)).toEqual({ low: 0.1, base: 0.2, high: 0.3 })
    expect(at(0.5)).toEqual({ low: 0.1, base: 0.5, high: 0.5 })
    expect(at(0.05)).toEqual({ low: 0.05, base: 0.05, high: 0.3 })
    const hard = withValueAt(uncertain, 'site/usdPerKwh/ends', 'hard')
    expect(valueAt(withPlanInput(hard, 'site/usdPerKwh', 0.2), 'site/usdPerKwh')).toEqual({
      low: 0.1,
      base: 0.2,
      high: 0.3,
      ends: 'hard',
    })
  })
})
