import type { Hardware } from '../../catalogue/machine-types.ts'
import type { OpenModel } from '../../catalogue/types.ts'
import type { CompleteOwned, CompleteRented } from '../../plan/complete-plan.ts'
import { replicaRates, type ReplicaRates, type UnknownRates } from '../capacity/replica.ts'
import { secondsAlone, secondsPerAttempt } from '../capacity/seconds-per-attempt.ts'
import type { RequestTokens } from '../demand.ts'
import type { RateBand } from '../evaluation.ts'
import type { Situation } from '../situation.ts'

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

export function replicaSpeed(
  option: MachineOption,
  hardware: Hardware,
  model: OpenModel,
  tokens: RequestTokens,
  devices: number,
  { workload }: Situation,
): ReplicaSpeed | UnknownRates {
  const { demand } = workload
  const inputTokens = tokens.input * option.tokenizerRatio
  const outputTokens = (tokens.output + tokens.reasoning) * option.tokenizerRatio
  const rates = replicaRates({
    hardware,
    model,
    quantisation: option.quantisation,
    engine: option.engine,
    devices,
    inputTokens,
    outputTokens,
    contextTokens: tokens.context,
    concurrency: demand.concurrency,
    minTokensPerSecond: demand.minTokensPerSecond,
    remote: option.kind === 'rented',
  })
  if ('unknown' in rates) return rates
  const attempt = { inputTokens, outputTokens, cacheHit: option.cacheHit }
  return {
    devices,
    rates,
    secondsPerAttempt: secondsPerAttempt(rates, attempt),
    secondsAlone: secondsAlone(rates, attempt),
  }
}
