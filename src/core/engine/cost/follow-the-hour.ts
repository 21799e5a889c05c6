import { HOURS_PER_WEEK } from '../../units/time.ts'
import type { HourOfWeek } from '../evaluation.ts'
import type { HoursOfNeed } from './hours-of-need.ts'
import { unitsFor, type MachineLayout } from './machine-layout.ts'

/** What bounds machines that follow the hour; `most` is Infinity where nothing does. */
export interface HourlyBounds {
  readonly least: number
  readonly most: number
  readonly redundancy: number
  readonly coldStartHours: number
}

/** What machines that follow the hour come to in a week. */
export interface HourlyWeek {
  /** Working replicas and units in the busiest hour. */
  working: number
  units: number
  /** Units that run, as a mean over all hours of the week, and what is paid for starting, in the same measure. */
  unitsRunning: number
  unitsStarting: number
  /** Working replicas, as a mean over the hours in which there is anything to do. */
  workingWhenActive: number
  /** Share of the attempts that the machines are enough for. */
  servedShare: number
}

/** Replicas for a need, given in replicas filled to the target, between the least and the most. */
export function replicasFor(need: number, { least, most }: Pick<HourlyBounds, 'least' | 'most'>): number {
  return Math.min(Math.max(Math.ceil(need * ALL_BUT_ROUNDING), least), Math.max(least, most))
}

/**
 * Machines that follow the hour, for a need at the busiest hour in replicas filled to the target. The k-th unit runs in
 * the hours whose need is past what those before it can do, and each time it comes back its cold start is paid as well;
 * one that would cost more to start than to keep is kept. A part of the work may be given less of an hour than the week
 * holds: `heightOf` turns an hour's share of the busiest into that of the part, and never a higher one into less. Method: docs/method/cost.md#following-the-hour.
 *
 * A need of 4 in one hour of each day and of 1 in the others, and a cold start of half an hour: 1 unit round the clock,
 * 3 for 7 hours a week, and 7 starts of the three: 168 + 21 + 10.5 hours, 1.1875 units on average.
 */
export function setHourlyWeek(
  into: HourlyWeek,
  need: number,
  { heights, hours, hoursAtLeast, risesTo }: HoursOfNeed,
  layout: MachineLayout,
  bounds: HourlyBounds,
  heightOf: (height: number) => number = asItIs,
): void {
  const { least, most, redundancy, coldStartHours } = bounds
  const isBound = need * ALL_BUT_ROUNDING > Math.max(least, most)
  let replicas = least
  let units = unitsOf(least, redundancy, layout)
  let running = units * HOURS_PER_WEEK
  let starting = 0
  let [activeHours, workingHours, work, served] = [0, 0, 0, 0]
  for (let at = 0; at < heights.length; at += 1) {
    const needed = need * heightOf(heights[at] ?? 0)
    if (needed <= 0) continue
    const count = hours[at] ?? 0
    const wanted = replicasFor(needed, bounds)
    if (wanted !== replicas) {
      const more = unitsOf(wanted, redundancy, layout) - units
      const up = hoursAtLeast[at] ?? 0
      running += more * up
      starting += more * Math.min(HOURS_PER_WEEK - up, (risesTo[at] ?? 0) * coldStartHours)
      units += more
      replicas = wanted
    }
    activeHours += count
    workingHours += count * replicas
    work += count * needed
    served += count * (isBound ? Math.min(needed, replicas) : needed)
  }
  into.working = replicas
  into.units = units
  into.unitsRunning = running / HOURS_PER_WEEK
  into.unitsStarting = starting / HOURS_PER_WEEK
  into.workingWhenActive = activeHours > 0 ? workingHours / activeHours : replicas
  into.servedShare = work > 0 ? served / work : 1
}

/** Working replicas of every hour of the week, and the share of its attempts that they are enough for. */
export function replicasByHour(
  need: number,
  { week }: HoursOfNeed,
  bounds: HourlyBounds,
  heightOf: (height: number) => number = asItIs,
): readonly HourOfWeek[] {
  return Array.from(week, (height) => {
    const needed = need * heightOf(height)
    const replicas = replicasFor(needed, bounds)
    const isEnough = needed * ALL_BUT_ROUNDING <= replicas
    return { replicas, servedShare: isEnough ? 1 : replicas / needed }
  })
}

function asItIs(height: number): number {
  return height
}

/** Where nothing runs, no spare stands by. */
function unitsOf(working: number, redundancy: number, layout: MachineLayout): number {
  return working > 0 ? unitsFor(working + redundancy, layout) : 0
}

/** Rounding is not a machine. */
const ALL_BUT_ROUNDING = 1 - 1e-12
