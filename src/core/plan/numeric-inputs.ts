import { machinePriceAt, rentAt } from '../catalogue/price-at.ts'
import type { Catalogue, Hardware } from '../catalogue/types.ts'
import { valueAt, withValueAt } from '../units/path.ts'
import type { CompleteOption, CompletePlan, CompleteWorkload } from './complete-plan.ts'
import { skillFactorAt } from './skill-factor-at.ts'
import { COMMON_FIELDS, DEMAND_FIELDS, FIELDS_OF_KIND, PLAN_FIELDS, type Fields } from './input-fields.ts'
import { rangeOf } from './range-of.ts'
import { LIMITS, type Limit } from './limits.ts'
import type { NumericInput } from './numeric-input.ts'
import type { Plan, Uncertain } from './schema.ts'

export type { NumericInput }

/** Every numeric input that the plan has a value for, in the plan's order. */
export function numericInputs(
  plan: Omit<CompletePlan, 'inputs'>,
  said: Plan,
  catalogue: Catalogue,
): readonly NumericInput[] {
  return [
    ...inputsAt(plan, '', PLAN_FIELDS, { workload: null, option: null }),
    ...plan.workloads.flatMap((workload) => inputsOfWorkload(plan, workload, catalogue)),
  ].map((input) => ({ ...input, range: input.range ?? rangeOf(input, said) }))
}

function inputsOfWorkload(
  plan: Omit<CompletePlan, 'inputs'>,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): readonly NumericInput[] {
  const at = `workloads/${workload.id}/`
  return [
    ...inputsAt(workload, at, prefixed('demand/', DEMAND_FIELDS), { workload: workload.id, option: null }),
    ...workload.options.flatMap((option) =>
      inputsAt(
        withCataloguePrices(option, plan.asOf, catalogue),
        `${at}options/${option.id}/`,
        [...COMMON_FIELDS, ...FIELDS_OF_KIND[option.kind]].filter(
          ([field]) => !isRepeated(`${at}options/${option.id}/${field}`, plan),
        ),
        { workload: workload.id, option: option.id },
      ).map((input) => withRangeOfPart(input, option, plan.asOf, catalogue)),
    ),
  ]
}

function inputsAt(
  root: unknown,
  prefix: string,
  fields: Fields,
  owner: { workload: string | null; option: string | null },
): readonly NumericInput[] {
  return fields.flatMap(([field, id]) => {
    const current = valueAt(root, field)
    if (typeof current !== 'number') return []
    const { unit, min, max, low, high, integer, scale }: Limit = LIMITS[id]
    return [
      {
        path: prefix + field,
        limit: id,
        ...owner,
        unit,
        min,
        max,
        low,
        high,
        current,
        integer: integer ?? false,
        scale: scale ?? 'linear',
        range: null,
      },
    ]
  })
}

function prefixed(prefix: string, fields: Fields): Fields {
  return fields.map(([field, limit]) => [prefix + field, limit])
}

/** A figure that only repeats the site's or the demand's moves with it, and is not an input of its own. */
function isRepeated(path: string, { follows }: Omit<CompletePlan, 'inputs'>): boolean {
  return follows.some((one) => one.path === path && one.how === 'same')
}

/** Prices that the plan leaves to the catalogue are inputs too: they are what a buyer argues about. */
function withCataloguePrices(option: CompleteOption, day: string, catalogue: Catalogue): CompleteOption {
  const part = partOf(option, catalogue)
  if (!part) return option
  if (option.kind === 'owned' && option.unitPriceUsd === null) {
    return { ...option, unitPriceUsd: machinePriceAt(part, day)?.usd ?? null }
  }
  if (option.kind === 'rented' && option.usdPerHour === null) {
    return { ...option, usdPerHour: rentAt(part, day)?.usdPerGpuHour ?? null }
  }
  return option
}

function withRangeOfPart(
  input: NumericInput,
  option: CompleteOption,
  day: string,
  catalogue: Catalogue,
): NumericInput {
  const part = partOf(option, catalogue)
  const price = part && input.limit === 'unitPriceUsd' ? machinePriceAt(part, day) : null
  if (price) return { ...input, low: price.lowUsd, high: price.highUsd }
  const rent = part && input.limit === 'usdPerHour' ? rentAt(part, day) : null
  if (rent) return { ...input, low: rent.lowUsdPerGpuHour, high: rent.highUsdPerGpuHour }
  return input
}

function partOf(option: CompleteOption, catalogue: Catalogue): Hardware | undefined {
  if (option.kind !== 'rented' && option.kind !== 'owned') return undefined
  return catalogue.hardware.find(({ id }) => id === option.hardware)
}

/**
 * The plan as said, with another value for one input. A low and a high that were said are kept, with what they mean, and widened
 * where the value leaves them. Hours of operation arrive with the skill factor, as inputs hold them.
 */
export function withPlanInput(plan: Plan, path: string, value: number): Plan {
  const said = path.endsWith('/opsHoursPerMonth') ? value / skillFactorAt(plan, path) : value
  const before = valueAt(plan, path) as Uncertain | null | undefined
  if (typeof before !== 'object' || before === null) return withValueAt(plan, path, said)
  return withValueAt(plan, path, {
    ...before,
    low: Math.min(before.low, said),
    base: said,
    high: Math.max(before.high, said),
  })
}
