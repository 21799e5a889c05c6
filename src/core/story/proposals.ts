import type { Catalogue } from '../catalogue/types.ts'
import { proposeOptions } from '../decision/proposals/propose-options.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option, Plan, Workload } from '../plan/schema.ts'

/** The options that a workload's answers suggest. */
export function proposalFor(plan: Plan, workload: Workload, catalogue: Catalogue): readonly Option[] {
  return proposeOptions(plan, workload, catalogue, completePlan)
}
