import type { Hardware } from '../../catalogue/machine-types.ts'
import type { OpenModel } from '../../catalogue/types.ts'
import type { InferenceEngine, Quantisation } from '../../plan/schema.ts'
import type { MemoryFigures, RateBand } from '../evaluation.ts'
import { fitInMemory } from '../memory/fit-in-memory.ts'
import { batchForSpeed } from './batch-for-speed.ts'
import { ONE_STREAM, PREFILL, batchConfidence, type Confidence } from './confidence.ts'
import { decodeBand } from './decode-band.ts'
import { concurrentSequences } from './kv-pool.ts'
import { figureOf } from './figure-of.ts'
import { machineOf } from './machine-of.ts'
import { measuredRows } from './measured.ts'
import { modelShapeOf } from './model-shape-of.ts'
import {
  mixedTokensPerSecond,
  prefillTokensPerSecond,
  rooflineOf,
  streamTokensPerSecond,
} from './roofline.ts'
import { timeToFirstToken } from './time-to-first-token.ts'
import { capacityWarnings, type CapacityWarning } from './warnings.ts'

export interface ReplicaCase {
  readonly hardware: Hardware
  readonly model: OpenModel
  readonly quantisation: Quantisation
  readonly engine: InferenceEngine
  /** Devices to a replica, one of `deviceCounts`. */
  readonly devices: number
  readonly inputTokens: number
  /** Visible and reasoning tokens. */
  readonly outputTokens: number
  /** Longest context to hold, for the fit. */
  readonly contextTokens: number
  /** Sequences of that context to hold at once, for the fit; null counts as one. */
  readonly concurrency: number | null
  /** What every stream must get; null: no limit, as for batch work. */
  readonly minTokensPerSecond: number | null
  /** Whether the machine stands away from those who ask, as a rented one does. */
  readonly remote: boolean
}

export interface ReplicaRates {
  readonly devices: number
  /** Why it cannot do the work, or null. The rates below hold all the same, for showing. */
  readonly infeasible: Infeasibility | null
  readonly memory: MemoryFigures
  /** Streams at once that the memory and the speed target allow; 0 where not even one fits. */
  readonly batch: number
  /** Tokens a second that each of these streams gets, before any factor; null for embedding models. */
  readonly streamTokensPerSecond: number | null
  readonly singleStream: RateBand | null
  /** Input tokens a second of the replica. */
  readonly prefill: RateBand
  /** Output tokens a second of the replica at `batch`, decode only. */
  readonly decode: RateBand | null
  readonly timeToFirstTokenSeconds: RateBand
  /** Output tokens a second with prompts and answers interleaved at the largest batch. */
  readonly saturated: RateBand | null
  /** Measured where a lone stream, or the prompts of a model that only reads, were measured on exactly this. */
  readonly basis: 'measured' | 'estimated'
  readonly basisSource: string | null
  /** Source of each rate that was measured, null where it is estimated. `decode` always is. */
  readonly measured: MeasuredRates
  readonly warnings: readonly CapacityWarning[]
}

export interface MeasuredRates {
  readonly singleStream: string | null
  readonly prefill: string | null
  readonly saturated: string | null
}

export interface Infeasibility {
  readonly reason: 'does-not-fit' | 'no-pool' | 'too-slow'
  /** Tokens a second that one stream alone would get. */
  readonly tokensPerSecond: number | null
}

/** A figure that the catalogue does not have and without which nothing can be sized. */
export interface UnknownRates {
  readonly unknown: 'fp16DenseTflops'
}

/** What one replica can do: how many streams, how fast, and how sure that is. */
export function replicaRates(wanted: ReplicaCase): ReplicaRates | UnknownRates {
  const { hardware, model, quantisation, engine, devices, inputTokens, outputTokens } = wanted
  const machine = machineOf(hardware)
  const shape = modelShapeOf(model)
  const roofline = rooflineOf({ machine, shape, quantisation, engine, devices })
  const prefillRate = prefillTokensPerSecond(roofline, inputTokens)
  if (prefillRate === null) return { unknown: 'fp16DenseTflops' }
  const memory = fitInMemory({
    machine,
    shape,
    weightsBytes: roofline.weightsBytes,
    engine,
    devices,
    contextTokens: wanted.contextTokens,
    sequences: wanted.concurrency ?? 1,
  })
  const rows = measuredRows(hardware, model, roofline.setting)
  const figure = (what: 'd' | 'p' | 's', rate: number, factor: Confidence, streams = 1) =>
    figureOf(rows, what, rate, factor, roofline, inputTokens, outputTokens, streams)
  const prefill = figure('p', prefillRate, PREFILL)
  const context = inputTokens + outputTokens / 2
  const alone = shape.writesText ? streamTokensPerSecond(roofline, 1, context) : null
  const batch = alone === null ? 1 : batchForSpeed(roofline, context, wanted.minTokensPerSecond)
  const atOnce = Math.max(1, batch)
  const singleStream = alone === null ? null : figure('d', alone, ONE_STREAM)
  const most = Math.max(1, Math.floor(concurrentSequences(roofline, context)))
  const mixed =
    alone === null || outputTokens === 0
      ? null
      : mixedTokensPerSecond(roofline, most, inputTokens, outputTokens)
  const saturated =
    mixed === null
      ? null
      : figure('s', mixed, batchConfidence(machine.family, engine, shape.isMoe, most), most)
  const basisSource = singleStream === null ? prefill.source : singleStream.source
  return {
    devices,
    infeasible: infeasibility(memory, batch, alone, wanted.minTokensPerSecond),
    memory,
    batch,
    streamTokensPerSecond: alone === null ? null : streamTokensPerSecond(roofline, atOnce, context),
    singleStream: singleStream === null ? null : singleStream.band,
    prefill: prefill.band,
    decode: alone === null ? null : decodeBand(roofline, atOnce, context),
    timeToFirstTokenSeconds: timeToFirstToken(prefill.band, inputTokens, wanted.remote),
    saturated: saturated === null ? null : saturated.band,
    basis: basisSource === null ? 'estimated' : 'measured',
    basisSource,
    measured: {
      singleStream: singleStream === null ? null : singleStream.source,
      prefill: prefill.source,
      saturated: saturated === null ? null : saturated.source,
    },
    warnings: capacityWarnings(wanted),
  }
}

function infeasibility(
  memory: MemoryFigures,
  batch: number,
  alone: number | null,
  minTokensPerSecond: number | null,
): Infeasibility | null {
  if (!memory.fits) return { reason: 'does-not-fit', tokensPerSecond: alone }
  if (batch < 1) return { reason: 'no-pool', tokensPerSecond: alone }
  if (alone !== null && minTokensPerSecond !== null && alone < minTokensPerSecond)
    return { reason: 'too-slow', tokensPerSecond: alone }
  return null
}
