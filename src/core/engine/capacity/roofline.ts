import type { InferenceEngine, Quantisation } from '../../plan/schema.ts'
import { kvCacheBytes } from '../memory/kv-cache.ts'
import { BITS_PER_WEIGHT, weightBytes } from '../memory/weight-bytes.ts'
import { isServingEngine } from './engines.ts'
import {
  ATTENTION_COMPUTE,
  DOUBLING_OF_STAGES,
  DOUBLING_OVER_FAST_LINK,
  DOUBLING_OVER_PCIE,
  MOE_PREFILL,
  MOE_READ_GROWTH,
  MOE_READ_SCALE,
  SECONDS_PER_SEQUENCE_TENSORRT,
  SECONDS_PER_SEQUENCE_VLLM,
  UNBATCHED_SLOWDOWN,
  engineFactors,
} from './factors.ts'
import type { Machine } from './machine.ts'
import type { ModelShape } from './model-shape.ts'
import { multipliedAt } from './multiplied-at.ts'
import { log2 } from '../../units/exact-math/log2.ts'
import { pow } from '../../units/exact-math/pow.ts'

export interface Setting {
  readonly machine: Machine
  readonly shape: ModelShape
  readonly quantisation: Quantisation
  readonly engine: InferenceEngine
  /** Devices to a replica. */
  readonly devices: number
  /** Where the file's own figure is known; else that of the quantisation. */
  readonly bitsPerWeight?: number
  /** Bits of a cached value; 16 unless said. */
  readonly kvBits?: number
  /** Stages of a pipeline among the devices; 1 unless said. */
  readonly pipelineStages?: number
}

/**
 * A setting boiled down to what the formulas need. Symbols as in docs/method/capacity.md:
 * W weights, n devices, eta, mu and tau the engine's factors, epsilon the loss to communication.
 */
export interface Roofline {
  readonly setting: Setting
  readonly weightsBytes: number
  /** n x BW x eta. */
  readonly bytesPerSecond: number
  /** BW x eta of one device, which prefill is counted by. */
  readonly deviceBytesPerSecond: number
  /** L x tau. */
  readonly fixedSeconds: number
  /** epsilon(n): what is left of n devices' speed after they have talked to each other. */
  readonly parallelEfficiency: number
  /** Devices that add their speed: all under tensor parallelism, one under llama.cpp's split by layers. */
  readonly speedDevices: number
  readonly kvScale: number
  /** Exponent of the batch by which a step slows where kernels are not batched, else 0. */
  readonly batchSlowdown: number
  /** Null where the peak is not known: then only a lone stream can be estimated. */
  readonly compute: ComputeTerms | null
}

interface ComputeTerms {
  /** Of one more sequence in the batch: 2A / (n F mu x) + sigma. */
  readonly secondsPerSequence: number
  /** Of one more sequence, for each token of its context: 4 L d / (n F16 mu_att). */
  readonly secondsPerSequenceToken: number
  /** F x mu x x of one device, and what a mixture of experts leaves of it. */
  readonly prefillFlopPerSecond: number
}

export function rooflineOf(setting: Setting): Roofline {
  const { machine, shape, engine } = setting
  const serving = isServingEngine(engine)
  const factors = engineFactors(machine.family, engine)
  const speedDevices = serving ? setting.devices : 1
  const stages = serving ? (setting.pipelineStages ?? 1) : 1
  const deviceBytesPerSecond = machine.bandwidthBytesPerSecond * factors.bandwidth
  const doubling = machine.hasFastLink ? DOUBLING_OVER_FAST_LINK : DOUBLING_OVER_PCIE
  return {
    setting,
    weightsBytes: weightBytes(
      shape.totalParams,
      setting.bitsPerWeight ?? BITS_PER_WEIGHT[setting.quantisation],
    ),
    bytesPerSecond: deviceBytesPerSecond * speedDevices,
    deviceBytesPerSecond,
    fixedSeconds: shape.layers * factors.secondsPerLayer,
    parallelEfficiency: pow(doubling, log2(speedDevices / stages)) * pow(DOUBLING_OF_STAGES, log2(stages)),
    speedDevices,
    kvScale: (setting.kvBits ?? 16) / 16,
    batchSlowdown: slowsUnbatched(setting) ? UNBATCHED_SLOWDOWN : 0,
    compute: computeTerms(setting, factors.compute, speedDevices),
  }
}

function computeTerms(setting: Setting, computeShare: number, devices: number): ComputeTerms | null {
  const { machine, shape } = setting
  const at = multipliedAt(machine, setting.quantisation, setting.engine)
  if (at === null || machine.fp16FlopPerSecond === null) return null
  const flopPerSecond = at.flopPerSecond * computeShare * at.formatShare
  return {
    secondsPerSequence:
      (2 * shape.activeParams) / (devices * flopPerSecond) + schedulingSeconds(setting.engine),
    secondsPerSequenceToken:
      (4 * shape.layers * shape.decodeAttentionWidth) /
      (devices * machine.fp16FlopPerSecond * ATTENTION_COMPUTE),
    prefillFlopPerSecond: flopPerSecond * (shape.isMoe ? MOE_PREFILL : 1),
  }
}

