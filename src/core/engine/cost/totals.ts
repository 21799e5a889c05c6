import type { Situation } from '../situation.ts'
import { monthUsd, type CostLine } from './cost-line.ts'

/**
 * What an option costs over the horizon, in its parts. Cost of money is what every dollar out would have
 * earned until the horizon at the discount rate; with it the total is the future value, which orders as
 * present value does. Method: docs/method/cost.md#money.
 */
export interface Totals {
  cashUsd: number
  ownTimeUsd: number
  costOfMoneyUsd: number
  riskUsd: number
  valueLeftUsd: number
  /** Cash + own time + cost of money + risk - value left: what ranks. */
  totalUsd: number
  /** Cash before month 1. */
  upFrontUsd: number
}

export function noTotals(): Totals {
  return {
    cashUsd: 0,
    ownTimeUsd: 0,
    costOfMoneyUsd: 0,
    riskUsd: 0,
    valueLeftUsd: 0,
    totalUsd: 0,
    upFrontUsd: 0,
  }
}

/** Adds lines up into `totals`, which the caller owns; each line as `lineUsd` and `costOfMoneyUsd` have it. */
export function addUp(lines: readonly CostLine[], situation: Situation, totals: Totals): void {
  const { horizonMonths, carry } = situation
  const carryOf = carry.of
  const [ofUpFront, ofEveryMonth] = [carryOf[0] ?? 0, carry.ofEveryMonth]
  let cash = 0
  let ownTime = 0
  let costOfMoney = 0
  let risk = 0
  let valueLeft = 0
  let upFront = 0
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined) continue
    let ofMoney = line.upFrontUsd * ofUpFront
    let plain: number
    if (line.differs) {
      const { monthlyUsd } = line
      let months = 0
      for (let month = 0; month < horizonMonths; month += 1) {
        const usd = monthlyUsd[month] ?? 0
        months += usd
        ofMoney += usd * (carryOf[month + 1] ?? 0)
      }
      plain = line.upFrontUsd + months + line.terminalUsd
    } else {
      plain = line.upFrontUsd + line.everyMonthUsd * horizonMonths + line.terminalUsd
      ofMoney += line.everyMonthUsd * ofEveryMonth
    }
    costOfMoney += ofMoney
    switch (line.money) {
      case 'cash':
        cash += plain
        upFront += line.upFrontUsd
        break
      case 'own-time':
        ownTime += plain
        break
      case 'risk':
        risk += plain
        break
      case 'value-left':
        valueLeft -= plain
        break
    }
  }
  totals.cashUsd = cash
  totals.ownTimeUsd = ownTime
  totals.costOfMoneyUsd = costOfMoney
  totals.riskUsd = risk
  totals.valueLeftUsd = valueLeft
  totals.totalUsd = cash + ownTime + costOfMoney + risk - valueLeft
  totals.upFrontUsd = upFront
}

/** A line's amounts, plainly added: up front, months 1..H and the end. */
export function lineUsd(line: CostLine, { horizonMonths }: Situation): number {
  if (!line.differs) return line.upFrontUsd + line.everyMonthUsd * horizonMonths + line.terminalUsd
  const { monthlyUsd } = line
  let months = 0
  for (let month = 0; month < horizonMonths; month += 1) months += monthlyUsd[month] ?? 0
  return line.upFrontUsd + months + line.terminalUsd
}

/** What a line's dollars would have earned from the moment they are out until the horizon. */
export function costOfMoneyUsd(line: CostLine, { horizonMonths, carry }: Situation): number {
  let usd = line.upFrontUsd * (carry.of[0] ?? 0)
  if (!line.differs) return usd + line.everyMonthUsd * carry.ofEveryMonth
  const { monthlyUsd } = line
  for (let t = 1; t <= horizonMonths; t += 1) usd += (monthlyUsd[t - 1] ?? 0) * (carry.of[t] ?? 0)
  return usd
}

/** Cumulative cash at t = 0..months, into a curve that the caller owns. */
export function cashCurve(lines: readonly CostLine[], months: number, curve: Float64Array): void {
  curve.fill(0)
  for (const line of lines) {
    if (line.money !== 'cash') continue
    curve[0] = (curve[0] ?? 0) + line.upFrontUsd
    if (!line.differs) {
      if (line.everyMonthUsd === 0) continue
      for (let t = 1; t <= months; t += 1) curve[t] = (curve[t] ?? 0) + line.everyMonthUsd
      continue
    }
    const { monthlyUsd } = line
    for (let t = 1; t <= months; t += 1) curve[t] = (curve[t] ?? 0) + (monthlyUsd[t - 1] ?? 0)
  }
  for (let t = 1; t <= months; t += 1) curve[t] = (curve[t] ?? 0) + (curve[t - 1] ?? 0)
}

/** Lines of one kind of money added up by month, into `sums`. */
export function monthlyOf(
  lines: readonly CostLine[],
  money: CostLine['money'],
  months: number,
  sums: Float64Array,
): void {
  sums.fill(0)
  for (const line of lines) {
    if (line.money !== money) continue
    for (let t = 1; t <= months; t += 1) sums[t - 1] = (sums[t - 1] ?? 0) + monthUsd(line, t)
  }
}
