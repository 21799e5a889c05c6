import type { CompleteAnswers, CompleteWorkload } from '../../plan/complete-plan.ts'

/**
 * What follows from the answers alone, each said once for gates, tiers, questions, opinions and advice. A
 * score of 5 counts as the answer that it stands for: critical data, or work on the device. An answer that is
 * not there yet is none.
 */
export type Said = { readonly [Key in Asked]?: CompleteAnswers[Key] | undefined } & {
  /** As a plan says them, or with whether they still stand. */
  readonly reviews?: readonly { readonly provider: string; readonly stands?: boolean }[] | null | undefined
}

type Asked =
  | 'sensitivity'
  | 'sensitivityScore'
  | 'dataKinds'
  | 'processing'
  | 'processorMust'
  | 'residencyRequired'
  | 'wholeChainLocal'
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

export function isCritical(said: Said): boolean {
  return said.sensitivity === 'critical' || said.sensitivityScore === 5 || isClassified(said)
}

/** Of which no owner can say that it may leave. */
export function isClassified({ dataKinds }: Said): boolean {
  return dataKinds?.includes('classified') === true
}

/** Critical data whose owner has not accepted that it leaves. */
export function mayNotBeExposed(said: Said): boolean {
  return isCritical(said) && (said.exposureAccepted !== true || isClassified(said))
}

/** Where it may be processed, as far as that is said; "must the data stay?" is an older question for the same. */
export function mustStayHere({ processing, residencyRequired }: Said): boolean {
  if (processing !== undefined && processing !== 'unknown') return processing === 'own-premises'
  return residencyRequired === true
}

/**
 * What is said of the place alone: true where nothing may be processed but on own premises, or without a network; null where
 * nobody has said.
 */
export function isSaidToStay({ processing, residencyRequired }: Said): boolean | null {
  if (processing === undefined || processing === 'unknown') return residencyRequired ?? null
  return processing === 'own-premises' || processing === 'no-network'
}

/**
 * An older "yes, the data must stay" alone says neither where it may be processed nor by whom: a region of a provider may
 * do, unless the whole chain is to be local.
 */
export function placeIsOpen(said: Said): boolean {
  const { processing, residencyRequired, wholeChainLocal } = said
  const isSaid = processing !== undefined && processing !== 'unknown'
  return !isSaid && residencyRequired === true && wholeChainLocal !== true && !mayNotBeExposed(said)
}

/** By law or contract, or because it is critical and its owner has not accepted that it leaves. */
export function dataMustStay(said: Said): boolean {
  return mustStayHere(said) || mayNotBeExposed(said)
}

/** Regulated data for which contract and certifications have not been confirmed. */
export function reviewIsOpen({ sensitivity, contractReviewed, reviews }: Said): boolean {
  const isNamed = (reviews ?? []).some(({ stands = true }) => stands)
  return sensitivity === 'regulated' && contractReviewed !== true && !isNamed
}

/** Whether whoever processes the data must offer something: it is regulated, of a kind, or a plan says what. */
export function processorIsBound({ sensitivity, dataKinds, processorMust }: Said): boolean {
  return sensitivity === 'regulated' || (dataKinds ?? []).length > 0 || (processorMust ?? []).length > 0
}

export function hasNoNetwork({ offline, latency, latencyScore, processing }: Said): boolean {
  return offline === true || latency === 'embedded' || latencyScore === 5 || processing === 'no-network'
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

/** The strongest models are asked for, or open ones refused: what is known to do is proprietary, and sold as a service. */
export function needsAService({ capability, openWeightAcceptable }: Said): boolean {
  return capability === 'frontier' || openWeightAcceptable === false
}

/** Whether texts become vectors to search by, which no model that writes makes: there are no answers to be good or bad. */
export function givesVectors({ preset, demand }: Work): boolean {
  return preset?.includes('embedding') === true || demand.basis?.use === 'embeddings'
}

interface Work {
  readonly preset?: string | null | undefined
  readonly demand: { readonly basis?: { readonly use?: string | null | undefined } | null | undefined }
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
