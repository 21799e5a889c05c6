import { SECONDS_PER_HOUR, weekly } from '../../units/time.ts'
import type { Finding, HourOfWeek } from '../evaluation.ts'
import { hourlyMachines, type HourlyNeed } from './hourly-machines.ts'
import type { Hybrid } from './hybrid-parts.ts'
import { mostReplicas, type Sizing } from './hybrid-sizing.ts'

/** Rented machines of a mix that follow the hour, up to as many as it has. */
export interface HourlyPart {
  /** For what the mix was sized for last. */
  readonly set: (sizing: Sizing) => void
  /** The first month in which a share that is the same in every hour asks for more than there may be. */
  readonly overMostMonth: () => number | null
  readonly findings: () => readonly Finding[]
  readonly byHour: () => readonly HourOfWeek[]
}

/**
 * Those of the first part of a mix, where they are billed by the hour; else null. With a share of every hour they are
 * sized as machines that stand alone. Of a given number of units as many work as the hour needs, filled to the target of
 * what may overflow, and what is past them all is the other part's. Method: docs/method/cost.md#hybrid.
 */
export function hourlyPart(hybrid: Hybrid): HourlyPart | null {
  const { local, option, situation } = hybrid
  const rented = local.option
  if (rented.kind !== 'rented' || rented.billing !== 'hourly') return null
  const machines = hourlyMachines(rented, local.at, situation)
  let asked: Sizing | null = null
  const ofUnits: HourlyNeed = {
    need: (month) => {
      const { choice } = local.at
      if (asked === null || choice === null) return 0
      const busiest =
        weekly(asked.volume.attempts[month] ?? 0) * hybrid.split.peakShare * (1 - option.forcedCloudShare)
      const seconds = choice.speed.secondsPerAttempt.conservative
      return (busiest * seconds) / (SECONDS_PER_HOUR * option.overflowUtilisation)
    },
    most: (month) => Math.min(local.at.months.working[month] ?? 0, mostReplicas(hybrid)),
  }
  const isOfShare = () => option.localShare !== null
  return {
    set: (sizing) => {
      asked = sizing
      machines.set(isOfShare() ? undefined : ofUnits)
    },
    overMostMonth: () => (isOfShare() ? machines.overMostMonth() : null),
    findings: () => (isOfShare() ? machines.findings() : []),
    byHour: machines.byHour,
  }
}
