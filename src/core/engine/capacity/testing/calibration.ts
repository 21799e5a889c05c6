import { spreadOf } from '../bands.ts'
import { batchTokensPerSecond, bestBatch } from '../batch.ts'
import { isServingEngine } from '../engines.ts'
import { concurrentSequences } from '../kv-pool.ts'
import { rooflineOf, type Roofline } from '../roofline.ts'
import { promptParts, promptTokensPerSecond, stepParts, stepSeconds } from '../step.ts'
import { aloneTokensPerSecond } from '../writing.ts'
import newer from './calibration-2026.json' with { type: 'json' }
import older from './calibration.json' with { type: 'json' }
import { engineNamed, fittedSetting } from './fitted-figures.ts'

/** One published measurement. */
export interface CalibrationRow {
  readonly source: string
  readonly hardware: string
  /** All devices of the run, replicas included. */
  readonly devices: number
  readonly tensorParallel: number
  readonly pipelineStages: number
  readonly model: string
  readonly quant: string
  readonly bitsPerWeight: number
  readonly kvBits: number
  readonly runtime: string
  /** When the engine was built. */
  readonly engineYear: number
  readonly metric: Metric
  readonly inputTokens: number
  readonly outputTokens: number
  /** Null: as many as the engine takes. */
  readonly streams: number | null
  readonly tokensPerSecond: number
}

export type Metric = 'decode' | 'prefill' | 'saturated'

type GroupHead = [
  source: number,
  hardware: string,
  devices: number,
  tensorParallel: number,
  pipelineStages: number,
  model: string,
  quant: string,
  bitsPerWeight: number,
  kvBits: number,
  runtime: string,
]
type GroupRow = [metric: Metric, input: number, output: number, streams: number | null, rate: number]

interface CalibrationFile {
  readonly sources: readonly string[]
  readonly years: Readonly<Record<string, number>>
  readonly groups: readonly (readonly [GroupHead, readonly GroupRow[]])[]
}

/** The 1,255 rows that the first edition was fitted on too, and the 766 of 2026. */
export type Calibration = 'first' | 'second'

const FILES = {
  first: older as unknown as CalibrationFile,
  second: newer as unknown as CalibrationFile,
}

export function calibrationRows(which: Calibration = 'first'): CalibrationRow[] {
  const { groups, sources, years } = FILES[which]
  return groups.flatMap(([head, rows]) => {
    const [source, hardware, devices, tensorParallel, pipelineStages, model] = head
    const [, , , , , , quant, bitsPerWeight, kvBits, runtime] = head
    const engineYear = years[runtime]
    if (engineYear === undefined) throw new Error(`No year for ${runtime}.`)
    const common = {
      source: sources[source] ?? '',
      hardware,
      devices,
      tensorParallel,
      pipelineStages,
      model,
      quant,
      bitsPerWeight,
      kvBits,
      runtime,
      engineYear,
    }
    return rows.map(([metric, inputTokens, outputTokens, streams, tokensPerSecond]) => ({
      ...common,
      metric,
      inputTokens,
      outputTokens,
      streams,
      tokensPerSecond,
    }))
  })
}

/** llama.cpp and MLX split a model by layers, so that all devices are one replica. */
export function replicasOf(row: CalibrationRow): number {
  if (!isServingEngine(engineNamed(row.runtime))) return 1
  return Math.max(1, Math.floor(row.devices / (row.tensorParallel * row.pipelineStages)))
}

/** llama.cpp's batched-bench times the writing alone, prompts left out. */
export function isDecodeOnly(row: CalibrationRow): boolean {
  return row.runtime.includes('batched-bench')
}

/**
 * What the model says of a measurement, on the figures it was fitted with and without confidence
 * factors: the row's own bits a weight, cache and degrees of parallelism, and its number of
 * streams spread over the replicas, as far as each replica's pool holds them.
 */
