import { BYTES_PER_GB } from './machine.ts'
import type { Roofline } from './roofline.ts'

/** Main memory of a desk machine, two channels of DDR5-5600; assumed where experts are kept there and nothing is said. */
export const MAIN_MEMORY_GB_PER_SECOND = 89.6
/** Share of it reached; assumed. */
const MAIN_MEMORY_SHARE = 0.6

/** What a byte of experts takes longer from main memory than from the device's own (formula 16). No rows: an estimate. */
export function mainMemorySecondsPerByte({ setting, weightsBytesPerSecond }: Roofline): number {
  const gbPerSecond = setting.mainMemoryGBPerSecond ?? MAIN_MEMORY_GB_PER_SECOND
  return 1 / (MAIN_MEMORY_SHARE * gbPerSecond * BYTES_PER_GB) - 1 / weightsBytesPerSecond
}
