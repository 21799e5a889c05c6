import type { MachineFamily, MachineLink } from '../../../catalogue/machine-types.ts'
import type { Quantisation } from '../../../plan/schema.ts'
import { isServingEngine, type CapacityEngine } from '../engines.ts'
import type { WeightFormat } from '../formats.ts'
import type { Machine } from '../machine.ts'
import type { ModelShape } from '../model-shape.ts'
import type { Setting } from '../setting.ts'
import names from './names.json' with { type: 'json' }

/**
 * Machines and models with the figures that the factors were fitted on, for tests and the error
 * table. The product takes the catalogue's figures instead, which differ for a few (docs/method/capacity.md).
 */

type HardwareRow = [
  family: MachineFamily,
  isGeForce: boolean,
  link: MachineLink,
  memoryGB: number,
  bandwidthGBs: number,
  fp16: number,
  fp8: number | null,
  fp4: number | null,
]
type ModelRow = [
  totalB: number,
  activeB: number,
  layers: number,
  kvBytes: number,
  width: number,
  decodeWidth: number,
  experts: [active: number, total: number, layers: number] | null,
  hidden: number,
  cacheHeads: number,
]

const hardware = names.hardware as unknown as Record<string, HardwareRow>
const models = names.models as unknown as Record<string, ModelRow>

export function fittedMachine(name: string): Machine {
  const row = hardware[name]
  if (row === undefined) throw new Error(`No figures for the hardware ${name}.`)
  const [family, isGeForce, link, memoryGB, bandwidthGBs, fp16, fp8, fp4] = row
  return {
    family,
    isGeForce,
    link,
    memoryGB,
    usableBytes: null,
    bandwidthBytesPerSecond: bandwidthGBs * 1e9,
    fp16FlopPerSecond: fp16 * 1e12,
    fp8FlopPerSecond: fp8 === null ? null : fp8 * 1e12,
    fp4FlopPerSecond: fp4 === null ? null : fp4 * 1e12,
  }
}

export function fittedShape(name: string): ModelShape {
  const row = models[name]
  if (row === undefined) throw new Error(`No figures for the model ${name}.`)
  const [totalB, activeB, layers, kvBytesPerToken, width, decodeWidth, experts, hiddenSize, cacheHeads] = row
  return {
    totalParams: totalB * 1e9,
    activeParams: activeB * 1e9,
    layers,
    experts: experts === null ? null : { share: experts[0] / experts[1], layers: experts[2] },
    hiddenSize,
    cacheHeads,
    kvBytesPerToken,
    windowedCache: null,
    attentionWidth: width,
    decodeAttentionWidth: decodeWidth,
    hasLinearAttention: names.linearAttention.includes(name),
    writesText: true,
    seesPictures: false,
    vocabularyParams: 0,
  }
}

/** Engines as the sources write them: "TensorRT-LLM 0.17", "llama.cpp b6918 CUDA", "MLX, vllm-mlx 0.1". */
export function engineNamed(runtime: string): CapacityEngine {
  const name = runtime.toLowerCase()
  if (name.includes('mlx')) return 'mlx'
  if (name.includes('llama.cpp')) return 'llama.cpp'
  if (name.startsWith('ollama')) return 'ollama'
  if (name.includes('tensorrt')) return 'tensorrt-llm'
  return name.includes('sglang') ? 'sglang' : 'vllm'
}

interface NamedFormat {
  /** The quantisation of a plan that it is exactly; null: none. */
  readonly quantisation: Quantisation | null
  readonly format: WeightFormat
}

const NAMED: Readonly<Record<string, NamedFormat>> = {
  F16: { quantisation: 'bf16', format: '16' },
  BF16: { quantisation: 'bf16', format: '16' },
  FP8: { quantisation: 'fp8', format: 'fp8' },
  NVFP4: { quantisation: 'nvfp4', format: 'nvfp4' },
  MXFP4: { quantisation: 'mxfp4', format: 'mxfp4' },
  'AWQ-INT4': { quantisation: 'awq-int4', format: 'w4' },
  'GPTQ-INT4': { quantisation: 'gptq-int4', format: 'w4' },
  'GPTQ-INT8': { quantisation: 'gptq-int8', format: 'w8' },
  'MLX-4bit': { quantisation: 'mlx-4bit', format: 'q4' },
  'MLX-8bit': { quantisation: 'mlx-8bit', format: 'q8' },
  Q8_0: { quantisation: 'q8_0', format: 'q8' },
  Q4_0: { quantisation: 'q4_0', format: 'q4' },
  Q4_K_M: { quantisation: 'q4_k_m', format: 'q4' },
  Q3_K_S: { quantisation: null, format: 'q3' },
}

const FORMAT_OF_BITS: Readonly<Record<string, WeightFormat>> = {
  2: 'q3',
  3: 'q3',
  4: 'q4',
  5: 'q6',
  6: 'q6',
  8: 'q8',
}

/** A published quantisation: "UD-Q4_K_XL" is one of about four bits, "MLX-6bit" one of six. */
export function formatNamed(name: string): NamedFormat {
  const named = NAMED[name]
  if (named !== undefined) return named
  const [, bits] = /^(?:UD-Q|MLX-)(\d)/.exec(name) ?? []
  const format = bits === undefined ? undefined : FORMAT_OF_BITS[bits]
  if (format === undefined) throw new Error(`No format for ${name}.`)
  return { quantisation: null, format }
}

export interface FittedSetting {
  readonly hardware: string
  readonly model: string
  readonly quant: string
  readonly runtime: string
  readonly devices: number
  readonly bitsPerWeight: number
  readonly engineYear: number
  readonly kvBits?: number
  readonly pipelineStages?: number
}

/** llama.cpp's flash attention was not on by default before 2025. */
const FLASH_ATTENTION_FROM = 2025

export function fittedSetting(row: FittedSetting): Setting {
  const engine = engineNamed(row.runtime)
  const { quantisation, format } = formatNamed(row.quant)
  const backend = backendNamed(row.runtime)
  return {
    machine: fittedMachine(row.hardware),
    shape: fittedShape(row.model),
    quantisation: quantisation ?? 'q4_k_m',
    weightFormat: format,
    engine,
    devices: row.devices,
    bitsPerWeight: row.bitsPerWeight,
    engineYear: row.engineYear,
    kvBits: row.kvBits ?? 16,
    pipelineStages: row.pipelineStages ?? 1,
    ...(backend === null ? {} : { backend }),
    ...(!isServingEngine(engine) && row.engineYear < FLASH_ATTENTION_FROM
      ? { withoutFlashAttention: true as const }
      : {}),
  }
}

function backendNamed(runtime: string): 'vulkan' | 'rocm' | null {
  if (runtime.includes('vulkan')) return 'vulkan'
  return runtime.includes('rocm') ? 'rocm' : null
}
