/** Where a slider stands for a value and which value a place on it means. */
export interface SliderScale {
  /** What the slider spans. */
  readonly low: number
  readonly high: number
  /** Hard bounds, which the buttons and keys keep to beyond the slider's ends. */
  readonly min: number
  readonly max: number
  readonly scale: 'linear' | 'log'
  readonly integer: boolean
  /** The input and its unit, as far as they decide what may be typed. */
  readonly input?: string
  readonly unit?: string
}

/** The same, reaching from end to end of a range that was said beyond it; a log scale never reaches down to nothing. */
export function reaching(
  range: SliderScale,
  said: { readonly low: number; readonly high: number },
): SliderScale {
  const low = range.scale === 'log' && said.low <= 0 ? range.low : Math.min(range.low, said.low)
  return { ...range, low, high: Math.max(range.high, said.high) }
}

/** The slider counts its places from 0 to this. */
export const PLACES = 1000

export type StepSize = 'fine' | 'normal' | 'big'

export function placeOf(value: number, range: SliderScale): number {
  const { low, high, scale } = range
  const share =
    scale === 'log'
      ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
      : (value - low) / (high - low)
  return Math.round(Math.min(1, Math.max(0, share)) * PLACES)
}

/**
 * A round value at a place: on a log scale two significant figures, drawn to 1, 2 and 5 where one of them is
 * near, so that a drag passes through 1,000, 2,000, 5,000 and rests there easily.
 */
export function valueAtPlace(place: number, range: SliderScale): number {
  const { low, high, scale } = range
  if (place <= 0) return low
  if (place >= PLACES) return high
  const share = place / PLACES
  if (scale === 'linear') return onGrid(low + share * (high - low), stepOf(range))
  const value = low * (high / low) ** share
  const near = nearestRound(value)
  const isNear = Math.abs(Math.log(value / near)) < 0.012 * Math.log(high / low)
  const result = isNear ? near : Number(value.toPrecision(2))
  return clamp(range.integer ? Math.round(result) : result, low, high)
}

/** The next value up or down: by a step of the grid, or along 1, 2, 5, 10 on a log scale; big steps are ten times. */
export function stepped(value: number, direction: 1 | -1, size: StepSize, range: SliderScale): number {
  const { min, max, scale, integer } = range
  const next =
    scale === 'log' ? logStep(value, direction, size, range) : linearStep(value, direction, size, range)
  return clamp(integer ? Math.round(next) : next, min, max)
}

/** A hundredth of the span, rounded to 1, 2 or 5 of some power of ten. */
export function stepOf({ low, high, integer }: SliderScale): number {
  const step = roundUp((high - low) / 100)
  return integer ? Math.max(1, step) : step
}

function linearStep(value: number, direction: 1 | -1, size: StepSize, range: SliderScale): number {
  const normal = stepOf(range)
  const fine = range.integer ? Math.max(1, normal / 10) : normal / 10
  const step = size === 'big' ? normal * 10 : size === 'fine' ? fine : normal
  // From between two lines of the grid the first step only reaches the next line.
  const lines = value / step
  const line = direction > 0 ? Math.floor(lines + 1e-9) + 1 : Math.ceil(lines - 1e-9) - 1
  return onGrid(line * step, step)
}

function logStep(value: number, direction: 1 | -1, size: StepSize, range: SliderScale): number {
  if (value <= 0) return direction > 0 ? range.low : 0
  if (size === 'big') return tidy(direction > 0 ? value * 10 : value / 10)
  if (size === 'fine') {
    const unit = 10 ** (Math.floor(Math.log10(value)) - 1)
    return tidy((Math.round(value / unit) + direction) * unit)
  }
  const power = 10 ** Math.floor(Math.log10(value) + 1e-12)
  const stops = [0.5, 1, 2, 5, 10].map((factor) => factor * power)
  const found =
    direction > 0
      ? stops.find((stop) => stop > value * (1 + 1e-9))
      : stops.findLast((stop) => stop < value * (1 - 1e-9))
  return tidy(found ?? value)
}

function nearestRound(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const distance = (stop: number) => Math.abs(Math.log(value / stop))
  return [1, 2, 5, 10].map((factor) => factor * power).reduce((a, b) => (distance(a) <= distance(b) ? a : b))
}

function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return tidy(([1, 2, 5, 10].find((factor) => factor * power >= value * (1 - 1e-9)) ?? 10) * power)
}

function onGrid(value: number, step: number): number {
  return tidy(Math.round(value / step) * step)
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12)) + 0
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
