import type { CompleteApi, CompleteHybrid } from '../../plan/complete-plan.ts'
import { DAYS_PER_MONTH, SECONDS_PER_HOUR } from '../../units/time.ts'
import { sizingPeakToAverage } from '../demand.ts'
import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import { weekProfile, type WeekProfile } from '../profile.ts'
import type { Situation } from '../situation.ts'
import { apiCosting, tokenService, tokensLine, type TokenService } from './api.ts'
import { capacityFigures, ceilingRequestsPerDay, machineFindings } from './capacity-figures.ts'
import { netPresentUsd, type CostLine } from './cost-sheet.ts'
import { costed, notCosted, type Costing } from './costing.ts'
import { downtimeLine } from './downtime.ts'
import { egressLine } from './egress.ts'
import { hybridSplit, type HybridSplit } from './hybrid-split.ts'
import { leastUnits } from './least-units.ts'
import { localMachines, type LocalMachines } from './local-machines.ts'
import { profileFindings } from './profile-findings.ts'
import { busiest, fewestDevices, machinesFor, type MachineChoice } from './machine-choice.ts'
import { replicasIn, unitsFor } from './machine-layout.ts'
import { machineLoad, workingReplicas, type MachineLoad } from './machine-load.ts'
import { machinesForLoad, machinesGiven, type MachineMonths } from './machine-months.ts'
import { machinesCosting } from './machines-costing.ts'
import type { MachineOption } from './replica-speed.ts'
import { monitoringLine, staffLines } from './staff.ts'

/** Local machines and a cloud service side by side. Method: docs/method/cost.md#hybrid. */
interface Hybrid {
  readonly option: CompleteHybrid
  readonly local: LocalMachines
  readonly service: TokenService
  readonly split: HybridSplit
  readonly profile: WeekProfile
  readonly situation: Situation
}

/** The local part at one size: what it serves, in which months, on what. */
interface LocalPart {
  readonly choice: MachineChoice
  readonly load: MachineLoad
  readonly months: MachineMonths
  /** Share of attempts served locally in each month. */
  readonly share: Float64Array
  /** Cloud attempts in hours of the peak price, as a share of all. */
  readonly cloudPeakShare: Float64Array
  /** First month in which the share that must stay local has no room; null where it always has. */
  readonly overCapacityMonth: number | null
}

export function hybridCosting(option: CompleteHybrid, situation: Situation): Costing {
  const hybrid = hybridOf(option, situation)
  if ('missing' in hybrid) return notCosted(hybrid.missing)
  if ('only' in hybrid) return withoutTheOther(hybrid.only, option, situation)
  const { sizing, localShare } = option
  if (localShare !== null) return hybridAt(hybrid, fixedShare(hybrid, boundedShare(option, localShare)))
  if (sizing === 'average') return hybridAt(hybrid, averagePart(hybrid))
  if (sizing !== 'optimal') return hybridAt(hybrid, givenUnits(hybrid, sizing))
  const { units, curve } = leastUnits(fewestUsefulUnits(hybrid), mostUsefulUnits(hybrid), (count) =>
    netPresentUsd(
      hybridSheet(hybrid, givenUnits(hybrid, count)),
      situation.discount,
      situation.horizonMonths,
    ),
  )
  return { ...hybridAt(hybrid, givenUnits(hybrid, units)), unitsCurve: curve, ceilingRequestsPerDay: null }
}

/** The parts, with every price known; or the one part that does everything; or what is missing. */
function hybridOf(
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
  const profile = weekProfile(workload, catalogue.patterns, sizingPeakToAverage(workload))
  return { option, local: ready, service, split: hybridSplit(profile, forcedCloudShare), profile, situation }
}

