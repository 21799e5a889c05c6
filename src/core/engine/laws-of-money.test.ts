import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Plan } from '../plan/schema.ts'
import { accountingYears, fiscalYears } from './accounting.ts'
import type { CostFigures } from './evaluation.ts'
import {
  costed,
  costsById,
  holds,
  near,
  saidOr,
  SLOW,
  withWorkloads,
  workloadsOf,
} from './laws.test-support.ts'
import { planOf } from './plan-of.test-support.ts'

/** What stands for the discount rate where a plan says none. */
const DEFAULT_RATE = completePlan(planOf([], { finance: {} }), catalogue).finance.discountRatePerYear

/** How large the sums are that a total is made of, which take each other away. */
function sizeOf({ lineItems, costOfMoneyUsd }: CostFigures): number {
  return lineItems.reduce((sum, line) => sum + Math.abs(line.totalUsd), costOfMoneyUsd)
}

describe('in every plan', { timeout: SLOW }, () => {
  it('the total is cash, own time, cost of money and risk less what is left', () => {
    holds((plan) => {
      for (const { id, cost } of costed(plan)) {
        const { cashUsd, ownTimeUsd, costOfMoneyUsd, riskUsd, valueLeftUsd, totalUsd } = cost
        const sum = cashUsd + ownTimeUsd + costOfMoneyUsd + riskUsd - valueLeftUsd
        expect(Math.abs(sum - totalUsd), id).toBeLessThanOrEqual(1e-9 * sizeOf(cost))
      }
    })
  })

  it('the present value is what each dollar is worth at t = 0, and totals order as it does', () => {
    holds((plan) => {
      const rate = saidOr(plan.finance?.discountRatePerYear, DEFAULT_RATE)
      for (const { options, ranking } of workloadsOf(plan)) {
        const costs = options.flatMap(({ id, cost, feasible }) => (cost && feasible ? [{ id, cost }] : []))
        for (const { id, cost } of costs) {
          let present = 0
          const at = (t: number) => (1 + rate) ** (-t / 12)
          for (const { upFrontUsd, monthlyUsd, terminalUsd } of cost.lineItems) {
            present += upFrontUsd + terminalUsd * at(monthlyUsd.length)
            monthlyUsd.forEach((usd, month) => (present += usd * at(month + 1)))
          }
          expect(Math.abs(present - cost.presentUsd), id).toBeLessThanOrEqual(
            1e-9 * Math.max(1, sizeOf(cost)),
          )
        }
        const present = new Map(costs.map(({ id, cost }) => [id, cost.presentUsd]))
        ranking.slice(1).forEach((id, at) => {
          const [before = NaN, own = NaN] = [present.get(ranking[at]!), present.get(id)]
          expect(own, id).toBeGreaterThanOrEqual(before - 1e-9 * Math.abs(before))
        })
      }
    })
  })

  it('money costs nothing at a discount rate of zero', () => {
    holds((plan) => {
      const undiscounted = { ...plan, finance: { ...plan.finance, discountRatePerYear: 0 } }
      for (const { id, cost } of costed(undiscounted)) {
        expect(cost.costOfMoneyUsd, id).toBe(0)
        expect(cost.presentUsd, id).toBe(cost.totalUsd)
      }
    })
  })

  it('a higher discount rate makes every line that is paid cost more and be worth less today', () => {
    holds((plan) => {
      const at = (discountRatePerYear: number) => ({
        ...plan,
        finance: { ...plan.finance, discountRatePerYear },
      })
      const high = costsById(at(0.15))
      for (const { id, kind, cost } of costed(at(0.02))) {
        // A mix of its own best size may choose another size at another rate.
        if (kind === 'hybrid') continue
        cost.lineItems.forEach((line, index) => {
          const other = high.get(id)?.lineItems[index]
          // What machines will fetch at the end is taken off, the later the less of it.
          if (!other || line.id === 'resale' || line.id === 'kept') return
          expect(other.totalUsd, `${id} ${line.id}`).toBe(line.totalUsd)
          expect(other.costOfMoneyUsd, `${id} ${line.id}`).toBeGreaterThanOrEqual(line.costOfMoneyUsd)
          expect(other.presentUsd, `${id} ${line.id}`).toBeLessThanOrEqual(line.presentUsd * (1 + 1e-12))
        })
      }
    })
  })

  it('fiscal years add up to the cash, and books to what was bought and paid', () => {
    holds((plan) => {
      for (const { id, cost } of costed(plan)) {
        for (const startsInMonth of [1, 4]) {
          const years = fiscalYears(cost, plan.asOf, startsInMonth)
          const total = (of: (year: (typeof years)[number]) => number) =>
            years.reduce((sum, year) => sum + of(year), 0)
          expect(
            near(
              total(({ cashUsd }) => cashUsd),
              cost.cashUsd,
            ),
            id,
          ).toBe(true)
          expect(
            near(
              total(({ capexUsd }) => capexUsd),
              cost.capexUsd,
            ),
            id,
          ).toBe(true)
          const books = accountingYears(cost, plan.asOf, startsInMonth, { method: 'straight-line', years: 3 })
          const written = books.reduce((sum, { depreciationUsd }) => sum + depreciationUsd, 0)
          const paid = books.reduce((sum, { opexUsd }) => sum + opexUsd, 0)
          expect(near(written + (books.at(-1)?.bookValueUsd ?? NaN), cost.capexUsd), id).toBe(true)
          expect(near(paid, cost.opexUsd), id).toBe(true)
        }
      }
    })
  })

  it('cost per request carried to the horizon is the present cost of a present request, risk left out', () => {
    holds((plan) => {
      const rate = saidOr(plan.finance?.discountRatePerYear, DEFAULT_RATE)
      // Requests may be known where tokens are not.
      const requestsOf = new Map(
        workloadsOf(withTokens(plan)).map(({ id, demand }) => [id, demand?.requests]),
      )
      for (const { id: workload, options } of workloadsOf(plan)) {
        const present = requestsOf
          .get(workload)
          ?.reduce((sum, count, month) => sum + count * (1 + rate) ** (-(month + 1) / 12), 0)
        for (const { id, cost } of options) {
          if (!cost) continue
          if (!present) expect(cost.usdPerRequest, id).toBeNull()
          else {
            const certain = cost.lineItems
              .filter(({ money }) => money !== 'risk')
              .reduce((sum, line) => sum + line.presentUsd, 0)
            const gap = Math.abs((cost.usdPerRequest ?? NaN) * present - certain)
            expect(gap, id).toBeLessThanOrEqual(1e-9 * Math.max(1, sizeOf(cost)))
          }
        }
      }
    })
  })
})

/** The same plan, with the tokens of a request said where they are not. */
function withTokens(plan: Plan): Plan {
  return withWorkloads(plan, ({ demand, ...workload }) => ({
    ...workload,
    // How many requests a bill pays for hangs on their tokens.
    demand:
      demand.basis?.by === 'bill'
        ? demand
        : { ...demand, inputTokens: demand.inputTokens ?? 1, outputTokens: demand.outputTokens ?? 1 },
  }))
}
