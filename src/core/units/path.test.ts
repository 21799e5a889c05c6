import { describe, expect, it } from 'vitest'
import { valueAt, withValueAt } from './path.ts'

const plan = {
  site: { usdPerKwh: 0.146 },
  workloads: [
    { id: 'support', demand: { requestsPerDay: 20_000 }, options: [{ id: 'owned', unitPriceUsd: 8600 }] },
    { id: 'night', demand: { requestsPerDay: 5 }, options: [] },
  ],
}

describe('valueAt', () => {
  it.each([
    ['site/usdPerKwh', 0.146],
    ['workloads/support/demand/requestsPerDay', 20_000],
    ['workloads/night/demand/requestsPerDay', 5],
    ['workloads/support/options/owned/unitPriceUsd', 8600],
    ['workloads/other/demand', undefined],
    ['site/usdPerKwh/more', undefined],
    ['constructor/name', undefined],
    ['workloads/length', undefined],
  ])('%s is %s', (path, value) => {
    expect(valueAt(plan, path)).toBe(value)
  })
})

describe('withValueAt', () => {
  it('changes one value and leaves the original as it was', () => {
    const changed = withValueAt(plan, 'workloads/support/demand/requestsPerDay', 7)
    expect(valueAt(changed, 'workloads/support/demand/requestsPerDay')).toBe(7)
    expect(plan.workloads[0]?.demand.requestsPerDay).toBe(20_000)
  })

  it('shares everything beside the path', () => {
    const changed = withValueAt(plan, 'workloads/support/demand/requestsPerDay', 7)
    expect(changed.workloads[1]).toBe(plan.workloads[1])
    expect(changed.site).toBe(plan.site)
  })

  it('makes fields that are missing on the way', () => {
    expect(withValueAt({}, 'trends/rentPerYear', 0.1)).toEqual({ trends: { rentPerYear: 0.1 } })
  })

  it('refuses an id that is not there, and names that reach the prototype', () => {
    expect(() => withValueAt(plan, 'workloads/other/name', 'x')).toThrow('"other"')
    expect(() => withValueAt({}, '__proto__/polluted', 1)).toThrow('__proto__')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
