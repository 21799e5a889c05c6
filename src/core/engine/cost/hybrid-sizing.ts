import { DAYS_PER_MONTH, SECONDS_PER_HOUR } from '../../units/time.ts'
import type { Hybrid } from './hybrid-parts.ts'
import { idleBefore } from './lead-time.ts'
import type { LocalMachines } from './local-machines.ts'
import { busiest, fewestDevices, type MachineChoice } from './machine-choice.ts'
import { replicasIn, unitsFor } from './machine-layout.ts'
import { machineLoad, workingReplicas, type MachineLoad } from './machine-load.ts'
import { machinesForLoad, machinesGiven, type MachineMonths } from './machine-months.ts'

/** The local part at one size: what it serves, in which months, on what. */
export interface LocalPart {
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

/** That share of every hour goes local. */
export function fixedShare(hybrid: Hybrid, share: number): LocalPart {
  const { local, situation } = hybrid
  const { attemptsPerSecond, peakAttemptsPerSecond } = hybrid.volume
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
      peakPrice.length > 0 ? (1 - share) * hybrid.week.cloudShareIn(peakPrice, 0) : 0,
    ),
    overCapacityMonth: null,
  })
}

/** Sized for the mean of what may be local, and at least for the peak of what must be. */
export function averagePart(hybrid: Hybrid): LocalPart {
  const { local, option, situation } = hybrid
  const { attemptsPerSecond } = hybrid.volume
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
export function givenUnits(hybrid: Hybrid, units: number): LocalPart {
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
  const { attempts, attemptsPerSecond } = hybrid.volume
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
  const { week, service } = hybrid
  const wholly = week.cloudShareIn(service.prices.peakHoursOfWeek, 0)
  return {
    ...part,
    months: idleBefore(part.months, leadTimeMonths),
    share: part.share.slice().fill(0, 0, leadTimeMonths),
    cloudPeakShare: part.cloudPeakShare.slice().fill(wholly, 0, leadTimeMonths),
  }
}

/** Fewest units whose room is enough for what must stay local. */
export function fewestUsefulUnits(hybrid: Hybrid): number {
  const { machines } = hybrid.local
  const most = busiest(forcedPeakPerSecond(hybrid), hybrid.situation.horizonMonths)
  return Math.min(...machines.choices.map((choice) => unitsForPeak(hybrid, choice, most)))
}

/** Units that leave nothing over for the cloud but what must go there. */
export function mostUsefulUnits(hybrid: Hybrid): number {
  const { situation, split, local, option } = hybrid
  const { attempts } = hybrid.volume
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

function unitsForPeak(hybrid: Hybrid, choice: MachineChoice, attemptsPerSecond: number): number {
  const { option } = hybrid.local.machines
  const peakReplicas = attemptsPerSecond * choice.speed.secondsPerAttempt.conservative
  return unitsFor(workingReplicas(peakReplicas, option.targetUtilisation) + option.redundancy, choice.layout)
}

/** The busiest hour of what must stay local; the larger of the stated peak and the profile's own. */
function forcedPeakPerSecond({ volume, split, option }: Hybrid): Float64Array {
  const { attempts, peakAttemptsPerSecond } = volume
  return peakAttemptsPerSecond.map((stated, month) => {
    const inProfile = (((attempts[month] ?? 0) * 7) / DAYS_PER_MONTH) * (split.peakShare / SECONDS_PER_HOUR)
    return Math.max(stated, inProfile) * option.forcedLocalShare
  })
}
