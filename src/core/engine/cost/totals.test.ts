import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Option, Plan } from '../../plan/schema.ts'
import { evaluate } from '../evaluate.ts'
import { NO_STAFF, planOf, quote } from '../plan-of.test-support.ts'

type Terms = Partial<Omit<Plan, 'workloads'>>

function costOf(option: Option, terms: Terms) {
  const plan = completePlan(planOf([option], terms), catalogue)
  const cost = evaluate(plan, catalogue).workloads[0]?.options[0]?.cost
  if (!cost) throw new Error('not costed')
  return cost
}

const AT_TEN: Terms = {
  horizonMonths: 12,
  finance: { discountRatePerYear: 0.1 },
  site: { staffUsdPerHour: 50 },
}

describe('the total', () => {
  it('is cash, own time, what both would have earned, and risk: $1,900 of $1,000, $500, $150 and $250', () => {
    const offer: Option = {
      ...quote('offer', 1000, 0),
      setupHours: 10,
      opsHoursPerMonth: 0,
      exitHours: 10,
      exitProbability: 0.5,
    }
    expect(costOf(offer, AT_TEN)).toMatchObject({
      cashUsd: 1000,
      ownTimeUsd: 500,
      costOfMoneyUsd: expect.closeTo(150, 9) as number,
      riskUsd: 250,
      valueLeftUsd: 0,
      totalUsd: expect.closeTo(1900, 9) as number,
      presentUsd: expect.closeTo(1900 / 1.1, 9) as number,
      upFrontUsd: 1000,
      ownTimeUpFrontUsd: 500,
    })
  })

  it('takes off what is left, which earns nothing any more', () => {
    const box: Option = {
      id: 'owned',
      kind: 'owned',
      hardware: 'mac-studio-m3-ultra-96',
      model: 'llama-3.1-8b',
      quantisation: 'q4_k_m',
      unitPriceUsd: 4000,
      taxAndShippingShare: 0,
      resaleDeclinePerYear: 0.3,
      sellingCostShare: 0,
      ...NO_STAFF,
    }
    const cost = costOf(box, { ...AT_TEN, site: { usdPerKwh: 0 } })
    expect([cost.cashUsd, cost.valueLeftUsd]).toEqual([4000, expect.closeTo(2800, 9)])
    expect(cost.costOfMoneyUsd).toBeCloseTo(400, 9)
    expect(cost.totalUsd).toBeCloseTo(4000 + 400 - 2800, 9)
    expect(cost.presentUsd).toBeCloseTo(4000 - 2800 / 1.1, 9)
  })

  it.each([6, 12, 36])('of $100 a month over %i months is their future value', (horizonMonths) => {
    const bill: Option = { ...quote('bill', 0, 100), ...NO_STAFF }
    const cost = costOf(bill, { ...AT_TEN, horizonMonths })
    const monthly = 1.1 ** (1 / 12) - 1
    expect(cost.totalUsd).toBeCloseTo((100 * (1.1 ** (horizonMonths / 12) - 1)) / monthly, 8)
    expect(cost.cashUsd).toBe(100 * horizonMonths)
  })
})
