import { placementBands, type Placing } from '../analysis/placement-bands.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { catalogueIndex } from '../engine/situation.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { PlacementBandsById } from './report-input.ts'
import type { ComparedPlacement } from './whole-plan.ts'

/** How the totals of the placements that have a cost may turn out, in steps, each with how much of it is done. */
export function* placementBandsById(
  complete: CompletePlan,
  catalogue: Catalogue,
  compared: readonly ComparedPlacement[],
): Generator<number, PlacementBandsById> {
  const drawn = compared.filter(({ isEmpty }) => !isEmpty)
  const placings = drawn.map(placingOf)
  const bands = yield* placementBands(complete, catalogueIndex(catalogue, complete), placings)
  return new Map(drawn.flatMap(({ id }, at) => (bands[at] ? [[id, bands[at]] as const] : [])))
}

/** Its workloads that have a cost. */
function placingOf({ placement: { workloads, totals } }: ComparedPlacement): Placing {
  const placed = workloads.flatMap(({ id, option, cost }) =>
    option !== null && cost ? [[id, option] as const] : [],
  )
  return { options: Object.fromEntries(placed), totalUsd: totals.totalUsd }
}
