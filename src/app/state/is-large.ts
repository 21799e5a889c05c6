import { INPUTS } from '#core/inputs/registry.ts'
import type { Plan } from '#core/plan/schema.ts'

/** About a twentieth of a second, in options of three years. */
const MOST_OPTIONS_IN_PAGE = 24
const THREE_YEARS = 36
/** Filling in the defaults of an option takes this share of what working it out takes. */
const COMPLETION = 0.05

/** Whether working out these workloads of a plan in the page would hold it up: then it is done beside the page. */
export function isLarge(plan: Plan, wanted: readonly string[] = plan.workloads.map(({ id }) => id)): boolean {
  const isWanted = new Set(wanted)
  const options = plan.workloads.reduce(
    (sum, workload) => sum + workload.options.length * (COMPLETION + (isWanted.has(workload.id) ? 1 : 0)),
    0,
  )
  const horizonMonths = plan.horizonMonths ?? INPUTS.horizonMonths.default
  return (options * Math.max(THREE_YEARS, horizonMonths)) / THREE_YEARS > MOST_OPTIONS_IN_PAGE
}
