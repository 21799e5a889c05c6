import type { Catalogue } from '../../catalogue/types.ts'
import type { Evaluation } from '../../engine/evaluation.ts'
import { placementOf, type Placement } from '../../engine/placement.ts'
import type { CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import { sideOf } from '../rules/candidates.ts'
import type { Decision } from '../decision.ts'

/** What the whole plan costs, one option for each workload, shared machines counted once. */
export interface PlanPlacements {
  /** As recommended; where there is no recommendation the workload is named as not costed. */
  readonly recommended: Placement
  /** The cheapest allowed option on somebody else's machines for every workload. */
  readonly allCloud: Placement
  /** The cheapest allowed option on machines of one's own for every workload. */
  readonly allLocal: Placement
  /** What the user picked, the recommendation where nothing was picked; null without a pick. */
  readonly chosen: Placement | null
}

export function planPlacements(
  plan: CompletePlan,
  evaluation: Evaluation,
  decision: Decision,
  catalogue: Catalogue,
): PlanPlacements {
  const place = (pick: (workload: CompleteWorkload) => string | null) =>
    placementOf(plan, catalogue, Object.fromEntries(plan.workloads.map((one) => [one.id, pick(one)])))
  const recommendedFor = (workload: CompleteWorkload) =>
    decision.workloads.find(({ id }) => id === workload.id)?.recommended ?? null
  const hasPick = plan.workloads.some(({ chosen }) => chosen !== null)
  return {
    recommended: place(recommendedFor),
    allCloud: place((workload) => cheapestOn('cloud', workload, evaluation, decision)),
    allLocal: place((workload) => cheapestOn('local', workload, evaluation, decision)),
    chosen: hasPick ? place((workload) => workload.chosen ?? recommendedFor(workload)) : null,
  }
}

/** The option of least total on one side, of those that the gates let through. */
function cheapestOn(
  side: 'local' | 'cloud',
  workload: CompleteWorkload,
  evaluation: Evaluation,
  decision: Decision,
): string | null {
  const ranking = evaluation.workloads.find(({ id }) => id === workload.id)?.ranking ?? []
  const gates = decision.workloads.find(({ id }) => id === workload.id)?.gates ?? []
  const passing = new Set(gates.filter(({ passed }) => passed).map(({ option }) => option))
  const onSide = new Set(workload.options.filter((option) => sideOf(option) === side).map(({ id }) => id))
  return ranking.find((id) => onSide.has(id) && passing.has(id)) ?? null
}
