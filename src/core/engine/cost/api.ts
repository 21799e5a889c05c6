import { lastSeen } from '../../catalogue/price-at.ts'
import type { ApiModel, DatedTokenPrice } from '../../catalogue/types.ts'
import type { CompleteApi, CompletePriceOverride } from '../../plan/complete-plan.ts'
import { HOURS_PER_WEEK } from '../../units/time.ts'
import type { RequestTokens } from '../demand.ts'
import type { FigureSource, Finding } from '../evaluation.ts'
import { trendFactors } from '../finance.ts'
import { finding } from '../findings.ts'
import { weekProfile, type WeekProfile } from '../profile.ts'
import { priceSource, yoursSource } from '../sources.ts'
import type { Situation } from '../situation.ts'
import { demandUnknown } from './demand-unknown.ts'
import { costLine, lineInput, type CostLine } from './cost-sheet.ts'
import { costed, notCosted, type Costing } from './costing.ts'
import { downtimeLine } from './downtime.ts'
import { egressLine } from './egress.ts'
import { profileFindings } from './profile-findings.ts'
import { monitoringLine, staffLines } from './staff.ts'
import { attemptPrices, batchTerms, type AttemptPrices, type BatchTerms } from './token-price.ts'

/** A model sold by the token, with what an attempt costs in each month. Method: docs/method/cost.md#api-cost. */
export interface TokenService {
  readonly option: CompleteApi
  readonly model: ApiModel | undefined
  readonly tokens: RequestTokens
  readonly prices: AttemptPrices
  readonly batch: BatchTerms
  /** Trend x discount x factor in each month. */
  readonly factors: Float64Array
  readonly findings: readonly Finding[]
  readonly sources: () => readonly FigureSource[]
}

export function apiCosting(option: CompleteApi, situation: Situation): Costing {
  const service = tokenService(option, situation)
  if (!('prices' in service)) return notCosted(service.missing)
  const { volume } = situation.demand
  if (!volume) return notCosted([demandUnknown(option, situation)])
  const profile = service.prices.peakUsd && weekOf(situation)
  const peakShare = profile ? shareIn(service.prices.peakHoursOfWeek, profile) : 0
  const lines = [
    tokensLine(
      service,
      volume.attempts,
      volume.attempts.map((attempts) => attempts * peakShare),
    ),
    egressLine(option, service.tokens, volume.attempts),
    monitoringLine(option, situation),
    ...staffLines(option, situation),
    downtimeLine(1 - option.availability, situation),
  ]
  const findings = [...service.findings]
  if (profile) {
    findings.push(...profileFindings(profile, option, situation))
    findings.push(
      finding('time-of-day-price', 'note', { model: option.model, peakShare }, about(option, situation)),
    )
  }
  return costed({ lines, kwh: null }, { findings, sources: service.sources })
}

/** Prices of a service in each month, or the findings that say what is missing. */
export function tokenService(
  option: CompleteApi,
  situation: Situation,
): TokenService | { readonly missing: readonly Finding[] } {
  const { plan, workload, months, demand } = situation
  const model = situation.catalogue.apiModels.get(option.model)
  const { tokens } = demand
  if (!tokens) return { missing: [demandUnknown(option, situation)] }
  const batch = batchTerms(option, model, workload.demand.batchShare, plan.asOf)
  const prices = attemptPrices(option, model, tokens, batch, plan.asOf, months)
  if (!prices) {
    return { missing: [finding('model-unknown', 'error', { model: option.model }, about(option, situation))] }
  }
  const constant = option.priceFactor * (1 - option.committedDiscount)
  return {
    option,
    model,
    tokens,
    prices,
    batch,
    factors: trendFactors(plan.trends.apiPricePerYear, months).map((trend) => trend * constant),
    findings: priceFindings(option, model, prices, situation),
    sources: () => priceSources(option, prices, situation),
  }
}

/**
 * attempts x price of an attempt x (1 - committed discount) x trend, with the attempts of peak hours at
 * the peak price where the price depends on the hour.
 */
export function tokensLine(
  service: TokenService,
  attempts: Float64Array,
  attemptsInPeakHours: Float64Array,
): CostLine {
  const { prices, factors } = service
  const monthlyUsd = new Float64Array(attempts.length)
  for (let month = 0; month < attempts.length; month += 1) {
    const usd = prices.usd[month] ?? 0
    const atPeak = prices.peakUsd ? (attemptsInPeakHours[month] ?? 0) : 0
    const off = (attempts[month] ?? 0) - atPeak
    monthlyUsd[month] = (off * usd + atPeak * (prices.peakUsd?.[month] ?? usd)) * (factors[month] ?? 0)
  }
  return costLine('tokens', 'opex', 'api-cost', { monthlyUsd }, () =>
    tokensWorking(service, attempts[0] ?? 0, attemptsInPeakHours[0] ?? 0),
  )
}

