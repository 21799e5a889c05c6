import { crossingOf } from '../engine/break-even.ts'
import { breakEvenBetween } from '../engine/break-evens.ts'
import { cumulativeCash } from '../engine/cost-figures.ts'
import type { CostLine } from '../engine/cost/cost-line.ts'
import { addUp, lineUsd, noTotals } from '../engine/cost/totals.ts'
import type { BreakEven, CostFigures, OptionEvaluation, WorkloadEvaluation } from '../engine/evaluation.ts'
import type { LineItemId } from '../engine/line-item.ts'
import type { Kernel } from '../engine/kernel/kernel.ts'

/** As much of an evaluation as gates, the cost node and the ranking need. */
export interface Standing {
  readonly options: readonly OptionStanding[]
  /** Requests that are answered up to the horizon; null: not known. */
  readonly answers: number | null
  /** When one option's cumulative cash falls to another's; null where one of them could not be costed. */
  readonly breakEven: (option: string, against: string) => Pick<BreakEven, 'kind' | 'month'> | null
}

export type OptionStanding = Pick<OptionEvaluation, 'id' | 'kind' | 'feasible' | 'findings' | 'capacity'> & {
  readonly cost: CostStanding | null
}

export interface CostStanding extends Pick<CostFigures, 'totalUsd' | 'upFrontUsd'> {
  /** What each kind of line comes to, both parts of a mix together. */
  readonly linesUsd: LinesUsd
}

export type LinesUsd = ReadonlyMap<LineItemId, number>

function standingCost({ totalUsd, upFrontUsd, lineItems }: CostFigures): CostStanding {
  return { totalUsd, upFrontUsd, linesUsd: linesUsd(lineItems, (line) => line.totalUsd) }
}

function linesUsd<Line extends Pick<CostLine, 'id'>>(
  lines: readonly Line[],
  usdOf: (line: Line) => number,
): LinesUsd {
  const sums = new Map<LineItemId, number>()
  for (const line of lines) sums.set(line.id, (sums.get(line.id) ?? 0) + usdOf(line))
  return sums
}

function sum(values: readonly number[] | Float64Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/** An evaluation's own figures, read as a standing. */
export function standingIn(evaluation: WorkloadEvaluation): Standing {
  return {
    answers: evaluation.demand && sum(evaluation.demand.requests),
    options: evaluation.options.map((option) => ({
      ...option,
      cost: option.cost && standingCost(option.cost),
    })),
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
  const { volume } = situation.demand
  return {
    answers: volume && sum(volume.requests.subarray(0, horizonMonths)),
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
        cost: lines && { ...totals, linesUsd: linesUsd(lines, (line) => lineUsd(line, situation)) },
      }
    }),
    breakEven: (option, against) => {
      const curve = curveOf(option)
      const other = curveOf(against)
      return curve && other && crossingOf(curve, other, horizonMonths)
    },
  }
}
