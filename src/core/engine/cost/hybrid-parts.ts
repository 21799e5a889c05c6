import type { CompleteApi, CompleteHybrid } from '../../plan/complete-plan.ts'
import { sizingPeakToAverage, type Volume } from '../demand.ts'
import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import { weekProfile, type WeekProfile } from '../profile.ts'
import type { Situation } from '../situation.ts'
import { tokenService, type TokenService } from './api.ts'
import { hybridSplit, type HybridSplit } from './hybrid-split.ts'
import { localMachines, type LocalMachines } from './local-machines.ts'
import { machinesFor } from './machine-choice.ts'
import type { MachineOption } from './replica-speed.ts'

/** Local machines and a cloud service side by side. Method: docs/method/cost.md#hybrid. */
export interface Hybrid {
  readonly option: CompleteHybrid
  readonly local: LocalMachines
  readonly service: TokenService
  readonly split: HybridSplit
  /** The week as it is asked for: batch work is only sized as if it came evenly. */
  readonly week: HybridSplit
  readonly profile: WeekProfile
  readonly situation: Situation
  readonly volume: Volume
}

/** The parts, with every price known; or the one part that does everything; or what is missing. */
export function hybridOf(
  option: CompleteHybrid,
  situation: Situation,
): Hybrid | { readonly only: MachineOption | CompleteApi } | { readonly missing: readonly Finding[] } {
  const { workload, catalogue } = situation
  const about = { workload: workload.id, option: option.id }
  const partOf = (id: string) => workload.options.find((other) => other.id === id)
  const [local, cloud] = [partOf(option.local), partOf(option.cloud)]
  const missing: Finding[] = []
  if (!local)
    missing.push(finding('hybrid-part-missing', 'error', { part: 'local', reference: option.local }, about))
  if (!cloud)
    missing.push(finding('hybrid-part-missing', 'error', { part: 'cloud', reference: option.cloud }, about))
  if (!local || !cloud) return { missing }
  const wrongKind = (part: 'local' | 'cloud', { id, kind }: { id: string; kind: string }) => ({
    missing: [finding('hybrid-part-kind', 'error', { part, reference: id, kind }, about)],
  })
  if (local.kind !== 'rented' && local.kind !== 'owned') return wrongKind('local', local)
  if (cloud.kind !== 'api' && cloud.kind !== 'hosted') return wrongKind('cloud', cloud)
  const { forcedLocalShare, forcedCloudShare } = option
  if (forcedLocalShare + forcedCloudShare > 1) {
    return {
      missing: [finding('forced-shares-over-one', 'error', { forcedLocalShare, forcedCloudShare }, about)],
    }
  }
  const wanted = option.localShare === null ? null : boundedShare(option, option.localShare)
  const isThere = local.kind === 'rented' || local.leadTimeMonths === 0
  if (wanted === 1 && isThere) return { only: local }
  const hasNone = option.localShare === null && option.sizing === 0 && forcedLocalShare === 0
  if (wanted === 0 || hasNone || forcedCloudShare === 1) return { only: cloud }

  const partNotCosted = (part: 'local' | 'cloud', reference: string, reasons: readonly Finding[]) => ({
    missing: [
      finding('hybrid-part-not-costed', 'error', { part, reference }, about),
      ...reasons.map((reason) => ({ ...reason, option: option.id })),
    ],
  })
  const service = tokenService(cloud, situation)
  if (!('prices' in service)) return partNotCosted('cloud', cloud.id, service.missing)
  const machines = machinesFor(local, situation)
  if ('findings' in machines) return partNotCosted('local', local.id, machines.findings)
  const ready = localMachines(machines, situation)
  if ('missing' in ready) return partNotCosted('local', local.id, ready.missing)
  const { volume } = situation.demand
  if (!volume) throw new Error('Machines are only found for a demand that is known.')
  const profile = weekProfile(workload, catalogue.patterns, sizingPeakToAverage(workload))
  const split = hybridSplit(profile, forcedCloudShare)
  const asked = weekProfile(workload, catalogue.patterns, workload.demand.peakToAverage)
  const week = hybridSplit(asked, forcedCloudShare)
  return { option, local: ready, service, split, week, profile, situation, volume }
}

export function boundedShare({ forcedLocalShare, forcedCloudShare }: CompleteHybrid, share: number): number {
  return Math.min(1 - forcedCloudShare, Math.max(forcedLocalShare, share))
}
