import type { CompleteApi, CompleteOption, Provisioned } from '../../plan/complete-plan.ts'
import { HOURS_PER_MONTH, weekly } from '../../units/time.ts'
import { sizingPeakToAverage, type Demand } from '../demand.ts'
import { tokensOn } from '../request-tokens.ts'
import type { FigureSource, Finding } from '../evaluation.ts'
import type { LineFigure } from '../line-item.ts'
import { finding } from '../findings.ts'
import { yoursSource } from '../sources.ts'
import type { Situation } from '../situation.ts'
import { byMonth, figure } from '../working/working.ts'
import { tokenService } from './api.ts'
import { compiledOption, neverCosted, type CompiledOption } from './compiled-option.ts'
import { lastTermEnds } from './commitment.ts'
import { costLine, putInPart, runAll, stopEarly, withoutDowntime, type CostLine } from './cost-line.ts'
import { demandUnknown } from './demand-unknown.ts'
import { downtimeLine } from './downtime.ts'
import { egressLine } from './egress.ts'
import { splitFinder } from './hybrid-split.ts'
import { partDemand, type HoursOfPart, type PartDemand } from './part-demand.ts'
import type { PlainOption } from './plain-option.ts'
import { monitoringLine, staffLines } from './staff.ts'
import { trendOfService } from './token-service.ts'
import { tokensLine } from './tokens-line.ts'
import { weekFinder } from './week-finder.ts'

type Reserving = CompleteApi & { readonly provisioned: Provisioned }

/** Who takes what the units have no room for. */
export type Spill =
  | { readonly to: 'tokens' }
  /** Nothing is left over: somebody else takes it first. */
  | { readonly to: 'nobody' }
  | { readonly to: PlainOption; readonly compile: (situation: Situation) => CompiledOption }

/**
 * Units of throughput, paid for whether they are used or not: hour by hour they serve what they have room for, the
 * rest goes by the token or to another option. Method: docs/method/cost.md#reserved-units.
 */
export function compileReserved(option: Reserving, situation: Situation, spill: Spill): CompiledOption {
  const { demand, months, room, workload, horizonMonths } = situation
  const where = { workload: workload.id, option: option.id }
  const missing = missingFigure(option.provisioned)
  if (missing !== null) {
    return neverCosted(option, [finding('reserved-figure-missing', 'error', { figure: missing }, where)])
  }
  const [served, attemptsServed] = [room(months), room(months)]
  const week = weekFinder(situation)
  const splits = splitFinder()
  const service = tokenService(option, situation)
  const isByToken = spill.to === 'tokens'
  const isElsewhere = typeof spill.to === 'object'
  let split = splits(week(sizingPeakToAverage(workload)), 0)
  let peaks = split
  const capacityOf = (month: number) => {
    const perWeek = weekly(demand.volume?.attempts[month] ?? 0)
    const capacity = reservedAttemptsPerHour(option, situation)
    return perWeek > capacity ? capacity / perWeek : 1
  }
  const rest: HoursOfPart = {
    shareIn: (hours, t) => {
      const left = 1 - (served[t - 1] ?? 0)
      return left > 0 ? peaks.cloudShareIn(hours, capacityOf(t - 1)) / left : 0
    },
    leftOf: (ofHour, t) => split.leftOf(ofHour, capacityOf(t - 1)),
  }
  const part = isElsewhere ? partDemand(situation, rest) : null
  const other =
    typeof spill.to === 'object' && 'compile' in spill && part ? spill.compile(part.situation) : null
  const own = [
    reservedLine(option, situation, attemptsServed, served),
    ...(isByToken ? [tokensLine(service, situation)] : []),
    egressLine(option, situation, isElsewhere ? attemptsServed : demand.room.attempts),
    monitoringLine(option, situation),
    ...staffLines(option, situation),
    downtimeLine(situation, { in: () => 1 - option.availability }),
  ]
  let joined: { readonly of: readonly CostLine[] | null; readonly lines: readonly CostLine[] } | null = null
  const linesWith = (others: readonly CostLine[] | null) => {
    if (joined?.of === others) return joined.lines
    const lines = others === null ? own : [...own, ...withoutDowntime(others)]
    if (others !== null) putInPart(withoutDowntime(others), 'spillover')
    joined = { of: others, lines }
    return lines
  }
  const setShares = () => {
    split = splits(week(sizingPeakToAverage(workload)), 0)
    peaks = splits(week(workload.demand.peakToAverage), 0)
    for (let month = 0; month < months; month += 1) {
      const capacity = capacityOf(month)
      const of = spill.to === 'nobody' ? 1 : split.localShare(capacity)
      const attempts = demand.volume?.attempts[month] ?? 0
      served[month] = of
      attemptsServed[month] = attempts * of
      service.attempts[month] = attempts * (1 - of)
      service.atPeak[month] = attempts * peaks.cloudShareIn(service.prices.peakHoursOfWeek, capacity)
      if (part) setRest(part, month, of, split.peakShare, capacity)
    }
  }
  const run = (compiled: CompiledOption) => {
    compiled.lines = null
    compiled.isFeasible = false
    if (demand.volume === null || demand.tokens === null) {
      // What takes over must not say what it said of a demand that is no longer known.
      part?.set()
      other?.run()
      return
    }
    if (!service.set() && isByToken) return
    setShares()
    if (other && part) {
      part.set()
      other.run()
      if (other.lines === null) return
    }
    runAll(own)
    compiled.lines = linesWith(other?.lines ?? null)
    compiled.isFeasible = other?.isFeasible ?? (!isByToken || service.capped.month === null)
    compiled.kwh = other?.kwh ?? null
  }
  return compiledOption(option, run, {
    findings: () => {
      if (demand.volume === null || demand.tokens === null) return [demandUnknown(option, situation)]
      const ofService = isByToken ? service.findings() : []
      const ofOther = (other?.findings() ?? []).map((found): Finding => ({ ...found, option: option.id }))
      const beyond = 1 - Math.min(...served.subarray(0, horizonMonths))
      if (beyond <= 1e-9 || spill.to === 'nobody') return [...ofService, ...ofOther]
      return [...ofService, finding('beyond-reserved', 'note', { share: beyond }, where), ...ofOther]
    },
    sources: () => [
      ...reservedSources(option.provisioned, situation),
      ...(isByToken ? service.sources() : (other?.sources() ?? [])),
    ],
    capacity: () => other?.capacity() ?? null,
    ceilingRequestsPerDay: () => other?.ceilingRequestsPerDay() ?? null,
  })
}

