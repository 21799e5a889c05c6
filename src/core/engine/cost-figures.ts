import type { CostFigures, LineItem } from './evaluation.ts'
import { presentUsd, type CostLine, type CostSheet } from './cost/cost-sheet.ts'
import type { Situation } from './situation.ts'

/**
 * A cost sheet added up: by line, by month, cumulative, discounted, per token and per request. Every
 * total is the sum of its lines. Method: docs/method/cost.md#results.
 */
export function costFigures(sheet: CostSheet, situation: Situation, acceptedShare: number): CostFigures {
  const { horizonMonths, discount, demand, plan } = situation
  const lineItems = sheet.lines.map((line) => lineItem(line, situation))
  const monthlyUsd = Array.from(monthlySums(sheet, horizonMonths))
  const upFrontUsd = sum(lineItems.map((line) => line.upFrontUsd))
  const terminalUsd = sum(lineItems.map((line) => line.terminalUsd))
  const cumulativeUsd = Array.from(cumulative(sheet, situation, horizonMonths))
  const netPresentUsd = sum(lineItems.map((line) => line.presentUsd))
  const groupUsd = (group: LineItem['group']) =>
    sum(lineItems.filter((line) => line.group === group).map((line) => line.totalUsd))
  const kwhPerMonth = sheet.kwh && Array.from(sheet.kwh.subarray(0, horizonMonths))
  const presentRequests = presentSum(demand.volume?.requests ?? null, discount, horizonMonths)
  const usdPerRequest = presentRequests > 0 ? netPresentUsd / presentRequests : null
  const tokensPerRequest = demand.tokens
    ? demand.tokens.input + demand.tokens.output + demand.tokens.reasoning
    : 0
  const presentMTok = (presentRequests * tokensPerRequest) / 1e6
  return {
    lineItems,
    upFrontUsd,
    monthlyUsd,
    cumulativeUsd,
    terminalUsd,
    nominalUsd: monthlyUsd.reduce((total, usd) => total + usd, upFrontUsd),
    netPresentUsd,
    capexUsd: groupUsd('capex'),
    opexUsd: groupUsd('opex'),
    firstYearUsd: upFrontUsd + sum(monthlyUsd.slice(0, 12)),
    lcotUsdPerMTok: presentMTok > 0 ? netPresentUsd / presentMTok : null,
    usdPerRequest,
    usdPerAcceptedRequest: usdPerRequest === null ? null : usdPerRequest / acceptedShare,
    kwhPerMonth,
    carbonKg: kwhPerMonth && (sum(kwhPerMonth) * plan.site.gramsCo2PerKwh) / 1000,
  }
}

/** Running cost of months 1..months, all lines together. */
export function monthlySums(sheet: CostSheet, months: number): Float64Array {
  const sums = new Float64Array(months)
  for (const { monthlyUsd } of sheet.lines) {
    if (!monthlyUsd) continue
    for (let month = 0; month < months; month += 1)
      sums[month] = (sums[month] ?? 0) + (monthlyUsd[month] ?? 0)
  }
  return sums
}

/**
 * Nominal and cumulative at t = 0..months. Terminal lines stay out, except that the plan may have the
 * resale in the curve: then it falls at the horizon and stays in from there on.
 */
export function cumulative(sheet: CostSheet, situation: Situation, months: number): Float64Array {
  const { horizonMonths, plan } = situation
  const curve = new Float64Array(months + 1)
  const monthly = monthlySums(sheet, months)
  let total = sum(sheet.lines.map((line) => line.upFrontUsd))
  curve[0] = total
  for (let t = 1; t <= months; t += 1) {
    total += monthly[t - 1] ?? 0
    if (t === horizonMonths && plan.finance.resaleInCurve) total += resaleUsd(sheet)
    curve[t] = total
  }
  return curve
}

/** The same with every month discounted to t = 0. */
export function discountedCumulative(sheet: CostSheet, situation: Situation, months: number): Float64Array {
  const nominal = cumulative(sheet, situation, months)
  const curve = new Float64Array(months + 1)
  curve[0] = nominal[0] ?? 0
  for (let t = 1; t <= months; t += 1) {
    const flow = (nominal[t] ?? 0) - (nominal[t - 1] ?? 0)
    curve[t] = (curve[t - 1] ?? 0) + flow * (situation.discount[t] ?? 0)
  }
  return curve
}

function resaleUsd(sheet: CostSheet): number {
  return sum(sheet.lines.filter(({ id }) => id === 'resale').map((line) => line.terminalUsd))
}

function lineItem(line: CostLine, { discount, horizonMonths }: Situation): LineItem {
  const monthlyUsd = new Array<number>(horizonMonths).fill(0)
  if (line.monthlyUsd) {
    for (let month = 0; month < horizonMonths; month += 1) monthlyUsd[month] = line.monthlyUsd[month] ?? 0
  }
  return {
    id: line.id,
    part: line.part,
    group: line.group,
    upFrontUsd: line.upFrontUsd,
    monthlyUsd,
    terminalUsd: line.terminalUsd,
    totalUsd: line.upFrontUsd + sum(monthlyUsd) + line.terminalUsd,
    presentUsd: presentUsd(line, discount, horizonMonths),
    inputs: line.working(),
    method: line.method,
  }
}

function presentSum(monthly: Float64Array | null, discount: Float64Array, months: number): number {
  let value = 0
  for (let t = 1; t <= months; t += 1) value += (monthly?.[t - 1] ?? 0) * (discount[t] ?? 0)
  return value
}

function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}
