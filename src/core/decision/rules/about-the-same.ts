import type { FiguresIn } from '../../plan/figures-in.ts'
import type { LinesUsd } from '../standing.ts'

/** What an option costs, as far as two of them are compared. */
export interface Compared {
  readonly totalUsd: number
  readonly linesUsd: LinesUsd
  /** Of that, the test of a model that is not proven, before it begins. */
  readonly testUsd: number
}

/** What a difference in cost has to be to count, and an hour of the people who would act on it. */
export interface SameTerms extends Pick<
  FiguresIn<'finance'>,
  'sameWithinShare' | 'sameWithinHours' | 'sameWithinUsd' | 'sameWithinLargeShare'
> {
  readonly staffUsdPerHour: number
}

/**
 * How far two totals may lie apart and still be about the same: with D the dearer total less the lines that both
 * share, min($20,000 + 3 % of D, max(10 % of D, min(40 hours of people, a quarter of the dearer total))).
 *
 * $93,000 and $78,000 with nothing in common: 10 % of 93,000 is $9,300. $760 and $500: a quarter of 760 is $190.
 * Method: docs/method/decision.md#about-the-same.
 */
export function bandUsd(one: Compared, other: Compared, terms: SameTerms): number {
  const dearerUsd = Math.max(one.totalUsd, other.totalUsd, 0)
  const differingUsd = Math.max(0, dearerUsd - sharedUsd(one.linesUsd, other.linesUsd))
  const effortUsd = Math.min(terms.sameWithinHours * terms.staffUsdPerHour, dearerUsd / QUARTER)
  return Math.min(
    terms.sameWithinUsd + terms.sameWithinLargeShare * differingUsd,
    Math.max(terms.sameWithinShare * differingUsd, effortUsd),
  )
}

/** Below this share of the whole even the smallest effort is not worth the while. */
const QUARTER = 4

/**
 * How far the first is dearer than the second beyond that band; nothing or less: they are about the same. A test that
 * one of them still needs sets them apart in what is shown, not in cost: where they come close without it, they are close.
 */
export function beyondBandUsd(dearer: Compared, cheaper: Compared, terms: SameTerms): number {
  const apartUsd = dearer.totalUsd - cheaper.totalUsd
  const apartUntestedUsd = apartUsd - dearer.testUsd + cheaper.testUsd
  return Math.min(apartUsd, apartUntestedUsd) - bandUsd(dearer, cheaper, terms)
}

/** The last bit of a sum decides nothing. */
export function isAboutTheSame(one: Compared, other: Compared, terms: SameTerms): boolean {
  const [cheaper, dearer] = one.totalUsd <= other.totalUsd ? [one, other] : [other, one]
  return beyondBandUsd(dearer, cheaper, terms) < -1e-9 * Math.abs(dearer.totalUsd)
}

/** Lines that come to the same in both, such as what stands beside every option. */
function sharedUsd(one: LinesUsd, other: LinesUsd): number {
  let shared = 0
  for (const [id, usd] of one) {
    const theirs = other.get(id)
    if (theirs !== undefined && Math.abs(theirs - usd) <= 1e-9 * Math.abs(usd)) shared += Math.max(0, usd)
  }
  return shared
}
