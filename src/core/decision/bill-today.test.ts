import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { planOf } from '../engine/plan-of.test-support.ts'
import { completePlan } from '../plan/complete.ts'
import { billOfWorkload } from './bill-today.ts'

/** The bill said of the plan, those said of its workloads; what the first workload costs today. */
const CASES: readonly [string, number | null, (number | null)[], number | null][] = [
  ['nobody says any', null, [null], null],
  ['the plan’s is the only workload’s', 2000, [null], 2000],
  ['the only workload’s own comes before the plan’s', 2000, [3000], 3000],
  ['the plan’s belongs to none of two', 2000, [null, 600], null],
  ['its own stands beside the plan’s', 2000, [900, 600], 900],
]

it.each(CASES)('of today: %s', (_, ofPlan, bills, firstUsd) => {
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
  expect(billOfWorkload(complete, complete.workloads[0]!)).toBe(firstUsd)
})
