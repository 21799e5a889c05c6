import type { Case } from '../decision/case.ts'
import type { ReviewDate, ReviewValues } from '../decision/proposals/review-dates.ts'
import { nameOf, namesOf } from './naming.ts'
import { list, span } from './phrases.ts'
import { say, type Sentences } from './sentences.ts'

export type ToldReview = ReviewDate & { readonly reason: string }

type Known = Pick<Case, 'evaluation'>

export function toldReview(review: ReviewDate, known: Known): ToldReview {
  return { ...review, reason: say(REASONS, review, known) }
}

const REASONS: Sentences<ReviewValues, Known> = {
  'first-quarter': () =>
    'Measured use, prices and the share of good answers against this plan; then every three months.',
  'prices-change': ({ options }, known) => `The price of ${list(namesOf(known, options))} changes.`,
  'before-the-payback-limit': ({ limitMonths }) =>
    `A month before hardware must have paid back, by your limit of ${span(limitMonths)}: what was spent and saved so far.`,
  'should-have-paid-back': ({ option }, known) => `${nameOf(known, option)} should have paid back by now.`,
}
