import { whatIf, type WhatIf } from '../analysis/what-if.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { isSizedForLeastCost } from '../engine/cost/hybrid-parts.ts'
import { optionsBehind } from '../engine/cost/options-behind.ts'
import { catalogueIndex } from '../engine/situation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'

/** What-ifs of a workload, drawn up as far as a payback may take. */
export function whatIfOf(plan: CompletePlan, workload: CompleteWorkload, catalogue: Catalogue): WhatIf {
  return whatIf(plan, workload, catalogueIndex(catalogue, plan), { months: monthsOf(plan) })
}

/**
 * The same of two options alone. The parts and the bridge that they need are there, but only looked at where the
 * gates ask how fast a part answers.
 */
export function duelOf(
  plan: CompletePlan,
  workload: CompleteWorkload,
  ids: readonly string[],
  catalogue: Catalogue,
): WhatIf {
  const needed = new Set(ids.flatMap((id) => [...optionsBehind(id, workload, true)]))
  const options = workload.options.filter(({ id }) => needed.has(id))
  const wanted = workload.answers.latency === 'realtime' ? needed : new Set(ids)
  const months = monthsOf(plan)
  return whatIf(plan, { ...workload, options }, catalogueIndex(catalogue, plan), { months, wanted })
}

/** Whether something is searched for, so that every look takes longer. */
export function isSearchedFor({ options }: CompleteWorkload): boolean {
  return options.some(isSizedForLeastCost)
}

function monthsOf({ horizonMonths, finance }: CompletePlan): number {
  return Math.max(horizonMonths, finance.paybackLimitMonths)
}
