import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Option, Plan } from '../../plan/schema.ts'
import { evaluate } from '../evaluate.ts'
import type { CostFigures, LineItem, LineItemId, OptionEvaluation } from '../evaluation.ts'
import { NO_STAFF, planOf, priced, quote } from '../plan-of.test-support.ts'

type OwnedFields = Partial<Extract<Option, { kind: 'owned' }>>

const SMALL = { requestsPerDay: 100, inputTokens: 500, outputTokens: 100 }

function box(more: OwnedFields = {}): Option {
  return {
    id: 'owned',
    kind: 'owned',
    hardware: 'mac-studio-m3-ultra-96',
    model: 'llama-3.1-8b',
    quantisation: 'q4_k_m',
    unitPriceUsd: 4000,
    taxAndShippingShare: 0,
    ...NO_STAFF,
    ...more,
  }
}

function optionOf(plan: Plan, id = 'owned'): OptionEvaluation {
  const option = evaluate(completePlan(plan, catalogue), catalogue).workloads[0]?.options.find(
    (one) => one.id === id,
  )
  if (!option) throw new Error('no option')
  return option
}

function costOf(plan: Plan, id?: string): CostFigures {
  const { cost, findings } = optionOf(plan, id)
  if (!cost) throw new Error(findings.map((found) => found.id).join())
  return cost
}

