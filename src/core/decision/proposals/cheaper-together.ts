import type { Placement } from '../../engine/placement.ts'
import type { Currency } from '../../units/format.ts'
import { formatsOf } from '../../words/phrases.ts'
import type { PlanPlacements } from './placements.ts'

/**
 * Each workload is decided for itself, so that a placement of the whole plan may cost less than the sum of
 * the recommendations: machines are shared, or a team and a close call had the last word. It is said then.
 */
export function cheaperTogether(
  { recommended, allCloud, allLocal }: PlanPlacements,
  currency: Currency,
): string {
  const rivals = [
    { words: 'All in the cloud', placement: allCloud },
    { words: 'All on own machines', placement: allLocal },
  ]
  const comparable = rivals.filter(({ placement }) => isSameWork(placement, recommended))
  if (comparable.length === 0) return 'The sums are of different workloads, so they are not compared.'
  const [best] = comparable
    .filter(({ placement }) => lessUsd(placement, recommended) > 0)
    .toSorted((a, b) => lessUsd(b.placement, recommended) - lessUsd(a.placement, recommended))
  if (!best) return 'Neither side alone costs less than the recommended mix.'
  const { aboutMoney } = formatsOf(currency)
  const less = `${best.words} would cost about ${aboutMoney(lessUsd(best.placement, recommended))} less`
  return best.placement.fleets.length > recommended.fleets.length
    ? `Each workload is decided for itself. ${less}, since the workloads would then share machines.`
    : `Each workload is decided for itself. ${less}; the team, or a close call, speaks for the mix.`
}

function lessUsd(one: Placement, other: Placement): number {
  return other.totals.netPresentUsd - one.totals.netPresentUsd
}

/** Sums of other workloads say nothing about each other. */
export function isSameWork(one: Placement, other: Placement): boolean {
  return one.notCosted.length < one.workloads.length && one.notCosted.join(' ') === other.notCosted.join(' ')
}
