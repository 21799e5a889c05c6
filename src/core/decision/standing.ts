import { crossingOf } from '../engine/break-even.ts'
import { breakEvenBetween } from '../engine/break-evens.ts'
import { cumulativeCash } from '../engine/cost-figures.ts'
import { addUp, noTotals } from '../engine/cost/totals.ts'
import type { BreakEven, CostFigures, OptionEvaluation, WorkloadEvaluation } from '../engine/evaluation.ts'
import type { Kernel } from '../engine/kernel/kernel.ts'

/** As much of an evaluation as gates, the cost node and the ranking need. */
export interface Standing {
  readonly options: readonly OptionStanding[]
  /** When one option's cumulative cash falls to another's; null where one of them could not be costed. */
  readonly breakEven: (option: string, against: string) => Pick<BreakEven, 'kind' | 'month'> | null
}

export type OptionStanding = Pick<OptionEvaluation, 'id' | 'kind' | 'feasible' | 'findings' | 'capacity'> & {
  readonly cost: Pick<CostFigures, 'totalUsd' | 'upFrontUsd'> | null
}

/** An evaluation's own figures, read as a standing. */
export function standingIn(evaluation: WorkloadEvaluation): Standing {
  return {
    options: evaluation.options,
    breakEven: (option, against) => breakEvenBetween(evaluation, option, against),
  }
}

/**
 * What a kernel has just worked out, read as a standing: the same sums as the evaluation's, without its working,
 * so that a search can ask thousands of times. It holds until the kernel's next run. A kernel that looks as far as
 * a payback may take knows every break-even that counts.
 */
export function standingOf({ situation, options }: Kernel): Standing {
  const { horizonMonths, workload } = situation
  const asksForSpeed = workload.answers.latency === 'realtime'
  const curveOf = (id: string) => {
    const lines = options.find(({ option }) => option.id === id)?.lines
    return lines ? cumulativeCash(lines, situation) : null
  }
  return {
    options: options.map((compiled) => {
      const { option, lines, isFeasible } = compiled
      const totals = noTotals()
      if (lines) addUp(lines, situation, totals)
      return {
        id: option.id,
        kind: option.kind,
        feasible: isFeasible,
        // Asked of nothing that can do the work, and dear.
        findings: isFeasible ? [] : compiled.findings(),
        capacity: asksForSpeed ? compiled.capacity() : null,
        cost: lines && totals,
      }
    }),
    breakEven: (option, against) => {
      const curve = curveOf(option)
      const other = curveOf(against)
      return curve && other && crossingOf(curve, other, horizonMonths)
    },
  }
}
