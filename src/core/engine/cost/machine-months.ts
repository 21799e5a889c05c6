import type { MachineChoice } from './machine-choice.ts'
import { machinesOf, replicasIn, unitsFor } from './machine-layout.ts'
import { busyShare, workingReplicas, type MachineLoad } from './machine-load.ts'

/** What stands there in each month (entry t - 1 is month t) and how busy it is. */
export interface MachineMonths {
  /** Working replicas and spares. */
  readonly replicas: Float64Array
  readonly working: Float64Array
  readonly units: Float64Array
  /** Hosts, boxes or servers, which somebody has to run. */
  readonly machines: Float64Array
  /** Share of active time in which a working replica is busy. */
  readonly busyOfReplica: Float64Array
  /** The same over all units: spares and empty slots idle. */
  readonly busyOfUnits: Float64Array
}

/**
 * Units for a load: replicas for its peak at the target utilisation, spares, and the units that hold
 * them. Owned units stay when the demand falls; rented ones go.
 */
export function machinesForLoad(
  choice: MachineChoice,
  load: MachineLoad,
  sizing: {
    readonly targetUtilisation: number
    readonly redundancy: number
    readonly keepsUnits: boolean
  },
): MachineMonths {
  const months = emptyMonths(load.peakReplicas.length)
  let most = 0
  for (let month = 0; month < load.peakReplicas.length; month += 1) {
    const working = workingReplicas(load.peakReplicas[month] ?? 0, sizing.targetUtilisation)
    const replicas = working + sizing.redundancy
    const needed = unitsFor(replicas, choice.layout)
    most = Math.max(most, needed)
    fillMonth(months, month, choice, load, working, replicas, sizing.keepsUnits ? most : needed)
  }
  return months
}

/** A given number of units, in every month the same; their replicas less the spares work. */
export function machinesGiven(
  choice: MachineChoice,
  load: MachineLoad,
  units: number,
  redundancy: number,
): MachineMonths {
  const months = emptyMonths(load.peakReplicas.length)
  const replicas = replicasIn(units, choice.layout)
  const working = Math.max(0, replicas - redundancy)
  for (let month = 0; month < load.peakReplicas.length; month += 1) {
    fillMonth(months, month, choice, load, working, replicas, units)
  }
  return months
}

function fillMonth(
  months: MachineMonths,
  month: number,
  { layout }: MachineChoice,
  load: MachineLoad,
  working: number,
  replicas: number,
  units: number,
): void {
  const busy = busyShare(load, month, working)
  const unitsAtWork =
    layout.replicasPerUnit > 0 ? working / layout.replicasPerUnit : working * layout.unitsPerReplica
  months.replicas[month] = replicas
  months.working[month] = working
  months.units[month] = units
  months.machines[month] = machinesOf(units, layout)
  months.busyOfReplica[month] = busy
  months.busyOfUnits[month] = units > 0 ? (busy * unitsAtWork) / units : 0
}

function emptyMonths(count: number): MachineMonths {
  return {
    replicas: new Float64Array(count),
    working: new Float64Array(count),
    units: new Float64Array(count),
    machines: new Float64Array(count),
    busyOfReplica: new Float64Array(count),
    busyOfUnits: new Float64Array(count),
  }
}
