import { isQuestion } from '../../engine/gates/access.ts'
import type { CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import type { GateResult, WouldLead } from '../decision.ts'
import type { Standing } from '../standing.ts'
import { beyondBandUsd } from './about-the-same.ts'
import { candidatesOf, termsOf } from './candidates.ts'
import { byCost, type Candidate } from './precedence.ts'

interface Ground {
  readonly gates: readonly GateResult[]
  readonly standing: Standing
  readonly workload: CompleteWorkload
  readonly plan: CompletePlan
}

/**
 * The cheapest option that may or may not be used, where it would beat what is recommended by more than about the same,
 * or nothing is. Such options are ranked apart, because what is not known is neither a yes nor a no.
 */
export function wouldLead(
  recommended: string | null,
  candidates: readonly Candidate[],
  { gates, standing, workload, plan }: Ground,
): WouldLead | null {
  const open = gates.filter(({ access }) => access === 'to-confirm')
  const ids = new Set(open.map(({ option }) => option))
  if (ids.size === 0) return null
  const [first] = candidatesOf(plan, workload, standing, ids)
    .filter(({ waitsFor, mayLead }) => waitsFor === null && mayLead)
    .toSorted(byCost)
  const ours = candidates.find(({ id }) => id === recommended)
  if (!first || (ours && beyondBandUsd(ours, first, termsOf(plan, workload, standing)) <= 0)) return null
  const failures = open.find(({ option }) => option === first.id)?.failures ?? []
  const needs = failures.flatMap((failure) => (failure.id === 'not-known' ? failure.values.needs : []))
  return {
    option: first.id,
    needs: needs.filter(isQuestion),
    lessUsd: ours ? ours.totalUsd - first.totalUsd : null,
  }
}
