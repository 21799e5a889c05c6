import type { NumericInput } from '../plan/numeric-input.ts'
import { exp } from '../units/exact-math/exp.ts'
import { log } from '../units/exact-math/log.ts'

/** The first value of an input, on one side of the present one, at which something is no longer as it is now. */
export interface Change {
  readonly at: number
  readonly direction: 'above' | 'below'
}

/**
 * The nearest values of an input, below and above, at which something is no longer as it is now; the nearest
 * first. Two hundred steps of the whole range are looked at, and more of the usual one; a change and its return
 * can hide only between two of them. Each change is narrowed down to the first value that differs: a whole one
 * where the input counts things, else to a millionth.
 */
export function nearestChanges(input: NumericInput, isAsNow: (value: number) => boolean): readonly Change[] {
  return (['below', 'above'] as const)
    .flatMap((direction) => {
      const at = nearestChange(input, direction, isAsNow)
      return at === null ? [] : [{ at, direction }]
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

function nearestChange(
  input: NumericInput,
  direction: Change['direction'],
  isAsNow: (value: number) => boolean,
): number | null {
  let before = input.current
  for (const value of looks(input, direction)) {
    if (!isAsNow(value)) return narrowed(input, before, value, isAsNow)
    before = value
  }
  return null
}

/** Values to look at from the present one to the end of the range, the nearest first. */
function looks(input: NumericInput, direction: Change['direction']): readonly number[] {
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

function narrowed(
  input: NumericInput,
  agreeing: number,
  differing: number,
  isAsNow: (value: number) => boolean,
): number {
  let [inside, outside] = [agreeing, differing]
  const whole = input.counts
  const precision = whole ? 1 : Math.max(Math.abs(differing), Math.abs(agreeing)) * 1e-6
  while (Math.abs(outside - inside) > precision) {
    const middle = whole ? Math.round((inside + outside) / 2) : (inside + outside) / 2
    if (isAsNow(middle)) inside = middle
    else outside = middle
  }
  return outside
}
