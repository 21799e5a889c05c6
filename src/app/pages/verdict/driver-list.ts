import { catalogue } from '#app/state/whole-catalogue.ts'
import { isDeskMachine } from '#core/catalogue/machine-class.ts'
import { withOwnEntries } from '#core/catalogue/own-entries.ts'
import { fieldsOf } from '#core/inputs/fields-of.ts'
import type { Input, Inputs } from '#core/inputs/input.ts'
import { INPUTS } from '#core/inputs/registry.ts'
import { controlLabel } from '#core/words/figure-names.ts'
import { isShare, quantity, unitInField } from '#core/words/units.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import type { Option, Plan, Uncertain } from '#core/plan/schema.ts'
import { saidFigure } from '#app/state/said-value.ts'
import { usualRangeOf } from '#app/state/usual-range-of.ts'
import { baseOfFigure, isRange } from '#app/ui/figure-range.ts'
import { scaleOf } from '#app/ui/scale-of.ts'
import { reaching, type SliderScale } from '#app/ui/slider-scale.ts'
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
  /** It was said, in place of what would count otherwise. */
  readonly isChanged: boolean
  /** Where it is likely to lie; null where it is taken as it is. */
  readonly likely: { readonly low: number; readonly high: number } | null
  /** What is said of its range where the plan says none. */
  readonly usual: string | null
  /** The value in words: "20,000 requests per active day". */
  readonly inWords: (value: number) => string
}

/**
 * The numbers that decide most cases stand beside the chart; all others are behind "more assumptions". Those that no
 * option of the workload reads are left away.
 */
export function driversOf(
  plan: Plan,
  complete: CompletePlan,
  workloadId: string,
  inputs: Inputs = INPUTS,
): { readonly main: readonly Driver[]; readonly more: readonly Driver[] } {
  const workload = plan.workloads.find(({ id }) => id === workloadId)
  const options = workload?.options ?? []
  const basis = workload?.demand.basis
  const at = `workloads/${workloadId}/demand/`
  const fields = [
    ...fieldsOf('demand', inputs).map((one) => ({ ...one, path: at + one.field })),
    ...(basis ? fieldsOf(basis.by, inputs).map((one) => ({ ...one, path: `${at}basis/${one.field}` })) : []),
    ...fieldsOf('plan', inputs).map((one) => ({ ...one, path: one.field })),
  ].filter(({ input }) => input.asked === undefined && isRead(input, options, plan))
  const drivers = (some: typeof fields) =>
    some.map(({ path, input }) => driverOf(path, input, plan, complete))
  return {
    main: drivers(
      fields.filter(({ input }) => input.beside).toSorted((a, b) => placeOf(a.input) - placeOf(b.input)),
    ),
    more: drivers(fields.filter(({ input }) => !input.beside)),
  }
}

function placeOf({ beside = 0 }: Input): number {
  return beside
}

function isRead({ readBy, of }: Input, options: readonly Option[], plan: Plan): boolean {
  if (readBy === undefined || options.length === 0) return true
  const reading = options.filter(({ kind }) => readBy.includes(kind))
  return of === undefined ? reading.length > 0 : reading.some((option) => standsAs(option, plan) === of)
}

function standsAs(option: Option, { own }: Plan): Input['of'] {
  if (!('hardware' in option)) return undefined
  const hardware = withOwnEntries(catalogue, own).hardware.find(({ id }) => id === option.hardware)
  return hardware && (isDeskMachine(hardware) ? 'desk' : 'servers')
}

/** What follows from other figures has more digits than anybody reads: 13,023.3455528 requests are 13,020. */
function readable(derived: number | null): number | null {
  return derived === null ? null : Number(derived.toPrecision(4))
}

function driverOf(path: string, input: Input, plan: Plan, complete: CompletePlan): Driver {
  const { origin = null, otherwise = null } = complete.figures[path] ?? {}
  const figure = saidFigure(valueAt(plan, path)) ?? (origin === 'derived' ? readable(otherwise) : otherwise)
  const scale = scaleOf(input, path)
  return {
    path,
    label: controlLabel(path),
    unit: unitInField(input.unit),
    range: isRange(figure) ? reaching(scale, figure) : scale,
    percent: isShare(input.unit),
    figure,
    value: baseOfFigure(figure),
    otherwise,
    isAssumed: origin === 'unconfirmed',
    isChanged: origin === 'said' && otherwise !== null,
    likely: complete.inputs.find((one) => one.path === path)?.range ?? null,
    usual: usualRangeOf(complete.inputs, path),
    inWords: (one) => quantity(one, input.unit),
  }
}
