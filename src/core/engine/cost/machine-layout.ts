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

/** Machines that have to be run: hosts of bare cards, else boxes and servers. */
export function machinesOf(units: number, { cardsPerHost, machinesPerUnit }: MachineLayout): number {
  return cardsPerHost === null ? units * machinesPerUnit : hostsFor(units, cardsPerHost)
}

/** Devices of so many units; a slice of a device counts as one. */
export function devicesOf(units: number, { hardware: { gpuCount } }: MachineLayout): number {
  return units * Math.max(1, gpuCount)
}
