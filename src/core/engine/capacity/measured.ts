import type { Hardware, MeasuredRow } from '../../catalogue/machine-types.ts'
import type { Quantisation } from '../../plan/schema.ts'
import { log2 } from '../../units/exact-math/log2.ts'
import type { RateBand } from '../evaluation.ts'
import { bestBatch } from './batch.ts'
import { concurrentSequences } from './kv-pool.ts'
import type { CapacityEngine } from './engines.ts'
import type { Roofline } from './roofline.ts'
import type { Setting } from './setting.ts'
import { promptTokensPerSecond } from './step.ts'
import { aloneTokensPerSecond } from './writing.ts'

export function measuredKey(
  hardware: string,
  model: string,
  quantisation: Quantisation,
  engine: CapacityEngine,
  devices: number,
): string {
  return [hardware, model, quantisation, engine, devices].join('|')
}

/** What was measured of exactly this machine, model, quantisation, cache, engine and number of devices. */
export function measuredRows(
  hardware: Pick<Hardware, 'throughputName' | 'measured'>,
  model: { readonly throughputName: string | null },
  { quantisation, engine, devices, kvBits, expertsInMainMemory, speculation }: Setting,
): readonly MeasuredRow[] {
  if (hardware.throughputName === null || model.throughputName === null) return []
  if ((expertsInMainMemory ?? 0) > 0 || speculation !== undefined) return []
  const key = measuredKey(hardware.throughputName, model.throughputName, quantisation, engine, devices)
  return (hardware.measured.rates[key] ?? []).filter((row) => row[6] === (kvBits ?? 16))
}

export interface MeasuredFigure {
  readonly tokensPerSecond: number
  /** Measured over estimated: of the nearest row, and the least and the most of all rows. */
  readonly ratio: number
  readonly leastRatio: number
  readonly mostRatio: number
  readonly source: string
}

/**
 * A measured rate at the tokens that are wanted: the nearest measurement of its kind, carried there
 * by the model, which is rate x measured / estimated at the measurement's own setting. At that
 * setting this is the measurement itself. A saturated rate only counts where it was measured with
 * between half and twice as many streams. Null where nothing of the kind was measured.
 */
export function measuredFigure(
  rows: readonly MeasuredRow[],
  sources: readonly string[],
  what: MeasuredRow[0],
  estimate: number,
  roofline: Roofline,
  inputTokens: number,
  outputTokens: number,
  streams: number,
): MeasuredFigure | null {
  let nearest: MeasuredRow | null = null
  let nearestRatio = 0
  let nearestDistance = Infinity
  let leastRatio = Infinity
  let mostRatio = 0
  for (const row of rows) {
    if (row[0] !== what) continue
    if (what === 's' && doublings(streamsOf(row, roofline), streams) > 1) continue
    const ratio = row[4] / estimateOf(row, roofline)
    leastRatio = Math.min(leastRatio, ratio)
    mostRatio = Math.max(mostRatio, ratio)
    const distance = apart(row, what, inputTokens, outputTokens)
    if (distance < nearestDistance) {
      nearest = row
      nearestRatio = ratio
      nearestDistance = distance
    }
  }
  if (nearest === null) return null
  return {
    tokensPerSecond: estimate * nearestRatio,
    ratio: nearestRatio,
    leastRatio,
    mostRatio,
    source: sources[nearest[5]] ?? '',
  }
}

/** Streams at once in a measurement: as many as asked for, as far as the pool held them. */
function streamsOf(row: MeasuredRow, roofline: Roofline): number {
  const most = concurrentSequences(roofline, row[1] + row[2] / 2)
  return Math.max(1, row[3] === 0 ? most : Math.min(most, row[3]))
}

/** What the model says at a measurement's own setting. */
function estimateOf(row: MeasuredRow, roofline: Roofline): number {
  switch (row[0]) {
    case 'd':
      return aloneTokensPerSecond(roofline, row[1] + row[2] / 2)
    case 'p':
      return promptTokensPerSecond(roofline, row[1]) ?? NaN
    case 's': {
      const requests = { inputTokens: row[1], cachedTokens: 0, outputTokens: row[2] }
      return bestBatch(roofline, requests, streamsOf(row, roofline)).tokensPerSecond
    }
  }
}

/** How unlike two settings are, in doublings of what the rate depends on. */
function apart(row: MeasuredRow, what: MeasuredRow[0], input: number, output: number): number {
  const rowInput = row[1]
  const rowOutput = row[2]
  switch (what) {
    case 'd':
      return doublings(rowInput + rowOutput / 2, input + output / 2)
    case 'p':
      return doublings(rowInput, input)
    case 's':
      return doublings(rowInput, input) + doublings(rowOutput, output)
  }
}

function doublings(a: number, b: number): number {
  return Math.abs(log2((a + 1) / (b + 1)))
}

/** Spread of a measurement from run to run and version to version; assumed. */
const RUN_TO_RUN = 0.1

/**
 * The band of a measured rate. A measurement may lower what sizing counts on but never raise it:
 * benchmarks are run on idle machines by people who tuned them, often on one build of many.
 */
export function measuredBand(figure: MeasuredFigure, estimate: number, band: RateBand): RateBand {
  const expected = figure.tokensPerSecond
  const low = estimate * figure.leastRatio * (1 - RUN_TO_RUN)
  return {
    expected,
    conservative: Math.min(band.conservative, low),
    low,
    high: estimate * figure.mostRatio * (1 + RUN_TO_RUN),
  }
}
