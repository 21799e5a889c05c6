import type { CompleteSubscription } from '../../plan/complete-plan.ts'
import { activeDaysPerMonth, type Demand } from '../demand.ts'
import { tokensOf } from '../request-tokens.ts'
import type { FigureSource, Finding } from '../evaluation.ts'
import type { LineFigure } from '../line-item.ts'
import { finding } from '../findings.ts'
import { yoursSource } from '../sources.ts'
import type { Situation } from '../situation.ts'
import { byMonth, figure } from '../working/working.ts'
import { compiledOption, type CompiledOption } from './compiled-option.ts'
import { costLine, everyMonthLine, runAll, type CostLine } from './cost-line.ts'
import { demandUnknown } from './demand-unknown.ts'
import { monitoringLine, staffLines } from './staff.ts'

/**
 * Seats x price of a seat, and what is used beyond their allowance at its price; without one it stops there.
 * Method: docs/method/cost.md#quotes-and-seats.
 */
export function compileSubscription(option: CompleteSubscription, situation: Situation): CompiledOption {
  const seats = everyMonthLine(
    situation,
    'seats',
    'quotes-and-seats',
    () => option.seats * option.usdPerSeatPerMonth,
    () => ({
      figures: [
        figure('seats', option.seats, 'seats'),
        figure('usdPerSeatPerMonth', option.usdPerSeatPerMonth, '$/seat/month'),
      ],
      monthly: 'seats * usdPerSeatPerMonth',
    }),
  )
  const others = [monitoringLine(option, situation), ...staffLines(option, situation)]
  const unlimited = [seats, ...others]
  const limited = hasAllowance(option) ? [seats, beyondLine(option, situation), ...others] : unlimited
  return compiledOption(
    option,
    (compiled) => {
      const lines = hasAllowance(option) ? limited : unlimited
      const isCosted = lines === unlimited || allowanceFinding(option, situation) === null
      compiled.lines = isCosted ? lines : null
      compiled.isFeasible = isCosted && monthOverAllowance(option, situation) === null
      if (isCosted) runAll(lines)
    },
    {
      findings: () => seatFindings(option, situation),
      sources: () => seatSources(option, situation),
      ceilingRequestsPerDay: () => ceilingOf(option, situation),
    },
  )
}

export function hasAllowance({ allowanceRequests, allowanceMTok, allowanceUsd, creditsPerSeat }: CompleteSubscription): boolean {
  return allowanceRequests !== null || allowanceMTok !== null || allowanceUsd !== null || creditsPerSeat !== null
} // prettier-ignore

/**
 * Credits that an attempt takes: those of all seats over all attempts of month 1, whatever part of them the seats
 * serve. 120 seats that use 9,000 for 730,000 attempts: 1.48 each.
 */
function creditsPerAttempt({ seats, creditsPerSeat }: CompleteSubscription, { workload }: Situation): number {
  const { requestsPerDay, maxRequestsPerDay, daysPerWeek, retryShare } = workload.demand
  const perDay = Math.min(maxRequestsPerDay ?? Infinity, requestsPerDay ?? 0)
  const attempts = perDay * activeDaysPerMonth(daysPerWeek) * (1 + retryShare)
  return attempts > 0 ? (seats * (creditsPerSeat ?? 0)) / attempts : 0
}

/** Attempts a month that all seats include, by the allowance that is used up first; null where the tokens are unknown. */
export function includedAttempts(option: CompleteSubscription, situation: Situation): number | null {
  const { tokens } = situation.demand
  const { seats, allowanceRequests, allowanceMTok, allowanceUsd, allowanceCredits } = option
  let included = allowanceRequests === null ? Infinity : seats * allowanceRequests
  if (allowanceMTok !== null) {
    if (tokens === null) return null
    const mTok = tokensOf(tokens) / 1e6
    if (mTok > 0) included = Math.min(included, (seats * allowanceMTok) / mTok)
  }
  if (allowanceUsd !== null) {
    const usd = usdPerAttemptBeyond(option, situation)
    if (usd === null) return null
    if (usd > 0) included = Math.min(included, (seats * allowanceUsd) / usd)
  }
  const credits = creditsPerAttempt(option, situation)
  return credits > 0 ? Math.min(included, (seats * (allowanceCredits ?? 0)) / credits) : included
}

