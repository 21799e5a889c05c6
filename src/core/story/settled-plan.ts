import type { Catalogue } from '../catalogue/types.ts'
import { withRunsOn } from '../decision/runs-on.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import { completePlan } from '../plan/complete.ts'
import type { Plan } from '../plan/schema.ts'

/** A plan with its defaults, in which it is settled what runs on machines that others would share. */
export function settledPlan(plan: Plan, catalogue: Catalogue): CompletePlan {
  return withRunsOn(completePlan(plan, catalogue), catalogue)
}
