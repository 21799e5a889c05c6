import { controlLabel } from '#core/words/figure-names.ts'
import { isShare, quantity, unitInField } from '#core/words/units.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import { DEMAND_FIELDS, PLAN_FIELDS } from '#core/plan/input-fields.ts'
import { LIMITS, type Limit, type LimitId } from '#core/plan/limits.ts'
import type { OptionKind, Plan, Uncertain } from '#core/plan/schema.ts'
import { saidFigure } from '#app/state/said-value.ts'
import { baseOfFigure } from '#app/ui/figure-range.ts'
import { usualRangeOf } from '#app/state/usual-range-of.ts'
import type { SliderScale } from '#app/ui/slider-scale.ts'
import { valueAt } from '#core/units/path.ts'

/** One number that the user can play with: where it stands in the plan, what it is now, and how far it goes. */
export interface Driver {
  /** `workloads/support/demand/requestsPerDay`, `site/usdPerKwh`. */
  readonly path: string
  readonly label: string
  /** Short, inside the field. */
  readonly unit: string
  readonly range: SliderScale
  readonly percent: boolean
  /** As it was said, or as it counts while nothing is said. */
  readonly figure: Uncertain | null
  /** The number of it. */
  readonly value: number | null
  /** What counts while nothing is said; null where there is no honest default. */
  readonly otherwise: number | null
  /** A sample or preset supplied it, and the user has not confirmed it. */
  readonly isAssumed: boolean
  /** It was said, and is not what would count otherwise. */
  readonly isChanged: boolean
  /** What is said of its range where the plan says none. */
  readonly usual: string | null
  /** The value in words: "20,000 requests per active day". */
  readonly inWords: (value: number) => string
}

/** The numbers that decide most cases stand beside the chart; all others are behind "more assumptions". */
const MAIN: readonly string[] = [
  'demand/requestsPerDay',
  'demand/outputTokens',
  'demand/inputTokens',
  'demand/growthPerMonth',
  'trends/apiPricePerYear',
  'site/targetUtilisation',
  'site/usdPerKwh',
]

export function driversOf(
  plan: Plan,
  complete: CompletePlan,
  workloadId: string,
): { readonly main: readonly Driver[]; readonly more: readonly Driver[] } {
  const workload = plan.workloads.find(({ id }) => id === workloadId)
  const kinds = new Set(workload?.options.map(({ kind }) => kind))
  const fields = [
    ...DEMAND_FIELDS.map(([field, limit]) => [`demand/${field}`, limit] as const),
    ...PLAN_FIELDS,
  ].filter(([field]) => applies(field, kinds))
  const driver = (field: string, limit: LimitId) =>
    driverOf(field, limit, { plan, complete, workloadId, assumed: workload?.assumed ?? [] })
  return {
    main: MAIN.flatMap((wanted) =>
      fields.filter(([field]) => field === wanted).map(([field, limit]) => driver(field, limit)),
    ),
    more: fields.filter(([field]) => !MAIN.includes(field)).map(([field, limit]) => driver(field, limit)),
  }
}

function driverOf(
  field: string,
  limitId: LimitId,
  {
    plan,
    complete,
    workloadId,
    assumed,
  }: {
    plan: Plan
    complete: CompletePlan
    workloadId: string
    assumed: readonly string[]
  },
): Driver {
  const limit: Limit = LIMITS[limitId]
  const path = field.startsWith('demand/') ? `workloads/${workloadId}/${field}` : field
  const said = valueAt(plan, path)
  const completed = valueAt(complete, path)
  const otherwise = limit.default ?? (said === undefined && typeof completed === 'number' ? completed : null)
  const figure = saidFigure(said) ?? otherwise
  const value = baseOfFigure(figure)
  const percent = isShare(limit.unit)
  return {
    path,
    label: controlLabel(field),
    unit: unitInField(limit.unit),
    range: rangeOf(limit),
    percent,
    figure,
    value,
    otherwise,
    isAssumed: assumed.includes(field.replace('demand/', '')),
    isChanged: saidFigure(said) !== null && figure !== otherwise && otherwise !== null,
    usual: usualRangeOf(complete.inputs, path),
    inWords: (one) => quantity(one, limit.unit),
  }
}

function rangeOf({ low, high, min, max, scale, integer }: Limit): SliderScale {
  return { low, high, min, max, scale: scale ?? 'linear', integer: integer ?? false }
}

/** Assumptions that no option of the workload reads are left away. */
const READ_BY: Readonly<Record<string, readonly OptionKind[]>> = {
  'trends/apiPricePerYear': ['api', 'hosted'],
  'trends/hardwarePricePerYear': ['owned'],
  'trends/rentPerYear': ['rented'],
  'site/usdPerKwh': ['owned'],
  'site/pue': ['owned'],
  'site/serverPue': ['owned'],
  'site/targetUtilisation': ['rented', 'owned'],
  'demand/batchShare': ['api', 'hosted'],
  'demand/cacheWriteShare': ['api', 'hosted'],
}

function applies(field: string, kinds: ReadonlySet<OptionKind>): boolean {
  const readers = READ_BY[field]
  return readers === undefined || kinds.size === 0 || readers.some((kind) => kinds.has(kind))
}