export function predicted(row: CalibrationRow): number {
  const replicas = replicasOf(row)
  const roofline = rooflineOfRow(row)
  const requests = { inputTokens: row.inputTokens, cachedTokens: 0, outputTokens: row.outputTokens }
  const context = row.inputTokens + row.outputTokens / 2
  switch (row.metric) {
    case 'decode':
      return aloneTokensPerSecond(roofline, context)
    case 'prefill':
      return (promptTokensPerSecond(roofline, row.inputTokens) ?? NaN) / roofline.speedDevices
    case 'saturated': {
      const batch = batchOf(row, concurrentSequences(roofline, context), replicas)
      if (isDecodeOnly(row)) return batch / stepSeconds(roofline, batch, context)
      const best = bestBatch(roofline, requests, batch).batch
      return batchTokensPerSecond(roofline, requests, best) * replicas
    }
  }
}

/** Whether a measurement lies within the range that is shown for it. */
export function isWithinBand(row: CalibrationRow): boolean {
  const roofline = rooflineOfRow(row)
  const context = row.inputTokens + row.outputTokens / 2
  const streams = batchOf(row, concurrentSequences(roofline, context), replicasOf(row))
  const parts =
    row.metric === 'prefill'
      ? promptParts(roofline, Math.max(1, row.inputTokens))
      : stepParts(roofline, row.metric === 'decode' ? 1 : streams, context)
  const rate = row.metric === 'saturated' ? 'batch' : row.metric
  const { low, high } = spreadOf(roofline, rate, parts, { tokens: context, streams })
  const ratio = row.tokensPerSecond / predicted(row)
  return low <= ratio && ratio <= high
}

function rooflineOfRow(row: CalibrationRow): Roofline {
  const roofline = rooflineOf(fittedSetting({ ...row, devices: row.devices / replicasOf(row) }))
  if (roofline === null) throw new Error(`No factors for ${row.hardware}.`)
  return roofline
}

export function batchOf(row: CalibrationRow, most: number, replicas: number): number {
  const asked = row.streams === null ? Infinity : row.streams / replicas
  return Math.max(1, Math.min(most, asked))
}

/**
 * A roofline with one factor and nothing else, for comparison: a share of the bandwidth for writing
 * and of the FP16 peak for reading. The factor is the fairest there is, the median of what these
 * very rows reach. It has no say on batches, for which there is no one peak.
 */
export function naivePrediction(rows: readonly CalibrationRow[]): (row: CalibrationRow) => number | null {
  const reached = (metric: Metric) => {
    const shares = rows
      .filter((row) => row.metric === metric)
      .map((row) => row.tokensPerSecond / (naivePeak(row) ?? NaN))
    return quantile(
      shares.sort((a, b) => a - b),
      0.5,
    )
  }
  const factors: Record<Metric, number> = {
    decode: reached('decode'),
    prefill: reached('prefill'),
    saturated: NaN,
  }
  return (row) => {
    const peak = naivePeak(row)
    return peak === null ? null : peak * factors[row.metric]
  }
}

function naivePeak(row: CalibrationRow): number | null {
  const { machine, shape, devices } = fittedSetting({ ...row, devices: row.tensorParallel })
  switch (row.metric) {
    case 'decode':
      return (machine.bandwidthBytesPerSecond * devices * 8) / (shape.activeParams * row.bitsPerWeight)
    case 'prefill':
      return ((machine.fp16FlopPerSecond ?? NaN) * devices) / (2 * shape.activeParams)
    case 'saturated':
      return null
  }
}

/** |predicted / measured - 1|, sorted. */
export function relativeErrors(
  rows: readonly CalibrationRow[],
  predict: (row: CalibrationRow) => number | null = predicted,
): number[] {
  return rows
    .map((row) => {
      const rate = predict(row)
      return rate === null ? NaN : Math.abs(rate / row.tokensPerSecond - 1)
    })
    .sort((a, b) => a - b)
}

/** A quantile of sorted values, nearest rank. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}
