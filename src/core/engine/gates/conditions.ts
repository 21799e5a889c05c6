import type { CompleteAnswers, CompleteWorkload } from '../../plan/complete-plan.ts'

/**
 * What follows from the answers alone, each said once for gates, tiers, questions, opinions and advice. A
 * score of 5 counts as the answer that it stands for: critical data, or work on the device. An answer that is
 * not there yet is none.
 */
export type Said = { readonly [Key in Asked]?: CompleteAnswers[Key] | undefined }

type Asked =
  | 'sensitivity'
  | 'sensitivityScore'
  | 'residencyRequired'
  | 'exposureAccepted'
  | 'contractReviewed'
  | 'offline'
  | 'latency'
  | 'latencyScore'
  | 'mayWaitADay'
  | 'mayBeDown'
  | 'capability'
  | 'openWeightAcceptable'
  | 'pattern'
  | 'maturity'

export function isCritical({ sensitivity, sensitivityScore }: Said): boolean {
  return sensitivity === 'critical' || sensitivityScore === 5
}

/** Critical data whose owner has not accepted that it leaves. */
export function mayNotBeExposed(said: Said): boolean {
  return isCritical(said) && said.exposureAccepted !== true
}

/** By law or contract, or because it is critical and its owner has not accepted that it leaves. */
export function dataMustStay(said: Said): boolean {
  return said.residencyRequired === true || mayNotBeExposed(said)
}

/** Regulated data for which contract and certifications have not been confirmed. */
export function reviewIsOpen({ sensitivity, contractReviewed }: Said): boolean {
  return sensitivity === 'regulated' && contractReviewed !== true
}

export function hasNoNetwork({ offline, latency, latencyScore }: Said): boolean {
  return offline === true || latency === 'embedded' || latencyScore === 5
}

export function answersInMilliseconds({ latency }: Said): boolean {
  return latency === 'realtime'
}

/** Somebody, or a device, waits for it within moments. */
export function answersAtOnce({ latency }: Said): boolean {
  return latency === 'realtime' || latency === 'embedded'
}

/** Work that takes minutes or hours, and of which nobody has said that a day is too late. */
export function mayWaitForBatches({ latency, mayWaitADay }: Said): boolean {
  return latency === 'batch' && mayWaitADay !== false
}

/** Hours within which it has to serve again; null: days will do, or nobody has said. */
export function backWithinHours({ mayBeDown }: Said): number | null {
  switch (mayBeDown) {
    case 'working-day':
      return UNTIL_THE_NEXT_DAY_ENDS
    case 'hour':
      return 1
    case 'minutes':
      return 0
    default:
      return null
  }
}

/** From a morning until the end of the next working day, for which contracts for the next business day are made. */
const UNTIL_THE_NEXT_DAY_ENDS = 32

/** An hour or minutes without it are promised not to be more: work stops meanwhile. */
export function mayHardlyBeDown({ mayBeDown }: Said): boolean {
  return mayBeDown === 'hour' || mayBeDown === 'minutes'
}

/** Whether work stops without it: an hour or minutes are promised, or an hour has its price. */
export function stopsWhenDown({ answers, demand }: Pick<CompleteWorkload, 'answers' | 'demand'>): boolean {
  return mayHardlyBeDown(answers) || demand.usdPerDowntimeHour > 0
}

/** Whether it matters how long it is down: not for what waits for the next day, nor before anybody uses it. */
export function mattersWhenDown(said: Said): boolean {
  return said.latency !== undefined && said.mayWaitADay !== true && said.maturity !== 'idea'
}

/** Only a proprietary model will do, and those are sold as a service. */
export function needsAService({ capability, openWeightAcceptable }: Said): boolean {
  return capability === 'frontier' || openWeightAcceptable === false
}

/** Use that a machine must be bought for while it mostly waits. */
export function comesInBursts({ pattern }: Said): boolean {
  return pattern === 'spiky' || pattern === 'sporadic'
}

export function isSustained({ pattern }: Said): boolean {
  return pattern === 'steady-high' || pattern === 'steady-low'
}

/** How far young work has come, so that its use is a guess; null where it is none. */
export function youngWork({ maturity }: Said): 'idea' | 'pilot' | null {
  return maturity === 'idea' || maturity === 'pilot' ? maturity : null
}
