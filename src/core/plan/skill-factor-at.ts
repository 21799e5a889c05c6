import { SKILL_FACTOR } from './defaults.ts'
import type { Plan } from './schema.ts'

/** What the team's skill does to the hours of operation at a path of the plan. */
export function skillFactorAt(plan: Plan, path: string): number {
  const workload = plan.workloads.find(({ id }) => id === path.split('/')[1])
  return SKILL_FACTOR[workload?.answers.team ?? plan.organisation?.team ?? 'unknown']
}
