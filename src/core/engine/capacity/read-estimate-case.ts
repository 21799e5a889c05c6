import { isSized } from '../../catalogue/is-sized.ts'
import type { Hardware } from '../../catalogue/machine-types.ts'
import type { Catalogue, OpenModel } from '../../catalogue/types.ts'
import type { PlanIssue } from '../../plan/plan-issue.ts'
import type { InferenceEngine, Quantisation } from '../../plan/schema.ts'
import { BITS_PER_WEIGHT } from '../memory/weight-bytes.ts'
import type { CapacityEngine } from './engines.ts'
import { fieldReader, type FieldReader } from './field-reader.ts'
import { readOwnMachine } from './own-machine.ts'
import { readOwnModel } from './own-model.ts'
import type { SaidSetting } from './setting-of.ts'
import type { Speculation } from './setting.ts'
import { USUAL_ACCEPTANCE } from './speculation.ts'

/** One case for `estimate`, read and checked. */
export interface EstimateCase extends SaidSetting {
  /** Null: the fewest that hold the model. */
  readonly devices: number | null
  /** Null: one for the fit, and as many as the engine takes for the saturated rate. */
  readonly concurrency: number | null
  readonly inputTokens: number
  /** Of these the prefix cache spares so many. */
  readonly cachedTokens: number
  readonly outputTokens: number
  /** Requests a second of the busiest minute; null: no waiting is asked about. */
  readonly requestsPerSecond: number | null
  /** When the engine was built, in years; null: it is as new as any. */
  readonly engineYear: number | null
  readonly mainMemoryGBs: number | null
  readonly speculation: Speculation | null
}

/** What a case is checked against; the engine is handed these, it imports none. */
export interface EstimateSurroundings {
  readonly catalogue: Catalogue
  readonly defaultEngine: (quantisation: Quantisation, unifiedMemory: boolean) => InferenceEngine
  readonly nearestIds: (unknownId: string, ids: readonly string[]) => readonly string[]
}

const ENGINE_IDS: Readonly<Record<CapacityEngine, true>> = {
  vllm: true,
  sglang: true,
  'tensorrt-llm': true,
  'llama.cpp': true,
  mlx: true,
  ollama: true,
}

export const ESTIMATE_KEYS = [
  'hardware', 'model', 'quantisation', 'engine', 'devices', 'context', 'concurrency', 'input', 'output',
  'kvCacheBits', 'memoryShare', 'wiredLimitGB', 'expertsInMainMemory', 'mainMemoryGBs', 'cacheHit',
  'requestsPerSecond', 'engineDate', 'drafts', 'acceptance', 'acceptedTokens', 'measured',
] as const // prettier-ignore

/**
 * Reads a case as a person writes it: `{ "hardware": "h100-sxm", "model": "llama-3.3-70b",
 * "quantisation": "fp8", "context": 8192, "input": 1024, "output": 256 }`, with how it is set up and what is asked of
 * it if wanted. `at` is where it stands, for the path of a problem.
 */
export function readEstimateCase(
  row: unknown,
  surroundings: EstimateSurroundings,
  at = '',
): EstimateCase | { readonly problems: readonly PlanIssue[] } {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return { problems: [{ path: at, found: Array.isArray(row) ? 'a list' : String(row), right: 'a case' }] }
  }
  const { catalogue, nearestIds } = surroundings
  const reader = fieldReader(row as Readonly<Record<string, unknown>>, nearestIds, at)
  reader.onlyKeys(ESTIMATE_KEYS)
  const hardware = hardwareIn(reader, catalogue)
  const model = modelIn(reader, catalogue)
  const quantisation = needed(
    reader,
    reader.name<Quantisation>('quantisation', BITS_PER_WEIGHT),
    'quantisation',
    Object.keys(BITS_PER_WEIGHT).join(', '),
  )
  if (model && !isSized(model)) reader.wrong('model', 'a model whose architecture is published')
  const named = reader.name<CapacityEngine>('engine', ENGINE_IDS)
  const tokens = (key: string, least: number) =>
    needed(
      reader,
      reader.whole(key, least, MOST_TOKENS),
      key,
      `a whole number from ${least} to ${MOST_TOKENS}`,
    )
  const devices = reader.whole('devices', 1, MOST_DEVICES) ?? null
  const contextTokens = tokens('context', 1)
  const concurrency = reader.whole('concurrency', 1, MOST_SEQUENCES) ?? null
  const inputTokens = tokens('input', 0)
  const outputTokens = tokens('output', 0)
  const cacheHit = reader.number('cacheHit', 0, 1) ?? 0
  const said = {
    kvCacheBits: reader.number('kvCacheBits', 2, 16) ?? null,
    memoryShare: reader.number('memoryShare', 0.1, 1) ?? null,
    wiredLimitGB: reader.number('wiredLimitGB', 1, 2048) ?? null,
    expertsInMainMemory: reader.number('expertsInMainMemory', 0, 1) ?? null,
    mainMemoryGBs: reader.number('mainMemoryGBs', 1, 10_000) ?? null,
    requestsPerSecond: reader.number('requestsPerSecond', 0, 1_000_000) ?? null,
    engineYear: yearIn(reader),
    speculation: speculationIn(reader),
  }
  const points = measuredIn(reader)
  const { problems } = reader
  if (problems.length > 0 || !hardware || !model || !quantisation) return { problems }
  if (contextTokens === undefined || inputTokens === undefined || outputTokens === undefined)
    return { problems }

  const unifiedMemory = hardware.class === 'unified-memory' || hardware.class === 'cluster'
  const engine = named ?? surroundings.defaultEngine(quantisation, unifiedMemory)
  const ownRuns = points.map((point) => ({
    ...point,
    devices: devices ?? hardware.gpuCount,
    kvCacheBits: said.kvCacheBits ?? 16,
    source: 'measured',
  })) // prettier-ignore
  return {
    ...said, ownRuns, hardware, model, quantisation, engine, devices, contextTokens, concurrency, inputTokens, outputTokens,
    cachedTokens: inputTokens * cacheHit,
  } // prettier-ignore
}

