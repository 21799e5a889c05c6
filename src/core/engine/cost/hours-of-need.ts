import { HOURS_PER_WEEK } from '../../units/time.ts'
import type { WeekProfile } from '../profile.ts'

/**
 * A week as machines that follow it see it: its different heights, the least first, each with how many hours stand at
 * it, how many stand at it or above, and how often a week the need rises to it. Worked out once for a week, so that a
 * draw walks its heights and not its 168 hours.
 */
export interface HoursOfNeed {
  /** As shares of the busiest hour, the last of which is 1. Hours without any need have none. */
  readonly heights: Float64Array
  readonly hours: Float64Array
  readonly hoursAtLeast: Float64Array
  readonly risesTo: Float64Array
  /** The week itself, as shares of its busiest hour. */
  readonly week: Float64Array
  /** Shares of the week's attempts, and that of the busiest hour. */
  readonly shares: Float64Array
  readonly peakShare: number
}

export function hoursOfNeed({ shares }: Pick<WeekProfile, 'shares'>): HoursOfNeed {
  const most = Math.max(...shares)
  const week = shares.map((share) => (most > 0 ? share / most : 0))
  const heights = Float64Array.from(new Set(week.filter((height) => height > 0))).sort()
  const count = (isCounted: (height: number, before: number) => boolean) =>
    week.reduce((sum, height, hour) => sum + (isCounted(height, before(week, hour)) ? 1 : 0), 0)
  return {
    heights,
    hours: heights.map((one) => count((height) => height === one)),
    hoursAtLeast: heights.map((one) => count((height) => height >= one)),
    risesTo: heights.map((one) => count((height, last) => height >= one && last < one)),
    week,
    shares,
    peakShare: most,
  }
}

/** The hour before, of a week that goes round. */
function before(week: Float64Array, hour: number): number {
  return week[hour === 0 ? HOURS_PER_WEEK - 1 : hour - 1] ?? 0
}

/** Weeks of need, of the weeks last asked for. */
export function hoursOfNeedFinder(): (profile: WeekProfile) => HoursOfNeed {
  const kept = new Map<WeekProfile, HoursOfNeed>()
  return (profile) => {
    const known = kept.get(profile)
    if (known) return known
    if (kept.size >= MOST_KEPT) kept.clear()
    const found = hoursOfNeed(profile)
    kept.set(profile, found)
    return found
  }
}

const MOST_KEPT = 64