function schedulingSeconds(engine: InferenceEngine): number {
  if (!isServingEngine(engine)) return 0
  return engine === 'tensorrt-llm' ? SECONDS_PER_SEQUENCE_TENSORRT : SECONDS_PER_SEQUENCE_VLLM
}

function slowsUnbatched({ machine, engine }: Setting): boolean {
  if (isServingEngine(engine)) return false
  return machine.family === 'apple' || machine.family === 'strix-halo' || machine.family === 'radeon'
}

/**
 * Bytes of weights that one step reads: all of a dense model; of a mixture of experts the share
 * that the batch's tokens are routed to (formula 1).
 */
function readBytes({ setting: { shape }, weightsBytes }: Roofline, batch: number): number {
  if (!shape.isMoe) return weightsBytes
  const idleShare = 1 - shape.activeParams / shape.totalParams
  return MOE_READ_SCALE * weightsBytes * (1 - pow(idleShare, pow(batch, MOE_READ_GROWTH)))
}

/**
 * Seconds of one step, which writes one token of each sequence in the batch (formula 2): weights
 * and caches read at the bandwidth, a fixed time a layer and, for more than one sequence, the
 * arithmetic. `contextTokens` is the mean length of a sequence while it is written.
 */
export function stepSeconds(roofline: Roofline, batch: number, contextTokens: number): number {
  const { setting, kvScale, compute, batchSlowdown } = roofline
  const cacheBytes = kvCacheBytes(setting.shape, contextTokens) * kvScale
  const alone =
    (readBytes(roofline, batch) + batch * cacheBytes) / roofline.bytesPerSecond + roofline.fixedSeconds
  if (batch <= 1) return alone
  if (compute === null) throw new Error('A batch cannot be timed on a machine whose peak is unknown.')
  const arithmetic = batch * (compute.secondsPerSequence + compute.secondsPerSequenceToken * contextTokens)
  return (alone + arithmetic) * pow(batch, batchSlowdown)
}

/** Tokens a second that each of `batch` streams sees (formula 3 for a batch of one). */
export function streamTokensPerSecond(roofline: Roofline, batch: number, contextTokens: number): number {
  return roofline.parallelEfficiency / stepSeconds(roofline, batch, contextTokens)
}

/** Floating-point operations of one prompt token: 2A + 2 L d ISL. */
function prefillFlopPerToken(shape: ModelShape, inputTokens: number): number {
  return 2 * shape.activeParams + 2 * shape.layers * shape.attentionWidth * inputTokens
}

/**
 * Prompt tokens a second on one device (formula 4): the arithmetic of a token and its part in
 * reading the weights once a micro-batch. Null where the peak is unknown.
 */
export function prefillTokensPerSecondPerDevice(roofline: Roofline, inputTokens: number): number | null {
  const { setting, compute, weightsBytes } = roofline
  if (compute === null) return null
  const { shape } = setting
  const tokens = Math.max(1, inputTokens)
  const microBatch = Math.min(tokens, microBatchTokens(setting))
  const share = shape.activeParams / shape.totalParams
  const read = shape.isMoe ? weightsBytes * (1 - pow(1 - share, microBatch)) : weightsBytes
  const arithmetic = prefillFlopPerToken(shape, tokens) / compute.prefillFlopPerSecond
  return 1 / (arithmetic + read / roofline.deviceBytesPerSecond / microBatch)
}

/** Prompt tokens a second of the whole replica. */
export function prefillTokensPerSecond(roofline: Roofline, inputTokens: number): number | null {
  const perDevice = prefillTokensPerSecondPerDevice(roofline, inputTokens)
  return perDevice === null ? null : perDevice * roofline.speedDevices * roofline.parallelEfficiency
}

function microBatchTokens({ machine, engine }: Setting): number {
  if (machine.family === 'gb10') return 2048
  return isServingEngine(engine) ? 8192 : 512
}

/**
 * Output tokens a second of a replica that both reads prompts and writes, with `batch` streams
 * always at work (formula 8). Null where the peak is unknown.
 */
export function mixedTokensPerSecond(
  roofline: Roofline,
  batch: number,
  inputTokens: number,
  outputTokens: number,
): number | null {
  const { setting, compute, speedDevices, parallelEfficiency } = roofline
  if (compute === null) return null
  const context = inputTokens + outputTokens / 2
  const promptSeconds =
    (inputTokens * prefillFlopPerToken(setting.shape, inputTokens)) /
    (speedDevices * compute.prefillFlopPerSecond)
  const at = (streams: number) =>
    (parallelEfficiency * streams * outputTokens) /
    (outputTokens * stepSeconds(roofline, streams, context) + streams * promptSeconds)
  if (roofline.batchSlowdown === 0) return at(batch)
  return Math.max(at(batch), ...[1, 2, 4, 8, 16, 32].filter((streams) => streams <= batch).map(at))
}
