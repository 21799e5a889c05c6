import { describe, expect, it } from 'vitest'
import type { OptionEvaluation } from '../evaluation.ts'
import type { LineItemId } from '../line-item.ts'
import { planOf } from '../plan-of.test-support.ts'
import { box, line, optionOf, SMALL, type OwnedFields } from './owned.test-support.ts'

describe('own hardware beyond the need', () => {
  const demand = { requestsPerDay: 200_000, inputTokens: 500, outputTokens: 100, growthPerMonth: -0.1 }
  const fields: OwnedFields = {
    opsHoursPerMonth: 10,
    spaceUsdPerUnitMonth: 50,
    licencesUsdPerUnitMonth: 20,
    maintenancePerYear: 0.12,
    lifeMonths: 60,
    resaleDeclinePerYear: 0.3,
  }
  const at = (more: OwnedFields, falling = demand) =>
    optionOf(
      planOf([box({ ...fields, ...more })], {
        demand: falling,
        site: { staffUsdPerHour: 100, usdPerKwh: 0.2, pue: 1 },
      }),
    )
  const last = ({ cost }: OptionEvaluation, id: LineItemId) => cost && line(cost, id).monthlyUsd[35]

  it('is switched off when the demand falls: energy, licences and staff by what is on, space and maintenance by what stands there', () => {
    const option = at({})
    const units = option.capacity?.units ?? []
    const first = units[0] ?? 0
    expect(first).toBeGreaterThan(3)
    expect(units[35]).toBe(1)
    expect(last(option, 'licences')).toBe(20)
    expect(last(option, 'operations')).toBe(1000)
    expect(last(option, 'energy')).toBeLessThan(270 * 0.73 * 0.2)
    expect(last(option, 'space')).toBe(50 * first)
    expect(last(option, 'maintenance')).toBeCloseTo(first * 40, 9)
    const resale = option.cost && line(option.cost, 'resale')
    expect(resale?.terminalUsd).toBeCloseTo(-first * 4000 * 0.7 ** 3, 6)
    expect(resale?.inputs).toContainEqual({ id: 'unitsSwitchedOff', value: first - 1, unit: 'units' })
  })

  it('is bought again only as far as it is needed then', () => {
    const option = at({ lifeMonths: 12 })
    const units = option.capacity?.units ?? []
    const bought = option.cost ? line(option.cost, 'hardware').monthlyUsd : []
    expect(bought.flatMap((usd, month) => (usd > 0 ? [[month + 1, usd]] : []))).toEqual([
      [13, (units[12] ?? 0) * 4000],
      [25, (units[24] ?? 0) * 4000],
    ])
    expect(units[24]).toBeLessThan(units[12] ?? 0)
    expect(last(option, 'space')).toBe(50 * (units[24] ?? 0))
  })

  it('is the same for machines that were owned before', () => {
    const option = at({ alreadyOwned: 9 }, SMALL as typeof demand)
    expect(option.capacity?.units[0]).toBe(1)
    expect(last(option, 'licences')).toBe(20)
    expect(last(option, 'operations')).toBe(1000)
    expect(last(option, 'space')).toBe(450)
    expect(option.cost?.capexUsd).toBe(0)
  })
})
