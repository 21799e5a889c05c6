import type { Hardware } from '../../catalogue/machine-types.ts'
import { BYTES_PER_GB, type Machine } from './machine.ts'

/** What a person may set or raise of a machine's memory. */
export interface MemorySettings {
  /** GB that the system lends the GPU at most, where it can be raised: the wired limit of a Mac. */
  readonly wiredLimitGB?: number | null
}

/** One device of a catalogue row, whose figures are of the whole unit. */
export function machineOf(hardware: Hardware, { wiredLimitGB }: MemorySettings = {}): Machine {
  const { gpuCount } = hardware
  const perDevice = (tera: number | null) => (tera === null ? null : (tera * 1e12) / gpuCount)
  const usableGB = wiredLimitGB ?? hardware.usableMemoryGB
  return {
    family: hardware.capacityFamily,
    isGeForce: hardware.geforce,
    link: hardware.capacityLink,
    memoryGB: hardware.memoryGB / gpuCount,
    usableBytes: usableGB === null ? null : (usableGB * BYTES_PER_GB) / gpuCount,
    bandwidthBytesPerSecond: (hardware.memoryBandwidthGBs * 1e9) / gpuCount,
    fp16FlopPerSecond: perDevice(hardware.fp16DenseTflops),
    fp8FlopPerSecond: perDevice(hardware.fp8DenseTflops),
    fp4FlopPerSecond: perDevice(hardware.fp4DenseTflops),
  }
}
