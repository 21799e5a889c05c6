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
  /** Which share of the way from a value as now to one that differs lies before the change, as far as figures that go straight tell; null where none do. */
  readonly shareBefore?: (asNow: Found, differing: Found) => number | null
}

/** A value of an input and what was found out there. */
export interface Seen<Found> {
  readonly value: number
  readonly found: Found
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
      const change = firstChange(input, stepsOf(input, direction), inquiry)
      return change === null ? [] : [{ at: change.value, direction }]
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
const FIRST_LOOKS = 4

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

interface Look<Found> extends Seen<Found> {
  /** Which step; -1 is where the way begins. */
  readonly step: number
}

/** The first value on the way along some steps that differs; null where none does. The way begins at the present value, or where it is said. */
export function firstChange<Found>(
  input: NumericInput,
  steps: readonly number[],
  inquiry: Inquiry<Found>,
  start = input.current,
): Seen<Found> | null {
  const lookAt = (step: number): Look<Found> => {
    const value = steps[step] ?? NaN
    return { step, value, found: inquiry.at(value) }
  }
  const between = (from: Look<Found>, to: Look<Found>): Seen<Found> | null => {
    const isSame = inquiry.isAsNow(to.found)
    if (to.step - from.step <= 1) return isSame ? null : narrowed(input, from, to, inquiry)
    if (isSame && !inquiry.mayDiffer(from.found, to.found)) return null
    const middle = lookAt(Math.floor((from.step + to.step) / 2))
    return between(from, middle) ?? between(middle, to)
  }
  let from: Look<Found> = { step: -1, value: start, found: inquiry.now }
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

/** Guesses in a row that leave more than half of what there was, before a half is taken instead. */
const MOST_POOR_GUESSES = 2

/**
 * From a value as now and one that differs to the first that does, but for the precision. Figures that settle an answer
 * mostly go straight: a look just beyond where they would turn and one just before it are enough.
 */
function narrowed<Found>(
  input: NumericInput,
  asNow: Seen<Found>,
  differing: Seen<Found>,
  { at, isAsNow, shareBefore }: Inquiry<Found>,
): Seen<Found> {
  let [inside, outside] = [asNow, differing]
  let poor = 0
  for (;;) {
    const precision = precisionOf(input, inside.value, outside.value)
    const width = Math.abs(outside.value - inside.value)
    if (width <= precision) return outside
    const isGuess = poor < MOST_POOR_GUESSES
    const share = isGuess ? (shareBefore?.(inside.found, outside.found) ?? null) : null
    const value = valueBetween(input, inside.value, outside.value, share, precision)
    const seen = { value, found: at(value) }
    if (isAsNow(seen.found)) inside = seen
    else outside = seen
    const isPoor = Math.abs(outside.value - inside.value) > width / 2
    if (!isGuess) poor = MOST_POOR_GUESSES - 1
    else poor = isPoor ? poor + 1 : 0
  }
}

/** A little beyond where the change is supposed, or before it where what lies beyond is known. */
function valueBetween(
  input: NumericInput,
  inside: number,
  outside: number,
  share: number | null,
  precision: number,
): number {
  const towards = Math.sign(outside - inside)
  const whole = (value: number) => (input.counts ? Math.round(value) : value)
  const middle = whole((inside + outside) / 2)
  if (share === null) return middle
  const margin = precision * (input.counts ? 0.5 : 0.4)
  const guess = inside + (outside - inside) * share
  const isBeyondKnown = Math.abs(outside - guess) <= 2 * margin
  const value = whole(guess + (isBeyondKnown ? -margin : margin) * towards)
  const isBetween = (value - inside) * towards > 0 && (outside - value) * towards > 0
  return isBetween ? value : middle
}

/** How near two values lie between which nobody looks any more. */
function precisionOf(input: NumericInput, one: number, other: number): number {
  if (input.counts) return 1
  return Math.max(Math.max(Math.abs(one), Math.abs(other)) * 1e-6, (input.max - input.min) * 1e-12)
}
