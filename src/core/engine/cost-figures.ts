import type { CostFigures } from './evaluation.ts'
import type { LineItem } from './line-item.ts'
import { monthUsd, type CostLine } from './cost/cost-line.ts'
import { addUp, cashCurve, costOfMoneyUsd, lineUsd, monthlyOf, noTotals } from './cost/totals.ts'
import { tokensOf } from './request-tokens.ts'
import type { Situation } from './situation.ts'

/**
 * Lines added up: by line, by month, cumulative, per token and per request. Every total is the sum of its
 * lines. Method: docs/method/cost.md#results.
 */
export function costFigures(
  lines: readonly CostLine[],
  kwh: Float64Array | null,
  situation: Situation,
  acceptedShare: number,
): CostFigures {
  const { horizonMonths, plan } = situation
  const { upFrontUsd: _, ...totals } = added(lines, situation)
  const cash = lines.filter(({ money }) => money === 'cash')
  const ownTime = lines.filter(({ money }) => money === 'own-time')
  const monthlyUsd = monthsOf(lines, 'cash', horizonMonths)
  const upFrontUsd = sum(cash.map((line) => line.upFrontUsd))
  const groupUsd = (group: LineItem['group']) =>
    sum(cash.filter((line) => line.group === group).map((line) => lineUsd(line, situation)))
  const kwhPerMonth = kwh && Array.from(kwh.subarray(0, horizonMonths))
  return {
    lineItems: lines.map((line) => lineItem(line, situation)),
    ...totals,
    presentUsd: totals.totalUsd * situation.carry.discountOfHorizon,
    upFrontUsd,
    monthlyUsd,
    ownTimeUpFrontUsd: sum(ownTime.map((line) => line.upFrontUsd)),
    ownTimeMonthlyUsd: monthsOf(lines, 'own-time', horizonMonths),
    cumulativeUsd: Array.from(cumulativeCash(lines, situation)),
    capexUsd: groupUsd('capex'),
    opexUsd: groupUsd('opex'),
    firstYearUsd: upFrontUsd + sum(monthlyUsd.slice(0, 12)),
    ...perUse(lines, situation, acceptedShare),
    kwhPerMonth,
    carbonKg: kwhPerMonth && (sum(kwhPerMonth) * plan.site.gramsCo2PerKwh) / 1000,
  }
}

/**
 * Cumulative cash at t = 0..months. The plan may have the resale in the curve: then it falls at the horizon
 * and stays in from there on.
 */
export function cumulativeCash(lines: readonly CostLine[], situation: Situation): Float64Array {
  const { horizonMonths, months, plan } = situation
  const curve = new Float64Array(months + 1)
  cashCurve(lines, months, curve)
  if (!plan.finance.resaleInCurve) return curve
  const resaleUsd = sum(lines.filter(({ id }) => id === 'resale').map((line) => line.terminalUsd))
  for (let t = horizonMonths; t <= months; t += 1) curve[t] = (curve[t] ?? 0) + resaleUsd
  return curve
}

/**
 * Total less risk over what is delivered, both carried to the horizon at the discount rate, which is present
 * cost over present use.
 */
function perUse(lines: readonly CostLine[], situation: Situation, acceptedShare: number) {
  const { demand, carry, horizonMonths } = situation
  const certain = added(
    lines.filter(({ money }) => money !== 'risk'),
    situation,
  ).totalUsd
  const { volume, tokens } = demand
  let requests = 0
  for (let t = 1; t <= horizonMonths; t += 1) {
    requests += (volume?.requests[t - 1] ?? 0) * (1 + (carry.of[t] ?? 0))
  }
  const tokensPerRequest = tokens ? tokensOf(tokens) : 0
  const mTok = (requests * tokensPerRequest) / 1e6
  const usdPerRequest = priceOf(certain, requests)
  return {
    lcotUsdPerMTok: priceOf(certain, mTok),
    usdPerRequest,
    usdPerAcceptedRequest: usdPerRequest === null ? null : priceOf(usdPerRequest, acceptedShare),
  }
}

/** Null where there is no use, or so little that no number holds its price. */
function priceOf(usd: number, uses: number): number | null {
  const price = usd / uses
  return uses > 0 && Number.isFinite(price) ? price : null
}

function added(lines: readonly CostLine[], situation: Situation) {
  const totals = noTotals()
  addUp(lines, situation, totals)
  return totals
}

function monthsOf(lines: readonly CostLine[], money: CostLine['money'], months: number): number[] {
  const sums = new Float64Array(months)
  monthlyOf(lines, money, months, sums)
  return Array.from(sums)
}

function lineItem(line: CostLine, situation: Situation): LineItem {
  const { horizonMonths, carry } = situation
  const totalUsd = lineUsd(line, situation)
  const ofMoney = costOfMoneyUsd(line, situation)
  const { figures, upFront, monthly, terminal } = line.working()
  return {
    id: line.id,
    part: line.part,
    group: line.group,
    money: line.money,
    upFrontUsd: line.upFrontUsd,
    monthlyUsd: Array.from({ length: horizonMonths }, (_, month) => monthUsd(line, month + 1)),
    terminalUsd: line.terminalUsd,
    totalUsd,
    costOfMoneyUsd: ofMoney,
    presentUsd: (totalUsd + ofMoney) * carry.discountOfHorizon,
    inputs: figures,
    formulas: {
      upFront: upFront ?? null,
      monthly: monthly ?? null,
      terminal: terminal ?? null,
      fromMonth: line.fromMonth,
      untilMonth: line.untilMonth < horizonMonths ? line.untilMonth : null,
    },
    method: line.method,
  }
}

function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}
