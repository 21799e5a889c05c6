import type { Plan } from '#core/plan/schema.ts'
import { pinned } from './pinned.ts'

/** A sample kept as one's own plan: every demand figure in it stays marked as assumed until it is confirmed. */
export function asOwn(plan: Plan): Plan {
  return {
    ...pinned(plan),
    workloads: plan.workloads.map((workload) => ({
      ...workload,
      assumed: [...new Set([...(workload.assumed ?? []), ...Object.keys(workload.demand)])],
    })),
  }
}
