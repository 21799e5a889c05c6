import type { PatternProfile } from '../catalogue/types.ts'
import type { CompleteWorkload } from '../plan/complete-plan.ts'
import { HOURS_PER_WEEK } from '../units/time.ts'
import { exp } from '../units/exact-math/exp.ts'
import { log } from '../units/exact-math/log.ts'
import { pow } from '../units/exact-math/pow.ts'

/** How the attempts of a week fall on its 168 hours from Monday 00:00. */
export interface WeekProfile {
  /** Shares of the week's attempts; they add up to one. */
  readonly shares: Float64Array
  /** Peak hour over the mean of the hours that are used at all. */
  readonly peakToAverage: number
  /** Whether the peak asked for is out of reach of this shape, so that the nearest is taken. */
  readonly isClipped: boolean
}

const HOURS_PER_DAY = 24
const SPIKES_PER_WEEK = 8
const SPIKE = 6
const BUSIEST_HOUR = 15
const SWING = 0.8
const QUIET_HOUR = 0.05
const ACTIVE_HOUR_IN = 5

/**
 * The hours given, else those of the pattern, raised to the power at which the peak hour is
 * `peakToAverage` times the mean used hour. Method: docs/method/cost.md#week-profile.
 */
export function weekProfile(
  workload: CompleteWorkload,
  patterns: readonly PatternProfile[],
  peakToAverage: number,
): WeekProfile {
  const { hourlyProfile } = workload.demand
  return profileOf(hourlyProfile ?? patternShape(workload, patterns), peakToAverage)
}

function profileOf(shape: readonly number[], peakToAverage: number): WeekProfile {
  const peak = Math.max(...shape)
  if (!(peak > 0)) return { shares: flatShares(), peakToAverage: 1, isClipped: false }
  return sharpened(
    shape.map((weight) => weight / peak),
    peakToAverage,
  )
}

/** Weights of the pattern's own week: whole active hours centred on noon, active days from Monday. */
export function patternShape(workload: CompleteWorkload, patterns: readonly PatternProfile[]): number[] {
  const { demand } = workload
  const shape = shapeOf(workload, patterns)
  const hoursADay = Math.min(HOURS_PER_DAY, Math.max(1, Math.round(demand.activeHoursPerDay)))
  const days = Math.min(7, Math.max(1, Math.round(demand.daysPerWeek)))
  const firstHour = Math.floor((HOURS_PER_DAY - hoursADay) / 2)
  const activeHours: number[] = []
  for (let day = 0; day < days; day += 1) {
    for (let hour = firstHour; hour < firstHour + hoursADay; hour += 1) {
      activeHours.push(day * HOURS_PER_DAY + hour)
    }
  }
  const weights = new Array<number>(HOURS_PER_WEEK).fill(0)
  activeHours.forEach((hourOfWeek, index) => {
    weights[hourOfWeek] =
      shape === 'one-hour-in-five'
        ? index % ACTIVE_HOUR_IN === 0
          ? 1
          : QUIET_HOUR
        : 1 + SWING * cosineOfHours((hourOfWeek % HOURS_PER_DAY) - BUSIEST_HOUR)
  })
  if (shape === 'day-curve-with-spikes') {
    for (const hourOfWeek of evenlySpread(activeHours, SPIKES_PER_WEEK)) {
      weights[hourOfWeek] = (weights[hourOfWeek] ?? 0) * SPIKE
    }
  }
  return weights
}

/** The cosine of so many hours on the face of a day: 24 are once around, and each is 15 degrees. */
function cosineOfHours(hours: number): number {
  const around = ((hours % HOURS_PER_DAY) + HOURS_PER_DAY) % HOURS_PER_DAY
  const fromMidnight = Math.min(around, HOURS_PER_DAY - around)
  const cosine = COSINES[fromMidnight <= 6 ? fromMidnight : 12 - fromMidnight] ?? 0
  return fromMidnight <= 6 ? cosine : -cosine
}

/** Of 0, 15, 30, 45, 60, 75 and 90 degrees. */
const COSINES = [
  1,
  (Math.sqrt(6) + Math.sqrt(2)) / 4,
  Math.sqrt(3) / 2,
  Math.sqrt(0.5),
  0.5,
  (Math.sqrt(6) - Math.sqrt(2)) / 4,
  0,
]

/** A pattern that nobody has named yet counts as a daily curve. */
function shapeOf(
  { answers }: CompleteWorkload,
  patterns: readonly PatternProfile[],
): PatternProfile['shape'] {
  return patterns.find(({ pattern }) => pattern === answers.pattern)?.shape ?? 'day-curve'
}

function evenlySpread(hours: readonly number[], count: number): Set<number> {
  const chosen = new Set<number>()
  for (let spike = 0; spike < count; spike += 1) {
    const hour = hours[Math.floor((spike * hours.length) / count)]
    if (hour !== undefined) chosen.add(hour)
  }
  return chosen
}

const LARGEST_POWER = 1e4

/** Weights with a peak of one, to the power at which peak over mean is the target. */
function sharpened(weights: readonly number[], target: number): WeekProfile {
  const hoursOf = new Map<number, number>()
  let used = 0
  for (const weight of weights) {
    if (!(weight > 0)) continue
    hoursOf.set(weight, (hoursOf.get(weight) ?? 0) + 1)
    used += 1
  }
  const ascending = [...hoursOf.keys()].sort((a, b) => a - b)
  const logs = Float64Array.from(ascending, log)
  const counts = Float64Array.from(ascending, (weight) => hoursOf.get(weight) ?? 0)
  const peakToAverageAt = (power: number) => {
    let sum = 0
    for (let index = 0; index < logs.length; index += 1) {
      sum += (counts[index] ?? 0) * exp(power * (logs[index] ?? 0))
    }
    return used / sum
  }
  const isClipped = peakToAverageAt(LARGEST_POWER) < target
  let power = isClipped ? LARGEST_POWER : 0
  if (!isClipped && target > 1) {
    let low = 0
    let high = 1
    while (peakToAverageAt(high) < target) [low, high] = [high, high * 2]
    for (let step = 0; step < 60; step += 1) {
      const middle = (low + high) / 2
      if (peakToAverageAt(middle) < target) low = middle
      else high = middle
    }
    power = (low + high) / 2
  }
  const sharpenedTo = new Map(ascending.map((weight) => [weight, pow(weight, power)]))
  const shares = Float64Array.from(weights, (weight) => sharpenedTo.get(weight) ?? 0)
  const sum = shares.reduce((total, share) => total + share, 0)
  return { shares: shares.map((share) => share / sum), peakToAverage: used / sum, isClipped }
}

function flatShares(): Float64Array {
  return new Float64Array(HOURS_PER_WEEK).fill(1 / HOURS_PER_WEEK)
}
