import type { Catalogue } from '../catalogue/types.ts'
import { withInput } from '../engine/with-input.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { candidatesOf } from './candidates.ts'
import { walk } from './conditions.ts'
import { costNode } from './cost-node.ts'
import { passingOptions, teamStanding } from './gates.ts'
import { FLOWCHART } from './graph.ts'
import { rank } from './precedence.ts'
import { standingOf } from './standing.ts'

/** What would be recommended, and for a migration plan where it leads; null where nothing is left. */
export interface Recommendation {
  readonly recommended: string
  readonly target: string | null
}

/**
 * The recommendation with one input at another value, by the same gates, the same flowchart and the same
 * order. It does not ask for drivers: they decide what a lead is called, not who leads.
 */
export function recommendationAt(
  plan: CompletePlan,
  workload: CompleteWorkload,
  path: string,
  value: number,
  catalogue: Catalogue,
): Recommendation | null {
  const changed = withInput({ ...plan, workloads: [workload] }, path, value)
  const [there] = changed.workloads
  if (!there) throw new Error('A plan without its workload.')
  const standing = standingOf(changed, there, catalogue)
  const passing = passingOptions(changed, there, standing, catalogue)
  const isMissing = teamStanding(changed, there) === 'missing'
  const limitMonths = changed.finance.paybackLimitMonths
  const outcome = () =>
    walk(FLOWCHART, there.answers, costNode(standing, passing, limitMonths).answer).outcome
  const ranking = rank(candidatesOf(there, standing, passing, isMissing), outcome, () => false)
  return ranking && { recommended: ranking.recommended, target: ranking.target }
}
