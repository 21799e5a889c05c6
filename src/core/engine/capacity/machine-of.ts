import type { Hardware } from '../../catalogue/types.ts'
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

/** Data-centre cards with graphics memory (L4, L40S) behave like workstation cards; those with HBM read at least this. */
const SLOWEST_HBM_GB_PER_SECOND = 1000

export function machineFamily(hardware: Hardware): MachineFamily {
  if (hardware.vendor === 'Apple') return 'apple'
  switch (hardware.class) {
    case 'unified-memory':
    case 'cluster':
      return hardware.vendor === 'AMD' ? 'strix-halo' : 'gb10'
    case 'consumer-gpu':
      return hardware.vendor === 'AMD' ? 'radeon' : 'geforce'
    case 'workstation-gpu':
      return hardware.vendor === 'AMD' ? 'radeon' : 'nvidia-professional'
    case 'datacenter-gpu':
    case 'server':
      if (hardware.vendor === 'AMD') return 'amd-datacenter'
      return hardware.memoryBandwidthGBs / hardware.gpuCount < SLOWEST_HBM_GB_PER_SECOND
        ? 'nvidia-professional'
        : 'nvidia-datacenter'
  }
}
