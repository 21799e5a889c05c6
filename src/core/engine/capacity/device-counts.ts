import type { Hardware, HostClass } from '../../catalogue/machine-types.ts'
import type { OpenModel } from '../../catalogue/types.ts'
import type { InferenceEngine, Quantisation } from '../../plan/schema.ts'
import type { MemoryFigures } from '../evaluation.ts'
import { fitInMemory } from '../memory/fit-in-memory.ts'
import { BITS_PER_WEIGHT, weightBytes } from '../memory/weight-bytes.ts'
import { machineOf } from './machine-of.ts'
import { modelShapeOf } from './model-shape-of.ts'

export interface DeviceCountCase {
  readonly hardware: Hardware
  readonly model: OpenModel
  readonly quantisation: Quantisation
  readonly engine: InferenceEngine
  readonly contextTokens: number
  /** Sequences of that context held at once; null counts as one. */
  readonly concurrency: number | null
  /** The catalogue's hosts, whose cards bound a replica of bare cards. */
  readonly hosts: readonly HostClass[]
}

export interface DeviceCounts {
  /** n0, 2 n0 and 4 n0 as far as one host holds them; empty where nothing fits. */
  readonly counts: readonly number[]
  /** Of n0, or of the largest number tried where nothing fits. */
  readonly memory: MemoryFigures
}

/**
 * Numbers of devices that a replica may have: n0 is the smallest power of two whose memory holds
 * the weights, the caches and the overhead. A cluster is only ever used whole.
 */
export function deviceCounts(wanted: DeviceCountCase): DeviceCounts {
  const { hardware, hosts } = wanted
  const most = mostDevices(hardware, hosts)
  const fit = memoryForDevices(wanted)
  if (hardware.class === 'cluster') {
    const memory = fit(most)
    return { counts: memory.fits ? [most] : [], memory }
  }
  let devices = 1
  let memory = fit(devices)
  while (!memory.fits && devices * 2 <= most) {
    devices *= 2
    memory = fit(devices)
  }
  if (!memory.fits) return { counts: [], memory }
  return { counts: [devices, 2 * devices, 4 * devices].filter((count) => count <= most), memory }
}

function memoryForDevices({
  hardware,
  model,
  quantisation,
  engine,
  contextTokens,
  concurrency,
}: DeviceCountCase) {
  const machine = machineOf(hardware)
  const shape = modelShapeOf(model)
  const weightsBytes = weightBytes(shape.totalParams, BITS_PER_WEIGHT[quantisation])
  return (devices: number) =>
    fitInMemory({
      machine,
      shape,
      weightsBytes,
      engine,
      devices,
      contextTokens,
      sequences: concurrency ?? 1,
    })
}

/** GPUs in a rented host with NVLink or Infinity Fabric. */
const CARDS_IN_A_RENTED_HOST = 8

/**
 * Devices that one host holds: a server, a box or a cluster its own; bare cards on PCIe what their
 * class of host takes; SXM and OAM parts, which are only rented bare, eight.
 */
export function mostDevices(hardware: Hardware, hosts: readonly HostClass[]): number {
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
      return cardsOf('desk', hosts)
    case 'datacenter-gpu':
      return hardware.hasFastLink ? CARDS_IN_A_RENTED_HOST : cardsOf('pcie-server', hosts)
  }
}

function cardsOf(id: HostClass['id'], hosts: readonly HostClass[]): number {
  return hosts.find((host) => host.id === id)?.cards ?? 1
}
