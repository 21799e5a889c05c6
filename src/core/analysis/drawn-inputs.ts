import { TRENDS, type TrendId } from '../engine/situation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import { MONTHS_PER_YEAR } from '../units/time.ts'
import type { CorrelatedGroup } from './draws/correlation.ts'
import { curveThrough, type RangeCurve } from './draws/range-curve.ts'

/** One figure of a draw: an input, or one year's step of a trend. */
export interface DrawnFigure {
  readonly input: NumericInput
  readonly curve: RangeCurve
  /** For a trend: which year's step, from 0. */
  readonly year: number | null
}

/** What is drawn for some workloads: every input that bears on one of them and may turn out otherwise. */
export interface DrawnInputs {
  readonly figures: readonly DrawnFigure[]
  readonly correlated: readonly CorrelatedGroup[]
}

export function trendOf({ path }: NumericInput): TrendId | null {
  return TRENDS.find((id) => path === `trends/${id}`) ?? null
}

/**
 * The inputs that a simulation of some workloads draws, those of the demand first, since even points are evenest in
 * their first dimensions. What holds for the whole plan is drawn once for all of them.
 */
export function drawnInputs(plan: CompletePlan, workloads: readonly CompleteWorkload[]): DrawnInputs {
  const inputs = plan.inputs
    .filter((input) => workloads.some((workload) => bearsOn(input, workload)))
    .filter(({ range }) => range !== null && range.low < range.high)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
  const years = Math.max(1, Math.ceil(plan.horizonMonths / MONTHS_PER_YEAR))
  const figures = inputs.flatMap((input): DrawnFigure[] => {
    const curve = curveOf(input)
    // A step of the first year is taken in its months already, and one of the last to its end.
    if (trendOf(input) === null) return [{ input, curve, year: null }]
    return Array.from({ length: years }, (_, year) => ({ input, curve, year }))
  })
  return { figures, correlated: correlatedGroups(figures, years) }
}

/** Whether an input is of the plan, the workload, or an option that the workload has here, and some of these reads it. */
export function bearsOn(input: NumericInput, { id, options }: CompleteWorkload): boolean {
  if (input.workload !== null && input.workload !== id) return false
  if (input.option !== null && options.every((option) => option.id !== input.option)) return false
  return input.readBy === null || options.some(({ kind }) => input.readBy?.includes(kind))
}

function curveOf({ range, min, max, scale, integer }: NumericInput): RangeCurve {
  if (range === null) throw new Error('Only what has a range is drawn.')
  const { low, base, high, ends } = range
  return curveThrough({ low, base, high, ends, scale, min, max, isWhole: integer })
}

function rankOf({ workload, option }: NumericInput): number {
  if (workload === null) return 1
  return option === null ? 0 : 2
}

/** Figures that rise and fall together, as their rows in the registry say. */
function correlatedGroups(figures: readonly DrawnFigure[], years: number): CorrelatedGroup[] {
  const placesOf = (id: string, year: number) =>
    figures.flatMap(({ input, year: own }, place) =>
      input.id === id && (own === null ? year === years - 1 : own === year) ? [place] : [],
    )
  const rows = [...new Map(figures.map(({ input }) => [input.id, input])).values()]
  const ofKind = rows.flatMap(({ id, alike }) => {
    if (alike === null) return []
    const members = figures.flatMap(({ input }, place) => (input.id === id ? [place] : []))
    return members.length > 1 ? [{ members, rank: alike }] : []
  })
  const together = rows.flatMap(({ id, movesWith }) =>
    movesWith.flatMap((other) =>
      Array.from({ length: years }, (_, year) =>
        placesOf(id, year).flatMap((a) =>
          placesOf(other.input, year).map((b) => ({ members: [a, b], rank: other.rank })),
        ),
      ).flat(),
    ),
  )
  return [...ofKind, ...together]
}