/** Where one part takes everything the other is not there at all, and nobody sets it up. */
function withoutTheOther(
  part: MachineOption | CompleteApi,
  option: CompleteHybrid,
  situation: Situation,
): Costing {
  const isLocal = part.kind === 'rented' || part.kind === 'owned'
  const costing = isLocal ? machinesCosting(part, situation, () => null) : apiCosting(part, situation)
  const findings = costing.findings.map((found) => ({ ...found, option: option.id }))
  const { sheet } = costing
  if (!sheet) return { ...costing, findings }
  const lines = [...inPart(isLocal ? 'local' : 'cloud', sheet.lines), ...itsOwn(option, situation)]
  const localShare = new Float64Array(situation.months).fill(isLocal ? 1 : 0)
  return { ...costing, sheet: { ...sheet, lines }, findings, localShare }
}

function boundedShare({ forcedLocalShare, forcedCloudShare }: CompleteHybrid, share: number): number {
  return Math.min(1 - forcedCloudShare, Math.max(forcedLocalShare, share))
}

/** That share of every hour goes local. */
function fixedShare(hybrid: Hybrid, share: number): LocalPart {
  const { local, situation } = hybrid
  const { attemptsPerSecond, peakAttemptsPerSecond } = volumeOf(situation)
  const peak = peakAttemptsPerSecond.map((rate) => rate * share)
  const choice = fewestDevices(local.machines, peak, situation.horizonMonths)
  const load = machineLoad(
    choice.speed,
    attemptsPerSecond.map((rate) => rate * share),
    peak,
    situation.demand,
  )
  const months = machinesForLoad(choice, load, { ...local.machines.option, keepsUnits: local.keepsUnits })
  const peakPrice = hybrid.service.prices.peakHoursOfWeek
  return waitingForHardware(hybrid, {
    choice,
    load,
    months,
    share: new Float64Array(situation.months).fill(share),
    cloudPeakShare: new Float64Array(situation.months).fill(
      peakPrice.length > 0 ? (1 - share) * hybrid.split.cloudShareIn(peakPrice, 0) : 0,
    ),
    overCapacityMonth: null,
  })
}

/** Sized for the mean of what may be local, and at least for the peak of what must be. */
function averagePart(hybrid: Hybrid): LocalPart {
  const { local, option, situation } = hybrid
  const { attemptsPerSecond } = volumeOf(situation)
  const forcedPeak = forcedPeakPerSecond(hybrid)
  let most = 0
  const sized = attemptsPerSecond.map((rate, month) => {
    const needed = Math.max(rate * (1 - option.forcedCloudShare), forcedPeak[month] ?? 0)
    most = Math.max(most, needed)
    return local.keepsUnits ? most : needed
  })
  const choice = fewestDevices(local.machines, sized, situation.horizonMonths)
  const sizing = { ...local.machines.option, keepsUnits: local.keepsUnits }
  return servedUpToCapacity(hybrid, choice, sized, (load) => machinesForLoad(choice, load, sizing))
}

/** So many units in every month, with the number of devices to a replica that serves most with them. */
function givenUnits(hybrid: Hybrid, units: number): LocalPart {
  const { redundancy } = hybrid.local.machines.option
  const choice = bestFor(units, hybrid.local)
  return servedUpToCapacity(hybrid, choice, null, (load) => machinesGiven(choice, load, units, redundancy))
}

function bestFor(units: number, { machines }: LocalMachines): MachineChoice {
  const served = ({ speed, layout }: MachineChoice) =>
    Math.max(0, replicasIn(units, layout) - machines.option.redundancy) / speed.secondsPerAttempt.conservative
  return machines.choices.reduce((best, choice) => (served(choice) > served(best) ? choice : best))
}

