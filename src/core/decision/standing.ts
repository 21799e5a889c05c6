import type { Catalogue } from '../catalogue/types.ts'
import { netPresentUsd } from '../engine/cost/cost-sheet.ts'
import { costingsOf } from '../engine/cost/costings.ts'
import type { CostFigures, OptionEvaluation } from '../engine/evaluation.ts'
import { catalogueIndex, situationOf } from '../engine/situation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'

/** As much of an evaluation as gates and ranking need. */
export interface Standing {
  readonly options: readonly OptionStanding[]
}

export type OptionStanding = Pick<OptionEvaluation, 'id' | 'feasible' | 'findings' | 'capacity'> & {
  readonly cost: Pick<CostFigures, 'netPresentUsd' | 'upFrontUsd'> | null
}

/**
 * The totals of a workload's options and nothing else: the same sums as the evaluation's, without its
 * working, so that a search for a switching value can ask hundreds of times.
 */
export function standingOf(plan: CompletePlan, workload: CompleteWorkload, catalogue: Catalogue): Standing {
  const situation = situationOf(plan, workload, catalogueIndex(catalogue), plan.horizonMonths)
  const costings = costingsOf(situation)
  const asksForSpeed = workload.answers.latency === 'realtime'
  return {
    options: workload.options.map(({ id }) => {
      const costing = costings.get(id)
      if (!costing) throw new Error(`Option ${id} was not costed.`)
      const { sheet, feasible, findings } = costing
      return {
        id,
        feasible,
        findings,
        capacity: asksForSpeed ? costing.capacity() : null,
        cost: sheet && {
          netPresentUsd: netPresentUsd(sheet, situation.discount, situation.horizonMonths),
          upFrontUsd: sheet.lines.reduce((total, line) => total + line.upFrontUsd, 0),
        },
      }
    }),
  }
}
