import type { Hardware } from '../../catalogue/machine-types.ts'
import type { OpenModel } from '../../catalogue/types.ts'
import { stepsCachedShare, stepsOf } from '../../inputs/followed-value.ts'
import type { CompleteDemand, CompleteOwned, CompleteRented } from '../../plan/complete-plan.ts'
import type { SaidSetting } from '../capacity/setting-of.ts'
import type { Setting } from '../capacity/setting.ts'
import { replicaRates, type ReplicaRates, type UnknownRates } from '../capacity/replica.ts'
import { secondsAlone, secondsPerAttempt } from '../capacity/seconds-per-attempt.ts'
import type { RequestTokens, SizedTokens } from '../request-tokens.ts'
import type { RateBand } from '../evaluation.ts'
import type { Situation } from '../situation.ts'
import { besideGib, besideSeconds } from './chain/own-parts.ts'

export type MachineOption = CompleteRented | CompleteOwned

/** One replica at work on one workload: what it can do, and what an attempt takes of its time. */
export interface ReplicaSpeed {
  readonly devices: number
  readonly rates: ReplicaRates
  /** Of a replica's time at the batch that sizes it. */
  readonly secondsPerAttempt: RateBand
  /** S1: where the attempt has the replica to itself. */
  readonly secondsAlone: RateBand
  /** Attempts that it works on at once at the speed asked for; Infinity where nothing is written. */
  readonly atOnce: number
  /** Empty where all requests are alike. */
  readonly kinds: readonly KindSpeed[]
}

/** What requests of one size take. */
export type RequestSpeed = Pick<ReplicaSpeed, 'rates' | 'secondsPerAttempt' | 'secondsAlone' | 'atOnce'>

/** What one kind of request takes. */
export interface KindSpeed extends RequestSpeed {
  /** Of all requests. */
  readonly share: number
}

/** What is said of how the option runs its model. */
export function saidSetting(
  option: MachineOption,
  hardware: Hardware,
  model: OpenModel,
  { context }: RequestTokens,
  { plan: { own }, workload }: Pick<Situation, 'plan' | 'workload'>,
): SaidSetting {
  const ownRuns = (own.measurements ?? []).filter(
    (run) =>
      run.hardware === option.hardware &&
      run.model === option.model &&
      run.quantisation === option.quantisation &&
      run.engine === option.engine,
  )
  return {
    hardware,
    model,
    quantisation: option.quantisation,
    engine: option.engine,
    kvCacheBits: option.kvCacheBits,
    memoryShare: option.memoryShare,
    wiredLimitGB: option.kind === 'owned' ? option.wiredLimitGB : null,
    expertsInMainMemory: option.expertsInMainMemory,
    contextTokens: context,
    besideGib: besideGib(workload),
    ownRuns,
  }
}

/** A request as machines take it: tokens as the model counts them, and the longest context that has to fit. */
export interface MachineRequest {
  readonly inputTokens: number
  /** Visible and reasoning tokens. */
  readonly outputTokens: number
  /** Share of the input that the prefix cache spares the reading of. */
  readonly cacheHit: number
  readonly contextTokens: number
}

/**
 * A replica at work on a workload. With kinds of request an attempt takes the mean of their times by share, each read
 * and written at its own size in batches of its own, so that over time the memory for caches is shared by the kinds as
 * they come; the largest counts for memory and latency. Method: docs/method/cost.md#kinds-of-request.
 */
export function replicaSpeed(
  option: MachineOption,
  hardware: Hardware,
  model: OpenModel,
  tokens: RequestTokens,
  setting: Setting,
  situation: Situation,
): ReplicaSpeed | UnknownRates {
  const { demand } = situation.workload
  const at = (kind: SizedTokens) => {
    const request = requestOf(option, kind, tokens.context, demand)
    return requestSpeed(option, hardware, model, request, setting, situation)
  }
  if (tokens.kinds.length === 0) return at(tokens)
  const kinds: KindSpeed[] = []
  for (const kind of tokens.kinds) {
    const speed = at(kind)
    if ('unknown' in speed) return speed
    kinds.push({ ...speed, share: kind.share })
  }
  const sizes = tokens.kinds.map(({ longestInput, output, reasoning }) => longestInput + output + reasoning)
  const largest = kinds[sizes.indexOf(Math.max(...sizes))]
  const shown = kinds.find(({ rates }) => rates.infeasible !== null) ?? largest
  if (!shown) throw new Error('No kind of request.')
  return {
    devices: setting.devices,
    rates: shown.rates,
    secondsPerAttempt: meanBand(kinds, ({ secondsPerAttempt: seconds }) => seconds),
    secondsAlone: meanBand(kinds, ({ secondsAlone: seconds }) => seconds),
    atOnce: Math.min(...kinds.map(({ atOnce }) => atOnce)),
    kinds,
  }
}

