import type { CompleteAnswers } from '../../plan/complete-plan.ts'

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

/** The strongest models are asked for, or open ones refused: what is known to do is proprietary, and sold as a service. */
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