/** What is left for another option in a month, and the busiest hour of it. */
function setRest(part: PartDemand, month: number, served: number, peakShare: number, capacity: number): void {
  part.share[month] = 1 - served
  part.peakShare[month] = peakShare > 0 ? Math.max(0, peakShare - capacity) / peakShare : 0
}

/**
 * Attempts an hour that the units have room for: tokens a minute over what an attempt weighs, which is what is read
 * afresh and so many times what is written; or requests a day over its active hours.
 *
 * 50 units of 800 requests a day, round the clock: 1,667 an hour.
 */
export function reservedAttemptsPerHour(option: Reserving, { demand, workload }: Situation): number {
  const { units, tokensPerMinutePerUnit, requestsPerDayPerUnit } = option.provisioned
  const { activeHoursPerDay, retryShare } = workload.demand
  if (requestsPerDayPerUnit !== null) {
    return (units * requestsPerDayPerUnit * (1 + retryShare)) / activeHoursPerDay
  }
  const weight = weightOfAttempt(option, demand)
  return weight > 0 ? (units * (tokensPerMinutePerUnit ?? 0) * 60) / weight : Infinity
}

function weightOfAttempt(option: Reserving, { tokens }: Demand): number {
  if (tokens === null) return 0
  const { input, cachedShare, output, reasoning } = tokensOn(option, tokens)
  const read = input * (1 - cachedShare)
  return (read + option.provisioned.outputWeight * (output + reasoning)) * option.tokenizerRatio
}

export function missingFigure(said: Provisioned): 'price' | 'rate' | null {
  if (said.usdPerUnitPerMonth === null && said.usdPerUnitPerHour === null) return 'price'
  return said.tokensPerMinutePerUnit === null && said.requestsPerDayPerUnit === null ? 'rate' : null
}

/** By the hour where that is the term and its price is said, else by the month where that price is. */
function isByTheHour({ term, usdPerUnitPerHour, usdPerUnitPerMonth }: Provisioned): boolean {
  return usdPerUnitPerHour !== null && (term === 'hour' || usdPerUnitPerMonth === null)
}

