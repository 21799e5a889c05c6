import type { Catalogue } from '../catalogue/types.ts'
import { crossingOf } from '../engine/break-even.ts'
import { cumulative } from '../engine/cost-figures.ts'
import { totalUsd } from '../engine/cost/cost-sheet.ts'
import { costingsOf } from '../engine/cost/costings.ts'
import type { BreakEven, CostFigures, OptionEvaluation, WorkloadEvaluation } from '../engine/evaluation.ts'
import { catalogueIndex, situationOf } from '../engine/situation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'

/** As much of an evaluation as gates, the cost node and the ranking need. */
export interface Standing {
  readonly options: readonly OptionStanding[]
  /** When one option's cumulative cost falls to another's; null where one of them could not be costed. */
  readonly breakEven: (option: string, against: string) => Pick<BreakEven, 'kind' | 'month'> | null
}

export type OptionStanding = Pick<OptionEvaluation, 'id' | 'kind' | 'feasible' | 'findings' | 'capacity'> & {
  readonly cost: Pick<CostFigures, 'totalUsd' | 'upFrontUsd'> | null
}

/** An evaluation's own figures, read as a standing. */
export function standingIn({ options, breakEvens }: WorkloadEvaluation): Standing {
  return {
    options,
    breakEven: (option, against) =>
      breakEvens.find((one) => one.option === option && one.against === against) ?? null,
  }
}

/**
 * The totals of a workload's options and nothing else: the same sums as the evaluation's, without its
 * working, so that a search for a switching value can ask hundreds of times.
 */
export function standingOf(plan: CompletePlan, workload: CompleteWorkload, catalogue: Catalogue): Standing {
  const { horizonMonths } = plan
  const months = Math.max(horizonMonths, plan.finance.paybackLimitMonths)
  const situation = situationOf(plan, workload, catalogueIndex(catalogue), months)
  const costings = costingsOf(situation)
  const asksForSpeed = workload.answers.latency === 'realtime'
  const curveOf = (id: string) => {
    const sheet = costings.get(id)?.sheet
    return sheet ? cumulative(sheet, situation, months) : null
  }
  return {
    options: workload.options.map(({ id, kind }) => {
      const costing = costings.get(id)
      if (!costing) throw new Error(`Option ${id} was not costed.`)
      const { sheet, feasible, findings } = costing
      return {
        id,
        kind,
        feasible,
        findings,
        capacity: asksForSpeed ? costing.capacity() : null,
        cost: sheet && {
          totalUsd: totalUsd(sheet, situation.discount, horizonMonths),
          upFrontUsd: sheet.lines.reduce((total, line) => total + line.upFrontUsd, 0),
        },
      }
    }),
    breakEven: (option, against) => {
      const curve = curveOf(option)
      const other = curveOf(against)
      return curve && other && crossingOf(curve, other, horizonMonths)
    },
  }
}
