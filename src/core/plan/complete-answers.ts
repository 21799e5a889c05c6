import { daysBetween } from '../units/calendar.ts'
import type { CompleteAnswers } from './complete-plan.ts'
import type { Review } from './data-fields.ts'
import type { FiguresIn } from './figures-in.ts'
import type { Answers, Team } from './schema.ts'

/** The answers of a workload; scores are figures, and a team that is not said is the plan's. */
export function completeAnswers(
  answers: Answers,
  planTeam: Team | 'unknown',
  scores: FiguresIn<'answers'>,
  asOf: string,
): CompleteAnswers {
  return {
    ...scores,
    sensitivity: answers.sensitivity ?? 'unknown',
    dataKinds: answers.dataKinds ?? null,
    processing: answers.processing ?? 'unknown',
    regions: answers.regions ?? null,
    processorMust: answers.processorMust ?? null,
    origins: answers.origins ?? null,
    reviews: answers.reviews?.map((one) => ({ ...one, stands: stands(one, asOf) })) ?? null,
    residencyRequired: answers.residencyRequired ?? null,
    contractReviewed: answers.contractReviewed ?? null,
    dedicatedTenancyAccepted: answers.dedicatedTenancyAccepted ?? null,
    exposureAccepted: answers.exposureAccepted ?? null,
    wholeChainLocal: answers.wholeChainLocal ?? null,
    latency: answers.latency ?? 'unknown',
    mayWaitADay: answers.mayWaitADay ?? null,
    offline: answers.offline ?? null,
    pattern: answers.pattern ?? 'unknown',
    maturity: answers.maturity ?? 'unknown',
    capability: answers.capability ?? 'unknown',
    openWeightAcceptable: answers.openWeightAcceptable ?? null,
    openWeightEvidence: answers.openWeightEvidence ?? null,
    team: answers.team ?? planTeam,
  }
}

/** A review holds for a year from its day, and not before it. */
function stands({ on }: Review, asOf: string): boolean {
  const days = daysBetween(on, asOf)
  return days >= 0 && days <= DAYS_OF_A_REVIEW
}

const DAYS_OF_A_REVIEW = 365
