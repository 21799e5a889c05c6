import type { Catalogue } from '../catalogue/types.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { SwitchingValue } from './decision.ts'
import { aMainDriverFlips, workOfDrivers } from './drivers.ts'
import type { Candidate } from './precedence.ts'
import { LOOKS_OF_A_SEARCH, workOfLook } from './search-work.ts'
import { volumeSwitchingValue } from './switching-values.ts'

/** What has to be searched for, because it asks what would be if an input were another; null where it is left out. */
export interface Searches {
  readonly flips: (
    winner: Candidate,
    other: Candidate,
    plan: CompletePlan,
    workload: CompleteWorkload,
    catalogue: Catalogue,
  ) => boolean | null
  readonly switching: (
    plan: CompletePlan,
    workload: CompleteWorkload,
    catalogue: Catalogue,
  ) => readonly SwitchingValue[] | null
}

/** In months of options drawn up, for all workloads of a plan together. */
const MOST_WORK_ON_DRIVERS = 4_000_000
const MOST_WORK_ON_VOLUME = 4_000_000

/** Each workload has an equal share of what a plan may take; what would take more is left out. */
export function searchesFor(whole: CompletePlan, mostOnDrivers = MOST_WORK_ON_DRIVERS): Searches {
  return {
    flips: (winner, other, plan, workload, catalogue) =>
      mayLookAtDrivers(winner, other, whole, workload, mostOnDrivers)
        ? aMainDriverFlips(winner, other, plan, workload, catalogue)
        : null,
    switching: (plan, workload, catalogue) =>
      LOOKS_OF_A_SEARCH * workOfLook(plan, workload, null) <= MOST_WORK_ON_VOLUME / whole.workloads.length
        ? volumeSwitchingValue(plan, workload, catalogue)
        : null,
  }
}

/** Whether what moves the gap between two options can be looked at within the workload's share. */
export function mayLookAtDrivers(
  winner: Candidate,
  other: Candidate,
  plan: CompletePlan,
  workload: CompleteWorkload,
  most = MOST_WORK_ON_DRIVERS,
): boolean {
  return workOfDrivers(winner, other, plan, workload) <= most / plan.workloads.length
}
