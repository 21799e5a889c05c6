import type { Hardware } from '../../catalogue/machine-types.ts'
import type { OpenModel } from '../../catalogue/types.ts'
import type { CompleteOwned, CompleteRented } from '../../plan/complete-plan.ts'
import type { SaidSetting } from '../capacity/setting-of.ts'
import type { Setting } from '../capacity/setting.ts'
import { replicaRates, type ReplicaRates, type UnknownRates } from '../capacity/replica.ts'
import { secondsAlone, secondsPerAttempt } from '../capacity/seconds-per-attempt.ts'
import type { RequestTokens } from '../demand.ts'
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

export function replicaSpeed(
  option: MachineOption,
  hardware: Hardware,
  model: OpenModel,
  tokens: RequestTokens,
  setting: Setting,
  { workload }: Situation,
): ReplicaSpeed | UnknownRates {
  const { demand } = workload
  const { inputTokens, outputTokens } = tokensOfOption(option, tokens)
  const rates = replicaRates({
    hardware,
    model,
    setting,
    requests: { inputTokens, cachedTokens: inputTokens * option.cacheHit, outputTokens },
    contextTokens: tokens.context,
    concurrency: demand.concurrency,
    minTokensPerSecond: demand.minTokensPerSecond,
    remote: option.kind === 'rented',
  })
  if ('unknown' in rates) return rates
  const beside = besideSeconds(workload)
  const attempt = { inputTokens, outputTokens, cacheHit: option.cacheHit }
  const measured = measuredSeconds(option, tokens)
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
export function measuredSeconds(option: MachineOption, tokens: RequestTokens): number | null {
  if (option.measuredTokensPerSecond === null) return null
  const { inputTokens, outputTokens } = tokensOfOption(option, tokens)
  return (inputTokens + outputTokens) / option.measuredTokensPerSecond
}

/** Tokens of a request as the option's model counts them. */
export function tokensOfOption({ tokenizerRatio }: MachineOption, tokens: RequestTokens) {
  return {
    inputTokens: tokens.input * tokenizerRatio,
    outputTokens: (tokens.output + tokens.reasoning) * tokenizerRatio,
  }
}
