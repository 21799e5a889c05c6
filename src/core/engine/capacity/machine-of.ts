import type { Hardware } from '../../catalogue/machine-types.ts'
import { isRated } from '../../catalogue/is-sized.ts'
import { BYTES_PER_GB, type Machine, type MachineFamily } from './machine.ts'

/** One device of a catalogue row, whose figures are of the whole unit. */
export function machineOf(hardware: Hardware): Machine {
  const { gpuCount } = hardware
  const perDevice = (tera: number | null) => (tera === null ? null : (tera * 1e12) / gpuCount)
  return {
    family: machineFamily(hardware),
    memoryGB: hardware.memoryGB / gpuCount,
    usableBytes:
      hardware.usableMemoryGB === null ? null : (hardware.usableMemoryGB * BYTES_PER_GB) / gpuCount,
    bandwidthBytesPerSecond: (hardware.memoryBandwidthGBs * 1e9) / gpuCount,
    fp16FlopPerSecond: perDevice(hardware.fp16DenseTflops),
    fp8FlopPerSecond: perDevice(hardware.fp8DenseTflops),
    fp4FlopPerSecond: perDevice(hardware.fp4DenseTflops),
    hasFastLink: hardware.hasFastLink,
  }
}

/** Asked only of machines of which something alike was measured. */
export function machineFamily(hardware: Hardware): MachineFamily {
  if (!isRated(hardware)) throw new Error(`Nothing like ${hardware.id} was measured.`)
  return hardware.throughputClass
}
