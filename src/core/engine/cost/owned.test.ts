import { describe, expect, it } from 'vitest'
import type { CostFigures } from '../evaluation.ts'
import type { LineItemId } from '../line-item.ts'
import { planOf } from '../plan-of.test-support.ts'
import { box, costOf, line, optionOf, SMALL, type OwnedFields } from './owned.test-support.ts'

describe('own hardware', () => {
  it('is paid up front with tax, shipping, installation and set-up', () => {
    const plan = planOf([box({ taxAndShippingShare: 0.08, installationUsdPerUnit: 250, setupHours: 100 })], {
      demand: SMALL,
      site: { staffUsdPerHour: 85 },
    })
    const cost = costOf(plan)
    expect(cost.upFrontUsd).toBe(4000 * 1.08 + 250)
    expect(cost.ownTimeUpFrontUsd).toBe(8500)
    expect(cost.capexUsd).toBe(4000 * 1.08 + 250)
  })

  it('takes the price factor on the unit, not on its host', () => {
    const cost = costOf(
      planOf([box({ hardware: 'rtx-4090', unitPriceUsd: 2000, priceFactor: 0.5 })], { demand: SMALL }),
    )
    expect(line(cost, 'hardware').upFrontUsd).toBe(1000)
    expect(line(cost, 'host').upFrontUsd).toBe(3170)
  })

  it('pays for power idle and busy, at the PUE of its room', () => {
    const plan = planOf([box()], {
      demand: SMALL,
      site: { usdPerKwh: 0.2, pue: 1.5, serverPue: 2, gramsCo2PerKwh: 350 },
    })
    const { cost, capacity } = optionOf(plan)
    const busy = capacity?.busyShare[0] ?? 0
    const kwh = ((9 + (270 - 9) * busy) * 730 * 1.5) / 1000
    expect(cost?.kwhPerMonth?.[0]).toBeCloseTo(kwh, 9)
    expect(cost?.monthlyUsd[0]).toBeCloseTo(kwh * 0.2, 9)
    expect(cost?.carbonKg).toBeCloseTo((36 * kwh * 350) / 1000, 6)
  })

  it('is busy only in active hours', () => {
    const { cost, capacity } = optionOf(
      planOf([box()], { demand: { ...SMALL, activeHoursPerDay: 8, daysPerWeek: 5 }, site: { pue: 1 } }),
    )
    const busy = (capacity?.busyShare[0] ?? 0) * (40 / 168)
    expect(cost?.kwhPerMonth?.[0]).toBeCloseTo(((9 + 261 * busy) * 730) / 1000, 9)
  })

  it('needs no maintenance in warranty at a desk, then 5 % a year and 5 % a year of replacements', () => {
    const cost = costOf(planOf([box({ lifeMonths: 240 })], { demand: SMALL, horizonMonths: 60 }))
    expect(line(cost, 'maintenance').monthlyUsd.slice(34, 38)).toEqual([0, 0, 200 / 12, 200 / 12])
    expect(line(cost, 'replacement').monthlyUsd.slice(34, 38)).toEqual([0, 0, 200 / 12, 200 / 12])
  })

  it('takes 12 % a year for a server from the first month, which replaces what breaks', () => {
    const cost = costOf(
      planOf(
        [box({ hardware: 'hgx-h100-8', quantisation: 'fp8', unitPriceUsd: 240_000, warrantyMonths: 0 })],
        {
          demand: SMALL,
        },
      ),
    )
    expect(line(cost, 'maintenance').monthlyUsd[0]).toBeCloseTo(2400, 9)
    expect(line(cost, 'replacement').totalUsd).toBe(0)
  })

  it('replaces what breaks where a stated contract is under 10 %', () => {
    const at = (maintenancePerYear: number) =>
      line(
        costOf(
          planOf([box({ maintenancePerYear, failuresPerYear: 0.12, warrantyMonths: 0 })], { demand: SMALL }),
        ),
        'replacement',
      )
    expect(at(0.099).monthlyUsd[0]).toBeCloseTo(40, 9)
    expect(at(0.1).monthlyUsd[0]).toBe(0)
  })

  it('is sold at the horizon for what 30 % a year leave: 34.3 % after three years', () => {
    const cost = costOf(planOf([box({ resaleDeclinePerYear: 0.3 })], { demand: SMALL }))
    expect(line(cost, 'resale').terminalUsd).toBeCloseTo(-4000 * 0.343, 6)
    expect(cost.valueLeftUsd).toBeCloseTo(1372, 6)
    expect(cost.totalUsd).toBeCloseTo(cost.cashUsd - 1372, 6)
  })

  it('is sold with care: what machines usually fetch at worst, or the worst end of a range, unless one number is said', () => {
    const left = (more: Parameters<typeof box>[0]) =>
      costOf(planOf([box(more)], { demand: SMALL })).valueLeftUsd
    // A Mac loses 8 to 28 % a year, and selling it costs 8 % of what it fetches.
    expect(left({})).toBeCloseTo(4000 * 0.72 ** 3, 6)
    expect(left({ sellingCostShare: 0.08 })).toBeCloseTo(4000 * 0.72 ** 3 * 0.92, 6)
    expect(left({ sellingCostShare: 1 })).toBe(0)
    expect(left({ resaleDeclinePerYear: { low: 0.2, base: 0.25, high: 0.4 } })).toBeCloseTo(
      4000 * 0.6 ** 3,
      6,
    )
    expect(left({ resaleDeclinePerYear: 0.25 })).toBeCloseTo(4000 * 0.75 ** 3, 6)
  })

  it('keeps the resale out of the curve unless the plan has it there', () => {
    const at = (resaleInCurve: boolean) =>
      costOf(
        planOf([box({ resaleDeclinePerYear: 0.3 })], {
          demand: SMALL,
          finance: { discountRatePerYear: 0, resaleInCurve },
        }),
      )
    const [without, withResale] = [at(false), at(true)]
    expect(withResale.cumulativeUsd[35]).toBe(without.cumulativeUsd[35])
    expect((without.cumulativeUsd[36] ?? 0) - (withResale.cumulativeUsd[36] ?? 0)).toBeCloseTo(1372, 6)
    expect(withResale.totalUsd).toBe(without.totalUsd)
    expect(withResale.monthlyUsd).toEqual(without.monthlyUsd)
  })

  it('is bought again when its life is over, at that month’s price, the old one worth nothing', () => {
    const cost = costOf(
      planOf([box({ lifeMonths: 24, resaleDeclinePerYear: 0.3 })], {
        demand: SMALL,
        trends: { hardwarePricePerYear: -0.1 },
      }),
    )
    const again = 4000 * 0.9 ** 2
    expect(line(cost, 'hardware').monthlyUsd.flatMap((usd, month) => (usd > 0 ? [month + 1] : []))).toEqual([
      25,
    ])
    expect(line(cost, 'hardware').monthlyUsd[24]).toBeCloseTo(again, 6)
    // The new one is 11 months old at the end of month 36.
    expect(cost.valueLeftUsd).toBeCloseTo(again * 0.7 ** (11 / 12), 6)
  })

  it('is not bought again for months that are no longer counted', () => {
    const at = (horizonMonths: number) =>
      costOf(planOf([box({ lifeMonths: 36, resaleDeclinePerYear: 0.3 })], { demand: SMALL, horizonMonths }))
    expect(at(36).cashUsd - line(at(36), 'energy').totalUsd).toBeCloseTo(4000, 6)
    expect(at(36).valueLeftUsd).toBeCloseTo(4000 * 0.343, 6)
    expect(line(at(37), 'hardware').totalUsd).toBe(8000)
    expect(at(37).valueLeftUsd).toBe(4000)
  })

  it('under warranty for each purchase from the month that it is bought for', () => {
    const demand = { requestsPerDay: 50_000, inputTokens: 500, outputTokens: 100, growthPerMonth: 0.05 }
    const cost = costOf(planOf([box({ warrantyMonths: 12 })], { demand, horizonMonths: 24 }))
    const bought = [line(cost, 'hardware').upFrontUsd, ...line(cost, 'hardware').monthlyUsd]
    expect(bought.filter((usd) => usd > 0).length).toBeGreaterThan(2)
    line(cost, 'maintenance').monthlyUsd.forEach((usd, index) => {
      const month = index + 1
      const out = bought.reduce((sum, paid, t) => sum + (month >= Math.max(1, t) + 12 ? paid : 0), 0)
      expect(usd, `month ${month}`).toBeCloseTo((out * 0.05) / 12, 6)
    })
  })

  it('may be leased: no capital, level payments, the balloon and resale only after the term', () => {
    const lease = (leaseTermMonths: number) =>
      costOf(
        planOf(
          [box({ finance: 'lease', leaseAprPerYear: 0.08, leaseTermMonths, taxAndShippingShare: 0.08 })],
          {
            demand: SMALL,
          },
        ),
      )
    const done = lease(36)
    expect(done.capexUsd).toBe(0)
    expect(line(done, 'lease').monthlyUsd[0]).toBeCloseTo(4320 * 0.0313364, 3)
    expect(done.valueLeftUsd).toBeGreaterThan(0)
    expect(lease(37).valueLeftUsd).toBe(0)
    expect(
      optionOf(planOf([box({ finance: 'lease', leaseTermMonths: 37 })], { demand: SMALL })).findings.map(
        ({ id }) => id,
      ),
    ).toContain('lease-runs-past-horizon')
    expect(
      optionOf(planOf([box({ finance: 'lease', leaseTermMonths: 36 })], { demand: SMALL })).findings.map(
        ({ id }) => id,
      ),
    ).not.toContain('lease-runs-past-horizon')
  })

  it('costs nothing up front where it is owned already, but its power and set-up', () => {
    const cost = costOf(
      planOf([box({ alreadyOwned: 1, setupHours: 10 })], { demand: SMALL, site: { staffUsdPerHour: 100 } }),
    )
    expect(cost.capexUsd).toBe(0)
    expect(cost.upFrontUsd).toBe(0)
    expect(cost.ownTimeUpFrontUsd).toBe(1000)
    expect(line(cost, 'energy').monthlyUsd[0]).toBeGreaterThan(0)
    expect(cost.valueLeftUsd).toBe(0)
  })

  it('stands at what it would fetch today, less what it will fetch at the end, where it could be sold', () => {
    const fields: OwnedFields = {
      alreadyOwned: 3,
      fetchesTodayUsd: 10_000,
      resaleDeclinePerYear: 0.2,
      lifeMonths: 48,
    }
    const kept = (more: OwnedFields = {}) =>
      line(costOf(planOf([box({ ...fields, ...more })], { demand: SMALL })), 'kept')
    expect(kept().upFrontUsd).toBe(10_000)
    expect(kept().terminalUsd).toBeCloseTo(-5120, 6)
    expect(kept({ lifeMonths: 24 }).terminalUsd).toBeCloseTo(0, 6)
    const { capexUsd, cashUsd, upFrontUsd } = costOf(planOf([box(fields)], { demand: SMALL }))
    const free = costOf(planOf([box({ ...fields, fetchesTodayUsd: undefined })], { demand: SMALL }))
    expect([capexUsd, cashUsd, upFrontUsd]).toEqual([free.capexUsd, free.cashUsd, free.upFrontUsd])
  })

  it('drops space, licences and staff of units already owned in the marginal lens, and nothing else', () => {
    const fields: OwnedFields = {
      alreadyOwned: 1,
      redundancy: 1,
      opsHoursPerMonth: 10,
      setupHours: 10,
      spaceUsdPerUnitMonth: 50,
      licencesUsdPerUnitMonth: 20,
    }
    const at = (lens: 'full' | 'marginal') =>
      costOf(planOf([box(fields)], { demand: SMALL, lens, site: { staffUsdPerHour: 100 } }))
    const [full, marginal] = [at('full'), at('marginal')]
    const first = (cost: CostFigures, id: LineItemId) => line(cost, id).monthlyUsd[0]
    expect([first(full, 'space'), first(marginal, 'space')]).toEqual([100, 50])
    expect([first(full, 'licences'), first(marginal, 'licences')]).toEqual([40, 20])
    // Two machines take 13 hours; the one that stands there already takes ten of them.
    expect(first(full, 'operations')).toBeCloseTo(1300, 9)
    expect(first(marginal, 'operations')).toBeCloseTo(300, 9)
    expect(first(marginal, 'energy')).toBe(first(full, 'energy'))
    expect(marginal.upFrontUsd).toBe(full.upFrontUsd)
  })

  it('steps up in the month that needs more, and says so', () => {
    const plan = planOf([box()], {
      demand: { requestsPerDay: 50_000, inputTokens: 500, outputTokens: 100, growthPerMonth: 0.05 },
    })
    const { capacity, cost, findings } = optionOf(plan)
    const units = capacity?.units ?? []
    const month = units.findIndex((count) => count > (units[0] ?? 0))
    expect(month).toBeGreaterThan(0)
    expect(cost && line(cost, 'hardware').monthlyUsd[month]).toBeGreaterThan(0)
    expect(findings).toContainEqual(
      expect.objectContaining({
        id: 'capacity-steps',
        values: { units: units[0], laterUnits: units[35], month: month + 1 },
      }),
    )
  })
})
