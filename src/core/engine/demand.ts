import type { ChainPart } from '../catalogue/chain/chain-types.ts'
import { contextToHold, oneRequestTokens } from '../inputs/followed-value.ts'
import type { CompleteWorkload } from '../plan/complete-plan.ts'
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
  /** Room for a volume, kept while there is none. */
  readonly room: Volume
  /**
   * Of a part that is given some of the work: how much of what it gets in month t falls into hours of the week. Null
   * where all of the work comes as the week says.
   */
  readonly shareIn: ((hoursOfWeek: readonly number[], t: number) => number) | null
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
  input: number
  cachedShare: number
  writtenShare: number
  output: number
  reasoning: number
}

/** All that one attempt reads and writes. */
export function tokensOf({ input, output, reasoning }: BilledTokens): number {
  return input + output + reasoning
}

export interface RequestTokens extends BilledTokens {
  /** The longest that one may become, which a machine must be able to hold. */
  context: number
  /** What a model reads as it is: each counts them its own way. */
  pages: number
  pictures: number
  speechMinutes: number
}

/**
 * The tokens of an attempt on an option's model: what it writes for itself comes on top, so many tokens to a visible
 * one, and has to fit.
 *
 * 300 visible tokens at a ratio of 1.5 are 450 tokens of reasoning.
 */
export function tokensOn(model: Reader, tokens: RequestTokens): RequestTokens {
  const { reasoningRatio } = model
  const shown = shownTokens(model, tokens)
  if (reasoningRatio === 0 && shown === 0) return tokens
  const reasoning = tokens.reasoning + tokens.output * reasoningRatio
  const input = tokens.input + shown
  const context = Math.max(tokens.context, oneRequestTokens(input, tokens.output, reasoning))
  if (shown === 0) return { ...tokens, reasoning, context }
  const ofText = tokens.input / input
  const cachedShare = tokens.cachedShare * ofText
  return { ...tokens, input, cachedShare, writtenShare: tokens.writtenShare * ofText, reasoning, context }
}

/**
 * Pages, pictures and speech as tokens of the reference vocabulary: models count them by themselves, whatever their
 * vocabulary makes of text, and none of it is read from a cache.
 *
 * Two pages at 2,330 tokens are 3,728 reference tokens to a model whose text takes 1.25 times as many.
 */
export function shownTokens(
  model: Omit<Reader, 'reasoningRatio'>,
  { pages, pictures, speechMinutes }: Shown,
): number {
  const { tokensPerPage, tokensPerPicture, tokensPerHeardMinute, tokenizerRatio } = model
  const own =
    pages * (tokensPerPage ?? 0) +
    pictures * (tokensPerPicture ?? 0) +
    speechMinutes * (tokensPerHeardMinute ?? 0)
  return own / tokenizerRatio
}

/** What is said of a model that thinks and reads in its own way. */
export interface Reader {
  readonly reasoningRatio: number
  readonly tokenizerRatio: number
  readonly tokensPerPage: number | null
  readonly tokensPerPicture: number | null
  readonly tokensPerHeardMinute: number | null
}

export function demandOver(workload: CompleteWorkload, months: number, room: Room = ownRoom): Demand {
  const demand: Demand = {
    volume: null,
    tokens: null,
    activeShare: 0,
    activeHoursPerMonth: 0,
    room: volumeOver(months, room),
    shareIn: null,
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
  setTokens(into, workload)
  into.volume = requestsPerDay === null ? null : into.room
  if (requestsPerDay !== null) setVolume(into.room, workload, requestsPerDay)
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

/**
 * What the chain turns into text is read as text, whose tokens are among the input. A cached and a written share that together pass
 * all of the input leave the cached share as it is.
 */
function setTokens(into: Demand, { demand, pipeline }: CompleteWorkload): void {
  const { inputTokens, outputTokens } = demand
  const context = contextToHold(demand)
  if (inputTokens === null || outputTokens === null || context === null) {
    into.tokens = null
    return
  }
  into.tokens ??= { ...NO_TOKENS }
  const { tokens } = into
  tokens.input = inputTokens
  tokens.cachedShare = demand.cachedInputShare
  tokens.writtenShare = Math.min(demand.cacheWriteShare, 1 - demand.cachedInputShare)
  tokens.output = outputTokens
  tokens.reasoning = demand.reasoningTokens ?? 0
  tokens.context = context
  const { pages, pictures, speechMinutes } = shownTo(demand, pipeline)
  tokens.pages = pages
  tokens.pictures = pictures
  tokens.speechMinutes = speechMinutes
}

/** What a request has that the model reads as it is; what the chain turns into text is text to it. */
export function shownTo(demand: CompleteWorkload['demand'], pipeline: CompleteWorkload['pipeline']): Shown {
  const hasPart = (part: ChainPart) => pipeline.some((row) => row.part === part)
  return {
    pages: hasPart('ocr') ? 0 : (demand.pagesPerRequest ?? 0),
    pictures: demand.picturesPerRequest ?? 0,
    speechMinutes: hasPart('speech-to-text') ? 0 : (demand.speechMinutesPerRequest ?? 0),
  }
}

/** What a model reads as it is: each counts them its own way. */
export interface Shown {
  readonly pages: number
  readonly pictures: number
  readonly speechMinutes: number
}

const NO_TOKENS: RequestTokens = {
  input: 0,
  cachedShare: 0,
  writtenShare: 0,
  output: 0,
  reasoning: 0,
  context: 0,
  pages: 0,
  pictures: 0,
  speechMinutes: 0,
}
