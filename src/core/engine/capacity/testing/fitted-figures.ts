import type { InferenceEngine, Quantisation } from '../../../plan/schema.ts'
import type { Machine, MachineFamily } from '../machine.ts'
import type { ModelShape } from '../model-shape.ts'
import type { Setting } from '../roofline.ts'
import names from './names.json' with { type: 'json' }

/**
 * Machines and models with the figures that the factors were fitted on, for tests and the error
 * table. The product takes the catalogue's figures instead, which differ for a few (docs/method/capacity.md).
 */

type HardwareRow = [
  family: string,
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
  isMoe: boolean,
]

const hardware = names.hardware as unknown as Record<string, HardwareRow>
const models = names.models as unknown as Record<string, ModelRow>

export function fittedMachine(name: string): Machine {
  const row = hardware[name]
  if (row === undefined) throw new Error(`No figures for the hardware ${name}.`)
  const [fittedClass, memoryGB, bandwidthGBs, fp16, fp8, fp4] = row
  const family = familyOf(fittedClass, name)
  return {
    family,
    memoryGB,
    usableBytes: null,
    bandwidthBytesPerSecond: bandwidthGBs * 1e9,
    fp16FlopPerSecond: fp16 * 1e12,
    fp8FlopPerSecond: fp8 === null ? null : fp8 * 1e12,
    fp4FlopPerSecond: fp4 === null ? null : fp4 * 1e12,
    hasFastLink: (family === 'nvidia-datacenter' || family === 'amd-datacenter') && !/PCIe|NVL/.test(name),
  }
}

function familyOf(fittedClass: string, name: string): MachineFamily {
  const professional = /RTX A\d|Ada|PRO|^L4|^A40|^A10/.test(name)
  switch (fittedClass) {
    case 'nv_dc':
      return 'nvidia-datacenter'
    case 'nv_pcie':
      return professional ? 'nvidia-professional' : 'geforce'
    case 'amd_dc':
      return 'amd-datacenter'
    case 'strix':
      return 'strix-halo'
    case 'gb10':
    case 'radeon':
    case 'apple':
      return fittedClass
    default:
      throw new Error(`No machine family for the class ${fittedClass} of ${name}.`)
  }
}

/** 128 x (576 + 512) / 2: what DeepSeek's latent attention multiplies for a written token. */
const DEEPSEEK_DECODE_WIDTH = 69_632

export function fittedShape(name: string): ModelShape {
  const row = models[name]
  if (row === undefined) throw new Error(`No figures for the model ${name}.`)
  const [totalB, activeB, layers, kvBytesPerToken, width, isMoe] = row
  return {
    totalParams: totalB * 1e9,
    activeParams: activeB * 1e9,
    layers,
    isMoe,
    kvBytesPerToken,
    windowedCache: null,
    attentionWidth: width,
    decodeAttentionWidth: name.startsWith('DeepSeek') ? DEEPSEEK_DECODE_WIDTH : width,
    writesText: true,
  }
}

/** Engines as the sources write them: "TensorRT-LLM 0.17", "llama.cpp b6918 CUDA", "vllm-mlx server". */
export function engineNamed(runtime: string): InferenceEngine {
  const name = runtime.toLowerCase()
  if (name.includes('mlx')) return 'mlx'
  if (name.includes('llama.cpp')) return 'llama.cpp'
  if (name.includes('tensorrt')) return 'tensorrt-llm'
  return name.includes('sglang') ? 'sglang' : 'vllm'
}

/**
 * The quantisation whose arithmetic a published one shares. llama.cpp multiplies all of them
 * alike, so that its many others may stand under one name; their size is given beside it.
 */
export function quantisationNamed(name: string): Quantisation {
  switch (name) {
    case 'F16':
    case 'BF16':
      return 'bf16'
    case 'FP8':
      return 'fp8'
    case 'NVFP4':
      return 'nvfp4'
    case 'MXFP4':
      return 'mxfp4'
    case 'AWQ-INT4':
      return 'awq-int4'
    case 'GPTQ-INT4':
      return 'gptq-int4'
    case 'GPTQ-INT8':
      return 'gptq-int8'
    case 'MLX-4bit':
      return 'mlx-4bit'
    case 'MLX-8bit':
      return 'mlx-8bit'
    case 'Q8_0':
      return 'q8_0'
    case 'Q4_0':
      return 'q4_0'
    case 'Q4_K_M':
    case 'Q3_K_S':
      return 'q4_k_m'
    default:
      if (name.startsWith('UD-')) return 'q4_k_m'
      throw new Error(`No quantisation for ${name}.`)
  }
}

export interface FittedSetting {
  readonly hardware: string
  readonly model: string
  readonly quant: string
  readonly runtime: string
  readonly devices: number
  readonly bitsPerWeight: number
  readonly kvBits?: number
  readonly pipelineStages?: number
}

export function fittedSetting(row: FittedSetting): Setting {
  return {
    machine: fittedMachine(row.hardware),
    shape: fittedShape(row.model),
    quantisation: quantisationNamed(row.quant),
    engine: engineNamed(row.runtime),
    devices: row.devices,
    bitsPerWeight: row.bitsPerWeight,
    kvBits: row.kvBits ?? 16,
    pipelineStages: row.pipelineStages ?? 1,
  }
}
