import type { PlanIssue } from '../../plan/plan-issue.ts'
import type { InferenceEngine, Quantisation } from '../../plan/schema.ts'
import type { MemoryFigures, RateBand } from '../evaluation.ts'
import { fitInMemory } from '../memory/fit-in-memory.ts'
import { ONE_STREAM, PREFILL, batchConfidence, type Confidence } from './confidence.ts'
import { deviceCounts } from './device-counts.ts'
import { figureOf } from './figure-of.ts'
import { concurrentSequences, kvPoolBytes } from './kv-pool.ts'
import { machineOf } from './machine-of.ts'
import { measuredRows } from './measured.ts'
import { modelShapeOf } from './model-shape-of.ts'
import { readEstimateCase, type EstimateCase, type EstimateSurroundings } from './read-estimate-case.ts'
import {
  mixedTokensPerSecond,
  prefillTokensPerSecond,
  rooflineOf,
  streamTokensPerSecond,
} from './roofline.ts'
import { timeToFirstToken } from './time-to-first-token.ts'
import { capacityWarnings, type CapacityWarning } from './warnings.ts'

/** What `estimate` answers for one case. Rates are tokens a second of one replica; null is not known, or does not apply. */
export interface Estimate {
  readonly hardware: string
  readonly model: string
  readonly quantisation: Quantisation
  readonly engine: InferenceEngine
  /** Devices to the replica: as asked, else the fewest that hold it, else as many as one host has. */
  readonly devices: number
  readonly fits: boolean
  /** The fewest devices that hold it, a power of two, and the purchasable units they make; null: not within one host. */
  readonly devicesToFit: number | null
  readonly unitsToFit: number | null
  readonly memory: MemoryFigures
  /** Left for caches once the engine has set its own memory aside; never under 0. */
  readonly kvPoolBytes: number
  /** Sequences of the mean length that run at once, as many as the pool, the engine and `concurrency` allow; 0: none. */
  readonly streams: number
  /** Output tokens a second of one stream alone. */
  readonly decode: EstimatedRate | null
  /** Input tokens a second. */
  readonly prefill: EstimatedRate | null
  readonly timeToFirstTokenSeconds: RateBand | null
  /** Output tokens a second with `streams` (one at least) always at work, their prompts included. */
  readonly saturated: EstimatedRate | null
  readonly warnings: readonly CapacityWarning[]
  readonly findings: readonly EstimateFinding[]
}

/** A rate with its range. `raw` is what the model gives before any factor. */
export interface EstimatedRate extends RateBand {
  readonly raw: number
  readonly basis: 'measured' | 'estimated'
  /** Where it was measured. */
  readonly source: string | null
}

export type EstimateFinding =
  /** Weights, caches and overhead need more than the devices have. */
  | 'does-not-fit'
  /** The weights fit, but not one sequence of the mean length beside the engine's own memory. */
  | 'no-room-for-requests'
  /** The machine's FP16 peak is not known, so that only one stream can be estimated. */
  | 'rates-unknown'

/** One case as written, estimated, or what is wrong with it. */
export function estimate(
  row: unknown,
  surroundings: EstimateSurroundings,
  at = '',
): Estimate | { readonly problems: readonly PlanIssue[] } {
  const wanted = readEstimateCase(row, surroundings, at)
  return 'problems' in wanted ? wanted : estimated(wanted, surroundings)
}

/** Many cases: all of them estimated, or everything that is wrong with any. */
export function estimateRows(
  rows: unknown,
  surroundings: EstimateSurroundings,
): readonly Estimate[] | { readonly problems: readonly PlanIssue[] } {
  if (!Array.isArray(rows))
    return { problems: [{ path: 'rows', found: typeof rows, right: 'a list of cases' }] }
  const answers = rows.map((row, index) => estimate(row, surroundings, `rows/${index}`))
  const problems = answers.flatMap((answer) => ('problems' in answer ? answer.problems : []))
  if (problems.length > 0) return { problems }
  return answers.flatMap((answer) => ('problems' in answer ? [] : [answer]))
}

function estimated(wanted: EstimateCase, { catalogue }: EstimateSurroundings): Estimate {
  const { hardware, model, quantisation, engine, contextTokens, concurrency, inputTokens, outputTokens } =
    wanted
  const machine = machineOf(hardware)
  const shape = modelShapeOf(model)
  const { counts, memory: tried } = deviceCounts({ ...wanted, hosts: catalogue.hosts })
  const devicesToFit = counts[0] ?? null
  const devices = wanted.devices ?? tried.devices
  const roofline = rooflineOf({ machine, shape, quantisation, engine, devices })
  const memory = fitInMemory({
    machine,
    shape,
    weightsBytes: roofline.weightsBytes,
    engine,
    devices,
    contextTokens,
    sequences: concurrency ?? 1,
  })

  const rows = measuredRows(hardware, model, roofline.setting)
  const rate = (what: 'd' | 'p' | 's', raw: number, confidence: Confidence): EstimatedRate => {
    const { band, source } = figureOf(
      rows,
      what,
      raw,
      confidence,
      roofline,
      inputTokens,
      outputTokens,
      streams,
    )
    return { raw, ...band, basis: source === null ? 'estimated' : 'measured', source }
  }
  const context = inputTokens + outputTokens / 2
  const possible = Math.min(concurrentSequences(roofline, context), concurrency ?? Infinity)
  const streams = Math.max(0, Math.floor(possible))
  const prefill = prefillTokensPerSecond(roofline, inputTokens)
  const prefillRate = prefill === null ? null : rate('p', prefill, PREFILL)
  const mixed =
    shape.writesText && outputTokens > 0
      ? mixedTokensPerSecond(roofline, Math.max(1, streams), inputTokens, outputTokens)
      : null
  return {
    hardware: hardware.id,
    model: model.id,
    quantisation,
    engine,
    devices,
    fits: memory.fits,
    devicesToFit,
    unitsToFit: devicesToFit === null ? null : Math.ceil(devicesToFit / hardware.gpuCount),
    memory,
    kvPoolBytes: Math.max(0, kvPoolBytes(roofline)),
    streams,
    decode: shape.writesText ? rate('d', streamTokensPerSecond(roofline, 1, context), ONE_STREAM) : null,
    prefill: prefillRate,
    timeToFirstTokenSeconds: prefillRate === null ? null : timeToFirstToken(prefillRate, inputTokens, false),
    saturated:
      mixed === null ? null : rate('s', mixed, batchConfidence(machine.family, engine, shape.isMoe, streams)),
    warnings: capacityWarnings({ ...wanted, devices }),
    findings: [
      ...(memory.fits ? [] : ['does-not-fit' as const]),
      ...(shape.writesText && streams < 1 ? ['no-room-for-requests' as const] : []),
      ...(prefill === null ? ['rates-unknown' as const] : []),
    ],
  }
}
