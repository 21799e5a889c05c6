import type { Hardware, HostClass } from '../../catalogue/machine-types.ts'
import { mostDevices } from '../capacity/device-counts.ts'
import { hostFor, isBareCard } from '../capacity/host-for.ts'

/**
 * How replicas fill what can be bought: one card, a box, a server of eight. Where a replica is smaller
 * than a unit several share it; where it is larger it spans several.
 */
export interface MachineLayout {
  readonly hardware: Hardware
  /** Devices to a replica. */
  readonly devices: number
  /** Replicas that one unit holds; 0 where a replica spans several units. */
  readonly replicasPerUnit: number
  readonly unitsPerReplica: number
  /** What a unit of bare cards is put into; null where the unit is a whole machine, and where no host is known. */
  readonly host: HostClass | null
  /** Units of bare cards that share one host, less than 1 where one takes several; null where the unit is a whole machine. */
  readonly cardsPerHost: number | null
  /** Whether a host is a desk machine, which costs little beside its cards. */
  readonly hasDeskHosts: boolean
  /** Boxes of one unit that somebody has to run: a cluster counts each of its own. */
  readonly machinesPerUnit: number
}

export function machineLayout(
  hardware: Hardware,
  devices: number,
  hosts: readonly HostClass[],
): MachineLayout {
  const { gpuCount } = hardware
  const host = hardware.hasFastLink ? null : hostFor(hardware, Math.max(gpuCount, devices), hosts)
  return {
    hardware,
    devices,
    replicasPerUnit: Math.floor(gpuCount / devices),
    unitsPerReplica: Math.ceil(devices / gpuCount),
    host,
    hasDeskHosts: host?.place === 'desk',
    cardsPerHost: isBareCard(hardware)
      ? unitsInHost(hardware, host?.cards ?? mostDevices(hardware, hosts))
      : null,
    machinesPerUnit: hardware.class === 'cluster' ? gpuCount : 1,
  }
}

/** Seven slices are said as a share of 0.143 each. */
const ROUNDED = 0.05

function unitsInHost({ gpuCount, slicesPerDevice = 1 }: Hardware, cards: number): number {
  if (gpuCount > cards) return 1 / Math.ceil(gpuCount / cards)
  return Math.floor(cards / gpuCount) * Math.floor(slicesPerDevice + ROUNDED)
}

/** Purchasable units that hold so many replicas. */
export function unitsFor(replicas: number, layout: MachineLayout): number {
  return layout.replicasPerUnit > 0
    ? Math.ceil(replicas / layout.replicasPerUnit)
    : replicas * layout.unitsPerReplica
}

/** Units that spare replicas need: they stand on hosts of their own, because what shares a host fails with it. */
export function spareUnitsFor(redundancy: number, layout: MachineLayout): number {
  return redundancy > 0 ? unitsFor(redundancy, layout) : 0
}

/** Units for so many working replicas and spares. */
export function unitsWithSpares(working: number, redundancy: number, layout: MachineLayout): number {
  return unitsFor(working, layout) + spareUnitsFor(redundancy, layout)
}

/** Replicas that so many units hold. */
export function replicasIn(units: number, layout: MachineLayout): number {
  return layout.replicasPerUnit > 0
    ? units * layout.replicasPerUnit
    : Math.floor(units / layout.unitsPerReplica)
}

/** Hosts that so many units need; none where the unit is a whole machine. */
export function hostsFor(units: number, cardsPerHost: number | null): number {
  if (cardsPerHost === null) return 0
  return cardsPerHost < 1 ? Math.round(units / cardsPerHost) : Math.ceil(units / cardsPerHost)
}

/**
 * Machines that have to be run: hosts of bare cards, else boxes and servers. Spare cards stand on other hosts than those
 * they stand in for: on desks no host holds more cards than there are spares, so that any one may fail.
 */
export function machinesOf(
  units: number,
  { cardsPerHost, hasDeskHosts, machinesPerUnit }: MachineLayout,
  spareUnits = 0,
): number {
  if (cardsPerHost === null) return units * machinesPerUnit
  if (spareUnits === 0) return hostsFor(units, cardsPerHost)
  if (hasDeskHosts) return hostsFor(units, Math.min(cardsPerHost, spareUnits))
  const spares = Math.min(units, spareUnits)
  return hostsFor(units - spares, cardsPerHost) + hostsFor(spares, cardsPerHost)
}

/**
 * Replicas that stop with the fullest machine, spares among the `replicas`; spares stand on machines of their own, except on
 * desks, which hold no more cards each than there are spares. Three that work in a host and a spare in another: 3.
 */
export function replicasInFullest(replicas: number, redundancy: number, layout: MachineLayout): number {
  const working = Math.max(0, replicas - redundancy)
  const spareUnits = spareUnitsFor(redundancy, layout)
  const mixesSpares = layout.cardsPerHost !== null && layout.hasDeskHosts
  const [held, units, spares] = mixesSpares
    ? [replicas, unitsFor(working, layout) + spareUnits, spareUnits]
    : [working, unitsFor(working, layout), 0]
  const machines = machinesOf(units, layout, spares)
  return machines > 0 ? Math.ceil(held / machines) : replicas
}

/** Devices of so many units; a slice of a device counts as one. */
export function devicesOf(units: number, { hardware: { gpuCount } }: MachineLayout): number {
  return units * Math.max(1, gpuCount)
}
