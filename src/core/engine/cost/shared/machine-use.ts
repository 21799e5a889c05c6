import type { Situation } from '../../situation.ts'
import {
  busiest,
  fewestDevices,
  findMachines,
  type MachineChoice,
  type Machines,
  type NoMachines,
} from '../machine-choice.ts'
import { machineLoad, setLoad, type MachineLoad } from '../machine-load.ts'
import { machineMonths, setMachinesForLoad, type MachineMonths } from '../machine-months.ts'
import type { MachineOption } from '../replica-speed.ts'

/** An option on machines of its own, by itself: what it asks of them, and how many there are. */
export interface MachineUse {
  readonly option: MachineOption
  readonly situation: Situation
  readonly machines: Machines
  readonly choice: MachineChoice
  readonly load: MachineLoad
  readonly months: MachineMonths
}

export function machineUse(option: MachineOption, situation: Situation): MachineUse | NoMachines {
  const { demand, months: count, horizonMonths } = situation
  const machines = findMachines(option, situation)
  const { volume } = demand
  if ('findings' in machines) return machines
  if (!volume) return { findings: [], nearest: null }
  const choice = fewestDevices(
    machines,
    busiest(volume.peakAttemptsPerSecond, horizonMonths),
    demand.heldSeconds,
  )
  const load = machineLoad(count)
  const months = machineMonths(count)
  setLoad(
    load,
    choice.speed,
    volume.attemptsPerSecond,
    volume.peakAttemptsPerSecond,
    demand,
    demand.heldSeconds,
    option.targetUtilisation,
  )
  setMachinesForLoad(months, choice.layout, load, option)
  return { option, situation, machines, choice, load, months }
}
