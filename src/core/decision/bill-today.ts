import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'

/** What a workload costs today, in dollars a month: its own bill, or the plan's where it is the only one. Null: nobody says. */
export function billOfWorkload(
  { organisation, workloads }: CompletePlan,
  { today }: CompleteWorkload,
): number | null {
  const ofPlan = workloads.length === 1 ? organisation.currentMonthlyBillUsd : null
  return today?.monthlyUsd ?? ofPlan
}

/** What all of a plan costs today, in dollars a month: its bill, or those of its workloads where each has one. */
export function billOfPlan(plan: CompletePlan): number | null {
  const { organisation, workloads } = plan
  const [first] = workloads
  if (first && workloads.length === 1) return billOfWorkload(plan, first)
  if (organisation.currentMonthlyBillUsd !== null) return organisation.currentMonthlyBillUsd
  const bills = workloads.map(({ today }) => today?.monthlyUsd ?? null)
  return bills.reduce((all, usd) => (all === null || usd === null ? null : all + usd), 0)
}
