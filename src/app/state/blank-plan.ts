import { PLAN_SCHEMA } from '#core/plan/plan-version.ts'
import type { Plan, Workload } from '#core/plan/schema.ts'

/** A plan in which nothing has been answered: the user's own answers begin here, never with a sample's. */
export function blankPlan(asOf: string): Plan {
  return {
    schema: PLAN_SCHEMA,
    name: 'My plan',
    asOf,
    workloads: [blankWorkload('workload-1', 'My workload')],
  }
}

export function blankWorkload(id: string, name: string): Workload {
  return { id, name, answers: {}, demand: {}, options: [] }
}

/** Today, where the user is, as a plan writes it: 2026-11-20. */
export function today(now: Date = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
