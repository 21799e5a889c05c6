import type { Option, Plan, Workload } from '#core/plan/schema.ts'
import { blankWorkload } from './blank-plan.ts'

/** Changes of one workload, to be handed to `edit`. Values in, a new plan out. */

export function withWorkload(plan: Plan, id: string, change: (workload: Workload) => Workload): Plan {
  return {
    ...plan,
    workloads: plan.workloads.map((workload) => (workload.id === id ? change(workload) : workload)),
  }
}

export function withOption(
  plan: Plan,
  workloadId: string,
  optionId: string,
  change: (option: Option) => Option,
): Plan {
  return withWorkload(plan, workloadId, (workload) => ({
    ...workload,
    options: workload.options.map((option) => (option.id === optionId ? change(option) : option)),
  }))
}

/** Adds a workload with nothing answered and returns the plan and the new workload's id. */
export function withNewWorkload(plan: Plan, name: string): { plan: Plan; workloadId: string } {
  const taken = new Set(plan.workloads.map(({ id }) => id))
  let n = plan.workloads.length + 1
  while (taken.has(`workload-${String(n)}`)) n += 1
  const workloadId = `workload-${String(n)}`
  return { plan: { ...plan, workloads: [...plan.workloads, blankWorkload(workloadId, name)] }, workloadId }
}

/** A plan keeps at least one workload: the last one stays. */
export function withoutWorkload(plan: Plan, id: string): Plan {
  const workloads = plan.workloads.filter((workload) => workload.id !== id)
  return workloads.length === 0 ? plan : { ...plan, workloads }
}
