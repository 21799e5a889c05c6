import type { Hardware } from '../../catalogue/machine-types.ts'
import type { OpenModel } from '../../catalogue/types.ts'
import type { MemoryFigures, RateBand } from '../evaluation.ts'
import { fitInMemory } from '../memory/fit-in-memory.ts'
import { aloneSpreadOf, batchSpreadOf, spreadOf } from './bands.ts'
import type { Spread } from './spread.ts'
import {
  batchForSpeed,
  batchLimit,
  bestBatch,
  meanContext,
  promptSecondsInBatch,
  type RequestShape,
} from './batch.ts'
import { figureOf } from './figure-of.ts'
import { concurrentSequences } from './kv-pool.ts'
import { measuredRows } from './measured.ts'
import { rooflineOf, type Roofline } from './roofline.ts'
import type { Setting } from './setting.ts'
import { promptParts, total } from './step.ts'
import { timeToFirstToken } from './time-to-first-token.ts'
import { capacityWarnings, type CapacityWarning } from './warnings.ts'
import { aloneTokensPerSecond, secondsForTokens } from './writing.ts'

export interface ReplicaCase {
  readonly hardware: Hardware
  readonly model: OpenModel
  readonly setting: Setting
  readonly requests: RequestShape
  /** Longest context to hold, for the fit. */
  readonly contextTokens: number
  /** Sequences to hold at once, for the fit; null counts as one. */
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
  /** Input tokens a second of the replica, prompts by themselves. */
  readonly prefill: RateBand
  /** Input tokens a second that a prompt costs the replica while others are written at the sizing batch. */
  readonly reading: RateBand
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
  /** The batch before it was made whole, for tables that are read between figures. */
  readonly batchLimit: number
  /** What the rates were worked out from, for a load. */
  readonly model: ModelOfReplica
}

export interface ModelOfReplica {
  readonly roofline: Roofline
  readonly requests: RequestShape
  /** Streams that the pool and the engine hold at once. */
  readonly streams: number
  /** What the estimate is multiplied with to be what is expected. */
  readonly expectedShare: number
  readonly remote: boolean
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
  readonly unknown: 'fp16DenseTflops' | 'capacityFamily'
}

/** What one replica can do: how many streams, how fast, and how sure that is. */
export function replicaRates(wanted: ReplicaCase): ReplicaRates | UnknownRates {
  const { hardware, model, setting, requests, minTokensPerSecond } = wanted
  const { shape, devices } = setting
  const { inputTokens, outputTokens } = requests
  const roofline = rooflineOf(setting)
  if (roofline === null) return { unknown: 'capacityFamily' }
  if (roofline.flopPerSecond === null) return { unknown: 'fp16DenseTflops' }
  const memory = fitInMemory({
    setting,
    contextTokens: wanted.contextTokens,
    sequences: wanted.concurrency ?? 1,
    requestTokens: inputTokens + outputTokens,
  })
  const rows = measuredRows(hardware, model, setting)
  const figure = (what: 'd' | 'p' | 's', rate: number, spread: Spread, streams = 1) =>
    figureOf(
      rows,
      hardware.measured.sources,
      what,
      rate,
      spread,
      roofline,
      inputTokens,
      outputTokens,
      streams,
    )

  const { engine } = roofline.factors
  const prompt = promptParts(roofline, Math.max(1, inputTokens))
  const promptSpread = spreadOf(roofline, 'prefill', prompt, { tokens: inputTokens, streams: 1 })
  const promptRate = (engine * Math.max(1, inputTokens)) / total(prompt)
  const prefill = figure('p', promptRate, promptSpread)

  const context = meanContext(requests)
  const writes = shape.writesText
  const alone = writes ? aloneTokensPerSecond(roofline, context) : null
  const aloneSpread = aloneSpreadOf(roofline, context)
  const singleStream = alone === null ? null : figure('d', alone, aloneSpread)
  const promptSeconds = promptSecondsInBatch(roofline, requests)
  const batch = alone === null ? 1 : sizingBatch(roofline, requests, minTokensPerSecond, alone, promptSeconds)
  const atOnce = Math.max(1, batch)
  const sized = sizingRates(roofline, requests, atOnce, promptSeconds, aloneSpread)
  const streams = concurrentSequences(roofline, context)
  const most = Math.floor(streams)
  const mixed =
    alone === null || outputTokens === 0
      ? null
      : bestBatch(roofline, requests, most, promptSeconds).tokensPerSecond
  const saturated = mixed === null ? null : figure('s', mixed, sized.spreadAt(most), most)
  const basisSource = singleStream === null ? prefill.source : singleStream.source
  return {
    devices,
    infeasible: infeasibility(memory, batch, alone, minTokensPerSecond),
    memory,
    batch,
    streamTokensPerSecond: alone === null ? null : engine / secondsForTokens(roofline, atOnce, context),
    singleStream: singleStream === null ? null : singleStream.band,
    prefill: prefill.band,
    reading: sized.reading,
    decode: alone === null ? null : sized.decode,
    timeToFirstTokenSeconds: timeToFirstToken(
      promptBand(
        prefill.band,
        promptRate,
        total(promptParts(roofline, inputTokens, requests.cachedTokens)) / engine,
      ),
      wanted.remote,
    ),
    saturated: saturated === null ? null : saturated.band,
    basis: basisSource === null ? 'estimated' : 'measured',
    basisSource,
    measured: {
      singleStream: singleStream === null ? null : singleStream.source,
      prefill: prefill.source,
      saturated: saturated === null ? null : saturated.source,
    },
    warnings: capacityWarnings({ ...wanted, evidence: roofline.factors.evidence }),
    batchLimit: writes
      ? batchLimit(roofline, requests, outputTokens === 0 ? null : minTokensPerSecond, batch, promptSeconds)
      : 1,
    model: {
      roofline,
      requests,
      streams,
      expectedShare: sized.spreadAt(atOnce).median,
      remote: wanted.remote,
    },
  }
}

