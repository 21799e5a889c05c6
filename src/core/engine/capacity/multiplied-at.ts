import type { InferenceEngine, Quantisation } from '../../plan/schema.ts'
import { isServingEngine } from './engines.ts'
import { FP8_FORMAT, NVFP4_FORMAT, WEIGHT_ONLY_FORMAT } from './factors.ts'
import type { Machine } from './machine.ts'

/** The peak at which weights of a quantisation are multiplied, and the share of it that the format reaches. */
export interface MultipliedAt {
  readonly flopPerSecond: number
  readonly formatShare: number
}

/**
 * Serving engines multiply FP8 and NVFP4 natively where the device can, and everything else at 16
 * bit; MXFP4 runs at the FP8 peak of NVIDIA's data-centre and professional cards. llama.cpp
 * multiplies in 8-bit integers on NVIDIA: 4 times the FP16 figure with 32-bit accumulation on
 * GeForce, twice elsewhere. Null where the FP16 peak is unknown.
 */
export function multipliedAt(
  machine: Machine,
  quantisation: Quantisation,
  engine: InferenceEngine,
): MultipliedAt | null {
  const { fp16FlopPerSecond: fp16, fp8FlopPerSecond: fp8, fp4FlopPerSecond: fp4, family } = machine
  if (fp16 === null) return null
  if (!isServingEngine(engine)) return { flopPerSecond: fp16 * integerSpeedUp(machine), formatShare: 1 }
  switch (quantisation) {
    case 'bf16':
      return { flopPerSecond: fp16, formatShare: 1 }
    case 'fp8':
      return fp8 === null
        ? { flopPerSecond: fp16, formatShare: 1 }
        : { flopPerSecond: fp8, formatShare: FP8_FORMAT }
    case 'nvfp4':
      return fp4 === null
        ? { flopPerSecond: fp16, formatShare: WEIGHT_ONLY_FORMAT }
        : { flopPerSecond: fp4, formatShare: NVFP4_FORMAT }
    case 'mxfp4': {
      const native = family === 'nvidia-datacenter' || family === 'nvidia-professional'
      return { flopPerSecond: (native ? fp8 : null) ?? fp16, formatShare: WEIGHT_ONLY_FORMAT }
    }
    default:
      return { flopPerSecond: fp16, formatShare: WEIGHT_ONLY_FORMAT }
  }
}

function integerSpeedUp({ family }: Machine): number {
  switch (family) {
    case 'geforce':
      return 4
    case 'nvidia-professional':
    case 'nvidia-datacenter':
    case 'gb10':
      return 2
    default:
      return 1
  }
}
