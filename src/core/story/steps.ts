import type { Catalogue } from '../catalogue/types.ts'
import type { Case } from '../decision/case.ts'
import { actionPlan } from '../decision/proposals/action-plan.ts'
import { migrationPlan } from '../decision/proposals/migration-plan.ts'
import { reviewDates } from '../decision/proposals/review-dates.ts'
import { toldActionPlan, type ToldActionPlan } from '../words/told-action-plan.ts'

/** What to do next, and what would be a reason to decide again. */
export function stepsOf(one: Case, catalogue: Catalogue): ToldActionPlan {
  const advice = { migration: migrationPlan(one, catalogue), reviews: reviewDates(one, catalogue) }
  return toldActionPlan(actionPlan(one, advice, catalogue), one)
}
