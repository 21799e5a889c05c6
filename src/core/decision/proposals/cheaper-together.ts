import type { Placement } from '../../engine/placement.ts'
import { NO_VALUES, type NoValues, type Statement } from '../statement.ts'
import type { PlanPlacements } from './placements.ts'

export type CheaperTogether = Statement<CheaperTogetherValues>

export interface CheaperTogetherValues {
  readonly 'not-comparable': NoValues
  readonly 'no-side-alone-costs-less': NoValues
  readonly 'one-side-costs-less': {
    readonly side: 'cloud' | 'local'
    readonly lessUsd: number
    /** The workloads would then share machines; else the team, or a close call, spoke for the mix. */
    readonly isBySharing: boolean
  }
}

/**
 * Each workload is decided for itself, so that a placement of the whole plan may cost less than the sum of
 * the recommendations: machines are shared, or a team and a close call had the last word. It is said then.
 */
export function cheaperTogether({ recommended, allCloud, allLocal }: PlanPlacements): CheaperTogether {
  const rivals = [
    { side: 'cloud', placement: allCloud },
    { side: 'local', placement: allLocal },
  ] as const
  const comparable = rivals.filter(({ placement }) => isSameWork(placement, recommended))
  if (comparable.length === 0) return { id: 'not-comparable', values: NO_VALUES }
  const [best] = comparable
    .map(({ side, placement }) => ({ side, placement, lessUsd: lessUsd(placement, recommended) }))
    .filter((one) => one.lessUsd > 0)
    .toSorted((a, b) => b.lessUsd - a.lessUsd)
  if (!best) return { id: 'no-side-alone-costs-less', values: NO_VALUES }
  const isBySharing = best.placement.fleets.length > recommended.fleets.length
  return { id: 'one-side-costs-less', values: { side: best.side, lessUsd: best.lessUsd, isBySharing } }
}

function lessUsd(one: Placement, other: Placement): number {
  return other.totals.totalUsd - one.totals.totalUsd
}

/** Sums of other workloads say nothing about each other. */
export function isSameWork(one: Placement, other: Placement): boolean {
  return one.notCosted.length < one.workloads.length && one.notCosted.join(' ') === other.notCosted.join(' ')
}
