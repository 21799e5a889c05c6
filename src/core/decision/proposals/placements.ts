import type { Catalogue } from '../../catalogue/types.ts'
import { placementOf, type Placement } from '../../engine/placement.ts'
import type { CompletePlan } from '../../plan/complete-plan.ts'
import { sideOf } from '../rules/candidates.ts'
import { choicesOf, type Case } from '../case.ts'

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
  cases: readonly Case[],
  catalogue: Catalogue,
): PlanPlacements {
  const place = (pick: (one: Case) => string | null) =>
    placementOf(plan, catalogue, Object.fromEntries(cases.map((one) => [one.workload.id, pick(one)])))
  const recommendedFor = ({ decision }: Case) => decision.recommended
  const hasPick = plan.workloads.some(({ chosen }) => chosen !== null)
  return {
    recommended: place(recommendedFor),
    allCloud: place(cheapestOn('cloud', cases)),
    allLocal: place(cheapestOn('local', cases)),
    chosen: hasPick ? place((one) => one.workload.chosen ?? recommendedFor(one)) : null,
  }
}

/**
 * The option of least total on one side, of those that may be chosen; one on the machines of another only where that one
 * is placed.
 */
function cheapestOn(side: 'local' | 'cloud', cases: readonly Case[]): (one: Case) => string | null {
  const onSide = (one: Case) => choicesOf(one).filter(({ option }) => sideOf(option, one.workload) === side)
  const first = new Map(cases.map((one) => [one.workload.id, onSide(one)[0]?.id]))
  return (one) =>
    onSide(one).find(({ option }) => {
      const shares = 'sharesWith' in option ? option.sharesWith : null
      return shares === null || first.get(shares.workload) === shares.option
    })?.id ?? null
} // prettier-ignore