/** What an attempt costs beyond the allowance; null where no price is said, or its tokens are unknown. */
function usdPerAttemptBeyond(option: CompleteSubscription, situation: Situation): number | null {
  const { usdPerRequestBeyond, usdPerMTokBeyond, usdPerCreditBeyond } = option
  const { tokens } = situation.demand
  if (stops(option) || (usdPerMTokBeyond !== null && tokens === null)) return null
  const ofTokens = tokens === null ? 0 : (tokensOf(tokens) / 1e6) * (usdPerMTokBeyond ?? 0)
  const ofCredits = creditsPerAttempt(option, situation) * (usdPerCreditBeyond ?? 0)
  return (usdPerRequestBeyond ?? 0) + ofTokens + ofCredits
}

function stops({ usdPerRequestBeyond, usdPerMTokBeyond, usdPerCreditBeyond }: CompleteSubscription): boolean {
  return usdPerRequestBeyond === null && usdPerMTokBeyond === null && usdPerCreditBeyond === null
}

/** max(0, attempts - included) x price of one. 2,000 requests of a seat with 300, at $0.04: $68. */
function beyondLine(option: CompleteSubscription, situation: Situation): CostLine {
  const { demand, horizonMonths } = situation
  return costLine(
    situation,
    'seats-beyond',
    'opex',
    'quotes-and-seats',
    (line) => {
      const included = includedAttempts(option, situation) ?? 0
      const usd = usdPerAttemptBeyond(option, situation) ?? 0
      line.differs = true
      for (let month = 0; month < line.monthlyUsd.length; month += 1) {
        line.monthlyUsd[month] = Math.max(0, (demand.volume?.attempts[month] ?? 0) - included) * usd
      }
    },
    () => ({
      figures: [
        byMonth('attempts', demand.volume?.attempts ?? [], horizonMonths, '/month'),
        ...allowanceFigures(option, situation),
      ],
      monthly: Number.isFinite(includedAttempts(option, situation))
        ? 'max(0, attempts - includedAttempts) * usdPerAttemptBeyond'
        : 'attempts * 0',
    }),
  )
}

function allowanceFigures(option: CompleteSubscription, situation: Situation): LineFigure[] {
  const { seats, allowanceRequests, allowanceMTok, allowanceUsd, usdPerRequestBeyond, usdPerMTokBeyond } =
    option
  const { allowanceCredits, creditsPerSeat, usdPerCreditBeyond } = option
  const { tokens }: Demand = situation.demand
  const mTok = tokens ? tokensOf(tokens) / 1e6 : 0
  const usd = usdPerAttemptBeyond(option, situation) ?? 0
  const credits = creditsPerAttempt(option, situation)
  const limits = [
    ...(allowanceRequests === null ? [] : ['seats * allowanceRequests']),
    ...(allowanceMTok === null || mTok === 0 ? [] : ['seats * allowanceMTok / mTokPerAttempt']),
    ...(allowanceUsd === null || usd === 0 ? [] : ['seats * allowanceUsd / usdPerAttemptBeyond']),
    ...(credits === 0 ? [] : ['seats * allowanceCredits / creditsPerAttempt']),
  ]
  const [only] = limits
  const included = limits.length > 1 ? `min(${limits.join(', ')})` : only
  const prices = [
    ...(usdPerRequestBeyond === null ? [] : ['usdPerRequestBeyond']),
    ...(usdPerMTokBeyond === null ? [] : ['mTokPerAttempt * usdPerMTokBeyond']),
    ...(usdPerCreditBeyond === null || creditsPerSeat === null
      ? []
      : ['creditsPerAttempt * usdPerCreditBeyond']),
  ]
  const said = (id: string, value: number | null, unit: string) =>
    value === null ? [] : [figure(id, value, unit)]
  return [
    figure('seats', seats, 'seats'),
    ...said('allowanceRequests', allowanceRequests, 'requests/month'),
    ...said('allowanceMTok', allowanceMTok, '1M tokens/month'),
    ...said('allowanceUsd', allowanceUsd, '$/seat/month'),
    ...said('usdPerRequestBeyond', usdPerRequestBeyond, '$/request'),
    ...said('usdPerMTokBeyond', usdPerMTokBeyond, '$/1M tokens'),
    ...(creditsPerSeat === null
      ? []
      : [
          figure('allowanceCredits', allowanceCredits ?? 0, 'credits/month'),
          figure('creditsPerSeat', creditsPerSeat, 'credits/month'),
          figure('creditsPerAttempt', credits, 'credits'),
        ]),
    ...said('usdPerCreditBeyond', usdPerCreditBeyond, '$/credit'),
    figure('mTokPerAttempt', mTok, '1M tokens'),
    figure('usdPerAttemptBeyond', usd, '$', prices.length > 0 ? prices.join(' + ') : undefined),
    ...(included === undefined
      ? []
      : [figure('includedAttempts', includedAttempts(option, situation) ?? 0, '/month', included)]),
  ]
}

