import type { Kernel } from '../engine/kernel/kernel.ts'
import { candidatesOf } from './rules/candidates.ts'
import { walk } from './rules/walk.ts'
import { costNode } from './rules/cost-node.ts'
import { passingOptions, teamStanding } from './rules/gates.ts'
import { FLOWCHART } from './rules/graph.ts'
import { byCost, rank, type Candidate } from './rules/precedence.ts'
import { standingOf } from './standing.ts'

/** What would be recommended, and for a migration plan where it leads; null where nothing is left. */
export interface Recommendation {
  readonly recommended: string
  readonly target: string | null
  /** Whether a rule settled a close call for an option that costs more than another that passes. */
  readonly byRule: boolean
  /** Options that cost exactly what the recommended one does, at the start and in all; itself among them. */
  readonly equals: ReadonlySet<string>
}

/**
 * The recommendation for what a kernel has just worked out, by the same gates, the same flowchart and the same
 * order. It does not ask for drivers: they decide what a lead is called, not who leads.
 */
export function recommendationOf(kernel: Kernel): Recommendation | null {
  const { plan, workload } = kernel.situation
  const standing = standingOf(kernel)
  const passing = passingOptions(plan, workload, standing)
  const isMissing = teamStanding(plan, workload) === 'missing'
  const limitMonths = plan.finance.paybackLimitMonths
  const outcome = () =>
    walk(FLOWCHART, workload.answers, costNode(standing, passing, limitMonths).answer).outcome
  const candidates = candidatesOf(workload, standing, passing, isMissing)
  const ranking = rank(candidates, outcome, () => false)
  if (ranking === null) return null
  const { recommended, target } = ranking
  const byRule = target === null && candidates.toSorted(byCost)[0]?.id !== recommended
  return { recommended, target, byRule, equals: equalsOf(recommended, candidates) }
}

/** A millionth of a cent apart is the last bit of a sum, not a difference. */
const NOTHING_USD = 1e-8

function equalsOf(recommended: string, candidates: readonly Candidate[]): ReadonlySet<string> {
  const own = candidates.find(({ id }) => id === recommended)
  if (!own) throw new Error('The recommended option is no candidate.')
  const equal = candidates.filter(
    ({ totalUsd, upFrontUsd }) =>
      Math.abs(totalUsd - own.totalUsd) <= NOTHING_USD &&
      Math.abs(upFrontUsd - own.upFrontUsd) <= NOTHING_USD,
  )
  return new Set(equal.map(({ id }) => id))
}
