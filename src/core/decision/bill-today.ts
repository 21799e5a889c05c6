import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'

/** What a workload costs today, in dollars a month: its own bill, or the plan's where it is the only one. Null: nobody says. */
export function billOfWorkload(
  { organisation, workloads }: CompletePlan,
  { today }: CompleteWorkload,
): number | null {
  const ofPlan = workloads.length === 1 ? organisation.currentMonthlyBillUsd : null
  return today?.monthlyUsd ?? ofPlan
}
