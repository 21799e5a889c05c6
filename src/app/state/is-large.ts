import { LOOKS_OF_A_SEARCH, workOf } from '#core/decision/search-work.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'

/** About a fifth of a second, in months of options drawn up. */
const MOST_IN_PAGE = 200_000
/** An evaluation draws up every option over 240 months, to see break-evens beyond the horizon. */
const MONTHS_OF_AN_EVALUATION = 240

/** Whether working a plan out in the page would hold it up: then it is done beside the page. */
export function isLarge({ workloads, horizonMonths }: CompletePlan): boolean {
  const months = MONTHS_OF_AN_EVALUATION + LOOKS_OF_A_SEARCH * horizonMonths
  const work = workloads.reduce((sum, { options }) => sum + workOf(options, months, () => 20), 0)
  return work > MOST_IN_PAGE
}
