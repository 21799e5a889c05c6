import { describe, expect, it } from 'vitest'
import type { Option } from '../../plan/schema.ts'
import type { LineItemId } from '../line-item.ts'
import { planOf, priced, quote } from '../plan-of.test-support.ts'
import { box, costOf, line, optionOf, SMALL } from './owned.test-support.ts'

describe('a lead time', () => {
  const waiting = box({ leadTimeMonths: 3, opsHoursPerMonth: 10 })
  const api = priced('api', 10, 10)
  const month1 = (100 * 600 * 10 * (365 / 12)) / 1e6

  it('is bridged by an API: its running cost in place of the machine’s', () => {
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

  it('is bridged by the API that costs least until then, wherever it stands', () => {
    const dear = priced('dear', 20, 20)
    const least = [1, 1, 1].map(() => expect.closeTo(month1, 9) as number)
    for (const options of [
      [dear, waiting, api],
      [api, waiting, dear],
    ])
      expect(costOf(planOf(options, { demand: SMALL })).monthlyUsd.slice(0, 3)).toEqual(least)
    // People who would run it count too: an hour a month of them costs more than the tokens saved.
    const staffed: Option = { ...api, opsHoursPerMonth: 1000 }
    expect(costOf(planOf([staffed, waiting, dear], { demand: SMALL })).monthlyUsd[0]).toBeCloseTo(
      2 * month1,
      9,
    )
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
      ((0.003 * (730 * 40)) / 168) * 100,
      9,
    )
  })

  it('is rarer with a spare: both of two hosts down at once, and eight hours a year that take both', () => {
    const plan = planOf([box({ redundancy: 1 })], { demand: { ...SMALL, usdPerDowntimeHour: 100 } })
    expect(line(costOf(plan), 'downtime').monthlyUsd[0]).toBeCloseTo(
      ((84.88 / 8760) ** 2 + 8 / 8760) * 730 * 100,
      9,
    )
  })
})
