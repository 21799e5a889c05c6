import { SECONDS_PER_HOUR, weekly } from '../../units/time.ts'
import type { Volume } from '../demand.ts'
import type { Hybrid } from './hybrid-parts.ts'
import { leadTimeOf } from './local-machines.ts'
import { busiest, fewestDevices, type MachineChoice, type Machines } from './machine-choice.ts'
import { unitsWithSpares } from './machine-layout.ts'
import { setLoad, workingReplicas } from './machine-load.ts'
import { setMachinesForLoad, setMachinesGiven, workingIn } from './machine-months.ts'
import { setBought } from './purchases.ts'

/** What the local part is sized with: machines that were found and a demand that is known. */
export interface Sizing {
  readonly machines: Machines
  readonly volume: Volume
}

/** That share of every hour goes local. */
export function setFixedShare(hybrid: Hybrid, { machines, volume }: Sizing, share: number): void {
  const { local, situation, served, sized, rest, week } = hybrid
  for (let month = 0; month < served.length; month += 1) {
    served[month] = (volume.attemptsPerSecond[month] ?? 0) * share
    sized[month] = (volume.peakAttemptsPerSecond[month] ?? 0) * share
  }
  const { heldSeconds } = situation.demand
  const choice = fewestDevices(machines, busiest(sized, situation.horizonMonths), heldSeconds)
  local.at.choice = choice
  setLoad(
    local.at.load,
    choice.speed,
    served,
    sized,
    situation.demand,
    heldSeconds,
    machines.option.targetUtilisation,
  )
  setMachinesForLoad(local.at.months, choice.layout, local.at.load, local.option)
  const peakPrice = rest.peakHoursOfWeek
  hybrid.capacityPerHour.fill(Infinity)
  hybrid.restPeakShare.fill(1 - share)
  hybrid.share.fill(share)
  hybrid.cloudPeakShare.fill(peakPrice.length > 0 ? (1 - share) * week.cloudShareIn(peakPrice, 0) : 0)
  hybrid.overCapacityMonth = null
  waitForHardware(hybrid)
}

/**
 * Sized for the mean of what may be local, and at least for the peak of what must be. What was bought for more
 * goes on serving while it stands.
 */
export function setAveragePart(hybrid: Hybrid, { machines, volume }: Sizing): void {
  const { local, option, situation, sized, needed, bought } = hybrid
  for (let month = 0; month < sized.length; month += 1) {
    const mean = (volume.attemptsPerSecond[month] ?? 0) * (1 - option.forcedCloudShare)
    needed[month] =
      option.forcedLocalShare === 0
        ? mean
        : Math.max(mean, forcedPeakPerSecond(hybrid, volume, month) * reserveAgainst(hybrid))
  }
  if (local.option.kind === 'owned') setBought(bought, sized, needed, 0, local.option.lifeMonths)
  else sized.set(needed)
  const targetUtilisation = option.overflowUtilisation
  const choice = fewestDevices(machines, busiest(sized, situation.horizonMonths), 0, targetUtilisation)
  const { load, months } = local.at
  setLoad(load, choice.speed, volume.attemptsPerSecond, sized, situation.demand, 0, targetUtilisation)
  setMachinesForLoad(months, choice.layout, load, {
    targetUtilisation,
    redundancy: local.option.redundancy,
  })
  serveUpToCapacity(hybrid, volume, choice, sized)
}

/** So many units in every month, with the number of devices to a replica that serves most with them. */
export function setGivenUnits(hybrid: Hybrid, { machines, volume }: Sizing, units: number): void {
  const choice = bestFor(units, machines)
  setMachinesGiven(hybrid.local.at.months, choice.layout, units, machines.option.redundancy)
  serveUpToCapacity(hybrid, volume, choice, null)
}

function bestFor(units: number, { choices, option }: Machines): MachineChoice {
  const served = ({ speed, layout }: MachineChoice) =>
    workingIn(units, layout, option.redundancy) / speed.secondsPerAttempt.conservative
  return choices.reduce((best, choice) => (served(choice) > served(best) ? choice : best))
}

