import type { ThroughputClass } from '../../catalogue/machine-types.ts'

/**
 * A device as the throughput model sees it: one GPU, or one box with unified memory. Built from a
 * catalogue row (machine-of.ts) or, in tests, from the figures with which the factors were fitted.
 */
export interface Machine {
  readonly family: MachineFamily
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
  /** Devices talk over NVLink or Infinity Fabric rather than PCIe or a network. */
  readonly hasFastLink: boolean
}

/** Devices that behave alike under one engine; factors.ts has a row for each. */
export type MachineFamily = ThroughputClass

export const BYTES_PER_GIB = 1_073_741_824
export const BYTES_PER_GB = 1e9

/** Memory an engine may plan with, in bytes: the usable part where it is known, else all of it. */
export function memoryBytes(machine: Machine): number {
  return machine.usableBytes ?? machine.memoryGB * BYTES_PER_GIB
}
