import { lastSeen } from '../../catalogue/price-at.ts'
import type { ApiModel, DatedTokenPrice } from '../../catalogue/types.ts'
import type { CompleteApi, CompletePlan, CompletePriceOverride } from '../../plan/complete-plan.ts'
import { HOURS_PER_WEEK } from '../../units/time.ts'
import type { FigureSource, Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { WeekProfile } from '../profile.ts'
import { priceSource, yoursSource } from '../sources.ts'
import type { Situation } from '../situation.ts'
import { compiledOption, type CompiledOption } from './compiled-option.ts'
import { runAll } from './cost-line.ts'
import { tokensOn } from '../demand.ts'
import { demandUnknown } from './demand-unknown.ts'
import { downtimeLine } from './downtime.ts'
import { egressLine } from './egress.ts'
import { profileFindings } from './profile-findings.ts'
import { monitoringLine, staffLines } from './staff.ts'
import { attemptPrices, pricesUsed, setPrices, type AttemptPrices } from './token-price.ts'
import { trendOfService, type TokenService } from './token-service.ts'
import { tokensLine } from './tokens-line.ts'
import { weekFinder } from './week-finder.ts'

export function compileApi(option: CompleteApi, situation: Situation): CompiledOption {
  const service = tokenService(option, situation)
  const { demand } = situation
  const week = weekFinder(situation)
  const { peakHoursOfWeek, peakUsd } = service.prices
  const hasPeak = () => peakUsd !== null && option.price === null
  const profile = () => week(situation.workload.demand.peakToAverage)
  const lines = [...service.lines, downtimeLine(situation, () => 1 - option.availability)]
  const run = (compiled: CompiledOption) => {
    const { volume } = demand
    compiled.isFeasible = service.set() && volume !== null
    compiled.lines = compiled.isFeasible ? lines : null
    if (!volume || !compiled.lines) return
    service.attempts.set(volume.attempts)
    if (hasPeak()) {
      const share = demand.shareIn === null ? shareIn(peakHoursOfWeek, profile()) : 0
      for (let month = 0; month < service.atPeak.length; month += 1) {
        const ofMonth = demand.shareIn?.(peakHoursOfWeek, month + 1) ?? share
        service.atPeak[month] = (volume.attempts[month] ?? 0) * ofMonth
      }
    }
    runAll(lines)
  }
  return compiledOption(option, run, {
    findings: () => {
      const findings = [...service.findings()]
      if (findings.some(({ severity }) => severity === 'error')) return findings
      if (!demand.volume) return [demandUnknown(option, situation)]
      if (!hasPeak()) return findings
      const peakShare = shareIn(peakHoursOfWeek, profile())
      const where = about(option, situation)
      return [
        ...findings,
        ...profileFindings(profile(), option, situation),
        finding('time-of-day-price', 'note', { model: option.model, peakShare }, where),
      ]
    },
    sources: () => (demand.volume ? service.sources() : []),
  })
}

/** A service with its prices in each month, and the lines that are its own wherever it stands. */
export function tokenService(option: CompleteApi, situation: Situation): TokenService {
  const { plan, workload, months, room, demand, catalogue, trend } = situation
  const model = pricedModel(catalogue.apiModels.get(option.model), plan)
  const prices = attemptPrices(model, plan.asOf, months, room)
  const service: Omit<TokenService, 'lines'> = {
    option,
    model,
    prices,
    factors: room(months),
    attempts: room(months),
    atPeak: room(months),
    set: () => {
      const { tokens } = demand
      if (!tokens) return false
      const constant = option.priceFactor * (1 - option.committedDiscount)
      const pricesOfMonth = trend[trendOfService(option)]
      for (let month = 0; month < months; month += 1) {
        service.factors[month] = (pricesOfMonth[month] ?? 1) * constant
      }
      return setPrices(prices, option, model, tokensOn(option, tokens), workload.demand.batchShare)
    },
    findings: () => {
      if (!demand.tokens) return [demandUnknown(option, situation)]
      if (!prices.listed && !option.price) {
        return [finding('model-not-in-catalogue', 'error', { model: option.model }, about(option, situation))]
      }
      return priceFindings(service, situation)
    },
    sources: () => (prices.listed || option.price ? priceSources(service, situation) : []),
  }
  return {
    ...service,
    lines: [
      tokensLine(service, situation),
      egressLine(option, situation, service.attempts),
      monitoringLine(option, situation),
      ...staffLines(option, situation),
    ],
  }
}

/** Share of the week's attempts that fall into the hours of the peak price. */
function shareIn(hoursOfWeek: readonly number[], { shares }: WeekProfile): number {
  let sum = 0
  for (const hour of hoursOfWeek) sum += shares[hour % HOURS_PER_WEEK] ?? 0
  return Math.min(1, sum)
}

type PricedService = Pick<TokenService, 'option' | 'model' | 'prices'>

function priceFindings({ option, model, prices }: PricedService, situation: Situation): Finding[] {
  const { tokens } = situation.demand
  if (!tokens) return []
  const { price: first, overInputTokens } = pricesUsed(prices, option, tokens)
  const { cachedInputShare, cacheWriteShare, batchShare, inputTokens } = situation.workload.demand
  const name = model?.name ?? option.model
  const where = about(option, situation)
  const findings: Finding[] = []
  if (!model) findings.push(finding('model-of-your-own', 'note', { model: name }, where))
  else if (model.status !== 'current' && model.status !== 'legacy') {
    findings.push(finding('model-not-current', 'warning', { model: name, status: model.status }, where))
  }
  if (first.cachedInputUsdPerMTok === null && cachedInputShare > 0) {
    findings.push(finding('cache-price-unknown', 'note', { model: name }, where))
  }
  if (first.cacheWriteUsdPerMTok === null && cacheWriteShare > 0) {
    findings.push(finding('cache-write-price-unknown', 'note', { model: name }, where))
  }
  if (batchShare > 0 && (option.price?.batchDiscount ?? prices.listed?.batchDiscount ?? null) === null) {
    findings.push(finding('batch-discount-unknown', 'note', { model: name, batchShare }, where))
  }
  if (overInputTokens !== null) {
    const values = { model: name, overInputTokens, inputTokens: inputTokens ?? 0 }
    findings.push(finding('long-context-price', 'note', values, where))
  }
  for (const { month, effective } of option.price ? [] : prices.steps) {
    if (effective.basis === 'promotion-without-end') {
      findings.push(finding('promotion-without-end', 'warning', { model: name }, where))
    }
    if (month > situation.horizonMonths || month === 1) continue
    const id = effective.basis === 'after-promotion' ? 'promotion-ends' : 'scheduled-price'
    findings.push(finding(id, 'note', { model: name, month }, where))
  }
  return findings
}

function priceSources(
  { option, prices }: PricedService,
  { plan, workload, demand, horizonMonths }: Situation,
): FigureSource[] {
  if (!demand.tokens) return []
  const { listed, steps } = prices
  const { price: first } = pricesUsed(prices, option, demand.tokens)
  const { cachedInputShare, cacheWriteShare, batchShare } = workload.demand
  const unit = '$/1M tokens'
  const figure = (
    id: keyof CompletePriceOverride,
    value: number | null,
    isUsed: boolean,
    unitOfFigure = unit,
  ): FigureSource[] => {
    if (!isUsed) return []
    const assumed = value === null ? ASSUMED : {}
    const isOwn = option.price !== null && (option.price[id] !== null || !listed)
    if (isOwn) return [{ ...yoursSource(id, value, unitOfFigure, plan.asOf), ...assumed }]
    return listed ? [{ ...priceSource(id, value, unitOfFigure, listed, plan.asOf), ...assumed }] : []
  }
  const batchDiscount = option.price?.batchDiscount ?? listed?.batchDiscount ?? null
  const later = option.price ? [] : laterRows(listed, steps, horizonMonths)
  return [
    ...figure('inputUsdPerMTok', first.inputUsdPerMTok, true),
    ...figure('outputUsdPerMTok', first.outputUsdPerMTok, true),
    ...figure('cachedInputUsdPerMTok', first.cachedInputUsdPerMTok, cachedInputShare > 0),
    ...figure('cacheWriteUsdPerMTok', first.cacheWriteUsdPerMTok, cacheWriteShare > 0),
    ...figure('batchDiscount', batchDiscount, batchShare > 0, 'share'),
    ...later.flatMap((row) => [
      priceSource('inputUsdPerMTok', row.inputUsdPerMTok, unit, row, plan.asOf),
      priceSource('outputUsdPerMTok', row.outputUsdPerMTok, unit, row, plan.asOf),
    ]),
  ]
}

/** Prices that hold only after month 1 and were read on another day or elsewhere. */
function laterRows(
  listed: DatedTokenPrice | null,
  steps: AttemptPrices['steps'],
  horizonMonths: number,
): readonly DatedTokenPrice[] {
  return steps
    .filter(({ month }) => month > 1 && month <= horizonMonths)
    .map(({ effective }) => effective.price)
    .filter(
      (row) =>
        listed === null || row.source.join() !== listed.source.join() || lastSeen(row) !== lastSeen(listed),
    )
}

/** No discount is known, so none is counted. */
const ASSUMED = { kind: 'assumed' } as const

function about(option: CompleteApi, { workload }: Situation) {
  return { workload: workload.id, option: option.id }
}

/** A model at the plan's own price, where it has one. */
function pricedModel(model: ApiModel | undefined, { ownPrices }: CompletePlan): ApiModel | undefined {
  const prices = model && ownPrices[model.id]
  return prices ? { ...model, prices } : model
}
