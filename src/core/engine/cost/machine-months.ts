import { ownRoom, type Room } from '../room.ts'
import type { MachineLayout } from './machine-layout.ts'
import { machinesOf, replicasIn, spareUnitsFor, unitsFor } from './machine-layout.ts'
import { busyShare, workingReplicas, type MachineLoad } from './machine-load.ts'

/** What stands there in each month (entry t - 1 is month t) and how busy it is. */
export interface MachineMonths {
  /** Working replicas and spares. */
  readonly replicas: Float64Array
  readonly working: Float64Array
  /** Units that are switched on: what is owned beyond the need is not. */
  readonly units: Float64Array
  /** Hosts, boxes or servers, which somebody has to run. */
  readonly machines: Float64Array
  /** Share of active time in which a working replica is busy. */
  readonly busyOfReplica: Float64Array
  /** The same over all units that are on: spares and empty slots idle. */
  readonly busyOfUnits: Float64Array
}

/** Room for the machines of so many months. */
export function machineMonths(months: number, room: Room = ownRoom): MachineMonths {
  return {
    replicas: room(months),
    working: room(months),
    units: room(months),
    machines: room(months),
    busyOfReplica: room(months),
    busyOfUnits: room(months),
  }
}

/**
 * Units for a load: replicas for its peak at the target utilisation, spares, and the units that hold them.
 */
export function setMachinesForLoad(
  months: MachineMonths,
  layout: MachineLayout,
  load: MachineLoad,
  sizing: { readonly targetUtilisation: number; readonly redundancy: number },
): void {
  const { targetUtilisation, redundancy } = sizing
  const spareUnits = spareUnitsFor(redundancy, layout)
  let [before, replicas, units, machines] = [0, 0, 0, 0]
  for (let month = 0; month < load.peakReplicas.length; month += 1) {
    const working = workingReplicas(load.peakReplicas[month] ?? 0, targetUtilisation)
    if (working !== before) {
      before = working
      replicas = working + redundancy
      units = unitsFor(working, layout) + spareUnits
      machines = machinesOf(units, layout, spareUnits)
    }
    months.replicas[month] = replicas
    months.working[month] = working
    months.units[month] = units
    months.machines[month] = machines
  }
}

/** A given number of units, in every month the same; their replicas less the spares work. */
export function setMachinesGiven(
  months: MachineMonths,
  layout: MachineLayout,
  units: number,
  redundancy: number,
): void {
  const working = workingIn(units, layout, redundancy)
  const spareUnits = spareUnitsFor(redundancy, layout)
  months.replicas.fill(working + (working > 0 ? redundancy : 0))
  months.working.fill(working)
  months.units.fill(units)
  months.machines.fill(machinesOf(units, layout, spareUnits))
}

/** Replicas that work in so many units, those of the spares apart. */
export function workingIn(units: number, layout: MachineLayout, redundancy: number): number {
  return replicasIn(Math.max(0, units - spareUnitsFor(redundancy, layout)), layout)
}

/** How busy machines are with a load; only energy and figures that are shown need it. */
export function setBusy(
  months: MachineMonths,
  layout: MachineLayout,
  load: MachineLoad,
  workingOf: Float64Array = months.working,
): void {
  const { replicasPerUnit, unitsPerReplica } = layout
  for (let month = 0; month < months.units.length; month += 1) {
    const working = workingOf[month] ?? 0
    const units = months.units[month] ?? 0
    const busy = busyShare(load, month, working)
    const unitsAtWork = replicasPerUnit > 0 ? working / replicasPerUnit : working * unitsPerReplica
    months.busyOfReplica[month] = busy
    months.busyOfUnits[month] = units > 0 ? (busy * unitsAtWork) / units : 0
  }
}
