import type { Situation } from '../situation.ts'
import type { MachineChoice } from './machine-choice.ts'
import { machineLoad, type MachineLoad } from './machine-load.ts'
import { machineMonths, type MachineMonths } from './machine-months.ts'

/** Machines of one option with the work that they are given, as of the last run. */
export interface MachinesAtWork {
  /** How many devices make a replica, and how fast it is. Null before the first run that found any. */
  choice: MachineChoice | null
  readonly load: MachineLoad
  readonly months: MachineMonths
  /** Set where they follow the hour. */
  hourly: HourlyMonths | null
  /** Attempts that they serve; entry t - 1 is month t. */
  readonly attempts: Float64Array
  /** Hours of people that they take. */
  readonly staffedHours: Float64Array
}

/** What machines that follow the hour come to, month by month (entry t - 1 is month t): see `HourlyWeek` in follow-the-hour.ts. */
export interface HourlyMonths {
  readonly unitsRunning: Float64Array
  readonly unitsStarting: Float64Array
  readonly workingWhenActive: Float64Array
  readonly servedShare: Float64Array
}

export function machinesAtWork({ months, room }: Situation): MachinesAtWork {
  return {
    choice: null,
    load: machineLoad(months, room),
    months: machineMonths(months, room),
    hourly: null,
    attempts: room(months),
    staffedHours: room(months),
  }
}