/** What keeps seats with an allowance from being costed; null where nothing does. */
function allowanceFinding(option: CompleteSubscription, situation: Situation): Finding | null {
  const { demand } = situation
  if (!hasAllowance(option)) return null
  if (demand.volume === null) return demandUnknown(option, situation)
  const needsTokens = option.allowanceMTok !== null || option.usdPerMTokBeyond !== null
  if (needsTokens && demand.tokens === null) return demandUnknown(option, situation)
  return option.allowanceUsd !== null && stops(option)
    ? finding('allowance-without-price', 'error', {}, about(option, situation))
    : null
}

/** The first month in which more is asked for than the seats include, where nothing is sold beyond it. */
function monthOverAllowance(option: CompleteSubscription, situation: Situation): number | null {
  const { demand, horizonMonths } = situation
  if (!hasAllowance(option) || !stops(option)) return null
  const included = (includedAttempts(option, situation) ?? 0) * (1 + ROUNDING)
  for (let month = 1; month <= horizonMonths; month += 1) {
    if ((demand.volume?.attempts[month - 1] ?? 0) > included) return month
  }
  return null
} // prettier-ignore

/** What a mix leaves the seats is all that they include, give or take the last digit. */
const ROUNDING = 1e-9

function ceilingOf(option: CompleteSubscription, situation: Situation): number | null {
  const { demand, workload } = situation
  if (!hasAllowance(option) || !stops(option)) return null
  const included = includedAttempts(option, situation)
  const month1 = demand.volume?.attempts[0] ?? 0
  const perDay = workload.demand.requestsPerDay ?? 0
  if (included === null || !Number.isFinite(included) || month1 === 0) return null
  return (included / month1) * perDay
}

function seatFindings(option: CompleteSubscription, situation: Situation): readonly Finding[] {
  const missing = allowanceFinding(option, situation)
  if (missing) return [missing]
  const { workload, demand } = situation
  const where = about(option, situation)
  const findings: Finding[] = []
  const month = monthOverAllowance(option, situation)
  if (month !== null) {
    const attempts = demand.volume?.attempts[month - 1] ?? 0
    const included = includedAttempts(option, situation) ?? 0
    findings.push(finding('over-allowance', 'error', { attempts, included, month }, where))
  }
  const { latency } = workload.answers
  if (latency === 'batch' || latency === 'embedded') findings.push(finding('seats-for-people', 'warning', {}, where))
  return findings
} // prettier-ignore

function seatSources(option: CompleteSubscription, { plan }: Situation): FigureSource[] {
  const said = (id: keyof CompleteSubscription, unit: string): FigureSource[] => {
    const value = option[id]
    return typeof value === 'number' ? [yoursSource(id, value, unit, plan.asOf)] : []
  }
  return [
    ...said('usdPerSeatPerMonth', '$/seat/month'),
    ...said('allowanceRequests', 'requests/month'),
    ...said('allowanceMTok', '1M tokens/month'),
    ...said('allowanceUsd', '$/seat/month'),
    ...said('allowanceCredits', 'credits/month'),
    ...said('creditsPerSeat', 'credits/month'),
    ...said('usdPerCreditBeyond', '$/credit'),
    ...said('usdPerRequestBeyond', '$/request'),
    ...said('usdPerMTokBeyond', '$/1M tokens'),
  ]
}

function about(option: CompleteSubscription, { workload }: Situation) {
  return { workload: workload.id, option: option.id }
}
