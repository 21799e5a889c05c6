import { kvCacheBytes } from '../../memory/kv-cache.ts'
import { isServingEngine } from '../engines.ts'
import { isDataCentre, isNvidia, memoryBytes, type Machine } from '../machine.ts'
import { weightsOf } from '../roofline.ts'
import type { Setting } from '../setting.ts'
import { batchOf, isDecodeOnly, replicasOf, type CalibrationRow } from './calibration.ts'
import { fittedSetting } from './fitted-figures.ts'

/**
 * The first edition of the throughput model, fitted on the older rows alone, to compare the second with: eleven classes
 * of machines, one loss for each doubling of devices, no engines apart. Without its confidence factors.
 */
export function firstEdition(row: CalibrationRow): number {
  const replicas = replicasOf(row)
  const setting = fittedSetting({ ...row, devices: row.devices / replicas })
  const context = row.inputTokens + row.outputTokens / 2
  const model = modelOf(setting)
  switch (row.metric) {
    case 'decode':
      return model.efficiency / model.step(1, context)
    case 'prefill':
      return 1 / model.promptSecondsPerToken(row.inputTokens)
    case 'saturated': {
      const batch = batchOf(row, streamsOf(setting, context), replicas)
      if (isDecodeOnly(row)) return batch / model.step(batch, context)
      const prompt =
        (row.inputTokens * model.flopPerToken(row.inputTokens)) / (model.devices * model.promptFlop)
      const at = (streams: number) =>
        (model.efficiency * streams * row.outputTokens) /
        (row.outputTokens * model.step(streams, context) + streams * prompt)
      const tried = model.slowdown === 0 ? [batch] : [batch, ...FEWER.filter((streams) => streams <= batch)]
      return Math.max(...tried.map(at)) * replicas
    }
  }
}

const FEWER = [1, 2, 4, 8, 16, 32]

type Factors = readonly [bandwidth: number, compute: number, millisecondsPerLayer: number]

const LOCAL = {
  geforce: [0.8903, 0.2141, 0.0668],
  professional: [0.9021, 0.1559, 0.08735],
  dataCentre: [0.5812, 0.1593, 0.1233],
  apple: [0.6978, 0.681, 0.03844],
  strix: [0.85, 0.3556, 0.07247],
  gb10: [0.8307, 0.1897, 0.05227],
  radeon: [0.8755, 0.3556, 0.05307],
} as const satisfies Record<string, Factors>

const SERVING = {
  dataCentre: [0.9876, 0.6413, 0.1417],
  cards: [0.9939, 0.6934, 0.06678],
  instinct: [0.8549, 0.3121, 0.06307],
  others: [0.8, 0.4, 0.06],
} as const satisfies Record<string, Factors>

function factorsOf({ machine, engine }: Setting): Factors {
  const { family } = machine
  const isInstinct = family === 'cdna3' || family === 'cdna4'
  if (isServingEngine(engine)) {
    if (isInstinct) return SERVING.instinct
    if (isDataCentre(machine)) return SERVING.dataCentre
    return isCard(machine) ? SERVING.cards : SERVING.others
  }
  if (isDataCentre(machine)) return LOCAL.dataCentre
  if (family === 'apple' || family === 'strix' || family === 'gb10') return LOCAL[family]
  if (family === 'rdna3' || family === 'rdna4') return LOCAL.radeon
  return machine.isGeForce ? LOCAL.geforce : LOCAL.professional
}

function isCard(machine: Machine): boolean {
  return isNvidia(machine) && !isDataCentre(machine) && machine.family !== 'gb10'
}

