import type { Catalogue } from '../catalogue/types.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import type { SwitchingValue } from './decision.ts'
import { recommendationAt, type Recommendation } from './recommendation-at.ts'

/**
 * The nearest values of an input, below and above, at which the recommendation changes. Between two
 * points of a grid that agree a change and its return can hide; the grid is fine near the present value
 * and the end of the range is looked at too.
 */
export function switchingValue(
  input: NumericInput,
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): SwitchingValue {
  const at = (value: number) => recommendationAt(plan, workload, input.path, value, catalogue)
  const now = at(input.current)
  const switches = nearestChanges(input, (value) => same(at(value), now)).map(({ at: value, direction }) => {
    const there = at(value)
    const to = there && (there.target ?? there.recommended)
    return { at: value, direction, to, byRule: there?.byRule ?? false }
  })
  const { path, current, min, max, integer } = input
  return {
    input: path,
    current,
    min,
    max,
    integer,
    switches,
  }
}

/** The nearest values of an input, below and above, at which something is no longer as it is now; the nearest first. */
export function nearestChanges(
  input: NumericInput,
  isAsNow: (value: number) => boolean,
): readonly Pick<Switch, 'at' | 'direction'>[] {
  return (['below', 'above'] as const)
    .flatMap((direction) => {
      const at = nearestChange(input, direction, isAsNow)
      return at === null ? [] : [{ at, direction }]
    })
    .toSorted((a, b) => distance(input, a.at) - distance(input, b.at))
}

/** Of the number of requests a day: the driver that every workload has. */
export function volumeSwitchingValue(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): readonly SwitchingValue[] {
  const path = `workloads/${workload.id}/demand/requestsPerDay`
  const input = plan.inputs.find((one) => one.path === path)
  return input ? [switchingValue(input, plan, workload, catalogue)] : []
}

/** Of every input that bears on the workload, nearest switch first; for when there is time. */
export function switchingValues(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): readonly SwitchingValue[] {
  const inputs = plan.inputs.filter((input) => input.workload === null || input.workload === workload.id)
  const found = inputs.map((input) => ({
    input,
    value: switchingValue(input, plan, workload, catalogue),
  }))
  const nearest = ({ input, value }: (typeof found)[number]) => {
    const [first] = value.switches
    return first ? distance(input, first.at) : Infinity
  }
  return found.toSorted((a, b) => nearest(a) - nearest(b) || 0).map(({ value }) => value)
}

type Switch = SwitchingValue['switches'][number]

function nearestChange(
  input: NumericInput,
  direction: Switch['direction'],
  isAsNow: (value: number) => boolean,
): number | null {
  let before = input.current
  for (const value of steps(input, direction)) {
    if (!isAsNow(value)) return bisect(input, before, value, isAsNow)
    before = value
  }
  return null
}

/** The first value that differs: a whole one where the input counts things, else to a millionth. */
function bisect(
  input: NumericInput,
  agreeing: number,
  differing: number,
  isAsNow: (value: number) => boolean,
): number {
  let inside = agreeing
  let outside = differing
  const whole = countsWhole(input)
  const precision = whole ? 1 : Math.max(Math.abs(differing), Math.abs(agreeing)) * 1e-6
  while (Math.abs(outside - inside) > precision) {
    const middle = whole ? Math.round((inside + outside) / 2) : (inside + outside) / 2
    if (isAsNow(middle)) inside = middle
    else outside = middle
  }
  return outside
}

/** Requests may grow by fractions, but nobody needs a crossing nearer than to one of them. */
function countsWhole({ limit, integer }: NumericInput): boolean {
  return integer || limit === 'requestsPerDay'
}

const STEPS = 24
/** Factors between two looks on a log scale: four to a decade of the usual range, one to a decade beyond. */
const LOG_STEP = 10 ** (1 / 4)
const FAR_STEP = 10

/** Values to look at from the present one to the end of the range, denser near the present one. */
function steps(input: NumericInput, direction: Switch['direction']): readonly number[] {
  const { current, min, max } = input
  const end = direction === 'above' ? max : min
  if (current === end) return []
  const values = input.scale === 'log' ? logSteps(current, end, input) : linearSteps(current, end, input)
  const rounded = countsWhole(input) ? values.map(Math.round) : values
  return [...new Set(rounded)].filter((value) => value !== current)
}

function logSteps(current: number, end: number, { low, high }: NumericInput): readonly number[] {
  const isRising = end > current
  const isUsual = (value: number) => value >= low && value <= high
  const values: number[] = []
  let value = Math.max(current, 1)
  for (;;) {
    const factor = isUsual(value) ? LOG_STEP : FAR_STEP
    value = isRising ? value * factor : value / factor
    if (isRising ? value >= end : value <= Math.max(end, 1)) return [...values, end]
    values.push(value)
  }
}

/** First through the usual range, then on to the bound in strides that double. */
function linearSteps(current: number, end: number, { low, high }: NumericInput): readonly number[] {
  const stride = Math.abs((high - low) / STEPS) || Math.abs(end - current) / STEPS
  const sign = Math.sign(end - current)
  const usualEnd = sign > 0 ? Math.max(high, current) : Math.min(low, current)
  const values: number[] = []
  let value = current
  let width = stride
  while ((end - value) * sign > 0 && values.length < 3 * STEPS) {
    if ((usualEnd - value) * sign <= 0) width *= 2
    value += width * sign
    if ((end - value) * sign > 0) values.push(value)
  }
  return [...values, end]
}

/** On a log scale in factors, else in widths of the usual range. */
function distance({ current, low, high, scale }: NumericInput, value: number): number {
  if (scale === 'log') return Math.abs(Math.log(Math.max(value, 1) / Math.max(current, 1)))
  return Math.abs(value - current) / (high - low || 1)
}

/** Where only a name settles a tie, as where nothing is used, the recommendation has not changed. */
function same(there: Recommendation | null, now: Recommendation | null): boolean {
  if (there === null || now === null) return there === now
  if (there.target !== now.target) return false
  return there.recommended === now.recommended || there.equals.has(now.recommended)
}
