import { isRated, isSized } from '../../catalogue/is-sized.ts'
import type { Hardware } from '../../catalogue/machine-types.ts'
import type { Catalogue, OpenModel } from '../../catalogue/types.ts'
import type { PlanIssue } from '../../plan/plan-issue.ts'
import type { InferenceEngine, Quantisation } from '../../plan/schema.ts'
import { BITS_PER_WEIGHT } from '../memory/weight-bytes.ts'

/** One case for `estimate`, read and checked. */
export interface EstimateCase {
  readonly hardware: Hardware
  readonly model: OpenModel
  readonly quantisation: Quantisation
  readonly engine: InferenceEngine
  /** Null: the fewest that hold the model. */
  readonly devices: number | null
  readonly contextTokens: number
  /** Null: one for the fit, and as many as the engine takes for the saturated rate. */
  readonly concurrency: number | null
  readonly inputTokens: number
  readonly outputTokens: number
}

/** What a case is checked against; the engine is handed these, it imports none. */
export interface EstimateSurroundings {
  readonly catalogue: Catalogue
  readonly defaultEngine: (quantisation: Quantisation, unifiedMemory: boolean) => InferenceEngine
  readonly nearestIds: (unknownId: string, ids: readonly string[]) => readonly string[]
}

const ENGINE_IDS: Readonly<Record<InferenceEngine, true>> = {
  vllm: true,
  sglang: true,
  'tensorrt-llm': true,
  'llama.cpp': true,
  mlx: true,
}

const KEYS = [
  'hardware', 'model', 'quantisation', 'engine', 'devices', 'context', 'concurrency', 'input', 'output',
] as const // prettier-ignore

/**
 * Reads a case as a person writes it: `{ "hardware": "h100-sxm", "model": "llama-3.3-70b",
 * "quantisation": "fp8", "context": 8192, "input": 1024, "output": 256 }`, with `engine`, `devices`
 * and `concurrency` if wanted. `at` is where it stands, for the path of a problem.
 */
export function readEstimateCase(
  row: unknown,
  surroundings: EstimateSurroundings,
  at = '',
): EstimateCase | { readonly problems: readonly PlanIssue[] } {
  const problems: PlanIssue[] = []
  const path = (key: string) => (at === '' ? key : `${at}/${key}`)
  const problem = (key: string, found: string, right: string) => {
    problems.push({ path: path(key), found, right })
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return { problems: [{ path: at, found: Array.isArray(row) ? 'a list' : String(row), right: 'a case' }] }
  }
  const fields = row as Readonly<Record<string, unknown>>
  const { catalogue, nearestIds } = surroundings

  for (const key of Object.keys(fields)) {
    if (!(KEYS as readonly string[]).includes(key))
      problem(key, 'not known here', oneOf(nearestIds(key, KEYS), KEYS))
  }

  function pick<T extends { readonly id: string }>(key: string, rows: readonly T[]): T | undefined {
    const id = fields[key]
    const row = rows.find((candidate) => candidate.id === id)
    if (row === undefined) {
      const ids = rows.map((candidate) => candidate.id)
      problem(key, shown(id), typeof id === 'string' ? meant(nearestIds(id, ids)) : 'an id of the catalogue')
    }
    return row
  }

  function pickName<T extends string>(key: string, names: Readonly<Record<T, unknown>>): T | undefined {
    const name = fields[key]
    if (typeof name === 'string' && Object.hasOwn(names, name)) return name as T
    problem(key, shown(name), Object.keys(names).join(', '))
    return undefined
  }

  function count(key: string, least: number, most: number): number {
    const value = fields[key]
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
    problem(key, shown(value), `a whole number from ${least} to ${most}`)
    return least
  }

  const isAbsent = (key: string) => fields[key] === undefined || fields[key] === null
  const hardware = pick('hardware', catalogue.hardware)
  const model = pick('model', catalogue.openModels)
  if (hardware && !isRated(hardware))
    problem('hardware', hardware.id, 'a machine of which something alike was measured')
  if (model && !isSized(model)) problem('model', model.id, 'a model whose architecture is published')
  const quantisation = pickName('quantisation', BITS_PER_WEIGHT)
  const named = isAbsent('engine') ? undefined : pickName('engine', ENGINE_IDS)
  const devices = isAbsent('devices') ? null : count('devices', 1, MOST_DEVICES)
  const contextTokens = count('context', 1, MOST_TOKENS)
  const concurrency = isAbsent('concurrency') ? null : count('concurrency', 1, MOST_SEQUENCES)
  const inputTokens = count('input', 0, MOST_TOKENS)
  const outputTokens = count('output', 0, MOST_TOKENS)
  if (problems.length > 0 || !hardware || !model || !quantisation) return { problems }

  const unifiedMemory = hardware.class === 'unified-memory' || hardware.class === 'cluster'
  const engine = named ?? surroundings.defaultEngine(quantisation, unifiedMemory)
  return {
    hardware, model, quantisation, engine, devices, contextTokens, concurrency, inputTokens, outputTokens,
  } // prettier-ignore
}

/** A whole rack; more would be several replicas. */
const MOST_DEVICES = 72
const MOST_TOKENS = 20_000_000
const MOST_SEQUENCES = 100_000

function oneOf(near: readonly string[], all: readonly string[]): string {
  return near.length > 0 ? near.join(', ') : `one of ${all.join(', ')}`
}

/** The nearest as a question. */
function meant(near: readonly string[]): string {
  return near.length > 0
    ? `did you mean ${near.join(', ')}?`
    : 'nothing like it is known here; `catalogue list` shows what is'
}

/** What was found, in so few letters that a message can hold it. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
