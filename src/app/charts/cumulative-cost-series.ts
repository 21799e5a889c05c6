import { breakEvensAmong } from '#core/engine/break-evens.ts'
import type { Evaluation, OptionEvaluation, WorkloadEvaluation } from '#core/engine/evaluation.ts'
import type { OptionKind } from '#core/plan/schema.ts'
import { ordinalOf } from '#core/story/ordinal-of.ts'
import { monthsToDraw } from './months-to-draw.ts'

/** More lines than this can't be told apart. */
export const MOST_LINES = 5

/** Cumulative cash of some options of one workload: the rows of the chart, its table and its files. */
export interface CumulativeCostSeries {
  readonly horizonMonths: number
  /** By total, cheapest first. */
  readonly lines: readonly CostLine[]
  readonly rows: readonly CostRow[]
  readonly marks: readonly BreakEvenMark[]
}

export interface CostLine {
  readonly id: string
  readonly kind: OptionKind
  readonly name: string
  /** 0 for the first option of its kind in the plan, 1 for the second: what tells two alike apart. */
  readonly ordinal: number
  /** Cumulative cash at the horizon. */
  readonly totalUsd: number
}

export interface CostRow {
  readonly month: number
  /** One figure a line, in the order of the lines. */
  readonly usd: readonly number[]
}

/** The moment at which one line passes under another, exact, linear inside a month. */
export interface BreakEvenMark {
  readonly option: string
  readonly against: string
  readonly month: number
  readonly usd: number
}

export function cumulativeCostSeries(
  evaluation: Pick<Evaluation, 'horizonMonths'>,
  workload: WorkloadEvaluation,
  shown: readonly string[],
): CumulativeCostSeries {
  const { horizonMonths } = evaluation
  const options = workload.ranking
    .filter((id) => shown.includes(id))
    .flatMap((id) => workload.options.filter((option) => option.id === id && option.cost !== null))
  const marks = marksBetween(workload, options, horizonMonths)
  const important = [...marks.map(({ month }) => month), ...purchaseMonths(options)]
  return {
    horizonMonths,
    lines: options.map((option) => costLine(option, workload)),
    rows: monthsToDraw(horizonMonths, important).map((month) => ({
      month,
      usd: options.map((option) => cumulativeAt(option, month)),
    })),
    marks,
  }
}

function costLine(option: OptionEvaluation, workload: WorkloadEvaluation): CostLine {
  return {
    id: option.id,
    kind: option.kind,
    name: option.name,
    ordinal: ordinalOf(workload, option.id),
    totalUsd: option.cost?.cumulativeUsd.at(-1) ?? 0,
  }
}

/** Where a stretch of being ahead begins after month 0, the two lines cross; one beyond the horizon is not drawn. */
function marksBetween(
  workload: WorkloadEvaluation,
  options: readonly OptionEvaluation[],
  horizonMonths: number,
): readonly BreakEvenMark[] {
  const shown = options.map(({ id }) => id)
  return breakEvensAmong(workload, shown)
    .flatMap(({ option, against, ahead }) => {
      const line = options.find(({ id }) => id === option)
      if (line === undefined) return []
      return ahead
        .filter(({ from }) => from > 0 && from <= horizonMonths)
        .map(({ from }) => ({ option, against, month: from, usd: cumulativeAt(line, from) }))
    })
    .sort((a, b) => a.month - b.month)
}

/** Cumulative cash at any moment, linear inside a month. */
function cumulativeAt({ cost }: OptionEvaluation, month: number): number {
  const before = cost?.cumulativeUsd[Math.floor(month)] ?? 0
  const after = cost?.cumulativeUsd[Math.ceil(month)] ?? before
  return before + (after - before) * (month - Math.floor(month))
}

/** Months before and after each purchase, the largest purchase first. */
function purchaseMonths(options: readonly OptionEvaluation[]): readonly number[] {
  return options
    .flatMap(({ cost }) => cost?.lineItems ?? [])
    .filter(({ group }) => group === 'capex')
    .flatMap(({ monthlyUsd }) => monthlyUsd.map((usd, i) => ({ usd, month: i + 1 })))
    .filter(({ usd }) => usd > 0)
    .sort((a, b) => b.usd - a.usd)
    .flatMap(({ month }) => [month - 1, month])
}
