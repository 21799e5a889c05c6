import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import { evaluate } from './evaluate.ts'
import type { CostFigures } from './evaluation.ts'
import { costed, costsById, holds, near, SLOW } from './laws.test-support.ts'

type Line = CostFigures['lineItems'][number]

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

  it('nothing costs less than nothing: no line but resale, no month, no sum up front', () => {
    holds((plan) => {
      for (const { id, cost } of costed(plan)) {
        for (const line of cost.lineItems) {
          if (line.id !== 'resale') expect(line.totalUsd, `${id} ${line.id}`).toBeGreaterThanOrEqual(0)
        }
        expect(Math.min(cost.upFrontUsd, ...cost.monthlyUsd), id).toBeGreaterThanOrEqual(0)
      }
    })
  })

  it('the lines add up to every total', () => {
    holds((plan) => {
      for (const { id, cost } of costed(plan)) {
        const { lineItems: lines } = cost
        expectSum(lines, ({ upFrontUsd }) => upFrontUsd, cost.upFrontUsd, `${id} up front`)
        expectSum(lines, ({ presentUsd }) => presentUsd, cost.netPresentUsd, `${id} present`)
        expectSum(lines, ({ terminalUsd }) => terminalUsd, cost.terminalUsd, `${id} at the end`)
        expectSum(lines, ({ totalUsd }) => totalUsd, cost.nominalUsd + cost.terminalUsd, `${id} nominal`)
        cost.monthlyUsd.forEach((usd, month) => {
          expectSum(lines, ({ monthlyUsd }) => monthlyUsd[month] ?? 0, usd, `${id} month ${month + 1}`)
        })
        expect(near(cost.capexUsd + cost.opexUsd, cost.nominalUsd), id).toBe(true)
      }
    })
  })

  it('the cumulative curve starts at the up-front sum, never falls and ends at the nominal total, less resale where that is in the curve', () => {
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
        expect(cumulativeUsd.at(-1), id).toBe(cost.nominalUsd + resale)
      }
    })
  })

  it('at a discount rate of zero the present cost is the nominal one with the terminal lines', () => {
    holds((plan) => {
      const undiscounted = { ...plan, finance: { ...plan.finance, discountRatePerYear: 0 } }
      for (const { id, cost } of costed(undiscounted)) {
        expect(near(cost.netPresentUsd, cost.nominalUsd + cost.terminalUsd), id).toBe(true)
      }
    })
  })

  it('a higher discount rate never makes up-front and running costs dearer', () => {
    holds((plan) => {
      const at = (discountRatePerYear: number) => ({
        ...plan,
        finance: { ...plan.finance, discountRatePerYear },
      })
      const high = costsById(at(0.15))
      const running = (cost: CostFigures) =>
        cost.lineItems.filter(({ id }) => id !== 'resale').reduce((sum, line) => sum + line.presentUsd, 0)
      for (const { id, kind, cost } of costed(at(0.02))) {
        const other = high.get(id)
        // A mix of its own best size may choose another size at another rate.
        if (other && kind !== 'hybrid')
          expect(running(other), id).toBeLessThanOrEqual(running(cost) * (1 + 1e-12))
      }
    })
  })
})
