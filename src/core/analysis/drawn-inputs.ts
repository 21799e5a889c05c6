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

/** What is drawn for a workload: every input that bears on it and may turn out otherwise. */
export interface DrawnInputs {
  readonly figures: readonly DrawnFigure[]
  readonly correlated: readonly CorrelatedGroup[]
}

export function trendOf({ path }: NumericInput): TrendId | null {
  return TRENDS.find((id) => path === `trends/${id}`) ?? null
}

/**
 * The inputs that a simulation of a workload draws, those of the demand first, since even points are evenest in
 * their first dimensions. `except` are taken as they are.
 */
export function drawnInputs(
  plan: CompletePlan,
  workload: CompleteWorkload,
  except: ReadonlySet<string> = new Set(),
): DrawnInputs {
  const inputs = plan.inputs
    .filter((input) => input.workload === null || input.workload === workload.id)
    .filter(({ readBy }) => readBy === null || workload.options.some(({ kind }) => readBy.includes(kind)))
    .filter(({ range, path }) => range !== null && range.low < range.high && !except.has(path))
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
