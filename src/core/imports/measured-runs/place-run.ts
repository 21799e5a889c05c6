import type { Own } from '../../plan/schema.ts'
import { cacheBits } from './cache-bits.ts'
import { matchRun, type KnownNames, type NotComparable, type RunSetting, type RunTrait } from './match-run.ts'
import type { MeasuredRun } from './measured-run.ts'

type OwnRun = NonNullable<Own['measurements']>[number]

/** An option on machines, by what a run of it has in common with it. */
export interface OptionSetting extends RunSetting {
  /** Workload and option, as `support/local`. */
  readonly at: string
  readonly quantisation: OwnRun['quantisation']
  readonly engine: OwnRun['engine']
}

/** Where a run comes from. */
export interface RunSource {
  /** Where the file does not say the day. */
  readonly day: string
  readonly source: string
}

export type PlacedRun =
  | { readonly kind: 'taken'; readonly at: readonly string[]; readonly row: OwnRun; readonly unsaid: readonly RunTrait[] }
  | { readonly kind: 'refused'; readonly reason: RunNotPlaced } // prettier-ignore

/** Why a run that is a fair measurement says nothing of a plan. */
export type RunNotPlaced =
  | { readonly id: 'no-option' }
  /** Of each option why it is not comparable. */
  | { readonly id: 'none-comparable'; readonly reasons: readonly (readonly [at: string, reason: NotComparable])[] }
  /** The file leaves open of which of them it is. */
  | { readonly id: 'unclear'; readonly unsaid: readonly RunTrait[]; readonly at: readonly string[] }
  /** Neither the file nor the option says how many devices worked together, or what was read and written. */
  | { readonly id: 'no-devices' }
  | { readonly id: 'no-tokens' } // prettier-ignore

/**
 * A measured run as a plan keeps it, of the one machine, model, format and engine among its options that it is comparable
 * with. `isSaid`: whoever brings the run says which option it is of, so what the file leaves open is answered. Else a file
 * has to say its model, format, engine and machine; devices and cache may be the option's.
 */
export function placeRun(
  run: MeasuredRun,
  options: readonly OptionSetting[],
  known: KnownNames,
  from: RunSource,
  isSaid: boolean,
): PlacedRun {
  if (options.length === 0) return refused({ id: 'no-option' })
  const matches = options.map((option) => ({ option, match: matchRun(run, option, known) }))
  const fitting = matches.flatMap(({ option, match }) =>
    match.kind === 'comparable' ? [{ option, unsaid: match.unsaid }] : [],
  )
  const least = Math.min(...fitting.map(({ unsaid }) => unsaid.length))
  const nearest = fitting.filter(({ unsaid }) => unsaid.length === least)
  const [first] = nearest
  if (first === undefined) {
    const reasons = matches.flatMap(({ option, match }) =>
      match.kind === 'comparable' ? [] : [[option.at, match.reason] as const],
    )
    return refused({ id: 'none-comparable', reasons })
  }
  const settings = new Set(nearest.map(({ option }) => settingKey(option)))
  const at = nearest.map(({ option }) => option.at)
  if (settings.size > 1 || (!isSaid && first.unsaid.some((trait) => TOLD_BY_FILE.includes(trait))))
    return refused({ id: 'unclear', unsaid: first.unsaid, at })
  return rowOf(run, first.option, from, at, first.unsaid)
}

/** What a file has to say for itself. */
const TOLD_BY_FILE: readonly RunTrait[] = ['model', 'format', 'engine', 'hardware']

function refused(reason: RunNotPlaced): PlacedRun {
  return { kind: 'refused', reason }
}

function settingKey({ hardware, devices, model, quantisation, engine, kvCacheBits }: OptionSetting): string {
  return [hardware.id, devices, model.id, quantisation, engine, kvCacheBits].join('|')
}

function rowOf(
  run: MeasuredRun,
  option: OptionSetting,
  { day, source }: RunSource,
  at: readonly string[],
  unsaid: readonly RunTrait[],
): PlacedRun {
  const devices = option.devices ?? run.said.devices
  if (devices === null) return refused({ id: 'no-devices' })
  const { inputTokens, outputTokens } = run
  if (inputTokens === null || outputTokens === null) return refused({ id: 'no-tokens' })
  const bits = (run.said.cache && cacheBits(run.said.cache)) ?? option.kvCacheBits
  const row: OwnRun = {
    hardware: option.hardware.id,
    model: option.model.id,
    quantisation: option.quantisation,
    engine: option.engine,
    devices,
    kvCacheBits: bits,
    kind: run.kind,
    inputTokens: Math.round(inputTokens),
    outputTokens: Math.round(outputTokens),
    ...(run.depthTokens > 0 ? { depthTokens: Math.round(run.depthTokens) } : {}),
    streams: Math.max(1, run.meanStreams ?? run.streams),
    tokensPerSecond: run.tokensPerSecond,
    ...(unsaid.length > 0 ? { answeredFor: true } : {}),
    asOf: run.said.day ?? day,
    source,
  }
  return { kind: 'taken', at, row, unsaid }
}
