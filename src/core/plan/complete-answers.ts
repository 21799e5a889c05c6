import { addMonths } from '../units/calendar.ts'
import type { CompleteAnswers, CompleteReview } from './complete-plan.ts'
import type { Review } from './data-fields.ts'
import type { FiguresIn } from './figures-in.ts'
import { SENSITIVITIES, type Answers, type Team } from './schema.ts'

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
    reviews: answers.reviews?.map((one) => completeReview(one, asOf)) ?? null,
    residencyRequired: answers.residencyRequired ?? null,
    contractReviewed: answers.contractReviewed ?? null,
    dedicatedTenancyAccepted: answers.dedicatedTenancyAccepted ?? null,
    exposureAccepted: answers.exposureAccepted ?? null,
    wholeChainLocal: answers.wholeChainLocal ?? null,
    latency: answers.latency ?? 'unknown',
    mayWaitADay: answers.mayWaitADay ?? null,
    offline: answers.offline ?? null,
    mayBeDown: answers.mayBeDown ?? 'unknown',
    pattern: answers.pattern ?? 'unknown',
    maturity: answers.maturity ?? 'unknown',
    capability: answers.capability ?? 'unknown',
    openWeightAcceptable: answers.openWeightAcceptable ?? null,
    openWeightEvidence: answers.openWeightEvidence ?? null,
    team: answers.team ?? planTeam,
  }
}

/**
 * The answers if rules on data became stricter: each grade counts as the next one, so that what is internal is regulated
 * and what is regulated may not leave without its owner's word.
 */
export function oneGradeStricter(answers: Answers): Answers {
  const { sensitivity = 'unknown' } = answers
  if (sensitivity === 'unknown') return answers
  const at = SENSITIVITIES.indexOf(sensitivity)
  return { ...answers, sensitivity: SENSITIVITIES[at + 1] ?? sensitivity }
}

/** A review holds for a year from its day, and not before it. */
function completeReview(review: Review, asOf: string): CompleteReview {
  const lapsesOn = addMonths(review.on, MONTHS_OF_A_REVIEW)
  return { ...review, lapsesOn, stands: review.on <= asOf && asOf <= lapsesOn }
}

const MONTHS_OF_A_REVIEW = 12
