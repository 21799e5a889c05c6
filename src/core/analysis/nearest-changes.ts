import type { NumericInput } from '../plan/numeric-input.ts'
import { exp } from '../units/exact-math/exp.ts'
import { log } from '../units/exact-math/log.ts'

/** The first value of an input, on one side of the present one, at which something is no longer as it is now. */
export interface Change {
  readonly at: number
  readonly direction: 'above' | 'below'
}

/** What is found out at a value of an input, and how two findings compare. */
export interface Inquiry<Found> {
  readonly now: Found
  readonly at: (value: number) => Found
  readonly isAsNow: (found: Found) => boolean
  /** Whether there may be a change, and its return, between two values at which it is as now. */
  readonly mayDiffer: (one: Found, other: Found) => boolean
}

/**
 * The nearest values of an input, below and above, at which something is no longer as it is now; the nearest
 * first. Two hundred steps of the whole range count, and more of the usual one: a few are looked at, and those
 * between two of them where there may be a change. Each change is narrowed down to the first value that differs:
 * a whole one where the input counts things, else to a millionth.
 */
export function nearestChanges<Found>(input: NumericInput, inquiry: Inquiry<Found>): readonly Change[] {
  return (['below', 'above'] as const)
    .flatMap((direction) => {
      const steps = stepsOf(input, direction)
      const found = firstChange(steps, inquiry)
      if (found === null) return []
      const before = steps[found - 1] ?? input.current
      const isAsNow = (value: number) => inquiry.isAsNow(inquiry.at(value))
      return [{ at: narrowed(input, before, steps[found] ?? before, isAsNow).at, direction }]
    })
    .toSorted((a, b) => distance(input, a.at) - distance(input, b.at))
}

/** How far a value lies from the present one: on a log scale in factors, else in widths of the usual range. */
export function distance({ current, low, high, scale }: NumericInput, value: number): number {
  if (scale === 'log') return Math.abs(log(Math.max(value, 1) / Math.max(current, 1)))
  return Math.abs(value - current) / (high - low || 1)
}

const STEPS_OF_ALL = 200
const STEPS_OF_USUAL = 48
/** Looks on each side before anything is looked at more closely. */
const FIRST_LOOKS = 8

/** Evenly between two values in the input's scale, both ends with them. */
export function evenly(
  { scale }: Pick<NumericInput, 'scale'>,
  from: number,
  to: number,
  steps: number,
): number[] {
  const values: number[] = []
  const start = scale === 'log' ? log(Math.max(from, 1)) : from
  const end = scale === 'log' ? log(Math.max(to, 1)) : to
  for (let step = 1; step < steps; step += 1) {
    const at = start + ((end - start) * step) / steps
    values.push(scale === 'log' ? exp(at) : at)
  }
  return [from, ...values, to]
}

/** Steps from the present value to the end of the range, the nearest first. */
export function stepsOf(input: NumericInput, direction: Change['direction']): readonly number[] {
  const { current, min, max, low, high } = input
  const isAbove = direction === 'above'
  const values = [
    ...evenly(input, min, max, STEPS_OF_ALL),
    ...evenly(input, Math.max(min, low), Math.min(max, high), STEPS_OF_USUAL),
  ]
  const rounded = input.counts ? values.map(Math.round) : values
  const beyond = rounded.filter((value) => (isAbove ? value > current : value < current))
  return [...new Set(beyond)].sort((a, b) => (isAbove ? a - b : b - a))
}

interface Look<Found> {
  /** Which step; -1 is the present value. */
  readonly step: number
  readonly found: Found
}

/** The first of some steps at which something differs; null where none does. */
export function firstChange<Found>(steps: readonly number[], inquiry: Inquiry<Found>): number | null {
  const lookAt = (step: number): Look<Found> => ({ step, found: inquiry.at(steps[step] ?? NaN) })
  const between = (from: Look<Found>, to: Look<Found>): number | null => {
    const isSame = inquiry.isAsNow(to.found)
    if (to.step - from.step <= 1) return isSame ? null : to.step
    if (isSame && !inquiry.mayDiffer(from.found, to.found)) return null
    const middle = lookAt(Math.floor((from.step + to.step) / 2))
    return between(from, middle) ?? between(middle, to)
  }
  let from: Look<Found> = { step: -1, found: inquiry.now }
  for (let look = 1; look <= FIRST_LOOKS && from.step < steps.length - 1; look += 1) {
    const step = Math.ceil((steps.length * look) / FIRST_LOOKS) - 1
    if (step <= from.step) continue
    const to = lookAt(step)
    const found = between(from, to)
    if (found !== null) return found
    from = to
  }
  return null
}

/** From a value as now and one that differs to the first that does, and the last that does not. */
export function narrowed(
  input: NumericInput,
  agreeing: number,
  differing: number,
  isAsNow: (value: number) => boolean,
): { readonly before: number; readonly at: number } {
  let [inside, outside] = [agreeing, differing]
  const whole = input.counts
  while (Math.abs(outside - inside) > precisionOf(input, inside, outside)) {
    const middle = whole ? Math.round((inside + outside) / 2) : (inside + outside) / 2
    if (isAsNow(middle)) inside = middle
    else outside = middle
  }
  return { before: inside, at: outside }
}

/** How near two values lie between which nobody looks any more. */
function precisionOf(input: NumericInput, one: number, other: number): number {
  if (input.counts) return 1
  return Math.max(Math.max(Math.abs(one), Math.abs(other)) * 1e-6, (input.max - input.min) * 1e-12)
}
