import type { Catalogue } from '../catalogue/types.ts'
import { crossingOf } from '../engine/break-even.ts'
import { cumulativeCash } from '../engine/cost-figures.ts'
import { addUp, noTotals } from '../engine/cost/totals.ts'
import { compile } from '../engine/kernel/kernel.ts'
import type { BreakEven, CostFigures, OptionEvaluation, WorkloadEvaluation } from '../engine/evaluation.ts'
import { catalogueIndex } from '../engine/situation.ts'
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
  const { situation, options, run } = compile(plan, workload, catalogueIndex(catalogue), months)
  run()
  const asksForSpeed = workload.answers.latency === 'realtime'
  const curveOf = (id: string) => {
    const lines = options.find(({ option }) => option.id === id)?.lines
    return lines ? cumulativeCash(lines, situation) : null
  }
  return {
    options: options.map((compiled) => {
      const totals = noTotals()
      if (compiled.lines) addUp(compiled.lines, situation, totals)
      const { totalUsd, upFrontUsd } = totals
      return {
        id: compiled.option.id,
        kind: compiled.option.kind,
        feasible: compiled.isFeasible,
        findings: compiled.findings(),
        capacity: asksForSpeed ? compiled.capacity() : null,
        cost: compiled.lines && { totalUsd, upFrontUsd },
      }
    }),
    breakEven: (option, against) => {
      const curve = curveOf(option)
      const other = curveOf(against)
      return curve && other && crossingOf(curve, other, horizonMonths)
    },
  }
}
