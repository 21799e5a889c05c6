import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import { evaluate } from './evaluate.ts'
import type { LineItem } from './line-item.ts'
import { costed, holds, near, SLOW } from './laws.test-support.ts'

type Line = LineItem

function everyNumber(value: unknown, visit: (number: number, path: string) => void, path = ''): void {
  if (typeof value === 'number') visit(value, path)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) everyNumber(child, visit, `${path}/${key}`)
  }
}

/** Sums of large figures that take each other away are as near as the largest of them allows. */
function expectSum(lines: readonly Line[], of: (line: Line) => number, total: number, what: string): void {
  const sum = lines.reduce((so, line) => so + of(line), 0)
  const size = lines.reduce((so, line) => so + Math.abs(of(line)), 0)
  if (Math.abs(sum - total) > 1e-9 * Math.max(1, size)) throw new Error(`${what}: ${sum} against ${total}`)
}

describe('in every plan', { timeout: SLOW }, () => {
  it('no number is NaN or infinite', () => {
    holds((plan) => {
      everyNumber(evaluate(completePlan(plan, catalogue), catalogue), (number, path) => {
        if (!Number.isFinite(number)) throw new Error(`${path} is ${number}`)
      })
    })
  })

  it('nothing costs less than nothing: no line but resale, no month, no part of the total', () => {
    holds((plan) => {
      for (const { id, cost } of costed(plan)) {
        for (const line of cost.lineItems) {
          if (line.id !== 'resale') expect(line.totalUsd, `${id} ${line.id}`).toBeGreaterThanOrEqual(0)
        }
        const { upFrontUsd, cashUsd, ownTimeUsd, riskUsd, valueLeftUsd, costOfMoneyUsd } = cost
        // What is kept and could be sold today is taken off what is left.
        const keptUsd = cost.lineItems.find((line) => line.id === 'kept')?.totalUsd ?? 0
        const leftUsd = valueLeftUsd + keptUsd + 1e-9 * keptUsd
        const parts = [upFrontUsd, cashUsd, ownTimeUsd, riskUsd, leftUsd, ...cost.ownTimeMonthlyUsd]
        expect(Math.min(...parts, costOfMoneyUsd, ...cost.monthlyUsd), id).toBeGreaterThanOrEqual(0)
      }
    })
  })

  it('the lines add up to every figure', () => {
    holds((plan) => {
      for (const { id, cost } of costed(plan)) {
        const { lineItems } = cost
        const of = (money: Line['money']) => lineItems.filter((line) => line.money === money)
        const [cash, own] = [of('cash'), of('own-time')]
        const plain = ({ totalUsd }: Line) => totalUsd
        const upFront = ({ upFrontUsd }: Line) => upFrontUsd
        expectSum(cash, plain, cost.cashUsd, `${id} cash`)
        expectSum(own, plain, cost.ownTimeUsd, `${id} own time`)
        expectSum(of('risk'), plain, cost.riskUsd, `${id} risk`)
        expectSum(of('value-left'), plain, -cost.valueLeftUsd, `${id} value left`)
        expectSum(
          lineItems,
          ({ costOfMoneyUsd }) => costOfMoneyUsd,
          cost.costOfMoneyUsd,
          `${id} cost of money`,
        )
        expectSum(lineItems, ({ presentUsd }) => presentUsd, cost.presentUsd, `${id} present`)
        expectSum(cash, upFront, cost.upFrontUsd, `${id} up front`)
        expectSum(own, upFront, cost.ownTimeUpFrontUsd, `${id} own time up front`)
        cost.monthlyUsd.forEach((usd, month) => {
          const ofMonth = ({ monthlyUsd }: Line) => monthlyUsd[month] ?? 0
          expectSum(cash, ofMonth, usd, `${id} month ${month + 1}`)
          expectSum(own, ofMonth, cost.ownTimeMonthlyUsd[month] ?? 0, `${id} own time of month ${month + 1}`)
        })
        expect(near(cost.capexUsd + cost.opexUsd, cost.cashUsd), id).toBe(true)
      }
    })
  })

  it('each line is its sum up front, its months and its end', () => {
    holds((plan) => {
      for (const { id, cost } of costed(plan)) {
        for (const line of cost.lineItems) {
          const { upFrontUsd, monthlyUsd, terminalUsd, totalUsd } = line
          const sum = monthlyUsd.reduce((so, usd) => so + usd, upFrontUsd + terminalUsd)
          expect(near(sum, totalUsd), `${id} ${line.id}`).toBe(true)
        }
      }
    })
  })

  it('the curve starts at the cash up front, never falls and ends at all of it, less resale where that is in the curve', () => {
    holds((plan) => {
      for (const { id, cost } of costed(plan)) {
        const { cumulativeUsd, lineItems } = cost
        const resale = plan.finance?.resaleInCurve
          ? lineItems.filter((line) => line.id === 'resale').reduce((sum, line) => sum + line.terminalUsd, 0)
          : 0
        expect(cumulativeUsd[0]).toBe(cost.upFrontUsd)
        cumulativeUsd.slice(0, -1).forEach((usd, t) => {
          if (usd < (cumulativeUsd[t - 1] ?? 0)) throw new Error(`${id} falls at ${t}`)
        })
        const slack = 1e-9 * Math.max(1, cost.cashUsd)
        expect(Math.abs((cumulativeUsd.at(-1) ?? NaN) - cost.cashUsd - resale), id).toBeLessThan(slack)
      }
    })
  })
})
