import { pow } from '../../units/exact-math/pow.ts'
import { log2 } from '../../units/exact-math/log2.ts'
import { BITS_PER_WEIGHT, weightBytes } from '../memory/weight-bytes.ts'
import { isServingEngine } from './engines.ts'
import { factorsOf, type Factors } from './factors.ts'
import type { ModelShape } from './model-shape.ts'
import { PARAMETERS } from './parameters.ts'
import type { Setting } from './setting.ts'

/**
 * A setting boiled down to what the formulas need, whatever the requests. Symbols as in docs/method/capacity.md:
 * W weights, n devices, eta, mu and tau the factors.
 */
export interface Roofline {
  readonly setting: Setting
  readonly factors: Factors
  /** W, and of it the experts' part that tokens are routed over. */
  readonly weightsBytes: number
  readonly expertBytes: number
  /** n: devices that add their speed; one under llama.cpp and MLX, which split a model by layers. */
  readonly speedDevices: number
  /** Devices of one stage, which work on every token together. */
  readonly tensorParallel: number
  readonly stages: number
  /** n x BW x eta. */
  readonly weightsBytesPerSecond: number
  /** What the caches are read with, which are split over their heads only. */
  readonly cacheBytesPerSecond: number
  /** Bits of a cached value over 16. */
  readonly kvScale: number
  /** L x tau, and that of the expert layers. */
  readonly layerSeconds: number
  /** Of a step, besides what the batch asks for: what the devices exchange. */
  readonly roundSeconds: number
  readonly exchangeSecondsPerToken: number
  /** What pipeline stages leave of a batch's rate. */
  readonly pipelineShare: number
  /** n x F of the format as run, times what the format leaves of it; null where the FP16 peak is not known. */
  readonly flopPerSecond: number | null
  readonly fp16FlopPerSecond: number | null
}

/** Null where the machine is of no family that factors are known of. */
export function rooflineOf(setting: Setting, factors = factorsOf(setting)): Roofline | null {
  if (factors === null) return null
  const { machine, shape, engine } = setting
  const serving = isServingEngine(engine)
  const stages = serving ? (setting.pipelineStages ?? 1) : 1
  const speedDevices = serving ? setting.devices : 1
  const tensorParallel = speedDevices / stages
  const weightsBytes = weightsOf(setting)
  const cacheDevices = Math.max(1, Math.min(speedDevices, shape.cacheHeads))
  const link = PARAMETERS.links[machine.link]
  const exchanges = serving && tensorParallel > 1
  const { peakFlopPerSecond } = factors
  return {
    setting,
    factors,
    weightsBytes,
    expertBytes: expertBytes(shape, weightsBytes),
    speedDevices,
    tensorParallel,
    stages,
    weightsBytesPerSecond:
      speedDevices * machine.bandwidthBytesPerSecond * factors.bandwidth * factors.expertBandwidth,
    cacheBytesPerSecond: cacheDevices * machine.bandwidthBytesPerSecond * factors.cacheBandwidth,
    kvScale: (setting.kvBits ?? 16) / 16,
    layerSeconds:
      shape.layers * factors.secondsPerLayer + (shape.experts?.layers ?? 0) * factors.secondsPerExpertLayer,
    roundSeconds: exchanges ? 2 * shape.layers * link.secondsPerRound * log2(tensorParallel) : 0,
    exchangeSecondsPerToken: exchanges
      ? (8 * shape.layers * shape.hiddenSize * (tensorParallel - 1)) / (tensorParallel * link.bytesPerSecond)
      : 0,
    pipelineShare: stages > 1 ? pow(PARAMETERS.globals.epsPipeline, log2(stages)) : 1,
    flopPerSecond:
      peakFlopPerSecond === null ? null : speedDevices * peakFlopPerSecond * factors.formatCompute,
    fp16FlopPerSecond: machine.fp16FlopPerSecond === null ? null : speedDevices * machine.fp16FlopPerSecond,
  }
}

/**
 * Bytes of weights that are read: of the file where they are known, else parameters x bits a weight / 8, with which the
 * factors were fitted. What is held differs for large vocabularies, whose table of words in is not read.
 */
export function weightsOf({ shape, quantisation, weightsBytes, bitsPerWeight }: Setting): number {
  if (weightsBytes !== undefined) return weightsBytes
  return weightBytes(shape.totalParams, bitsPerWeight ?? BITS_PER_WEIGHT[quantisation])
}

const MOST_OF_WEIGHTS = 0.98

/** X: the weights of all experts, (T - A) / (1 - k/E) of the parameters, at most 0.98 of them; none where all are read for a token. */
export function expertBytes(shape: ModelShape, weightsBytes: number): number {
  const { experts, totalParams, activeParams } = shape
  if (experts === null || experts.share >= 1) return 0
  const params = Math.min((totalParams - activeParams) / (1 - experts.share), MOST_OF_WEIGHTS * totalParams)
  return (params / totalParams) * weightsBytes
}

/**
 * Bytes of weights that one step reads: all of a dense model; of experts those that the batch's tokens are routed
 * to (formula 1). `growth` is 1 where tokens are routed independently of one another. Experts that are read more slowly
 * than the rest count for as many bytes as would take their time.
 */
export function readBytes(roofline: Roofline, tokens: number, growth: number, expertSlowdown = 1): number {
  const { weightsBytes, expertBytes: ofExperts } = roofline
  const { experts } = roofline.setting.shape
  if (experts === null) return weightsBytes
  return weightsBytes - ofExperts + expertSlowdown * touchedBytes(roofline, experts.share, tokens, growth)
}

function touchedBytes(roofline: Roofline, share: number, tokens: number, growth: number): number {
  return roofline.expertBytes * (1 - pow(1 - share, growth === 1 ? tokens : pow(tokens, growth)))
}

/** Bytes of experts that a step of a batch reads from main memory rather than from the device's (formula 16). */
export function mainMemoryBytes(roofline: Roofline, tokens: number, growth: number): number {
  const { experts } = roofline.setting.shape
  const share = roofline.setting.expertsInMainMemory ?? 0
  return experts === null || share === 0 ? 0 : share * touchedBytes(roofline, experts.share, tokens, growth)
}