/** A replica at work on requests of one size. */
export function requestSpeed(
  option: MachineOption,
  hardware: Hardware,
  model: OpenModel,
  { contextTokens, ...attempt }: MachineRequest,
  setting: Setting,
  { workload }: Situation,
): ReplicaSpeed | UnknownRates {
  const { demand } = workload
  const { inputTokens, outputTokens, cacheHit } = attempt
  const rates = replicaRates({
    hardware,
    model,
    setting,
    requests: { inputTokens, cachedTokens: inputTokens * cacheHit, outputTokens },
    contextTokens,
    concurrency: null,
    minTokensPerSecond: demand.minTokensPerSecond,
    remote: option.kind === 'rented',
  })
  if ('unknown' in rates) return rates
  const beside = besideSeconds(workload)
  const measured = measuredSeconds(option, inputTokens, outputTokens)
  return {
    devices: setting.devices,
    rates,
    secondsPerAttempt: withChain(
      measured === null
        ? secondsPerAttempt(rates, attempt)
        : { expected: measured, conservative: measured, low: measured, high: measured },
      beside,
    ),
    secondsAlone: withChain(secondsAlone(rates, attempt), beside),
    atOnce: rates.decode === null ? Infinity : Math.max(1, rates.batch),
    kinds: [],
  }
}

/** What parts of the chain that run on the same machines take of their time comes on top. */
function withChain(band: RateBand, seconds: number): RateBand {
  if (seconds === 0) return band
  return {
    expected: band.expected + seconds,
    conservative: band.conservative + seconds,
    low: band.low + seconds,
    high: band.high + seconds,
  }
}

/**
 * What an attempt takes of a replica whose rate was measured: all that it reads, cached or not, and writes over tokens
 * a second of steady use; null where nothing was.
 *
 * 84,400 tokens read and 1,000 written at 26,600 a second: 3.21 s.
 */
export function measuredSeconds(
  { measuredTokensPerSecond: rate }: MachineOption,
  inputTokens: number,
  outputTokens: number,
): number | null {
  return rate === null ? null : (inputTokens + outputTokens) / rate
}

function meanBand(kinds: readonly KindSpeed[], of: (kind: KindSpeed) => RateBand): RateBand {
  const mean = (figure: keyof RateBand) => kinds.reduce((sum, kind) => sum + kind.share * of(kind)[figure], 0)
  return {
    low: mean('low'),
    expected: mean('expected'),
    conservative: mean('conservative'),
    high: mean('high'),
  }
}

/** What is said of a task in steps that decides how much of them is cached. */
export type SaidSteps = Pick<CompleteDemand, 'stepsPerTask' | 'cachedStepShare'>

/** A request of one size as the option's machines take it. */
export function requestOf(
  option: MachineOption,
  tokens: SizedTokens,
  contextTokens: number,
  task: SaidSteps,
): MachineRequest {
  return { ...tokensOfOption(option, tokens), cacheHit: cacheHitOn(option, tokens, task), contextTokens }
}

/** The share that the prefix cache spares: the request's own, unless the option says another for the first step. */
export function cacheHitOn(option: MachineOption, tokens: SizedTokens, task: SaidSteps): number {
  if (!option.hasOwnCacheHit) return tokens.cachedShare
  const steps = stepsOf(task.stepsPerTask)
  if (steps <= 1) return option.cacheHit
  const first = 2 * tokens.input - tokens.longestInput
  return stepsCachedShare(
    first,
    option.cacheHit,
    steps,
    (tokens.longestInput - first) / (steps - 1),
    task.cachedStepShare,
  )
}

/** Tokens of a request as the option's model counts them. */
export function tokensOfOption({ tokenizerRatio }: MachineOption, tokens: SizedTokens) {
  return {
    inputTokens: tokens.input * tokenizerRatio,
    outputTokens: (tokens.output + tokens.reasoning) * tokenizerRatio,
  }
}
