import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { planOf } from '../engine/plan-of.test-support.ts'
import { completePlan } from '../plan/complete.ts'
import { billOfPlan, billOfWorkload } from './bill-today.ts'

/** Bills said of the plan, of each workload; what follows for the plan, for the first workload. */
const CASES: readonly [string, number | null, (number | null)[], number | null, number | null][] = [
  ['nobody says any', null, [null], null, null],
  ['the plan’s is the only workload’s', 2000, [null], 2000, 2000],
  ['the only workload’s own comes before the plan’s', 2000, [3000], 3000, 3000],
  ['the plan’s belongs to none of two', 2000, [null, 600], 2000, null],
  ['those of all workloads add up', null, [900, 600], 1500, 900],
  ['one unknown leaves the sum unknown', null, [900, null], null, 900],
]

it.each(CASES)('of today: %s', (_, ofPlan, bills, wholeUsd, firstUsd) => {
  const plan = planOf([])
  const [workload] = plan.workloads
  const complete = completePlan(
    {
      ...plan,
      organisation: ofPlan === null ? {} : { currentMonthlyBillUsd: ofPlan },
      workloads: bills.map((monthlyUsd, at) => ({
        ...workload!,
        id: `one-${String(at)}`,
        today: monthlyUsd === null ? undefined : { monthlyUsd },
      })),
    },
    catalogue,
  )
  expect(billOfPlan(complete)).toBe(wholeUsd)
  expect(billOfWorkload(complete, complete.workloads[0]!)).toBe(firstUsd)
})
