import type { CompletePlan } from '#core/plan/complete-plan.ts'

/** About a fifth of a second, in options of three years. */
const MOST_OPTIONS_IN_PAGE = 150
const THREE_YEARS = 36

/** Whether working a plan out in the page would hold it up: then it is done beside the page. */
export function isLarge({ workloads, horizonMonths }: CompletePlan): boolean {
  const options = workloads.reduce((sum, workload) => sum + workload.options.length, 0)
  return (options * Math.max(THREE_YEARS, horizonMonths)) / THREE_YEARS > MOST_OPTIONS_IN_PAGE
}
