import type { MachineFamily, MachineLink } from '../../../catalogue/machine-types.ts'
import type { CapacityEngine } from '../engines.ts'
import type { WeightFormat } from '../formats.ts'
import type { Machine } from '../machine.ts'
import type { ModelShape } from '../model-shape.ts'
import type { Setting } from '../setting.ts'
import file from './vectors.json' with { type: 'json' }

/** One case of the reference implementation: what was asked of it, and the figures that it gave. */
export interface Vector {
  readonly name: string
  readonly kind: 'rates' | 'load' | 'batchForSpeed' | 'calibrate' | 'prefixAndSpeculation'
  readonly on?: readonly [model: string, machine: string]
  readonly setup?: VectorSetup
  readonly tokens?: readonly [input: number, output: number]
  readonly step?: readonly number[]
  readonly prompt?: readonly number[]
  readonly rates?: readonly [number, number, number, number]
  readonly batches?: readonly (readonly [streams: number, step: number, rate: number])[]
  readonly requestsPerSecond?: number
  readonly load?: readonly number[]
  readonly overloaded?: number
  readonly speed?: number
  readonly batch?: number
  readonly points?: readonly (readonly [number, number, number])[]
  readonly over?: readonly [number, number]
  readonly calibrated?: readonly number[]
  readonly prefix?: readonly [number, number, number, number, number]
  readonly stays?: readonly number[]
  readonly speculation?: readonly [number, number, number, number, number]
  readonly speeds?: readonly number[]
}

interface VectorSetup {
  readonly engine: CapacityEngine
  readonly format: WeightFormat
  readonly weightsGB: number
  readonly kvBits: number
  readonly tensorParallel: number
  readonly stages: number
  readonly devices: number
  readonly backend?: 'vulkan' | 'rocm'
  readonly flashAttention?: false
}

type ModelRow = [
  totalB: number, activeB: number, layers: number, kvBytes: number, width: number, decodeWidth: number,
  expertShare: number | null, expertLayers: number, hidden: number, kvHeads: number, isLatent: boolean,
] // prettier-ignore
type MachineRow = [
  family: MachineFamily, isGeForce: boolean, link: MachineLink, memoryGB: number, gbPerSecond: number,
  fp16: number, fp8: number | null, fp4: number | null,
] // prettier-ignore

const models = file.models as unknown as Record<string, ModelRow>
const machines = file.machines as unknown as Record<string, MachineRow>

export const VECTORS = file.cases as unknown as readonly Vector[]

export function settingOf({ on, setup }: Vector): Setting {
  if (on === undefined || setup === undefined)
    throw new Error('A case of rates has a model, a machine and a set-up.')
  return {
    shape: shapeNamed(on[0]),
    machine: machineNamed(on[1]),
    quantisation: 'bf16',
    weightFormat: setup.format,
    weightsBytes: setup.weightsGB * 1e9,
    engine: setup.engine,
    devices: setup.devices,
    kvBits: setup.kvBits,
    pipelineStages: setup.stages,
    ...(setup.backend === undefined ? {} : { backend: setup.backend }),
    ...(setup.flashAttention === false ? { withoutFlashAttention: true } : {}),
  }
}

function shapeNamed(name: string): ModelShape {
  const row = models[name]
  if (row === undefined) throw new Error(`No model ${name}.`)
  const [totalB, activeB, layers, kvBytesPerToken, attentionWidth, decodeAttentionWidth] = row
  const [, , , , , , share, expertLayers, hiddenSize, kvHeads, isLatent] = row
  return {
    totalParams: totalB * 1e9,
    activeParams: activeB * 1e9,
    layers,
    experts: share === null ? null : { share, layers: expertLayers },
    hiddenSize,
    cacheHeads: isLatent ? 1 : kvHeads,
    kvBytesPerToken,
    windowedCache: null,
    attentionWidth,
    decodeAttentionWidth,
    hasLinearAttention: false,
    writesText: true,
    seesPictures: false,
    vocabularyParams: 0,
  }
}

function machineNamed(name: string): Machine {
  const row = machines[name]
  if (row === undefined) throw new Error(`No machine ${name}.`)
  const [family, isGeForce, link, memoryGB, gbPerSecond, fp16, fp8, fp4] = row
  return {
    family,
    isGeForce,
    link,
    memoryGB,
    usableBytes: null,
    bandwidthBytesPerSecond: gbPerSecond * 1e9,
    fp16FlopPerSecond: fp16 * 1e12,
    fp8FlopPerSecond: fp8 === null ? null : fp8 * 1e12,
    fp4FlopPerSecond: fp4 === null ? null : fp4 * 1e12,
  }
}
