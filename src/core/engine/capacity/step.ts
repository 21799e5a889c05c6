import { kvCacheBytes } from '../memory/kv-cache.ts'
import { mainMemorySecondsPerByte } from './main-memory.ts'
import { PARAMETERS } from './parameters.ts'
import { mainMemoryBytes, readBytes, type Roofline } from './roofline.ts'

/** What the seconds of a step, or of a prompt, go into. */
export interface StepSeconds {
  readonly weights: number
  readonly cache: number
  readonly layers: number
  readonly exchange: number
  readonly arithmetic: number
  readonly attention: number
  readonly sequences: number
}

/**
 * One step, which writes a token of each sequence in the batch (formula 2): weights and caches read at the bandwidth,
 * a fixed time a layer, what the devices exchange and, for more than one sequence, the arithmetic. `contextTokens` is
 * the mean length of a sequence while it is written.
 */
export function stepParts(roofline: Roofline, batch: number, contextTokens: number): StepSeconds {
  const { setting, factors } = roofline
  const { shape } = setting
  const { gamma } = PARAMETERS.globals
  const several = batch > ONE
  return {
    weights:
      readBytes(roofline, batch, gamma, factors.expertSlowdown) / roofline.weightsBytesPerSecond +
      mainMemoryBytes(roofline, batch, gamma) * mainMemorySecondsPerByte(roofline),
    cache: (batch * kvCacheBytes(shape, contextTokens) * roofline.kvScale) / roofline.cacheBytesPerSecond,
    layers: roofline.layerSeconds,
    exchange: roofline.roundSeconds + batch * roofline.exchangeSecondsPerToken,
    arithmetic: several
      ? (2 * shape.activeParams * batch) / (known(roofline.flopPerSecond) * factors.compute * factors.written)
      : 0,
    attention: several
      ? (4 * shape.layers * shape.decodeAttentionWidth * contextTokens * batch) /
        (known(roofline.fp16FlopPerSecond) * factors.decodeAttention)
      : 0,
    sequences: several ? batch * factors.secondsPerSequence : 0,
  }
}

const ONE = 1.0001

export function stepSeconds(roofline: Roofline, batch: number, contextTokens: number): number {
  return total(stepParts(roofline, batch, contextTokens))
}

export function total(parts: StepSeconds): number {
  const { weights, cache, layers, exchange, arithmetic, attention, sequences } = parts
  return weights + cache + layers + exchange + arithmetic + attention + sequences
}

export interface PromptSeconds extends StepSeconds {
  /** What it takes while others are written: weights and fixed times ride on their steps. */
  readonly inBatch: number
}

/**
 * One prompt by itself (formula 4), `cachedTokens` of which the prefix cache spares: their attention is still
 * multiplied with. Read in chunks, each of which reads the weights once.
 */
export function promptParts(roofline: Roofline, inputTokens: number, cachedTokens = 0): PromptSeconds {
  const { setting, factors } = roofline
  const { shape } = setting
  const fresh = Math.max(inputTokens - cachedTokens, 1)
  const chunk = Math.min(fresh, factors.chunkTokens)
  const chunks = Math.ceil(fresh / chunk)
  const work = (2 * shape.activeParams * fresh) / (known(roofline.flopPerSecond) * factors.prompts)
  const arithmetic = work / factors.computeAlone
  const attention =
    (2 * shape.layers * shape.attentionWidth * fresh * (fresh + 2 * cachedTokens)) /
    (known(roofline.fp16FlopPerSecond) * factors.promptAttention)
  const exchange = chunks * roofline.roundSeconds + fresh * roofline.exchangeSecondsPerToken
  const perByte = 1 / roofline.weightsBytesPerSecond
  const read =
    readBytes(roofline, chunk, 1) * perByte +
    mainMemoryBytes(roofline, chunk, 1) * mainMemorySecondsPerByte(roofline)
  return {
    weights: (fresh / chunk) * read,
    cache: 0,
    layers: chunks * roofline.layerSeconds,
    exchange,
    arithmetic,
    attention,
    sequences: 0,
    inBatch: (work / factors.compute + attention + exchange) * factors.promptInBatch,
  }
}

/** Input tokens a second of the whole replica, behind those that are in its cache; null where the peak is unknown. */
export function promptTokensPerSecond(
  roofline: Roofline,
  inputTokens: number,
  cachedTokens = 0,
): number | null {
  if (roofline.flopPerSecond === null) return null
  const tokens = Math.max(1, inputTokens)
  const fresh = Math.max(1, tokens - cachedTokens)
  return (roofline.factors.engine * fresh) / total(promptParts(roofline, tokens, cachedTokens))
}

/** A peak of the machine, which whoever asks for a time has looked at. */
function known(flopPerSecond: number | null): number {
  if (flopPerSecond === null) throw new Error('The peak is unknown.')
  return flopPerSecond
}
