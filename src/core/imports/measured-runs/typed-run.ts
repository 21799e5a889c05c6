import type { OwnRun } from '../../plan/own-schema.ts'
import type { RunSetting } from './match-run.ts'
import type { RunSource } from './place-run.ts'

/** A run as a plan keeps it. */
export type NewRun = OwnRun

/** The figures of a run as somebody types them; null: not said yet. */
export interface TypedRun {
  readonly kind: OwnRun['kind']
  readonly streams: number | null
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  readonly tokensPerSecond: number | null
}

export type TypedField = Exclude<keyof TypedRun, 'kind'>

/** A figure that is missing (`found` null) or that no run has. */
export interface TypedRunProblem {
  readonly field: TypedField
  readonly found: number | null
}

/** What is asked of a run of each kind. One stream needs no count, and a prompt writes nothing. */
export const TYPED_FIELDS: Readonly<Record<OwnRun['kind'], readonly TypedField[]>> = {
  batch: ['streams', 'inputTokens', 'outputTokens', 'tokensPerSecond'],
  decode: ['inputTokens', 'outputTokens', 'tokensPerSecond'],
  prefill: ['inputTokens', 'tokensPerSecond'],
}

/** What keeps typed figures from being a run; empty where nothing does. */
export function problemsOfTypedRun(typed: TypedRun): readonly TypedRunProblem[] {
  return TYPED_FIELDS[typed.kind].flatMap((field) => {
    const found = typed[field]
    const least = field === 'tokensPerSecond' ? 0.001 : 1
    return found === null || found < least ? [{ field, found }] : []
  })
}

/** An option of which it is known how many devices work together. */
export interface SizedSetting extends RunSetting {
  readonly devices: number
}

/** Typed figures without problems as a run of an option. Whoever types them says what ran. */
export function runOfTyped(typed: TypedRun, setting: SizedSetting, seen: RunSource): OwnRun {
  const { kind } = typed
  return {
    hardware: setting.hardware.id,
    model: setting.model.id,
    quantisation: setting.quantisation,
    engine: setting.engine,
    devices: setting.devices,
    kvCacheBits: setting.kvCacheBits,
    kind,
    inputTokens: typed.inputTokens ?? 0,
    outputTokens: kind === 'prefill' ? 0 : (typed.outputTokens ?? 0),
    streams: kind === 'batch' ? (typed.streams ?? 1) : 1,
    tokensPerSecond: typed.tokensPerSecond ?? 0,
    asOf: seen.day,
    source: seen.source,
  }
}