function hardwareIn(reader: FieldReader, { hardware }: Catalogue): Hardware | undefined {
  const own = reader.within('hardware')
  return own === undefined ? reader.pick<Hardware>('hardware', hardware) : readOwnMachine(own, hardware)
}

function modelIn(reader: FieldReader, { openModels }: Catalogue): OpenModel | undefined {
  const own = reader.within('model')
  return own === undefined ? reader.pick<OpenModel>('model', openModels) : readOwnModel(own)
}

function needed<T>(reader: FieldReader, value: T | undefined, key: string, right: string): T | undefined {
  if (value === undefined) reader.missing(key, right)
  return value
}

const DATE_IN_WORDS = 'a month or a day, such as 2026-08 or 2026-08-15'

/** The middle of the month that is said, in years. */
function yearIn(reader: FieldReader): number | null {
  const text = reader.text('engineDate')
  if (text === undefined) return null
  const [, year, month] = /^(20\d\d)-(0[1-9]|1[0-2])(?:-\d\d)?$/.exec(text) ?? []
  if (year === undefined || month === undefined) {
    reader.wrong('engineDate', DATE_IN_WORDS)
    return null
  }
  return Number(year) + (Number(month) - 0.5) / 12
}

const POINTS_IN_WORDS =
  'a list of points, each such as {"kind": "batch", "input": 1024, "output": 256, "streams": 16, "tokensPerSecond": 520}'
const MEASURED_RATES = { decode: true, prefill: true, batch: true } as const

/** Points of a benchmark of one's own of this very case, of one replica. */
function measuredIn(reader: FieldReader) {
  return reader.each('measured', POINTS_IN_WORDS).flatMap((point) => {
    point.onlyKeys(['kind', 'input', 'output', 'streams', 'tokensPerSecond'])
    const kind = needed(
      point,
      point.name<keyof typeof MEASURED_RATES>('kind', MEASURED_RATES),
      'kind',
      'decode, prefill or batch',
    )
    const [inputTokens, outputTokens] = [
      point.whole('input', 0, MOST_TOKENS),
      point.whole('output', 0, MOST_TOKENS),
    ]
    const tokensPerSecond = needed(
      point,
      point.number('tokensPerSecond', 0.001, 1e9),
      'tokensPerSecond',
      'a number over 0',
    )
    const streams = point.whole('streams', 1, MOST_SEQUENCES) ?? 1
    if (kind === undefined || tokensPerSecond === undefined) return []
    return [
      { kind, inputTokens: inputTokens ?? 0, outputTokens: outputTokens ?? 0, streams, tokensPerSecond },
    ]
  })
}

function speculationIn(reader: FieldReader): Speculation | null {
  const drafts = reader.whole('drafts', 1, 32)
  const acceptance = reader.number('acceptance', 0, 1)
  const acceptedLength = reader.number('acceptedTokens', 1, 33)
  if (drafts === undefined) return null
  return acceptedLength === undefined
    ? { drafts, acceptance: acceptance ?? USUAL_ACCEPTANCE }
    : { drafts, acceptedLength }
}

/** A whole rack; more would be several replicas. */
const MOST_DEVICES = 72
const MOST_TOKENS = 20_000_000
const MOST_SEQUENCES = 100_000
