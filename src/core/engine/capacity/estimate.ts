import type { PlanIssue } from '../../plan/plan-issue.ts'
import type { Quantisation } from '../../plan/schema.ts'
import type { BusiestMinute, FitCondition, MemoryFigures, RateBand } from '../evaluation.ts'
import { kvCacheBytes } from '../memory/kv-cache.ts'
import { aloneSpreadOf, batchSpreadOf, spreadOf } from './bands.ts'
import type { Spread } from './spread.ts'
import { bestBatch, meanContext } from './batch.ts'
import { busiestMinute } from './busiest-minute.ts'
import { fitWith } from './conditions.ts'
import { deviceCounts } from './device-counts.ts'
import type { CapacityEngine } from './engines.ts'
import { figureOf } from './figure-of.ts'
import { concurrentSequences, kvPoolBytes } from './kv-pool.ts'
import { measuredRows } from './measured.ts'
import { readEstimateCase, type EstimateCase, type EstimateSurroundings } from './read-estimate-case.ts'
import { rooflineOf, type Roofline } from './roofline.ts'
import { mayChangeOf, settingOf } from './setting-of.ts'
import type { Setting } from './setting.ts'
import { promptParts, promptTokensPerSecond, total } from './step.ts'
import { timeToFirstToken } from './time-to-first-token.ts'
import { capacityWarnings, type CapacityWarning } from './warnings.ts'
import { aloneTokensPerSecond } from './writing.ts'

/** What `estimate` answers for one case. Rates are tokens a second of one replica; null is not known, or does not apply. */
export interface Estimate {
  readonly hardware: string
  readonly model: string
  readonly quantisation: Quantisation
  readonly engine: CapacityEngine
  /** Devices to the replica: as asked, else the fewest that hold it, else as many as one host has. */
  readonly devices: number
  /** Whether it fits, with what `conditions` say. */
  readonly fits: boolean
  /** What has to be set for it to fit; empty where it fits as it is, or not at all. */
  readonly conditions: readonly FitCondition[]
  /** The fewest devices that hold it, a power of two, and the purchasable units they make; null: not within one host. */
  readonly devicesToFit: number | null
  readonly unitsToFit: number | null
  readonly memory: MemoryFigures
  readonly kvCacheBits: number
  /** Left for caches once the engine has set its own memory aside; never under 0. */
  readonly kvPoolBytes: number
  /** So many tokens of the context asked for, in all; null for models without a cache. */
  readonly kvPoolTokens: number | null
  /** Sequences of the mean length that run at once, as many as the pool, the engine and `concurrency` allow; 0: none. */
  readonly streams: number
  /** Output tokens a second of one stream alone. */
  readonly decode: EstimatedRate | null
  /** Input tokens a second. */
  readonly prefill: EstimatedRate | null
  readonly timeToFirstTokenSeconds: RateBand | null
  /** Output tokens a second with `streams` (one at least) always at work, their prompts included. */
  readonly saturated: EstimatedRate | null
  /** How long one waits at the requests a second that were asked about; null: none were. */
  readonly busiestMinute: BusiestMinute | null
  /** The rates without the runs of one's own that were given; null: none were. */
  readonly before: RatesBefore | null
  /** Rows behind the factors of this engine on such devices; null: no factors are known. */
  readonly evidence: 'fitted' | 'few' | 'none' | null
  readonly warnings: readonly CapacityWarning[]
  readonly findings: readonly EstimateFinding[]
}

export type RatesBefore = Pick<Estimate, 'decode' | 'prefill' | 'saturated' | 'timeToFirstTokenSeconds'>

/** A rate with its range. `raw` is what the model gives before any factor. */
export interface EstimatedRate extends RateBand {
  readonly raw: number
  readonly basis: 'measured' | 'estimated'
  /** Where it was measured. */
  readonly source: string | null
}