function tokensWorking(service: TokenService, attempts: number, atPeak: number) {
  const { option, tokens, prices, batch, factors } = service
  const { first } = prices
  const perMTok = '$/1M tokens'
  return [
    lineInput('attempts', attempts, '/month'),
    lineInput('inputTokens', tokens.input * option.tokenizerRatio, 'tokens'),
    lineInput('cachedInputShare', tokens.cachedShare, 'share'),
    lineInput('cacheWriteShare', tokens.writtenShare, 'share'),
    lineInput('outputTokens', tokens.output * option.tokenizerRatio, 'tokens'),
    lineInput('reasoningTokens', tokens.reasoning * option.tokenizerRatio, 'tokens'),
    lineInput('inputUsdPerMTok', first.inputUsdPerMTok, perMTok),
    lineInput('cachedInputUsdPerMTok', first.cachedInputUsdPerMTok ?? first.inputUsdPerMTok, perMTok),
    lineInput('cacheWriteUsdPerMTok', first.cacheWriteUsdPerMTok ?? first.inputUsdPerMTok, perMTok),
    lineInput('outputUsdPerMTok', first.outputUsdPerMTok, perMTok),
    lineInput('batchShare', batch.share, 'share'),
    lineInput('batchDiscount', batch.discount, 'share'),
    lineInput('usdPerAttempt', prices.usd[0] ?? 0, '$'),
    ...(prices.peakUsd
      ? [
          lineInput('usdPerAttemptAtPeakHours', prices.peakUsd[0] ?? 0, '$'),
          lineInput('attemptsInPeakHours', atPeak, '/month'),
        ]
      : []),
    lineInput('priceFactor', factors[0] ?? 1, 'times'),
  ]
}

function weekOf({ workload, catalogue }: Situation): WeekProfile {
  return weekProfile(workload, catalogue.patterns, workload.demand.peakToAverage)
}

/** Share of the week's attempts that fall into the hours of the peak price. */
function shareIn(hoursOfWeek: readonly number[], { shares }: WeekProfile): number {
  let sum = 0
  for (const hour of hoursOfWeek) sum += shares[hour % HOURS_PER_WEEK] ?? 0
  return Math.min(1, sum)
}

function priceFindings(
  option: CompleteApi,
  model: ApiModel | undefined,
  prices: AttemptPrices,
  situation: Situation,
): Finding[] {
  const { cachedInputShare, cacheWriteShare, batchShare, inputTokens } = situation.workload.demand
  const name = model?.name ?? option.model
  const where = about(option, situation)
  const findings: Finding[] = []
  if (!model) findings.push(finding('model-not-in-catalogue', 'note', { model: name }, where))
  else if (model.status !== 'current' && model.status !== 'legacy') {
    findings.push(finding('model-not-current', 'warning', { model: name, status: model.status }, where))
  }
  if (prices.first.cachedInputUsdPerMTok === null && cachedInputShare > 0) {
    findings.push(finding('cache-price-unknown', 'note', { model: name }, where))
  }
  if (prices.first.cacheWriteUsdPerMTok === null && cacheWriteShare > 0) {
    findings.push(finding('cache-write-price-unknown', 'note', { model: name }, where))
  }
  if (batchShare > 0 && (option.price?.batchDiscount ?? prices.listed?.batchDiscount ?? null) === null) {
    findings.push(finding('batch-discount-unknown', 'note', { model: name, batchShare }, where))
  }
  if (prices.overInputTokens !== null) {
    const values = { model: name, overInputTokens: prices.overInputTokens, inputTokens: inputTokens ?? 0 }
    findings.push(finding('long-context-price', 'note', values, where))
  }
  for (const { month, effective } of prices.steps) {
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
  option: CompleteApi,
  { first, listed, steps }: AttemptPrices,
  { plan, workload, horizonMonths }: Situation,
): FigureSource[] {
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
  return [
    ...figure('inputUsdPerMTok', first.inputUsdPerMTok, true),
    ...figure('outputUsdPerMTok', first.outputUsdPerMTok, true),
    ...figure('cachedInputUsdPerMTok', first.cachedInputUsdPerMTok, cachedInputShare > 0),
    ...figure('cacheWriteUsdPerMTok', first.cacheWriteUsdPerMTok, cacheWriteShare > 0),
    ...figure('batchDiscount', batchDiscount, batchShare > 0, 'share'),
    ...laterRows(listed, steps, horizonMonths).flatMap((row) => [
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
    .filter((row) => row.source !== listed?.source || lastSeen(row) !== lastSeen(listed))
}

/** No discount is known, so none is counted. */
const ASSUMED = { kind: 'assumed' } as const

function about(option: CompleteApi, { workload }: Situation) {
  return { workload: workload.id, option: option.id }
}