/** Machines of one size, and the attempts that they have room for hour by hour. */
function servedUpToCapacity(
  hybrid: Hybrid,
  choice: MachineChoice,
  sized: Float64Array | null,
  machines: (load: MachineLoad) => MachineMonths,
): LocalPart {
  const { situation, split, local, service, option } = hybrid
  const { attempts, attemptsPerSecond } = volumeOf(situation)
  const none = new Float64Array(situation.months)
  const { working } = machines(machineLoad(choice.speed, none, sized ?? none, situation.demand))
  const { targetUtilisation } = local.machines.option
  const perReplicaHour = SECONDS_PER_HOUR * targetUtilisation
  const secondsEach = choice.speed.secondsPerAttempt.conservative
  const share = new Float64Array(situation.months)
  const cloudPeakShare = new Float64Array(situation.months)
  const peakPrice = service.prices.peakHoursOfWeek
  let overCapacityMonth: number | null = null
  for (let month = 0; month < situation.months; month += 1) {
    const perWeek = ((attempts[month] ?? 0) * 7) / DAYS_PER_MONTH
    const wanted = perWeek * secondsEach
    const available = (working[month] ?? 0) * perReplicaHour
    const capacityPerHour = wanted > available ? available / wanted : 1
    share[month] = split.localShare(capacityPerHour)
    if (peakPrice.length > 0) cloudPeakShare[month] = split.cloudShareIn(peakPrice, capacityPerHour)
    const hasNoRoom = option.forcedLocalShare * split.peakShare > capacityPerHour * (1 + 1e-9)
    if (hasNoRoom && month < situation.horizonMonths) overCapacityMonth ??= month + 1
  }
  const served = attemptsPerSecond.map((rate, month) => rate * (share[month] ?? 0))
  const load = machineLoad(choice.speed, served, sized ?? served, situation.demand)
  const months = machines(load)
  return waitingForHardware(hybrid, { choice, load, months, share, cloudPeakShare, overCapacityMonth })
}

/** Until its hardware is delivered a hybrid runs wholly on its cloud part. */
function waitingForHardware(hybrid: Hybrid, part: LocalPart): LocalPart {
  const { leadTimeMonths } = hybrid.local
  if (leadTimeMonths === 0) return part
  const { split, service } = hybrid
  const wholly = split.cloudShareIn(service.prices.peakHoursOfWeek, 0)
  return {
    ...part,
    share: part.share.slice().fill(0, 0, leadTimeMonths),
    cloudPeakShare: part.cloudPeakShare.slice().fill(wholly, 0, leadTimeMonths),
  }
}

function hybridAt(hybrid: Hybrid, part: LocalPart): Costing {
  const { local, service, option, situation } = hybrid
  const about = { workload: situation.workload.id, option: option.id }
  const machine = local.machines.option
  const { forcedLocalShare, sizing, localShare } = option
  const findings = [
    ...local.findings,
    ...service.findings,
    ...machineFindings(machine, part.choice, part.months, situation),
  ].map((found): Finding => ({ ...found, option: option.id }))
  if (part.overCapacityMonth !== null) {
    const values = { forcedLocalShare, month: part.overCapacityMonth }
    findings.push(finding('forced-share-over-capacity', 'error', values, about))
  }
  if (localShare === null) findings.push(...profileFindings(hybrid.profile, option, situation))
  const hasCeiling = localShare === null && typeof sizing === 'number' && forcedLocalShare > 0
  const units = part.months.units[0] ?? 0
  return costed(hybridSheet(hybrid, part), {
    feasible: part.overCapacityMonth === null,
    findings,
    sources: () => [...local.sources(), ...service.sources()],
    capacity: () => capacityFigures(machine, part.choice, part.months, situation),
    localShare: part.share,
    ceilingRequestsPerDay: hasCeiling
      ? ceilingRequestsPerDay(machine, part.choice, units, situation) / forcedLocalShare
      : null,
  })
}

/** Both sides in full, each paying for the attempts that it serves. */
function hybridSheet(hybrid: Hybrid, part: LocalPart) {
  const { local, service, option, situation } = hybrid
  const { attempts } = volumeOf(situation)
  const localAttempts = attempts.map((count, month) => count * (part.share[month] ?? 0))
  const cloudAttempts = attempts.map((count, month) => count * (1 - (part.share[month] ?? 0)))
  const cloudAtPeak = attempts.map((count, month) => count * (part.cloudPeakShare[month] ?? 0))
  const machines = local.cost(part.choice, part.load, part.months, localAttempts)
  const lines = [
    ...inPart('local', machines.lines),
    ...inPart('cloud', [
      tokensLine(service, cloudAttempts, cloudAtPeak),
      egressLine(service.option, service.tokens, cloudAttempts),
      monitoringLine(service.option, situation),
      ...staffLines(service.option, situation),
    ]),
    ...itsOwn(option, situation),
    hybridDowntimeLine(hybrid),
  ]
  return { lines, kwh: machines.kwh }
}

