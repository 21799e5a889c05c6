import type { MachineFamily, MachineLink } from '../../catalogue/machine-types.ts'

/**
 * A device as the throughput model sees it: one GPU, or one box with unified memory. Built from a
 * catalogue row (machine-of.ts) or, in tests, from the figures with which the factors were fitted.
 */
export interface Machine {
  /** Null: no family that factors are known of; it can be costed, and its rates have to be measured. */
  readonly family: MachineFamily | null
  /** A consumer card of NVIDIA, whose 8-bit integers run at four times its FP16 figure with 32-bit accumulation. */
  readonly isGeForce: boolean
  /** What the devices of a replica talk over. */
  readonly link: MachineLink
  /** Memory as marketed; 80 for an "80 GB" card. Counts as GiB. */
  readonly memoryGB: number
  /** Bytes an engine may use where that is less than all of it (decimal), else null. */
  readonly usableBytes: number | null
  readonly bandwidthBytesPerSecond: number
  /** Dense tensor peaks with 32-bit accumulation; null where the figure is not known. */
  readonly fp16FlopPerSecond: number | null
  /** Null where the device does not multiply in this format. */
  readonly fp8FlopPerSecond: number | null
  readonly fp4FlopPerSecond: number | null
}

/** A marketed GB of a card: a GiB, with the digits that the factors were fitted with. */
export const BYTES_PER_MARKETED_GB = 1.0737e9
export const BYTES_PER_GIB = 1_073_741_824
export const BYTES_PER_GB = 1e9

/** Memory an engine may plan with, in bytes: the usable part where it is known, else all of it. */
export function memoryBytes(machine: Machine): number {
  return machine.usableBytes ?? machine.memoryGB * BYTES_PER_MARKETED_GB
}

const NVIDIA: ReadonlySet<MachineFamily | null> = new Set<MachineFamily>([
  'turing', 'ampere', 'ada', 'blackwell', 'ampere-dc', 'hopper', 'blackwell-dc', 'gb10', 'thor',
]) // prettier-ignore
const DATA_CENTRE: ReadonlySet<MachineFamily | null> = new Set<MachineFamily>([
  'ampere-dc', 'hopper', 'blackwell-dc', 'cdna3', 'cdna4',
]) // prettier-ignore
const UNIFIED: ReadonlySet<MachineFamily | null> = new Set<MachineFamily>(['gb10', 'thor', 'strix', 'apple'])

export function isNvidia({ family }: Machine): boolean {
  return NVIDIA.has(family)
}

/** Cards with HBM, which stand in servers. */
export function isDataCentre({ family }: Machine): boolean {
  return DATA_CENTRE.has(family)
}

/** Devices whose memory is that of the whole machine. */
export function isUnified({ family }: Machine): boolean {
  return UNIFIED.has(family)
}

/** Cards of workstations and PCIe servers that are no consumer cards. */
export function isProfessionalCard(machine: Machine): boolean {
  return isNvidia(machine) && !isDataCentre(machine) && !isUnified(machine) && !machine.isGeForce
}
