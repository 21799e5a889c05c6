import type { CompleteWorkload } from '../plan/complete-plan.ts'
import { noTokens, setTokens, type RequestTokens } from './request-tokens.ts'
import { ownRoom, type Room } from './room.ts'
import { DAYS_PER_MONTH, HOURS_PER_WEEK, SECONDS_PER_HOUR } from '../units/time.ts'

/** What is asked for, month by month, as the plan's figures are now. Method: docs/method/cost.md#demand. */
export interface Demand {
  /** Null while nobody has said how many requests come. */
  volume: Volume | null
  /** Null while input or output tokens are unknown. */
  tokens: RequestTokens | null
  /** Share of the week's hours in which requests come. */
  activeShare: number
  activeHoursPerMonth: number
  /** How long an attempt of the busiest hour is held, where it is said how many are at once; 0: not said. */
  heldSeconds: number
  /** Room for a volume, kept while there is none. */
  readonly room: Volume
  /**
   * Of a part that is given some of the work: how much of what it gets in month t falls into hours of the week. Null
   * where all of the work comes as the week says.
   */
  readonly shareIn: ((hoursOfWeek: readonly number[], t: number) => number) | null
  /** Of an hour with such a share of the week's attempts, what of it is given to the part in month t. Null as above. */
  readonly leftOf: ((shareOfWeek: number, t: number) => number) | null
  /** The same for tokens. */
  readonly roomForTokens: RequestTokens
}

/** Entry t - 1 is month t. */
export interface Volume {
  readonly requestsPerDay: Float64Array
  readonly requests: Float64Array
  readonly attempts: Float64Array
  /** Mean over active time. */
  readonly attemptsPerSecond: Float64Array
  /** Of the peak hour, as it sizes machines. */
  readonly peakAttemptsPerSecond: Float64Array
}

export function demandOver(workload: CompleteWorkload, months: number, room: Room = ownRoom): Demand {
  const demand: Demand = {
    volume: null,
    tokens: null,
    activeShare: 0,
    activeHoursPerMonth: 0,
    heldSeconds: 0,
    room: volumeOver(months, room),
    shareIn: null,
    leftOf: null,
    roomForTokens: noTokens(workload.demand),
  }
  setDemand(demand, workload)
  return demand
}

export function volumeOver(months: number, room: Room): Volume {
  return {
    requestsPerDay: room(months),
    requests: room(months),
    attempts: room(months),
    attemptsPerSecond: room(months),
    peakAttemptsPerSecond: room(months),
  }
}

export function setDemand(into: Demand, workload: CompleteWorkload): void {
  const { activeHoursPerDay, daysPerWeek, requestsPerDay } = workload.demand
  into.activeShare = (activeHoursPerDay * daysPerWeek) / HOURS_PER_WEEK
  into.activeHoursPerMonth = activeHoursPerDay * activeDaysPerMonth(daysPerWeek)
  into.tokens = setTokens(into.roomForTokens, workload) ? into.roomForTokens : null
  into.volume = requestsPerDay === null ? null : into.room
  if (requestsPerDay !== null) setVolume(into.room, workload, requestsPerDay)
  const peak = into.volume?.peakAttemptsPerSecond[0] ?? 0
  into.heldSeconds = peak > 0 ? (workload.demand.concurrency ?? 0) / peak : 0
}

/** Peak hour over the mean active hour, as far as machines are concerned: batch work waits its turn. */
export function sizingPeakToAverage({ answers, demand }: CompleteWorkload): number {
  return answers.latency === 'batch' ? 1 : demand.peakToAverage
}

export function activeDaysPerMonth(daysPerWeek: number): number {
  return (DAYS_PER_MONTH * daysPerWeek) / 7
}

/**
 * requests(t) = requests a day x 365/12 x days a week / 7 x (1 + growth)^(t-1), never above the ceiling;
 * attempts = requests x (1 + retry share).
 *
 * 20,000 a day on 5 days of the week are 434,524 requests in month 1.
 */
function setVolume(volume: Volume, workload: CompleteWorkload, requestsPerDay: number): void {
  const { growthPerMonth, maxRequestsPerDay, daysPerWeek, activeHoursPerDay, retryShare, lastsMonths } =
    workload.demand
  const ceiling = maxRequestsPerDay ?? Infinity
  const days = activeDaysPerMonth(daysPerWeek)
  const attemptsEach = 1 + retryShare
  const perSecond = attemptsEach / (activeHoursPerDay * SECONDS_PER_HOUR)
  const peakToAverage = sizingPeakToAverage(workload)
  const months = volume.requests.length
  let growth = 1
  for (let month = 0; month < months; month += 1) {
    const perDay = Math.min(ceiling, requestsPerDay * growth)
    const requests = perDay * days * shareOfMonth(month, lastsMonths)
    const attemptsPerSecond = perDay * perSecond
    volume.requestsPerDay[month] = perDay
    volume.requests[month] = requests
    volume.attempts[month] = requests * attemptsEach
    volume.attemptsPerSecond[month] = attemptsPerSecond
    volume.peakAttemptsPerSecond[month] = attemptsPerSecond * peakToAverage
    growth *= 1 + growthPerMonth
  }
}

/** How much of a month, from 0, work comes in: 1 to the end of a job, then what is left of it, then nothing. */
function shareOfMonth(month: number, lastsMonths: number | null): number {
  return lastsMonths === null ? 1 : Math.min(1, Math.max(0, lastsMonths - month))
}
