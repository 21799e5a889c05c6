import type { Evidence, PriceRow, Sourced } from './sourced.ts'

export const HARDWARE_CLASSES = [
  'consumer-gpu', 'workstation-gpu', 'datacenter-gpu', 'cloud-accelerator', 'unified-memory', 'edge', 'cluster', 'server',
  'rack',
] as const // prettier-ignore

export type HardwareClass = (typeof HARDWARE_CLASSES)[number]

export const MACHINE_FAMILIES = [
  'turing', 'ampere', 'ada', 'blackwell', 'ampere-dc', 'hopper', 'blackwell-dc', 'gb10', 'thor', 'cdna3', 'cdna4',
  'rdna3', 'rdna4', 'strix', 'apple', 'arc',
] as const // prettier-ignore

/** Devices that behave alike under one engine; what is fitted for each stands with the engine. */
export type MachineFamily = (typeof MACHINE_FAMILIES)[number]

export const MACHINE_LINKS = ['nvlink', 'infinity-fabric', 'pcie4', 'pcie5', 'network'] as const

/** What several devices of one replica talk over. */
export type MachineLink = (typeof MACHINE_LINKS)[number]

/** Devices that behave alike under one engine. */
export type ThroughputClass =
  | 'nvidia-datacenter'
  | 'nvidia-professional'
  | 'geforce'
  | 'gb10'
  | 'amd-datacenter'
  | 'strix-halo'
  | 'radeon'
  | 'apple'

/** $ for one unit, without tax. */
export interface MachinePrice extends PriceRow {
  readonly usd: number
  readonly lowUsd: number
  readonly highUsd: number
  readonly condition: string
  readonly kind: 'list' | 'street' | 'quote'
  /** Marks the kind and condition to be taken, where the series holds several; else the last row's. */
  readonly inUse: boolean
}

/** $ for a GPU and hour. */
export interface Rent extends PriceRow {
  readonly usdPerGpuHour: number
  readonly lowUsdPerGpuHour: number
  readonly highUsdPerGpuHour: number
  /** Null where the source joins several. */
  readonly class: 'hyperscaler' | 'neocloud' | 'marketplace' | null
  /** `on-demand`, `spot`, or what one binds oneself for, such as `1-year`. */
  readonly term: string
  /** Marks the class and term to be taken, as of a machine's price. */
  readonly inUse: boolean
}

/** Published measurements by machine, model, format, engine and number of devices; rows name their source by its place. */
export interface MeasuredTable {
  readonly sources: readonly string[]
  readonly rates: Readonly<Record<string, readonly MeasuredRow[]>>
}

export type MeasuredRow = readonly [
  /** d one stream, p prefill, s saturated with prompts and answers. */
  what: 'd' | 'p' | 's',
  inputTokens: number,
  outputTokens: number,
  /** 0: as many as the engine took. */
  streams: number,
  tokensPerSecond: number,
  source: number,
  kvBits: number,
]

/** One purchasable unit. Where gpuCount > 1, memory, bandwidth, compute and power are of the whole unit. */
export interface Hardware extends Sourced {
  readonly id: string
  readonly name: string
  readonly vendor: 'NVIDIA' | 'AMD' | 'Apple' | 'Intel' | 'Google' | 'AWS'
  readonly class: HardwareClass
  readonly buy: 'new' | 'used-only' | 'quote-only' | 'rent-only'
  readonly form: 'desk' | 'tower' | 'rack' | 'laptop' | 'module' | 'cloud'
  readonly gpuCount: number
  /** Where the unit is a slice of a device, such as a MIG instance: so many make up the device, whole or not. */
  readonly slicesPerDevice?: number
  readonly memoryGB: number
  readonly memoryPerGpuGB: number
  /** Decimal GB that an engine may use, where it is less than all of it. */
  readonly usableMemoryGB: number | null
  readonly memoryBandwidthGBs: number
  readonly measuredBandwidthGBs: number | null
  readonly fp16DenseTflops: number | null
  readonly fp8DenseTflops: number | null
  readonly int8DenseTops: number | null
  readonly fp4DenseTflops: number | null
  readonly tdpW: number | null
  readonly systemLoadW: number | null
  readonly idleW: number | null
  readonly interconnect: { readonly type: string; readonly perGpuGBs: number } | null
  /** Whether all devices of a server talk over NVLink, Infinity Fabric or the like rather than PCIe; such are sold in servers. */
  readonly hasFastLink: boolean
  readonly prices: readonly MachinePrice[]
  readonly rents: readonly Rent[]
  readonly availability: string
  /** The host of one card, and how many such cards the hosts of its kind take; null for whole machines. */
  readonly hostId: string | null
  readonly devicesPerHost: number | null
  readonly networkId: string | null
  /** What the throughput measurements call its device; servers and clusters name one of their devices. */
  readonly throughputName: string | null
  /** Devices it behaves like; null: none that was measured. It is costed; its rate is not estimated. */
  readonly capacityFamily: MachineFamily | null
  readonly capacityLink: MachineLink
  /** A consumer card of NVIDIA. */
  readonly geforce: boolean
  /** The class of the first edition's measurements. */
  readonly throughputClass: ThroughputClass | null
  /** What was published of machines, this one among them where `throughputName` says so. */
  readonly measured: MeasuredTable
  /** Of its specification; prices have their own. */
  readonly evidence: Evidence
  /** Whether a proposal may name it. What may stands in data/, the others in data/rest/. */
  readonly isProposable: boolean
  /** Of a machine that a plan brings: the figures that were said, and where the rest is from. */
  readonly ownFigures?: { readonly said: readonly string[]; readonly listed: Sourced | null }
}

/**
 * The machine that bare cards need; class-level assumptions. Those at a desk hold consumer and workstation cards,
 * servers hold data-centre cards without a fast link; cards with one are bought in their server.
 */
export interface HostClass extends Sourced {
  readonly id: string
  readonly place: 'desk' | 'server'
  readonly usd: number
  readonly lowUsd: number
  readonly highUsd: number
  readonly idleW: number
  readonly loadW: number
  readonly cards: number
  /** What one of its cards may draw at most; absent: any. */
  readonly mostCardW?: number | undefined
  /** Its main memory. */
  readonly memoryGB: number
}
