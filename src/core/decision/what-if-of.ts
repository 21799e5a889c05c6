import { whatIf, type WhatIf } from '../analysis/what-if.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { optionsBehind } from '../engine/cost/options-behind.ts'
import { catalogueIndex } from '../engine/situation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'

/** What-ifs of a workload, drawn up as far as a payback may take. */
export function whatIfOf(plan: CompletePlan, workload: CompleteWorkload, catalogue: Catalogue): WhatIf {
  const months = Math.max(plan.horizonMonths, plan.finance.paybackLimitMonths)
  return whatIf(plan, workload, catalogueIndex(catalogue), months)
}

/** The same of two options alone, with the parts and the bridge that they need. */
export function duelOf(
  plan: CompletePlan,
  workload: CompleteWorkload,
  ids: readonly string[],
  catalogue: Catalogue,
): WhatIf {
  const needed = new Set(ids.flatMap((id) => [...optionsBehind(id, workload)]))
  const options = workload.options.filter(({ id }) => needed.has(id))
  return whatIfOf(plan, { ...workload, options }, catalogue)
}

