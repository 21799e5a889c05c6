import { describe, expect, it } from 'vitest'
import type { Demand, Plan } from '../plan/schema.ts'
import { cashTable } from './pages/ask-tables.ts'
import { isCosted, optionById, workloadViews } from './report-input.ts'
import { planOf, reportInputOf, supportWith } from './report.test-support.ts'
import { todaysBill, todaysBillOfPlan } from './todays-bill.ts'

const GROWING: Demand = {
  requestsPerDay: 1000,
  inputTokens: 1500,
  outputTokens: 300,
  growthPerMonth: 0.02,
}
const MODEL = 'anthropic/claude-haiku-5-5'

function billOf(today: { model?: string; monthlyUsd: number }, demand: Demand = GROWING) {
  const plan: Plan = {
    ...planOf([supportWith({}, { demand, today })]),
    trends: { apiPricePerYear: 0, hostedPricePerYear: 0 },
  }
  const input = reportInputOf(plan)
  const [view] = workloadViews(input)
  return { bill: todaysBill(view!, input)!, view: view!, input }
}

describe('today’s bill over the years', () => {
  it('goes as the use does where the plan names the model that it is paid for', () => {
    const { bill } = billOf({ model: MODEL, monthlyUsd: 100 })
    expect(bill.grows).toBe(true)
    expect(bill.monthlyUsd[0]).toBe(100)
    expect(bill.monthlyUsd[12]).toBeCloseTo(100 * 1.02 ** 12, 6)
    expect(bill.cashUsd).toBeCloseTo(bill.monthlyUsd.reduce((sum, usd) => sum + usd, 0), 6)
  })

  it('is the same every month where the use is, or nobody says what it is paid for', () => {
    for (const { bill } of [billOf({ monthlyUsd: 100 }), billOf({ model: MODEL, monthlyUsd: 100 }, { ...GROWING, growthPerMonth: 0 })]) {
      expect(bill.grows).toBe(false)
      expect(new Set(bill.monthlyUsd)).toEqual(new Set([100]))
    }
  })

  it('says beside the table what is assumed of it', () => {
    const noteOf = ({ view, input }: ReturnType<typeof billOf>) => {
      const option = optionById(view, view.decision.recommended)
      return option && isCosted(option) ? cashTable(view, option, input).note : null
    }
    expect(noteOf(billOf({ model: MODEL, monthlyUsd: 100 }))).toContain('Today’s bill goes as the use does, at the price of the model that runs.')
    expect(noteOf(billOf({ monthlyUsd: 100 }))).toContain('Today’s bill is taken to stay as it is')
  })

  it('of a plan goes as the parts that its workloads have of it', () => {
    const work = (id: string, requestsPerDay: number, growthPerMonth: number) => ({
      ...supportWith({}, { demand: { ...GROWING, requestsPerDay, growthPerMonth }, today: { model: MODEL } }), id, name: id,
    })
    const plan: Plan = { ...planOf([work('one', 1000, 0), work('two', 1000, 0.02)]), trends: { apiPricePerYear: 0, hostedPricePerYear: 0 }, organisation: { currentMonthlyBillUsd: 1000 } }
    const bill = todaysBillOfPlan(reportInputOf(plan))!
    expect(bill.monthlyUsd[0]).toBe(1000)
    expect(bill.monthlyUsd[12]).toBeCloseTo(500 + 500 * 1.02 ** 12, 4)
  })
}) // prettier-ignore
