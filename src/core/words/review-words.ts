import { givesVectors } from '../engine/gates/conditions.ts'
import type { Case } from '../decision/case.ts'
import type { ReviewDate, ReviewValues } from '../decision/proposals/review-dates.ts'
import { nameOf, namesOf } from './naming.ts'
import { list, span } from './phrases.ts'
import { ROLES, type RoleId } from './roles.ts'
import { say, type Sentences } from './sentences.ts'

export type ToldReview = ReviewDate & {
  readonly reason: string
  /** Who sees to it. */
  readonly owner: string
}

type Known = Pick<Case, 'evaluation' | 'workload'>

export function toldReview(review: ReviewDate, known: Known): ToldReview {
  return { ...review, reason: say(REASONS, review, known), owner: ROLES[OWNERS[review.id]].role }
}

const REASONS: Sentences<ReviewValues, Known> = {
  'use-is-measured': () => 'A month of use is measured; open the plan again with it.',
  'machines-arrive': ({ option, leadTimeMonths }, known) =>
    `Delivery of ${nameOf(known, option)}, ${span(leadTimeMonths)} after the order.`,
  'first-quarter': (_, { workload }) =>
    `Measured use, prices and the share of ${givesVectors(workload) ? 'searches that find what they should' : 'good answers'} against this plan; then every three months.`,
  'prices-change': ({ options }, known) => `The price of ${list(namesOf(known, options))} changes.`,
  'before-the-payback-limit': ({ limitMonths }) =>
    `A month before the payback limit of ${span(limitMonths)}: compare what was spent and saved.`,
  'should-have-paid-back': ({ option }, known) => `${nameOf(known, option)} should have paid back by now.`,
  'review-lapses': ({ provider }) =>
    `The review of the contract with ${provider} lapses: have it reviewed again before then.`,
  'costed-time-ends': ({ horizonMonths }) =>
    `End of what is costed, ${span(horizonMonths)} on: renew, sell or move.`,
}

const OWNERS: Readonly<Record<keyof ReviewValues, RoleId>> = {
  'use-is-measured': 'requester',
  'machines-arrive': 'operations',
  'first-quarter': 'requester',
  'prices-change': 'finance',
  'before-the-payback-limit': 'finance',
  'should-have-paid-back': 'finance',
  'review-lapses': 'data',
  'costed-time-ends': 'finance',
}
