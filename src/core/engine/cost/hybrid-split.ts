import type { WeekProfile } from '../profile.ts'

/** How attempts are shared between machines that can serve so many an hour and a cloud that takes the rest. */
export interface HybridSplit {
  /** Share of all attempts served locally, for a capacity an hour in shares of the week's attempts. */
  readonly localShare: (capacityPerHour: number) => number
  /** Share of all attempts that go to the cloud in the hours named. */
  readonly cloudShareIn: (hoursOfWeek: readonly number[], capacityPerHour: number) => number
  /** What of an hour goes to the cloud; both in shares of the week's attempts. */
  readonly leftOf: (shareOfHour: number, capacityPerHour: number) => number
  /** Share of the busiest hour that is left for the cloud. */
  readonly restPeakShare: (capacityPerHour: number) => number
  /** The week's busiest hour, as a share of the week's attempts. */
  readonly peakShare: number
  readonly profile: WeekProfile
  readonly forcedCloudShare: number
}

/**
 * Hour by hour: local takes what it may (all but the share that must go to the cloud) up to its capacity,
 * the cloud the rest. Method: docs/method/cost.md#hybrid.
 */
export function splitOf(profile: WeekProfile, forcedCloudShare: number): HybridSplit {
  const { shares } = profile
  const mayBeLocal = shares.map((share) => share * (1 - forcedCloudShare))
  const ascending = mayBeLocal.toSorted()
  const sums = new Float64Array(ascending.length + 1)
  ascending.forEach((share, index) => {
    sums[index + 1] = (sums[index] ?? 0) + share
  })
  const peakShare = Math.max(...shares)
  const leftOf = (share: number, capacityPerHour: number) =>
    share - Math.min(share * (1 - forcedCloudShare), capacityPerHour)
  const largest = ascending[ascending.length - 1] ?? 0
  /** Hours that the capacity last asked about is enough for: most months need as many as the one before. */
  let enough = 0
  return {
    localShare: (capacityPerHour) => {
      if (capacityPerHour >= largest) return Math.min(1, sums[ascending.length] ?? 0)
      const isSame =
        (enough === 0 || (ascending[enough - 1] ?? 0) <= capacityPerHour) &&
        capacityPerHour < (ascending[enough] ?? 0)
      if (!isSame) enough = countUpTo(capacityPerHour, ascending)
      return Math.min(1, (sums[enough] ?? 0) + capacityPerHour * (ascending.length - enough))
    },
    cloudShareIn: (hoursOfWeek, capacityPerHour) => {
      let sum = 0
      for (const hour of hoursOfWeek) {
        sum += (shares[hour] ?? 0) - Math.min(mayBeLocal[hour] ?? 0, capacityPerHour)
      }
      return sum
    },
    leftOf,
    restPeakShare: (capacityPerHour) =>
      peakShare > 0 ? Math.max(0, peakShare - Math.min(largest, capacityPerHour)) / peakShare : 0,
    peakShare,
    profile,
    forcedCloudShare,
  }
}

/** Splits of the weeks last asked for; a week is sorted once. */
export function splitFinder(): (profile: WeekProfile, forcedCloudShare: number) => HybridSplit {
  const kept = new Map<WeekProfile, HybridSplit>()
  return (profile, forcedCloudShare) => {
    const known = kept.get(profile)
    if (known?.forcedCloudShare === forcedCloudShare) return known
    if (kept.size >= MOST_SPLITS) kept.clear()
    const split = splitOf(profile, forcedCloudShare)
    kept.set(profile, split)
    return split
  }
}

const MOST_SPLITS = 64

/** How many of some numbers, the least first, are no more than that. */
function countUpTo(most: number, ascending: Float64Array): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) <= most) low = middle + 1
    else high = middle
  }
  return low
}
