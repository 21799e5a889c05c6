import type { OwnRun } from '../../plan/own-schema.ts'
import type { RunMatch, RunSetting } from './match-run.ts'
import type { MeasuredRun } from './measured-run.ts'

/** A run as a plan keeps it. */
export type NewRun = OwnRun

/** Where and when it was measured. */
export interface SeenRun {
  readonly source: string
  /** ISO day. */
  readonly day: string
}

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

/** Typed figures without problems as a run of an option. Whoever types them says what ran. */
export function runOfTyped(typed: TypedRun, setting: RunSetting, seen: SeenRun): OwnRun {
  const { kind } = typed
  return {
    ...ofSetting(setting, setting.devices),
    kind,
    inputTokens: typed.inputTokens ?? 0,
    outputTokens: kind === 'prefill' ? 0 : (typed.outputTokens ?? 0),
    streams: kind === 'batch' ? (typed.streams ?? 1) : 1,
    tokensPerSecond: typed.tokensPerSecond ?? 0,
    asOf: seen.day,
    source: seen.source,
  }
}

/**
 * A run of a file as a run of an option to which it was found comparable. Null where the file does not say how many
 * tokens its requests had.
 */
export function runOfFile(
  run: MeasuredRun,
  { unsaid }: Extract<RunMatch, { kind: 'comparable' }>,
  setting: RunSetting,
  seen: SeenRun,
): OwnRun | null {
  const { inputTokens, outputTokens, depthTokens } = run
  if (inputTokens === null || outputTokens === null) return null
  return {
    ...ofSetting(setting, run.said.devices ?? setting.devices),
    kind: run.kind,
    inputTokens: Math.round(inputTokens),
    outputTokens: Math.round(outputTokens),
    ...(depthTokens > 0 ? { depthTokens: Math.round(depthTokens) } : {}),
    streams: Math.max(1, run.meanStreams ?? run.streams),
    tokensPerSecond: run.tokensPerSecond,
    ...(unsaid.length > 0 ? { answeredFor: true } : {}),
    asOf: run.said.day ?? seen.day,
    source: seen.source,
  }
}

type OfSetting = 'hardware' | 'model' | 'quantisation' | 'engine' | 'devices' | 'kvCacheBits'

function ofSetting(setting: RunSetting, devices: number | null): Pick<OwnRun, OfSetting> {
  const { hardware, model, quantisation, engine, kvCacheBits } = setting
  return {
    hardware: hardware.id,
    model: model.id,
    quantisation,
    engine,
    devices: devices ?? 1,
    ...(kvCacheBits === 16 ? {} : { kvCacheBits }),
  }
}
