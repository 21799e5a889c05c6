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
  /** Attempts that they serve; entry t - 1 is month t. */
  readonly attempts: Float64Array
  /** Hours of people that they take. */
  readonly staffedHours: Float64Array
}

export function machinesAtWork({ months, room }: Situation): MachinesAtWork {
  return {
    choice: null,
    load: machineLoad(months, room),
    months: machineMonths(months, room),
    attempts: room(months),
    staffedHours: room(months),
  }
}
