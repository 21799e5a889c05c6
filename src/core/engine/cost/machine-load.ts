import { exp } from '../../units/exact-math/exp.ts'
import { ownRoom, type Room } from '../room.ts'
import type { ReplicaSpeed } from './replica-speed.ts'

/**
 * What machines are asked to do, month by month (entry t - 1 is month t), in replicas' worth of work:
 * attempts a second x seconds an attempt.
 */
export interface MachineLoad {
  /** At the peak hour, at the cautious rate: what sizes. */
  readonly peakReplicas: Float64Array
  /** Mean of active time at the expected rate. */
  readonly meanReplicas: Float64Array
  /** The same with every attempt alone on its replica. */
  readonly aloneReplicas: Float64Array
  readonly attemptsPerSecond: Float64Array
  /** Share of the week in which the load comes at all. */
  activeShare: number
  activeHoursPerMonth: number
}

/** Room for a load over so many months. */
export function machineLoad(months: number, room: Room = ownRoom): MachineLoad {
  return {
    peakReplicas: room(months),
    meanReplicas: room(months),
    aloneReplicas: room(months),
    attemptsPerSecond: room(months),
    activeShare: 0,
    activeHoursPerMonth: 0,
  }
}

/** What attempts at so many a second ask of machines of that speed. */
export function setLoad(
  load: MachineLoad,
  speed: ReplicaSpeed,
  attemptsPerSecond: Float64Array,
  peakAttemptsPerSecond: Float64Array,
  active: { readonly activeShare: number; readonly activeHoursPerMonth: number },
  heldSeconds: number,
  targetUtilisation: number,
): void {
  const { secondsPerAttempt, secondsAlone } = speed
  const { expected } = secondsPerAttempt
  const ofPeak = peakSeconds(speed, heldSeconds, targetUtilisation)
  const alone = secondsAlone.expected
  const months = load.attemptsPerSecond.length
  for (let month = 0; month < months; month += 1) {
    const rate = attemptsPerSecond[month] ?? 0
    load.attemptsPerSecond[month] = rate
    load.peakReplicas[month] = (peakAttemptsPerSecond[month] ?? 0) * ofPeak
    load.meanReplicas[month] = rate * expected
    load.aloneReplicas[month] = rate * alone
  }
  load.activeShare = active.activeShare
  load.activeHoursPerMonth = active.activeHoursPerMonth
}

/**
 * Seconds of a replica that an attempt of the busiest hour takes: what it takes of one's time, and at least its part of
 * one that works on so many at once while it is held. By Little's law N at once are N / (attempts at once x seconds an
 * attempt) a second to this machine, whatever they are to a faster one. So many are the busiest that it gets, so that no
 * reserve is kept beside them.
 *
 * 200 at once at 2 a second are held 100 s; a replica that works on 16 gives each 6.25 s, so that 12.5 of them are full.
 * Method: docs/method/cost.md#machines.
 */
export function peakSeconds(
  { secondsPerAttempt, atOnce }: ReplicaSpeed,
  heldSeconds: number,
  targetUtilisation: number,
): number {
  return heldSeconds === 0
    ? secondsPerAttempt.conservative
    : Math.max(secondsPerAttempt.conservative, (heldSeconds / atOnce) * targetUtilisation)
}

/** Replicas at work for a peak: at least one, and no fuller than the target. Rounding is not a machine. */
export function workingReplicas(peakReplicas: number, targetUtilisation: number): number {
  return Math.max(1, Math.ceil((peakReplicas / targetUtilisation) * (1 - 1e-12)))
}

/**
 * Share of active time in which a working replica is busy: its share of the load, or, where single
 * streams come seldom, the chance that one is running: max(lambda s, 1 - e^(-lambda S1)).
 */
export function busyShare(load: MachineLoad, month: number, working: number): number {
  if (working <= 0) return 0
  const sharedOut = (load.meanReplicas[month] ?? 0) / working
  const streams = (load.aloneReplicas[month] ?? 0) / working
  // One stream at least is there for no more of the time than there are streams.
  if (sharedOut >= streams || sharedOut >= 1) return Math.min(1, sharedOut)
  return Math.max(sharedOut, someoneThere(streams))
}

/** 1 - e^-x: how likely at least one of x streams is there; by its series where the difference would lose digits. */
function someoneThere(x: number): number {
  if (x > 0.03) return 1 - exp(-x)
  return x * (1 - (x / 2) * (1 - (x / 3) * (1 - (x / 4) * (1 - (x / 5) * (1 - (x / 6) * (1 - x / 7))))))
}
