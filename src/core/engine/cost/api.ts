import { lastSeen, asBought } from '../../catalogue/price-at.ts'
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
import { tokensOn } from '../request-tokens.ts'
import { demandUnknown } from './demand-unknown.ts'
import { downtimeLine } from './downtime.ts'
import { egressLine } from './egress.ts'
import { profileFindings } from './profile-findings.ts'
import { monitoringLine, staffLines } from './staff.ts'
import { attemptPrices, batchShareOf, pricesUsed, setPrices, type AttemptPrices } from './token-price.ts'
import { commitmentFindings, regionalSource, termsFindings } from './api-terms.ts'
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
    compiled.isFeasible = service.capped.month === null
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
  const sold = pricedModel(catalogue.apiModels.get(option.model), plan)
  const model = sold && asBought(sold, option)
  const prices = attemptPrices(model, plan.asOf, months, room, option.tier)
  const service: Omit<TokenService, 'lines'> = {
    option,
    model,
    prices,
    factors: room(months),
    attempts: room(months),
    atPeak: room(months),
    capped: { month: null, unserved: 0 },
    set: () => {
      const { tokens } = demand
      if (!tokens) return false
      const constant = option.priceFactor * (1 - option.committedDiscount)
      const pricesOfMonth = trend[trendOfService(option)]
      for (let month = 0; month < months; month += 1) {
        service.factors[month] = (pricesOfMonth[month] ?? 1) * constant
      }
      return setPrices(prices, option, model, tokensOn(option, tokens), batchShareOf(option, workload.demand))
    },
    findings: () => {
      if (!demand.tokens) return [demandUnknown(option, situation)]
      if (!prices.listed && !option.price) {
        const { tier } = option
        return [
          model && tier !== 'standard'
            ? finding('tier-not-sold', 'error', { model: model.name, tier }, about(option, situation))
            : finding('model-not-in-catalogue', 'error', { model: option.model }, about(option, situation)),
        ]
      }
      return [...capFindings(service, situation), ...priceFindings(service, situation)]
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

/** A cap on spending stops it before the month is over. */
function capFindings(
  { option, capped: { month, unserved } }: PricedService,
  situation: Situation,
): Finding[] {
  const { spendCapUsdPerMonth } = situation.workload.demand
  if (month === null || spendCapUsdPerMonth === null) return []
  return [
    finding(
      'over-spend-cap',
      'error',
      { capUsd: spendCapUsdPerMonth, unserved, month },
      about(option, situation),
    ),
  ]
}

type PricedService = Omit<TokenService, 'lines' | 'set' | 'findings' | 'sources'>

function priceFindings(service: PricedService, situation: Situation): Finding[] {
  const { option, model, prices } = service
  const { tokens } = situation.demand
  if (!tokens) return []
  const sizes = tokens.kinds.length > 0 ? tokens.kinds : [tokens]
  const { price: first } = pricesUsed(prices, option, tokens)
  const { cacheWriteShare } = situation.workload.demand
  const batchShare = batchShareOf(option, situation.workload.demand)
  const name = model?.name ?? option.model
  const where = about(option, situation)
  const findings: Finding[] = []
  if (!model) findings.push(finding('model-of-your-own', 'note', { model: name }, where))
  else if (model.status !== 'current' && model.status !== 'legacy') {
    findings.push(finding('model-not-current', 'warning', { model: name, status: model.status }, where))
  }
  const counts = option.cachedInputPriceShare
  const isUnpublished = first.cachedInputUsdPerMTok === null || option.cachePriceUnknown
  if (isUnpublished && counts !== null && tokens.cachedShare > 0) {
    findings.push(finding('cache-price-unknown', 'note', { model: name, counts }, where))
  }
  if (first.cacheWriteUsdPerMTok === null && cacheWriteShare > 0) {
    findings.push(finding('cache-write-price-unknown', 'note', { model: name }, where))
  }
  if (batchShare > 0 && (option.price?.batchDiscount ?? prices.listed?.batchDiscount ?? null) === null) {
    findings.push(finding('batch-discount-unknown', 'note', { model: name, batchShare }, where))
  }
  findings.push(...termsFindings(option, model, situation), ...commitmentFindings(service, situation))
  for (const { input } of sizes) {
    const { overInputTokens } = pricesUsed(prices, option, { input })
    if (overInputTokens === null) continue
    const values = { model: name, overInputTokens, inputTokens: input }
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
  { option, model, prices }: PricedService,
  { plan, workload, demand, horizonMonths }: Situation,
): FigureSource[] {
  if (!demand.tokens) return []
  const { listed, steps } = prices
  const { tokens } = demand
  const sizes = tokens.kinds.length > 0 ? tokens.kinds : [tokens]
  const used = [...new Set(sizes.map((size) => pricesUsed(prices, option, size).price))]
  const { cacheWriteShare } = workload.demand
  const batchShare = batchShareOf(option, workload.demand)
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
    ...used.flatMap((first) => [
      ...figure('inputUsdPerMTok', first.inputUsdPerMTok, true),
      ...figure('outputUsdPerMTok', first.outputUsdPerMTok, true),
      ...figure(
        'cachedInputUsdPerMTok',
        option.cachedInputPriceShare === null ? first.cachedInputUsdPerMTok : null,
        tokens.cachedShare > 0,
      ),
      ...figure('cacheWriteUsdPerMTok', first.cacheWriteUsdPerMTok, cacheWriteShare > 0),
    ]),
    ...figure('batchDiscount', batchDiscount, batchShare > 0, 'share'),
    ...regionalSource(option, model, plan.asOf),
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
