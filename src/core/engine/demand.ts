import type { CompleteWorkload } from '../plan/complete-plan.ts'
import { DAYS_PER_MONTH, HOURS_PER_WEEK, SECONDS_PER_HOUR } from '../units/time.ts'

/** What is asked for, month by month. Method: docs/method/cost.md#demand. */
export interface Demand {
  readonly volume: Volume | null
  readonly tokens: RequestTokens | null
  /** Share of the week's hours in which requests come. */
  readonly activeShare: number
  readonly activeHoursPerMonth: number
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

/** What is charged for one attempt, at the reference tokenizer. */
export interface BilledTokens {
  readonly input: number
  readonly cachedShare: number
  readonly writtenShare: number
  readonly output: number
  readonly reasoning: number
}

export interface RequestTokens extends BilledTokens {
  /** The longest that one may become, which a machine must be able to hold. */
  readonly context: number
}

/**
 * requests(t) = requests a day x 365/12 x days a week / 7 x (1 + growth)^(t-1), never above the ceiling;
 * attempts = requests x (1 + retry share).
 *
 * 20,000 a day on 5 days of the week are 434,524 requests in month 1.
 */
export function demandOver(workload: CompleteWorkload, months: number): Demand {
  const { demand } = workload
  const { activeHoursPerDay, daysPerWeek } = demand
  return {
    volume: demand.requestsPerDay === null ? null : volumeOver(workload, demand.requestsPerDay, months),
    tokens: tokensOf(workload),
    activeShare: (activeHoursPerDay * daysPerWeek) / HOURS_PER_WEEK,
    activeHoursPerMonth: activeHoursPerDay * activeDaysPerMonth(daysPerWeek),
  }
}

/** Peak hour over the mean active hour, as far as machines are concerned: batch work waits its turn. */
export function sizingPeakToAverage({ answers, demand }: CompleteWorkload): number {
  return answers.latency === 'batch' ? 1 : demand.peakToAverage
}

export function activeDaysPerMonth(daysPerWeek: number): number {
  return (DAYS_PER_MONTH * daysPerWeek) / 7
}

function volumeOver(workload: CompleteWorkload, requestsPerDay: number, months: number): Volume {
  const { growthPerMonth, maxRequestsPerDay, daysPerWeek, activeHoursPerDay, retryShare } = workload.demand
  const volume: Volume = {
    requestsPerDay: new Float64Array(months),
    requests: new Float64Array(months),
    attempts: new Float64Array(months),
    attemptsPerSecond: new Float64Array(months),
    peakAttemptsPerSecond: new Float64Array(months),
  }
  const ceiling = maxRequestsPerDay ?? Infinity
  const days = activeDaysPerMonth(daysPerWeek)
  const peakToAverage = sizingPeakToAverage(workload)
  for (let month = 0; month < months; month += 1) {
    const perDay = Math.min(ceiling, requestsPerDay * (1 + growthPerMonth) ** month)
    const attemptsPerSecond = (perDay * (1 + retryShare)) / (activeHoursPerDay * SECONDS_PER_HOUR)
    volume.requestsPerDay[month] = perDay
    volume.requests[month] = perDay * days
    volume.attempts[month] = perDay * days * (1 + retryShare)
    volume.attemptsPerSecond[month] = attemptsPerSecond
    volume.peakAttemptsPerSecond[month] = attemptsPerSecond * peakToAverage
  }
  return volume
}

/** A cached and a written share that together pass all of the input leave the cached share as it is. */
function tokensOf({ demand }: CompleteWorkload): RequestTokens | null {
  if (demand.inputTokens === null || demand.outputTokens === null || demand.contextTokens === null)
    return null
  return {
    input: demand.inputTokens,
    cachedShare: demand.cachedInputShare,
    writtenShare: Math.min(demand.cacheWriteShare, 1 - demand.cachedInputShare),
    output: demand.outputTokens,
    reasoning: demand.reasoningTokens,
    context: demand.contextTokens,
  }
}
