import type { CompleteApi, CompleteHybrid, CompleteOption } from '../../plan/complete-plan.ts'
import { sizingPeakToAverage } from '../demand.ts'
import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { WeekProfile } from '../profile.ts'
import type { Situation } from '../situation.ts'
import { tokenService } from './api.ts'
import type { TokenService } from './token-service.ts'
import { splitOf, type HybridSplit } from './hybrid-split.ts'
import { leadTimeOf, localMachines, type LocalMachines } from './local-machines.ts'
import type { MachineOption } from './replica-speed.ts'
import { weekFinder } from './week-finder.ts'

/** Local machines and a cloud service side by side. Method: docs/method/cost.md#hybrid. */
export interface Hybrid {
  readonly option: CompleteHybrid
  readonly situation: Situation
  readonly local: LocalMachines
  readonly service: TokenService
  /** The week as it is sized for (batch work as if it came evenly), and as it is asked for. */
  split: HybridSplit
  week: HybridSplit
  profile: WeekProfile
  /** Share of attempts served locally in each month. */
  readonly share: Float64Array
  /** Cloud attempts in hours of the peak price, as a share of all. */
  readonly cloudPeakShare: Float64Array
  /** First month in which the share that must stay local has no room; null where it always has. */
  overCapacityMonth: number | null
  /** Attempts a second that ask for machines, that machines are bought for, that they are sized for and serve. */
  readonly needed: Float64Array
  readonly bought: Float64Array
  readonly sized: Float64Array
  readonly served: Float64Array
}

/** The parts that an option names, or why they are none. */
export function partsOf(
  option: CompleteHybrid,
  { workload }: Situation,
): { readonly local: MachineOption; readonly cloud: CompleteApi } | { readonly missing: readonly Finding[] } {
  const about = { workload: workload.id, option: option.id }
  const partOf = (id: string) => workload.options.find((other) => other.id === id)
  const [local, cloud] = [partOf(option.local), partOf(option.cloud)]
  const missing: Finding[] = []
  if (!local) {
    missing.push(finding('hybrid-part-missing', 'error', { part: 'local', reference: option.local }, about))
  }
  if (!cloud) {
    missing.push(finding('hybrid-part-missing', 'error', { part: 'cloud', reference: option.cloud }, about))
  }
  if (!local || !cloud) return { missing }
  const wrongKind = (part: 'local' | 'cloud', { id, kind }: { id: string; kind: string }) => ({
    missing: [finding('hybrid-part-kind', 'error', { part, reference: id, kind }, about)],
  })
  if (local.kind !== 'rented' && local.kind !== 'owned') return wrongKind('local', local)
  if (cloud.kind !== 'api' && cloud.kind !== 'hosted') return wrongKind('cloud', cloud)
  return { local, cloud }
}

/** Both parts with room for what each of them serves. */
export function hybridOf(
  option: CompleteHybrid,
  parts: { readonly local: MachineOption; readonly cloud: CompleteApi },
  situation: Situation,
): Hybrid & { readonly setWeek: () => void } {
  const { workload, months, room } = situation
  const week = weekFinder(situation)
  const profile = week(sizingPeakToAverage(workload))
  const splits = splitFinder()
  const split = splits(profile, option.forcedCloudShare)
  const hybrid = {
    option,
    situation,
    local: localMachines(parts.local, situation),
    service: tokenService(parts.cloud, situation),
    split,
    week: split,
    profile,
    share: room(months),
    cloudPeakShare: room(months),
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

/** Splits of the weeks last asked for; a week is sorted once. */
function splitFinder(): (profile: WeekProfile, forcedCloudShare: number) => HybridSplit {
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

/** The part that does everything, where one does; null where both have something to do. */
export function onlyPart(option: CompleteHybrid, local: MachineOption): 'local' | 'cloud' | null {
  const wanted = option.localShare === null ? null : boundedShare(option, option.localShare)
  if (wanted === 1 && leadTimeOf(local) === 0) return 'local'
  const hasNone = option.localShare === null && option.sizing === 0 && option.forcedLocalShare === 0
  return wanted === 0 || hasNone || option.forcedCloudShare === 1 ? 'cloud' : null
}

/** Whether the number of its units is searched for, so that each look at it is dear. */
export function isSizedForLeastCost(option: CompleteOption): boolean {
  return option.kind === 'hybrid' && option.localShare === null && option.sizing === 'optimal'
}

export function boundedShare({ forcedLocalShare, forcedCloudShare }: CompleteHybrid, share: number): number {
  return Math.min(1 - forcedCloudShare, Math.max(forcedLocalShare, share))
}
