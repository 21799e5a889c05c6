import type { Hardware, HostClass } from '../../catalogue/machine-types.ts'
import { devicesInHost } from '../capacity/device-counts.ts'

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
  /** Units of bare cards that share one host; null where the unit is a whole machine. */
  readonly cardsPerHost: number | null
  /** Boxes of one unit that somebody has to run: a cluster counts each of its own. */
  readonly machinesPerUnit: number
}

export function machineLayout(
  hardware: Hardware,
  devices: number,
  hosts: ReadonlyMap<HostClass['id'], HostClass>,
): MachineLayout {
  const { gpuCount } = hardware
  return {
    hardware,
    devices,
    replicasPerUnit: Math.floor(gpuCount / devices),
    unitsPerReplica: Math.ceil(devices / gpuCount),
    cardsPerHost: isBareCard(hardware) ? unitsInHost(hardware, [...hosts.values()]) : null,
    machinesPerUnit: hardware.class === 'cluster' ? gpuCount : 1,
  }
}

/** Seven slices are said as a share of 0.143 each. */
const ROUNDED = 0.05

function unitsInHost(hardware: Hardware, hosts: readonly HostClass[]): number {
  const { gpuCount, slicesPerDevice = 1 } = hardware
  return Math.floor((devicesInHost(hardware, hosts) / gpuCount) * Math.floor(slicesPerDevice + ROUNDED))
}

export function isBareCard(hardware: Hardware): boolean {
  return ['consumer-gpu', 'workstation-gpu', 'datacenter-gpu'].includes(hardware.class)
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
  return cardsPerHost === null ? 0 : Math.ceil(units / cardsPerHost)
}

/** Machines that have to be run: hosts of bare cards, else boxes and servers. */
export function machinesOf(units: number, { cardsPerHost, machinesPerUnit }: MachineLayout): number {
  return cardsPerHost === null ? units * machinesPerUnit : hostsFor(units, cardsPerHost)
}

/** Devices of so many units; a slice of a device counts as one. */
export function devicesOf(units: number, { hardware: { gpuCount } }: MachineLayout): number {
  return units * Math.max(1, gpuCount)
}
