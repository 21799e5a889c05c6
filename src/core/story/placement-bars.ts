import type { Band } from '../analysis/statistics/band.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { OptionKind } from '../plan/schema.ts'
import type { PlacementBandsById } from './report-input.ts'
import type { ComparedPlacement } from './whole-plan.ts'

/** What each placement of a plan comes to, by kind of option, and what of it is paid up front against the budget. Dollars. */
export interface PlacementBars {
  readonly bars: readonly PlacementBar[]
  /** Kinds among them, in the order in which they are drawn. */
  readonly kinds: readonly OptionKind[]
  /** Null where the plan has none. */
  readonly budgetUsd: number | null
  /** Where the drawing ends: twice the longest bar, or where a total is likely to lie beyond that; 1 where nothing has a cost. */
  readonly mostUsd: number
}

export interface PlacementBar {
  readonly id: ComparedPlacement['id']
  readonly parts: readonly { readonly kind: OptionKind; readonly usd: number }[]
  readonly totalUsd: number
  /** How the total may turn out; null until that is drawn. */
  readonly band: Band | null
  readonly upFrontUsd: number
  readonly isOverBudget: boolean
}

/** From somebody else's to one's own. */
const ORDER: readonly OptionKind[] = ['api', 'hosted', 'subscription', 'quote', 'rented', 'hybrid', 'owned']

/** For the ranges, which come after the bars: nearly all of them end within it, so that no bar changes when they do. */
const ROOM = 2

/** Placements of which no workload has a cost are left away; a workload that would bring money in adds nothing to a bar. */
export function placementBars(
  compared: readonly ComparedPlacement[],
  plan: CompletePlan,
  bands: PlacementBandsById,
): PlacementBars {
  const budgetUsd = plan.finance.capitalBudgetUsd
  const kindOf = (workloadId: string, option: string | null) =>
    plan.workloads.find(({ id }) => id === workloadId)?.options.find(({ id }) => id === option)?.kind
  const bars = compared
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ id, placement: { workloads, totals } }): PlacementBar => {
      const usdOf = (kind: OptionKind) =>
        workloads
          .filter((one) => kindOf(one.id, one.option) === kind)
          .reduce((sum, { cost }) => sum + Math.max(0, cost?.totalUsd ?? 0), 0)
      const parts = ORDER.map((kind) => ({ kind, usd: usdOf(kind) })).filter(({ usd }) => usd > 0)
      const { totalUsd, upFrontUsd } = totals
      const band = bands.get(id) ?? null
      return {
        id,
        parts,
        totalUsd,
        band,
        upFrontUsd,
        isOverBudget: budgetUsd !== null && upFrontUsd > budgetUsd,
      }
    })
  const lengths = bars.flatMap(({ parts, band, upFrontUsd }) => [
    ROOM * parts.reduce((sum, { usd }) => sum + usd, 0),
    band?.p90 ?? 0,
    ROOM * upFrontUsd,
  ])
  return {
    bars,
    kinds: ORDER.filter((kind) => bars.some(({ parts }) => parts.some((part) => part.kind === kind))),
    budgetUsd,
    mostUsd: Math.max(1, ...lengths),
  }
}