function modelOf(setting: Setting) {
  const { machine, shape, engine } = setting
  const [bandwidth, compute, millisecondsPerLayer] = factorsOf(setting)
  const serving = isServingEngine(engine)
  const devices = serving ? setting.devices : 1
  const stages = serving ? (setting.pipelineStages ?? 1) : 1
  const isFast = machine.link === 'nvlink' || machine.link === 'infinity-fabric'
  const efficiency = (isFast ? 0.9343 : 0.6763) ** Math.log2(devices / stages) * 0.8825 ** Math.log2(stages)
  const weights = weightsOf(setting)
  const share = shape.activeParams / shape.totalParams
  const hasExperts = shape.experts !== null
  const read = (batch: number) =>
    hasExperts ? 1.228 * weights * (1 - (1 - share) ** (batch ** 0.5303)) : weights
  const bytesPerSecond = machine.bandwidthBytesPerSecond * bandwidth
  const fp16 = machine.fp16FlopPerSecond ?? NaN
  const flop = multiplied(setting, fp16) * compute
  const family = machine.family ?? ''
  const slowdown = !serving && ['apple', 'strix', 'rdna3', 'rdna4'].includes(family) ? 0.4662 : 0
  const scheduling = !serving ? 0 : engine === 'tensorrt-llm' ? 6.503e-6 : 34.68e-6
  const chunk = family === 'gb10' ? 2048 : serving ? 8192 : 512
  const promptFlop = flop * (hasExperts ? 0.6462 : 1)
  const flopPerToken = (tokens: number) =>
    2 * shape.activeParams + 2 * shape.layers * shape.attentionWidth * tokens
  return {
    devices,
    efficiency,
    slowdown,
    promptFlop,
    flopPerToken,
    step: (batch: number, context: number) => {
      const cache = (kvCacheBytes(shape, context) * (setting.kvBits ?? 16)) / 16
      const alone =
        (read(batch) + batch * cache) / (bytesPerSecond * devices) +
        (shape.layers * millisecondsPerLayer) / 1000
      if (batch <= 1) return alone
      const each =
        (2 * shape.activeParams) / (devices * flop) +
        scheduling +
        (4 * shape.layers * shape.decodeAttentionWidth * context) / (devices * fp16 * 0.2067)
      return (alone + batch * each) * batch ** slowdown
    },
    promptSecondsPerToken: (inputTokens: number) => {
      const tokens = Math.max(1, inputTokens)
      const piece = Math.min(tokens, chunk)
      const touched = hasExperts ? weights * (1 - (1 - share) ** piece) : weights
      return flopPerToken(tokens) / promptFlop + touched / bytesPerSecond / piece
    },
  }
}

/** The peak at which weights are multiplied, times what the format leaves of it. */
function multiplied({ machine, engine, weightFormat }: Setting, fp16: number): number {
  if (!isServingEngine(engine)) return isNvidia(machine) ? fp16 * (machine.isGeForce ? 4 : 2) : fp16
  const { fp8FlopPerSecond: fp8, fp4FlopPerSecond: fp4 } = machine
  switch (weightFormat) {
    case '16':
      return fp16
    case 'fp8':
      return fp8 === null ? fp16 : fp8 * 0.844
    case 'nvfp4':
      return fp4 === null ? fp16 * 0.6267 : fp4 * 0.6561
    case 'mxfp4': {
      const isNative = isDataCentre(machine) || (isCard(machine) && !machine.isGeForce)
      return ((isNative ? fp8 : null) ?? fp16) * 0.6267
    }
    default:
      return fp16 * 0.6267
  }
}

function streamsOf(setting: Setting, context: number): number {
  const { machine, shape, engine, devices } = setting
  const memory = memoryBytes(machine)
  const weights = weightsOf(setting)
  const reserveGB = machine.memoryGB < 70 ? 1.5 : shape.experts === null ? 5.6 : 8.5
  const serving = isServingEngine(engine)
  const least = serving ? -Infinity : 0.01 * devices * memory
  const pool =
    engine === 'tensorrt-llm'
      ? 0.95 * (devices * (memory - 1.5e9) - weights)
      : Math.max(least, devices * (0.9 * memory - reserveGB * 1e9) - weights)
  const cap = engine === 'tensorrt-llm' ? 4096 : !serving ? 64 : isDataCentre(machine) ? 1024 : 256
  return Math.min(pool / ((kvCacheBytes(shape, context) * (setting.kvBits ?? 16)) / 16), cap)
}
