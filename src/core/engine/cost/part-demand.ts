import { volumeOver, type Demand } from '../demand.ts'
import type { Situation } from '../situation.ts'

/** What is asked of one option that does some of a workload's work; entry t - 1 is month t. */
export interface PartDemand {
  /** As that of the workload, but for how much is asked. */
  readonly situation: Situation
  /** Share of the attempts, of the busiest hour, and of the busiest hour that machines have to hold. */
  readonly share: Float64Array
  readonly peakShare: Float64Array
  /** Takes the demand from the workload's as it is now. */
  readonly set: () => void
}

/** Which hours of the week a part is given. */
export type HoursOfPart = Pick<Demand, 'shareIn' | 'leftOf'>

const ALL_HOURS: HoursOfPart = { shareIn: null, leftOf: null }

/**
 * The situation of a part. What a quote is asked for in a day is its share of the requests, unless it has to be ready
 * for all of them: `standsBy`.
 */
export function partDemand(whole: Situation, hours: HoursOfPart = ALL_HOURS, standsBy = false): PartDemand {
  const { months, room } = whole
  const [share, peakShare] = [room(months), room(months)]
  const demand: Demand = {
    volume: null,
    tokens: null,
    activeShare: 0,
    activeHoursPerMonth: 0,
    heldSeconds: 0,
    room: volumeOver(months, room),
    roomForTokens: whole.demand.roomForTokens,
    ...hours,
  }
  const situation: Situation = {
    ...whole,
    demand,
    // The search changes from run to run, and is the workload's.
    get search() {
      return whole.search
    },
  }
  return {
    situation,
    share,
    peakShare,
    set: () => {
      const { volume, tokens, activeShare, activeHoursPerMonth, heldSeconds } = whole.demand
      demand.tokens = tokens
      demand.activeShare = activeShare
      demand.activeHoursPerMonth = activeHoursPerMonth
      demand.heldSeconds = heldSeconds
      demand.volume = volume === null ? null : demand.room
      if (volume === null) return
      const own = demand.room
      for (let month = 0; month < months; month += 1) {
        const of = share[month] ?? 0
        own.requestsPerDay[month] = (volume.requestsPerDay[month] ?? 0) * (standsBy ? 1 : of)
        own.requests[month] = (volume.requests[month] ?? 0) * of
        own.attempts[month] = (volume.attempts[month] ?? 0) * of
        own.attemptsPerSecond[month] = (volume.attemptsPerSecond[month] ?? 0) * of
        own.peakAttemptsPerSecond[month] =
          (volume.peakAttemptsPerSecond[month] ?? 0) * (peakShare[month] ?? 0)
      }
    },
  }
}