/** A hybrid is down when both parts are; while it waits for hardware there is only one. */
function hybridDowntimeLine({ local, service, situation }: Hybrid): CostLine {
  const cloudDown = 1 - service.option.availability
  const line = downtimeLine((1 - local.machines.option.availability) * cloudDown, situation)
  const waiting = downtimeLine(cloudDown, situation).monthlyUsd
  if (local.leadTimeMonths === 0 || !waiting) return line
  const monthlyUsd = line.monthlyUsd?.slice() ?? new Float64Array(situation.months)
  return { ...line, monthlyUsd: monthlyUsd.fill(waiting[0] ?? 0, 0, local.leadTimeMonths) }
}

/** Fewest units whose room is enough for what must stay local. */
function fewestUsefulUnits(hybrid: Hybrid): number {
  const { machines } = hybrid.local
  const most = busiest(forcedPeakPerSecond(hybrid), hybrid.situation.horizonMonths)
  return Math.max(1, unitsForPeak(hybrid, machines.choices[0], most))
}

/** Units that leave nothing over for the cloud but what must go there. */
function mostUsefulUnits(hybrid: Hybrid): number {
  const { situation, split, local, option } = hybrid
  const { attempts } = volumeOf(situation)
  const perSecond =
    ((busiest(attempts, situation.horizonMonths) * 7) / DAYS_PER_MONTH) * (split.peakShare / SECONDS_PER_HOUR)
  const choice = fewestDevices(
    local.machines,
    new Float64Array([perSecond * (1 - option.forcedCloudShare)]),
    1,
  )
  return Math.max(
    fewestUsefulUnits(hybrid),
    unitsForPeak(hybrid, choice, perSecond * (1 - option.forcedCloudShare)),
  )
}

function unitsForPeak(hybrid: Hybrid, choice: MachineChoice | undefined, attemptsPerSecond: number): number {
  if (!choice) return 1
  const { option } = hybrid.local.machines
  const peakReplicas = attemptsPerSecond * choice.speed.secondsPerAttempt.conservative
  return unitsFor(workingReplicas(peakReplicas, option.targetUtilisation) + option.redundancy, choice.layout)
}

/** The busiest hour of what must stay local; the larger of the stated peak and the profile's own. */
function forcedPeakPerSecond({ situation, split, option }: Hybrid): Float64Array {
  const { attempts, peakAttemptsPerSecond } = volumeOf(situation)
  return peakAttemptsPerSecond.map((stated, month) => {
    const inProfile = (((attempts[month] ?? 0) * 7) / DAYS_PER_MONTH) * (split.peakShare / SECONDS_PER_HOUR)
    return Math.max(stated, inProfile) * option.forcedLocalShare
  })
}

/** What the mix itself takes beside its parts: a router to set up and run, where the plan says so. */
function itsOwn(option: CompleteHybrid, situation: Situation): CostLine[] {
  return [...staffLines(option, situation), monitoringLine(option, situation)].filter(
    (line) => line.upFrontUsd !== 0 || line.monthlyUsd?.some((usd) => usd !== 0) || line.terminalUsd !== 0,
  )
}

function inPart(part: 'local' | 'cloud', lines: readonly CostLine[]): CostLine[] {
  return lines.map((line) => ({ ...line, part }))
}

function volumeOf({ demand }: Situation) {
  if (!demand.volume)
    throw new Error('A hybrid is only costed where its machines are, which needs the demand.')
  return demand.volume
}