/** Streams at once that the pool holds and that are each fast enough; one alone has no prompts of others beside it. */
function sizingBatch(
  roofline: Roofline,
  requests: RequestShape,
  minTokensPerSecond: number | null,
  alone: number,
  promptSeconds: number,
): number {
  const wanted = requests.outputTokens === 0 ? null : minTokensPerSecond
  const batch = batchForSpeed(roofline, requests, wanted, promptSeconds)
  return batch === 0 && wanted !== null && alone >= wanted ? 1 : batch
}

/** How fast the replica would read and write with a batch of another size, whole or not. */
export function ratesOfBatch(
  { roofline, requests }: ModelOfReplica,
  batch: number,
): Pick<ReplicaRates, 'reading' | 'decode'> {
  const aloneSpread = aloneSpreadOf(roofline, meanContext(requests))
  const promptSeconds = promptSecondsInBatch(roofline, requests)
  const { reading, decode } = sizingRates(roofline, requests, batch, promptSeconds, aloneSpread)
  return { reading, decode: roofline.setting.shape.writesText ? decode : null }
}

interface SizingRates {
  readonly reading: RateBand
  readonly decode: RateBand
  readonly spreadAt: (batch: number) => Spread
}

/**
 * How fast a replica reads and writes at its sizing batch. Estimates of a batch and of one stream are off by different
 * factors, and a replica allowed a batch can always run fewer: each figure of the band is that of the better of the two.
 */
function sizingRates(
  roofline: Roofline,
  requests: RequestShape,
  most: number,
  promptSeconds: number,
  aloneSpread: Spread,
): SizingRates {
  const context = meanContext(requests)
  const fresh = Math.max(requests.inputTokens - requests.cachedTokens, 1)
  const written = Math.max(1, requests.outputTokens)
  const shape = { ...requests, outputTokens: written }
  const share = roofline.factors.engine * roofline.pipelineShare
  const spreadAt = (batch: number) => (batch <= 1 ? aloneSpread : batchSpreadOf(roofline, batch, context))
  const candidate = (batch: number) => {
    const step = secondsForTokens(roofline, batch, context)
    const seconds = (written * step) / batch + promptSeconds
    return {
      spread: spreadAt(batch),
      attemptsPerSecond: share / seconds,
      reading: (share * fresh) / promptSeconds,
      decode: (share * batch) / step,
    }
  }
  const one = candidate(1)
  const several = most <= 1 ? one : candidate(bestBatch(roofline, shape, most, promptSeconds).batch)
  const better = (end: keyof Spread) => {
    const isOne = one.spread[end] * one.attemptsPerSecond > several.spread[end] * several.attemptsPerSecond
    const { reading, decode, spread } = isOne ? one : several
    return { reading: reading * spread[end], decode: decode * spread[end] }
  }
  const [low, median, high] = [better('low'), better('median'), better('high')]
  const bandOfBest = (rate: 'reading' | 'decode'): RateBand => ({
    expected: median[rate],
    conservative: low[rate],
    low: low[rate],
    high: high[rate],
  })
  return { reading: bandOfBest('reading'), decode: bandOfBest('decode'), spreadAt }
}

/** Seconds of a prompt at each figure of the band of its rate; `low` is the quick end. */
function promptBand(band: RateBand, rate: number, seconds: number): RateBand {
  const at = (figure: number) => (seconds * rate) / figure
  return {
    expected: at(band.expected),
    conservative: at(band.conservative),
    low: at(band.high),
    high: at(band.low),
  }
}

function infeasibility(
  memory: MemoryFigures,
  batch: number,
  alone: number | null,
  minTokensPerSecond: number | null,
): Infeasibility | null {
  if (!memory.fits) return { reason: 'does-not-fit', tokensPerSecond: alone }
  if (alone !== null && minTokensPerSecond !== null && alone < minTokensPerSecond)
    return { reason: 'too-slow', tokensPerSecond: alone }
  if (batch < 1) return { reason: 'no-pool', tokensPerSecond: alone }
  return null
}