/** The attempts that machines of one size have room for, hour by hour. */
function serveUpToCapacity(
  hybrid: Hybrid,
  volume: Volume,
  choice: MachineChoice,
  sized: Float64Array | null,
): void {
  const { situation, split, local, rest, option, share, cloudPeakShare, served } = hybrid
  const { at } = local
  const { horizonMonths, months, demand } = situation
  const perReplicaHour = SECONDS_PER_HOUR * option.overflowUtilisation
  const secondsEach = choice.speed.secondsPerAttempt.conservative
  const peakPrice = rest.peakHoursOfWeek
  const hasPeak = peakPrice.length > 0
  const { forcedLocalShare } = option
  const mostWorking = mostReplicas(hybrid)
  at.choice = choice
  hybrid.overCapacityMonth = null
  for (let month = 0; month < months; month += 1) {
    const perWeek = weekly(volume.attempts[month] ?? 0)
    const wanted = perWeek * secondsEach
    const available = Math.min(at.months.working[month] ?? 0, mostWorking) * perReplicaHour
    const capacityPerHour = wanted > available ? available / wanted : 1
    const ofMonth = split.localShare(capacityPerHour)
    share[month] = ofMonth
    hybrid.capacityPerHour[month] = capacityPerHour
    hybrid.restPeakShare[month] = split.restPeakShare(capacityPerHour)
    served[month] = (volume.attemptsPerSecond[month] ?? 0) * ofMonth
    cloudPeakShare[month] = hasPeak ? split.cloudShareIn(peakPrice, capacityPerHour) : 0
    const reserved = forcedLocalShare * reserveAgainst(hybrid) * split.peakShare
    const hasNoRoom = reserved > capacityPerHour * (1 + 1e-9)
    if (hasNoRoom && month < horizonMonths) hybrid.overCapacityMonth ??= month + 1
  }
  setLoad(at.load, choice.speed, served, sized ?? served, demand, 0, option.overflowUtilisation)
  waitForHardware(hybrid)
}

/** Rented machines that follow the hour may be bounded. */
export function mostReplicas({ local: { option } }: Hybrid): number {
  return option.kind === 'rented' && option.billing === 'hourly' ? (option.maxReplicas ?? Infinity) : Infinity
}

/** Until its hardware is delivered a mix runs wholly on its cloud part. */
function waitForHardware(hybrid: Hybrid): void {
  const { local, week, rest, share, cloudPeakShare } = hybrid
  const waiting = leadTimeOf(local.option)
  if (waiting === 0) return
  share.fill(0, 0, waiting)
  hybrid.capacityPerHour.fill(Infinity, 0, waiting)
  hybrid.restPeakShare.fill(1, 0, waiting)
  cloudPeakShare.fill(week.cloudShareIn(rest.peakHoursOfWeek, 0), 0, waiting)
}

/** Fewest units whose room is enough for what must stay local. */
export function fewestUsefulUnits(hybrid: Hybrid, { machines, volume }: Sizing): number {
  let most = 0
  for (let month = 0; month < hybrid.situation.horizonMonths; month += 1) {
    most = Math.max(most, forcedPeakPerSecond(hybrid, volume, month))
  }
  return Math.min(...machines.choices.map((choice) => unitsForPeak(machines, choice, most)))
}

/** Units that leave nothing over for the cloud but what must go there. */
export function mostUsefulUnits(hybrid: Hybrid, sizing: Sizing): number {
  const { situation, split, option } = hybrid
  const { machines, volume } = sizing
  const perWeek = weekly(busiest(volume.attempts, situation.horizonMonths))
  const perSecond = perWeek * (split.peakShare / SECONDS_PER_HOUR) * (1 - option.forcedCloudShare)
  const target = option.overflowUtilisation
  const choice = fewestDevices(machines, perSecond, 0, target)
  return Math.max(fewestUsefulUnits(hybrid, sizing), unitsForPeak(machines, choice, perSecond, target))
}

function unitsForPeak(
  { option }: Machines,
  choice: MachineChoice,
  attemptsPerSecond: number,
  targetUtilisation = option.targetUtilisation,
): number {
  const peakReplicas = attemptsPerSecond * choice.speed.secondsPerAttempt.conservative
  return unitsWithSpares(workingReplicas(peakReplicas, targetUtilisation), option.redundancy, choice.layout)
}

/** What must stay local can't overflow, so that its peak keeps the reserve of machines that stand alone. */
function reserveAgainst({ option, local }: Hybrid): number {
  return option.overflowUtilisation / local.option.targetUtilisation
}

/** The busiest hour of what must stay local; the larger of the stated peak and the profile's own. */
function forcedPeakPerSecond({ split, option }: Hybrid, volume: Volume, month: number): number {
  const perWeek = weekly(volume.attempts[month] ?? 0)
  const inProfile = perWeek * (split.peakShare / SECONDS_PER_HOUR)
  return Math.max(volume.peakAttemptsPerSecond[month] ?? 0, inProfile) * option.forcedLocalShare
}