export type EstimateFinding =
  /** Weights, caches and overhead need more than the devices have, whatever is set. */
  | 'does-not-fit'
  /** The weights fit, but not one sequence of the mean length beside the engine's own memory. */
  | 'no-room-for-requests'
  /** The machine's FP16 peak is not known, so that only one stream can be estimated. */
  | 'rates-unknown'
  /** Nothing is known of machines like this one: measure it. */
  | 'family-unknown'

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
  const sequences = concurrency ?? 1
  const held = { contextTokens, sequences, requestTokens: inputTokens + outputTokens }
  const mayChange = mayChangeOf(wanted)
  const said = settingAsked(wanted)
  const counts = deviceCounts({ hardware, setting: said, mayChange, hosts: catalogue.hosts, ...held })
  const devicesToFit = counts.counts[0] ?? null
  const devices = wanted.devices ?? counts.memory.devices
  const fit = fitWith({ setting: { ...said, devices }, ...held }, mayChange)
  const { setting, memory, conditions } = fit
  const requests = { inputTokens, cachedTokens: wanted.cachedTokens, outputTokens }
  const context = meanContext(requests)
  const roofline = rooflineOf(setting)
  const possible =
    roofline === null ? 0 : Math.min(concurrentSequences(roofline, context), concurrency ?? Infinity)
  const perToken = (kvCacheBytes(setting.shape, contextTokens) * (setting.kvBits ?? 16)) / 16 / contextTokens
  const pool = kvPoolBytes(setting)
  const streams = memory.fits ? Math.floor(possible) : 0
  const rates = roofline === null ? NO_RATES : ratesOf(roofline, wanted, setting, Math.max(1, streams))
  return {
    hardware: hardware.id,
    model: model.id,
    quantisation,
    engine,
    devices,
    fits: memory.fits,
    conditions: conditions ?? [],
    devicesToFit,
    unitsToFit: devicesToFit === null ? null : Math.ceil(devicesToFit / hardware.gpuCount),
    memory,
    kvCacheBits: setting.kvBits ?? 16,
    kvPoolBytes: pool,
    kvPoolTokens: perToken === 0 ? null : pool / perToken,
    streams,
    ...rates,
    before: wanted.ownRuns.length === 0 ? null : ratesBefore(wanted, setting, Math.max(1, streams)),
    evidence: roofline === null ? null : roofline.factors.evidence,
    warnings: capacityWarnings({
      hardware,
      model,
      setting,
      evidence: roofline?.factors.evidence ?? 'fitted',
      contextTokens: Math.max(contextTokens, inputTokens + outputTokens),
    }),
    findings: [
      ...(memory.fits ? [] : ['does-not-fit' as const]),
      ...(setting.shape.writesText && memory.fits && pool < perToken * context
        ? ['no-room-for-requests' as const]
        : []),
      ...(roofline === null ? ['family-unknown' as const] : []),
      ...(roofline !== null && rates.prefill === null ? ['rates-unknown' as const] : []),
    ],
  }
}

function settingAsked(wanted: EstimateCase): Omit<Setting, 'devices'> {
  const { engineYear, mainMemoryGBs, speculation } = wanted
  return {
    ...settingOf(wanted),
    ...(engineYear === null ? {} : { engineYear }),
    ...(mainMemoryGBs === null ? {} : { mainMemoryGBPerSecond: mainMemoryGBs }),
    ...(speculation === null ? {} : { speculation }),
  }
}

type Rates = Pick<Estimate, 'decode' | 'prefill' | 'saturated' | 'timeToFirstTokenSeconds' | 'busiestMinute'>

const NO_RATES: Rates = {
  decode: null,
  prefill: null,
  saturated: null,
  timeToFirstTokenSeconds: null,
  busiestMinute: null,
}

function ratesBefore(wanted: EstimateCase, setting: Setting, streams: number): RatesBefore | null {
  const { ownRuns: _, ...without } = setting
  const roofline = rooflineOf(without)
  if (roofline === null) return null
  const { busiestMinute: __, ...rates } = ratesOf(roofline, wanted, without, streams)
  return rates
}

function ratesOf(roofline: Roofline, wanted: EstimateCase, setting: Setting, streams: number): Rates {
  const { hardware, model, inputTokens, cachedTokens, outputTokens } = wanted
  const requests = { inputTokens, cachedTokens, outputTokens }
  const context = meanContext(requests)
  const writes = setting.shape.writesText
  const rows = measuredRows(hardware, model, setting)
  const rate = (what: 'd' | 'p' | 's', raw: number, spread: Spread): EstimatedRate => {
    const { band, source } = figureOf(
      rows,
      hardware.measured.sources,
      what,
      raw,
      spread,
      roofline,
      inputTokens,
      outputTokens,
      streams,
    )
    return { raw, ...band, basis: source === null ? 'estimated' : 'measured', source }
  }
  const aloneSpread = aloneSpreadOf(roofline, context)
  const decode = writes ? rate('d', aloneTokensPerSecond(roofline, context), aloneSpread) : null
  const raw = promptTokensPerSecond(roofline, inputTokens)
  if (raw === null) return { ...NO_RATES, decode }
  const prompt = promptParts(roofline, Math.max(1, inputTokens))
  const prefill = rate('p', raw, spreadOf(roofline, 'prefill', prompt, { tokens: inputTokens, streams: 1 }))
  const fresh = total(promptParts(roofline, inputTokens, cachedTokens)) / roofline.factors.engine
  const first = (figure: number) => (fresh * raw) / figure
  const spread = streams === 1 ? aloneSpread : batchSpreadOf(roofline, streams, context)
  const isWritten = writes && outputTokens > 0
  const mixed = isWritten ? bestBatch(roofline, requests, streams).tokensPerSecond : null
  const most = concurrentSequences(roofline, context)
  const replica = { roofline, requests, streams: most, expectedShare: spread.median, remote: false }
  return {
    decode,
    prefill,
    timeToFirstTokenSeconds: timeToFirstToken(
      {
        expected: first(prefill.expected),
        conservative: first(prefill.conservative),
        low: first(prefill.high),
        high: first(prefill.low),
      },
      false,
    ),
    saturated: mixed === null ? null : rate('s', mixed, spread),
    busiestMinute:
      wanted.requestsPerSecond === null || !isWritten
        ? null
        : busiestMinute(replica, wanted.requestsPerSecond),
  }
}
