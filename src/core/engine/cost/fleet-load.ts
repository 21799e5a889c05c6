import { HOURS_PER_MONTH, HOURS_PER_WEEK } from '../../units/time.ts'
import { sizingPeakToAverage } from '../demand.ts'
import { weekProfile } from '../profile.ts'
import type { Situation } from '../situation.ts'
import { peakSeconds, type MachineLoad } from './machine-load.ts'
import type { ReplicaSpeed } from './replica-speed.ts'

/** One member's demand on the fleet, in replicas' worth of work for every hour of the week and month. */
export interface MemberLoad {
  /** Of week-hour h in month t: entry (t - 1) x 168 + h, at the cautious rate. */
  readonly peak: Float64Array
  readonly isActive: readonly boolean[]
  /** Means over the whole week. */
  readonly mean: Float64Array
  readonly alone: Float64Array
  readonly attemptsPerSecond: Float64Array
}

export function memberLoad(
  situation: Situation,
  speed: ReplicaSpeed | undefined,
  targetUtilisation: number,
  fleetEnds: number,
): MemberLoad {
  const { workload, catalogue, demand, months, workEnds } = situation
  const { shares } = weekProfile(workload, catalogue.patterns, sizingPeakToAverage(workload))
  const attempts = demand.volume?.attemptsPerSecond ?? new Float64Array(months)
  // Once its own work is done the others have the machines.
  const isThere = (month: number) => month < workEnds || workEnds === fleetEnds
  const weekly = attempts.map((rate, month) => (isThere(month) ? rate * demand.activeShare : 0))
  const ofPeak = speed ? peakSeconds(speed, demand.heldSeconds, targetUtilisation) : 0
  const peak = new Float64Array(months * HOURS_PER_WEEK)
  for (let month = 0; month < months; month += 1) {
    const atOnce = (weekly[month] ?? 0) * HOURS_PER_WEEK * ofPeak
    for (let hour = 0; hour < HOURS_PER_WEEK; hour += 1) {
      peak[month * HOURS_PER_WEEK + hour] = atOnce * (shares[hour] ?? 0)
    }
  }
  return {
    peak,
    isActive: Array.from(shares, (share) => share > 0),
    mean: weekly.map((rate) => rate * (speed?.secondsPerAttempt.expected ?? 0)),
    alone: weekly.map((rate) => rate * (speed?.secondsAlone.expected ?? 0)),
    attemptsPerSecond: weekly,
  }
}

/** All members together; means are over the hours in which any of them is active. */
export function fleetLoad(loads: readonly MemberLoad[]): MachineLoad {
  const months = loads[0]?.mean.length ?? 0
  let activeHours = 0
  for (let hour = 0; hour < HOURS_PER_WEEK; hour += 1) {
    if (loads.some(({ isActive }) => isActive[hour])) activeHours += 1
  }
  const activeShare = activeHours / HOURS_PER_WEEK
  const sum = (of: (load: MemberLoad) => Float64Array) =>
    new Float64Array(months).map((_, month) => {
      let total = 0
      for (const load of loads) total += of(load)[month] ?? 0
      return activeShare > 0 ? total / activeShare : 0
    })
  const peakReplicas = new Float64Array(months).map((_, month) => {
    let peak = 0
    for (let hour = 0; hour < HOURS_PER_WEEK; hour += 1) {
      let atOnce = 0
      for (const load of loads) atOnce += load.peak[month * HOURS_PER_WEEK + hour] ?? 0
      peak = Math.max(peak, atOnce)
    }
    return peak
  })
  return {
    peakReplicas,
    meanReplicas: sum(({ mean }) => mean),
    aloneReplicas: sum(({ alone }) => alone),
    attemptsPerSecond: sum(({ attemptsPerSecond }) => attemptsPerSecond),
    activeShare,
    activeHoursPerMonth: activeShare * HOURS_PER_MONTH,
  }
}

/** A member's share of the load in each month; equal shares where there is none. */
export function loadShares(loads: readonly MemberLoad[], index: number): Float64Array {
  const own = loads[index]
  return (own?.mean ?? new Float64Array()).map((mean, month) => {
    let total = 0
    for (const load of loads) total += load.mean[month] ?? 0
    return total > 0 ? mean / total : 1 / loads.length
  })
}
