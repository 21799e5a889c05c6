import type { Hardware, HostClass } from '../../catalogue/machine-types.ts'
import type { FitCondition, MemoryFigures } from '../evaluation.ts'
import { fitWith, type FitCase, type MayChange } from './conditions.ts'
import { mostCards } from './host-for.ts'
import type { Setting } from './setting.ts'

export interface DeviceCountCase extends Omit<FitCase, 'setting'> {
  readonly hardware: Hardware
  /** Whatever the number of devices: that is what is looked for. */
  readonly setting: Omit<Setting, 'devices'>
  readonly mayChange: MayChange
  /** The catalogue's hosts, whose cards bound a replica of bare cards. */
  readonly hosts: readonly HostClass[]
}

export interface DeviceCounts {
  /** n0, 2 n0 and 4 n0 as far as one host holds them; empty where nothing fits. */
  readonly counts: readonly number[]
  /** Of n0, or of the largest number tried where nothing fits. */
  readonly memory: MemoryFigures
  /** What has to be set for it to fit on n0; only where no number of devices holds it as it is. */
  readonly conditions: readonly FitCondition[]
  /** The setting with them. */
  readonly setting: Omit<Setting, 'devices'>
}

/**
 * Numbers of devices that a replica may have: n0 is the smallest power of two whose memory holds
 * the weights, the caches and the overhead. A cluster is only ever used whole. Where none does, the smallest that
 * holds them with another setting.
 */
export function deviceCounts(wanted: DeviceCountCase): DeviceCounts {
  const { hardware, hosts } = wanted
  const most = mostDevices(hardware, hosts)
  const tried = hardware.class === 'cluster' ? [most] : powersOfTwo(most)
  const fits = tried.map((devices) => ({ devices, ...fitOf(wanted, devices, NOTHING_CHANGES) }))
  const plain = fits.find(({ memory }) => memory.fits)
  if (plain)
    return {
      counts: multiplesOf(plain.devices, most),
      memory: plain.memory,
      conditions: [],
      setting: wanted.setting,
    }
  for (const devices of tried) {
    const { conditions, memory, setting } = fitOf(wanted, devices, wanted.mayChange)
    if (conditions !== null) return { counts: [devices], memory, conditions, setting }
  }
  const largest = fits.at(-1)
  if (!largest) throw new Error('One device at least is tried.')
  return { counts: [], memory: largest.memory, conditions: [], setting: wanted.setting }
}

const NOTHING_CHANGES: MayChange = {
  kvBits: false,
  memoryShare: false,
  wiredLimit: false,
  expertsInMainMemory: false,
}

function fitOf(wanted: DeviceCountCase, devices: number, mayChange: MayChange) {
  const { setting, contextTokens, sequences, requestTokens } = wanted
  return fitWith({ setting: { ...setting, devices }, contextTokens, sequences, requestTokens }, mayChange)
}

function powersOfTwo(most: number): readonly number[] {
  const counts: number[] = []
  for (let devices = 1; devices <= most; devices *= 2) counts.push(devices)
  return counts
}

function multiplesOf(devices: number, most: number): readonly number[] {
  return [devices, 2 * devices, 4 * devices].filter((count) => count <= most)
}

/** GPUs in a rented host with NVLink or Infinity Fabric. */
const CARDS_IN_A_RENTED_HOST = 8

/**
 * Devices that one host holds: a server, a box or a cluster its own; bare cards on PCIe what the
 * largest host of their kind takes, or as many as are bought as one; SXM and OAM parts, which are only rented bare, eight.
 */
export function mostDevices(hardware: Hardware, hosts: readonly HostClass[]): number {
  // Engines do not split a model over slices: they can not talk to one another.
  return hardware.slicesPerDevice === undefined ? devicesInHost(hardware, hosts) : 1
}

/** The same without a look at whether devices are sliced. */
function devicesInHost(hardware: Hardware, hosts: readonly HostClass[]): number {
  switch (hardware.class) {
    case 'server':
    case 'cluster':
    case 'unified-memory':
    case 'edge':
    case 'rack':
    case 'cloud-accelerator':
      return hardware.gpuCount
    case 'consumer-gpu':
    case 'workstation-gpu':
      return Math.max(hardware.gpuCount, mostCards(hardware, hosts))
    case 'datacenter-gpu':
      return Math.max(
        hardware.gpuCount,
        hardware.hasFastLink ? CARDS_IN_A_RENTED_HOST : mostCards(hardware, hosts),
      )
  }
}