/** units x price x trend, by the month or for each of its 730 hours. 50 units at $260 a month: $13,000. */
function reservedLine(
  option: Reserving,
  situation: Situation,
  attemptsServed: Float64Array,
  served: Float64Array,
): CostLine {
  const { provisioned } = option
  const { horizonMonths, plan, trend, demand, workEnds } = situation
  const trendId = trendOfService(option)
  const usdPerMonth = () =>
    isByTheHour(provisioned)
      ? (provisioned.usdPerUnitPerHour ?? 0) * HOURS_PER_MONTH
      : (provisioned.usdPerUnitPerMonth ?? 0)
  return costLine(
    situation,
    'reserved',
    'opex',
    'reserved-units',
    (line) => {
      line.differs = true
      const usd = provisioned.units * usdPerMonth()
      for (let month = 0; month < line.monthlyUsd.length; month += 1) {
        line.monthlyUsd[month] = usd * (trend[trendId][month] ?? 1)
      }
      stopEarly(line, lastTermEnds(workEnds, provisioned.term === 'year' ? 12 : 1))
    },
    () => ({
      figures: [
        figure('units', provisioned.units, 'units'),
        ...priceFigures(provisioned),
        figure(trendId, plan.trends[trendId], 'a year'),
        byMonth(
          'priceTrend',
          trend[trendId],
          horizonMonths,
          'times',
          `(1 + ${trendId}) ^ ((month - 1) / 12)`,
        ),
        ...roomFigures(option, situation),
        byMonth('attempts', demand.room.attempts, horizonMonths, '/month'),
        byMonth('servedShare', served, horizonMonths, 'share'),
        byMonth('attemptsServed', attemptsServed, horizonMonths, '/month', 'attempts * servedShare'),
      ],
      monthly: isByTheHour(provisioned)
        ? 'units * usdPerUnitPerHour * hoursPerMonth * priceTrend'
        : 'units * usdPerUnitPerMonth * priceTrend',
    }),
  )
}

function priceFigures(provisioned: Provisioned): LineFigure[] {
  return isByTheHour(provisioned)
    ? [
        figure('usdPerUnitPerHour', provisioned.usdPerUnitPerHour ?? 0, '$/unit-hour'),
        figure('hoursPerMonth', HOURS_PER_MONTH, 'h'),
      ]
    : [figure('usdPerUnitPerMonth', provisioned.usdPerUnitPerMonth ?? 0, '$/month')]
}

/** How much the units have room for in an hour. */
function roomFigures(option: Reserving, situation: Situation): LineFigure[] {
  const { tokensPerMinutePerUnit, requestsPerDayPerUnit, outputWeight } = option.provisioned
  const { activeHoursPerDay, retryShare } = situation.workload.demand
  const room = reservedAttemptsPerHour(option, situation)
  if (requestsPerDayPerUnit !== null) {
    return [
      figure('requestsPerDayPerUnit', requestsPerDayPerUnit, '/day'),
      figure('retryShare', retryShare, 'share'),
      figure('activeHoursPerDay', activeHoursPerDay, 'h'),
      figure(
        'attemptsPerHour',
        room,
        '/h',
        'units * requestsPerDayPerUnit * (1 + retryShare) / activeHoursPerDay',
      ),
    ]
  }
  const weight = weightOfAttempt(option, situation.demand)
  return [
    figure('tokensPerMinutePerUnit', tokensPerMinutePerUnit ?? 0, 'tokens/min'),
    figure('outputWeight', outputWeight, 'ratio'),
    figure('weightPerAttempt', weight, 'tokens'),
    ...(weight > 0
      ? [figure('attemptsPerHour', room, '/h', 'units * tokensPerMinutePerUnit * 60 / weightPerAttempt')]
      : []),
  ]
}

function reservedSources(provisioned: Provisioned, { plan }: Situation): FigureSource[] {
  const said = (id: keyof Provisioned, unit: string): FigureSource[] => {
    const value = provisioned[id]
    return typeof value === 'number' ? [yoursSource(id, value, unit, plan.asOf)] : []
  }
  return [
    ...(isByTheHour(provisioned)
      ? said('usdPerUnitPerHour', '$/unit-hour')
      : said('usdPerUnitPerMonth', '$/month')),
    ...(provisioned.requestsPerDayPerUnit === null
      ? said('tokensPerMinutePerUnit', 'tokens/min')
      : said('requestsPerDayPerUnit', '/day')),
  ]
}

export function isReserving(option: CompleteOption): option is Reserving {
  return (option.kind === 'api' || option.kind === 'hosted') && option.provisioned !== null
}
