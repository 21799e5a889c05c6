import type { Plan } from '#core/plan/schema.ts'

/** The same plan under a name that tells the two apart. */
export function copyOf(plan: Plan): Plan {
  return { ...plan, name: `${plan.name.slice(0, 112)} (copy)` }
}