function line(cost: CostFigures, id: LineItemId): LineItem {
  const found = cost.lineItems.find((item) => item.id === id)
  if (!found) throw new Error(`no line ${id}`)
  return found
}

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
    expect(line(cost, 'host').upFrontUsd).toBe(3500)
  })

  it('pays for power idle and busy, at the PUE of its room', () => {
    const plan = planOf([box()], { demand: SMALL, site: { usdPerKwh: 0.2, pue: 1.5, serverPue: 2 } })
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

  it('keeps the resale out of the curve unless the plan has it there', () => {
    const at = (resaleInCurve: boolean) =>
      costOf(planOf([box()], { demand: SMALL, finance: { discountRatePerYear: 0, resaleInCurve } }))
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

  describe('beyond the need', () => {
    const demand = { requestsPerDay: 200_000, inputTokens: 500, outputTokens: 100, growthPerMonth: -0.1 }
    const fields: OwnedFields = {
      opsHoursPerMonth: 10,
      spaceUsdPerUnitMonth: 50,
      licencesUsdPerUnitMonth: 20,
      maintenancePerYear: 0.12,
      lifeMonths: 60,
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

describe('a lead time', () => {
  const waiting = box({ leadTimeMonths: 3, opsHoursPerMonth: 10 })
  const api = priced('api', 10, 10)
  const month1 = (100 * 600 * 10 * (365 / 12)) / 1e6

  it('is bridged by the first API: its running cost in place of the machine’s', () => {
    const cost = costOf(planOf([waiting, quote('quote', 0, 1), api], { demand: SMALL }))
    expect(cost.monthlyUsd.slice(0, 3)).toEqual([1, 1, 1].map(() => expect.closeTo(month1, 9) as number))
    expect(
      line(cost, 'energy')
        .monthlyUsd.slice(0, 4)
        .map((usd) => usd > 0),
    ).toEqual([false, false, false, true])
    expect(line(cost, 'operations').monthlyUsd[2]).toBe(0)
    expect(line(cost, 'bridge').monthlyUsd[3]).toBe(0)
    expect(
      ['energy', 'operations', 'downtime'].map((id) => line(cost, id as LineItemId).formulas.fromMonth),
    ).toEqual([4, 4, 4])
    expect(cost.kwhPerMonth?.slice(0, 4).map((kwh) => kwh > 0)).toEqual([false, false, false, true])
    expect(cost.upFrontUsd).toBe(4000)
  })

  it('is bridged by people and risk of that API too, which are not cash', () => {
    const staffed: Option = { ...api, opsHoursPerMonth: 2, availability: 0.9 }
    const demand = { ...SMALL, usdPerDowntimeHour: 10 }
    const cost = costOf(planOf([waiting, staffed], { demand, site: { staffUsdPerHour: 100 } }))
    const first = (id: LineItemId) => [line(cost, id).money, ...line(cost, id).monthlyUsd.slice(2, 4)]
    expect(first('bridge')).toEqual(['cash', expect.closeTo(month1, 9), 0])
    expect(first('bridge-operations')).toEqual(['own-time', 200, 0])
    expect(first('bridge-downtime')).toEqual(['risk', expect.closeTo(730, 9), 0])
    expect(cost.monthlyUsd[0]).toBeCloseTo(month1, 9)
    expect(cost.ownTimeMonthlyUsd.slice(2, 4)).toEqual([200, 1000])
  })

  it('leaves lease payments where they are: they stand for the purchase', () => {
    const lease = { finance: 'lease', leaseTermMonths: 36 } as const
    const [late, now] = [
      costOf(planOf([box({ ...lease, leadTimeMonths: 3 }), api], { demand: SMALL })),
      costOf(planOf([box(lease), api], { demand: SMALL })),
    ]
    expect(line(late, 'lease').monthlyUsd).toEqual(line(now, 'lease').monthlyUsd)
    expect(line(late, 'lease').monthlyUsd[0]).toBeGreaterThan(0)
  })

  it('prefers an API to a hosted model, wherever they stand', () => {
    const hosted: Option = { ...priced('hosted', 1, 1), kind: 'hosted' } as Option
    expect(costOf(planOf([hosted, waiting, api], { demand: SMALL })).monthlyUsd[0]).toBeCloseTo(month1, 9)
    expect(costOf(planOf([hosted, waiting], { demand: SMALL })).monthlyUsd[0]).toBeCloseTo(month1 / 10, 9)
  })

  it('cannot be costed where nothing bridges it', () => {
    const { cost, findings } = optionOf(planOf([waiting], { demand: SMALL }))
    expect(cost).toBeNull()
    expect(findings.map(({ id }) => id)).toContain('no-bridge')
  })
})

describe('downtime', () => {
  it('costs the hours without service in active time: 2 % of 173.8 hours at $100', () => {
    const plan = planOf([box({ availability: 0.98 }), priced('api', 0, 0)], {
      demand: { ...SMALL, activeHoursPerDay: 8, daysPerWeek: 5, usdPerDowntimeHour: 100 },
    })
    expect(line(costOf(plan), 'downtime').monthlyUsd[0]).toBeCloseTo(((0.02 * (730 * 40)) / 168) * 100, 9)
    expect(line(costOf(plan, 'api'), 'downtime').monthlyUsd[0]).toBeCloseTo(
      ((0.005 * (730 * 40)) / 168) * 100,
      9,
    )
  })

  it('is rarer with a spare: 99.9 % is assumed', () => {
    const plan = planOf([box({ redundancy: 1 })], { demand: { ...SMALL, usdPerDowntimeHour: 100 } })
    expect(line(costOf(plan), 'downtime').monthlyUsd[0]).toBeCloseTo(0.001 * 730 * 100, 9)
  })
})

describe('machines that cannot be costed', () => {
  function findingOf(more: OwnedFields, demand = SMALL) {
    const option = optionOf(planOf([box(more)], { demand }))
    expect(option.cost).toBeNull()
    expect(option.feasible).toBe(false)
    return option.findings.map(({ id }) => id)
  }

  it('name what is unknown', () => {
    expect(findingOf({ hardware: 'no-such-card' })).toEqual(['hardware-unknown'])
    expect(findingOf({ model: 'no-such-model' })).toEqual(['model-unknown'])
    const priceless = {
      id: 'owned',
      kind: 'owned',
      hardware: 'mac-studio-m5-ultra-512',
      model: 'llama-3.1-8b',
      quantisation: 'q4_k_m',
    } as const
    expect(optionOf(planOf([priceless], { demand: SMALL })).findings.map(({ id }) => id)).toEqual([
      'price-unknown',
    ])
  })

  it('name the power that no source gives, and the host that no card can be put in', () => {
    const found = (hosts: typeof catalogue.hosts, tdpW: number | null) => {
      const hardware = catalogue.hardware.map((row) =>
        row.id === 'rtx-4090' ? { ...row, tdpW, systemLoadW: null } : row,
      )
      const known = { ...catalogue, hosts, hardware }
      const plan = completePlan(planOf([box({ hardware: 'rtx-4090' })], { demand: SMALL }), known)
      const option = evaluate(plan, known).workloads[0]?.options[0]
      expect(option?.cost).toBeNull()
      return option?.findings.map(({ id, severity }) => [id, severity])
    }
    expect(found(catalogue.hosts, null)).toEqual([['power-unknown', 'error']])
    expect(found([], 450)).toEqual([['host-unknown', 'error']])
  })

  it('say of a part that is sold only inside a server that it is an error to buy it alone', () => {
    const option = optionOf(planOf([box({ hardware: 'h100-sxm', quantisation: 'fp8' })], { demand: SMALL }))
    expect(option.findings.map(({ id, severity }) => [id, severity])).toEqual([
      ['sold-in-servers-only', 'error'],
    ])
  })

  it('show what they would need where the model does not fit', () => {
    const option = optionOf(
      planOf([box({ hardware: 'rtx-4090', model: 'llama-3.3-70b', quantisation: 'bf16' })], {
        demand: SMALL,
      }),
    )
    expect(option.findings.map(({ id }) => id)).toEqual(['does-not-fit'])
    expect(option.capacity).toMatchObject({ fits: false, units: [] })
    expect(option.capacity?.memory.needBytes).toBeGreaterThan(140e9)
  })

  it('show how fast they would be where that is too slow', () => {
    const option = optionOf(
      planOf([box({ model: 'llama-3.3-70b' })], {
        demand: { ...SMALL, minTokensPerSecond: 100 },
      }),
    )
    expect(option.findings.map(({ id }) => id)).toEqual(['too-slow'])
    expect(option.capacity?.singleStream?.expected).toBeLessThan(100)
    expect(option.cost).toBeNull()
  })
})
