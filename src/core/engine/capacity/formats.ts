import type { Quantisation } from '../../plan/schema.ts'
import { isServingEngine, type CapacityEngine } from './engines.ts'
import { isNvidia, type Machine } from './machine.ts'

/** How weights are stored, as far as it matters to speed: w4 and w8 are narrow integers multiplied at 16 bit. */
export type WeightFormat = '16' | 'fp8' | 'nvfp4' | 'mxfp4' | 'w4' | 'w8' | 'q8' | 'q6' | 'q4' | 'q3'

export const FORMAT_OF: Readonly<Record<Quantisation, WeightFormat>> = {
  bf16: '16',
  fp8: 'fp8',
  nvfp4: 'nvfp4',
  mxfp4: 'mxfp4',
  'awq-int4': 'w4',
  'gptq-int4': 'w4',
  'gptq-int8': 'w8',
  q8_0: 'q8',
  q6_k: 'q6',
  q5_k_m: 'q6',
  q4_k_m: 'q4',
  q4_0: 'q4',
  'mlx-8bit': 'q8',
  'mlx-4bit': 'q4',
}

/**
 * What a serving engine makes of a format: one that the device does not multiply in is unpacked to 16 bit, NVFP4 and
 * MXFP4 as 4-bit weights, FP8 as 8-bit ones. MXFP4 is multiplied as FP8 only on data-centre Blackwell and CDNA4.
 */
export function formatAsRun(format: WeightFormat, machine: Machine, engine: CapacityEngine): WeightFormat {
  if (!isServingEngine(engine)) return format
  switch (format) {
    case 'mxfp4':
      return machine.family === 'blackwell-dc' || machine.family === 'cdna4' ? 'mxfp4' : 'w4'
    case 'nvfp4':
      return machine.fp4FlopPerSecond === null ? 'w4' : 'nvfp4'
    case 'fp8':
      return machine.fp8FlopPerSecond === null ? 'w8' : 'fp8'
    default:
      return format
  }
}

/**
 * The peak at which a format as run is multiplied; null where the FP16 peak is not known. llama.cpp multiplies
 * quantised weights in 8-bit integers on NVIDIA: four times the FP16 figure with 32-bit accumulation on GeForce,
 * twice elsewhere.
 */
export function peakFlopPerSecond(
  format: WeightFormat,
  machine: Machine,
  engine: CapacityEngine,
): number | null {
  const { fp16FlopPerSecond: fp16, fp8FlopPerSecond: fp8, fp4FlopPerSecond: fp4, isGeForce } = machine
  if (fp16 === null) return null
  if (!isServingEngine(engine)) {
    return isNvidia(machine) && format !== '16' ? fp16 * (isGeForce ? 4 : 2) : fp16
  }
  switch (format) {
    case 'fp8':
    case 'mxfp4':
      return fp8 ?? fp16
    case 'nvfp4':
      return fp4 ?? fp16
    default:
      return fp16
  }
}
