import type { CompleteHybrid, CompleteOption } from '../../plan/complete-plan.ts'
import { sizingPeakToAverage } from '../demand.ts'
import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { WeekProfile } from '../profile.ts'
import type { Situation } from '../situation.ts'
import { splitFinder, type HybridSplit } from './hybrid-split.ts'
import { leadTimeOf, localMachines, type LocalMachines } from './local-machines.ts'
import { plainOption, type PlainOption } from './plain-option.ts'
import type { MachineOption } from './replica-speed.ts'
import { restPart, type RestPart } from './rest-part.ts'
import { weekFinder } from './week-finder.ts'

/** Machines that take what they have room for, and another option for the rest. Method: docs/method/cost.md#hybrid. */
export interface Hybrid {
  readonly option: CompleteHybrid
  readonly situation: Situation
  readonly local: LocalMachines
  readonly rest: RestPart
  /** The week as it is sized for (batch work as if it came evenly), and as it is asked for. */
  split: HybridSplit
  week: HybridSplit
  profile: WeekProfile
  /** Share of attempts served locally in each month. */
  readonly share: Float64Array
  /** Cloud attempts in hours of the peak price, as a share of all. */
  readonly cloudPeakShare: Float64Array
  /** Room an hour for a week's attempts in each month; infinite where the share is the same in every hour. */
  readonly capacityPerHour: Float64Array
  /** Of the busiest hour, what is left for the cloud. */
  readonly restPeakShare: Float64Array
  /** First month in which the share that must stay local has no room; null where it always has. */
  overCapacityMonth: number | null
  /** Attempts a second that ask for machines, that machines are bought for, that they are sized for and serve. */
  readonly needed: Float64Array
  readonly bought: Float64Array
  readonly sized: Float64Array
  readonly served: Float64Array
}

export interface Parts {
  readonly local: PlainOption
  readonly cloud: PlainOption
}

/** What each part reads of its workload. */
export interface SituationsOfParts {
  readonly local: Situation
  readonly cloud: Situation
}

/** The parts that an option names, or why they are none. */
export function partsOf(
  option: CompleteHybrid,
  { workload }: Situation,
): Parts | { readonly missing: readonly Finding[] } {
  const about = { workload: workload.id, option: option.id }
  const missing = (['local', 'cloud'] as const).flatMap((part): readonly Finding[] => {
    const reference = option[part]
    const found = workload.options.find(({ id }) => id === reference)
    if (!found) return [finding('hybrid-part-missing', 'error', { part, reference }, about)]
    if (found.kind !== 'hybrid') return []
    return [finding('hybrid-part-kind', 'error', { part, reference, kind: found.kind }, about)]
  })
  const [local, cloud] = [plainOption(option.local, workload), plainOption(option.cloud, workload)]
  return local && cloud ? { local, cloud } : { missing }
}

export function isMachines(option: PlainOption): option is MachineOption {
  return option.kind === 'rented' || option.kind === 'owned'
}

/** Both parts with room for what each of them serves. */
export function hybridOf(
  option: CompleteHybrid,
  parts: { readonly local: MachineOption; readonly cloud: PlainOption },
  situation: Situation,
  inParts: SituationsOfParts,
): Hybrid & { readonly setWeek: () => void } {
  const { workload, months, room } = situation
  const week = weekFinder(situation)
  const profile = week(sizingPeakToAverage(workload))
  const splits = splitFinder()
  const split = splits(profile, option.forcedCloudShare)
  const hybrid: Hybrid & { readonly setWeek: () => void } = {
    option,
    situation,
    local: localMachines(parts.local, inParts.local),
    rest: restPart(parts.cloud, inParts.cloud, {
      shareIn: (hours, t) => restIn(hybrid, hours, t),
      leftOf: (share, t) => leftOf(hybrid, share, t),
    }),
    split,
    week: split,
    profile,
    share: room(months),
    cloudPeakShare: room(months),
    capacityPerHour: room(months),
    restPeakShare: room(months),
    overCapacityMonth: null,
    needed: room(months),
    bought: room(months + 1),
    sized: room(months),
    served: room(months),
    setWeek: () => {
      const { forcedCloudShare } = option
      hybrid.profile = week(sizingPeakToAverage(workload))
      hybrid.split = splits(hybrid.profile, forcedCloudShare)
      hybrid.week = splits(week(workload.demand.peakToAverage), forcedCloudShare)
    },
  }
  return hybrid
}

/** Of what is left in a month, how much of it falls into some hours of the week. */
function restIn({ share, capacityPerHour, split, week }: Hybrid, hours: readonly number[], t: number): number {
  const rest = 1 - (share[t - 1] ?? 0)
  const capacity = capacityPerHour[t - 1] ?? Infinity
  if (capacity === Infinity || rest <= 0) return week.cloudShareIn(hours, 0)
  return Math.min(1, split.cloudShareIn(hours, capacity) / rest)
} // prettier-ignore

/** Where the share is the same in every hour, so is what is left. */
function leftOf({ capacityPerHour, split }: Hybrid, shareOfHour: number, t: number): number {
  const capacity = capacityPerHour[t - 1] ?? Infinity
  return capacity === Infinity ? shareOfHour : split.leftOf(shareOfHour, capacity)
}

/**
 * The part that does everything, where one does; null where both have something to do. A first part that has no limit
 * of its own takes all that it may.
 */
export function onlyPart(option: CompleteHybrid, local: PlainOption, isLimited: boolean): 'local' | 'cloud' | null {
  const wanted = option.localShare === null ? null : boundedShare(option, option.localShare)
  if (wanted === 0 || option.forcedCloudShare === 1) return 'cloud'
  if (!isMachines(local)) {
    const takesAll = wanted === null && !isLimited && option.forcedCloudShare === 0
    return wanted === 1 || takesAll ? 'local' : null
  }
  if (wanted === 1 && leadTimeOf(local) === 0) return 'local'
  const hasNone = option.localShare === null && option.sizing === 0 && option.forcedLocalShare === 0
  return hasNone ? 'cloud' : null
} // prettier-ignore

/** Whether the number of its units is searched for, so that each look at it is dear. */
export function isSizedForLeastCost(option: CompleteOption): boolean {
  return option.kind === 'hybrid' && option.localShare === null && option.sizing === 'optimal'
}

export function boundedShare({ forcedLocalShare, forcedCloudShare }: CompleteHybrid, share: number): number {
  return Math.min(1 - forcedCloudShare, Math.max(forcedLocalShare, share))
}
