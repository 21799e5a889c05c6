import type { Case } from '../decision/case.ts'
import { derivationsOf } from '../decision/derivations.ts'
import { toldDerivation, type ToldDerivation } from '../words/derivation-words.ts'

/** How the demand of a workload follows from what it is said by, in words; empty where it is said itself. */
export function toldDerivations({
  plan,
  workload,
}: Pick<Case, 'plan' | 'workload'>): readonly ToldDerivation[] {
  const { basis, daysPerWeek } = workload.demand
  return derivationsOf(plan, workload).map((one) =>
    toldDerivation(one, { use: basis?.use ?? null, daysPerWeek }, plan.currency),
  )
}
