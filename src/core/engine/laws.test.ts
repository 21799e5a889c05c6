import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option, Plan } from '../plan/schema.ts'
import { valueAt } from './break-even.ts'
import { evaluate } from './evaluate.ts'
import type { CostFigures, WorkloadEvaluation } from './evaluation.ts'
import { priced, planOf, quote } from './plan-of.test-support.ts'
import { randomPlan, withMoneyTimes } from './random-plan.test-support.ts'

/** The same thousand plans every time; CROSSOVER_FC_RUNS asks for more or fewer, CROSSOVER_FC_SEED for others. */
const RUNS = {
  numRuns: Number(process.env['CROSSOVER_FC_RUNS'] ?? 1000),
  seed: Number(process.env['CROSSOVER_FC_SEED'] ?? 20_261_120),
}
const SLOW = 600_000

function work(plan: Plan): WorkloadEvaluation {
  const [workload] = evaluate(completePlan(plan, catalogue), catalogue).workloads
  if (!workload) throw new Error('no workload')
  return workload
}

function costs(plan: Plan): ReadonlyMap<string, CostFigures> {
  return new Map(work(plan).options.flatMap(({ id, cost }) => (cost ? [[id, cost] as const] : [])))
}

function costOf(plan: Plan, id: string): CostFigures {
  const cost = costs(plan).get(id)
  if (!cost) throw new Error(`${id} was not costed`)
  return cost
}

function holds(law: (plan: Plan) => void, plans = randomPlan()) {
  fc.assert(fc.property(plans, law), RUNS)
}

function withDemand(plan: Plan, demand: Plan['workloads'][number]['demand']): Plan {
  return {
    ...plan,
    workloads: plan.workloads.map((workload) => ({
      ...workload,
      demand: { ...workload.demand, ...demand },
    })),
  }
}

function withOptions(plan: Plan, change: (options: readonly Option[]) => Option[]): Plan {
  return {
    ...plan,
    workloads: plan.workloads.map((workload) => ({ ...workload, options: change(workload.options) })),
  }
}

/** As near as sums of floating numbers in another order come. */
function near(a: number, b: number, tolerance = 1e-9): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b))
}

/** Equal but for rounding, however small both are. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}

function everyNumber(value: unknown, visit: (number: number, path: string) => void, path = ''): void {
  if (typeof value === 'number') visit(value, path)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) everyNumber(child, visit, `${path}/${key}`)
  }
}

describe('laws that hold for every plan', { timeout: SLOW }, () => {
  it('no number is ever NaN or infinite', () => {
    holds((plan) => {
      everyNumber(evaluate(completePlan(plan, catalogue), catalogue), (number, path) => {
        if (!Number.isFinite(number)) throw new Error(`${path} is ${number}`)
      })
    })
  })

  it('nothing costs less than nothing: no line but resale, no month, no total', () => {
    holds((plan) => {
      for (const [id, cost] of costs(plan)) {
        for (const line of cost.lineItems) {
          if (line.id !== 'resale') expect(line.totalUsd, `${id} ${line.id}`).toBeGreaterThanOrEqual(0)
        }
        expect(Math.min(cost.upFrontUsd, ...cost.monthlyUsd), id).toBeGreaterThanOrEqual(0)
        expect(cost.totalUsd, id).toBeGreaterThanOrEqual(-1e-6)
      }
    })
  })

  it('the lines add up to every total, to the cent', () => {
    holds((plan) => {
      for (const cost of costs(plan).values()) {
        const sum = (of: (line: CostFigures['lineItems'][number]) => number) =>
          cost.lineItems.reduce((total, line) => total + of(line), 0)
        expect(
          near(
            sum(({ upFrontUsd }) => upFrontUsd),
            cost.upFrontUsd,
          ),
        ).toBe(true)
        expect(
          near(
            sum(({ presentUsd }) => presentUsd),
            cost.totalUsd,
          ),
        ).toBe(true)
        expect(
          near(
            sum(({ totalUsd }) => totalUsd),
            cost.cashUsd + cost.terminalUsd,
          ),
        ).toBe(true)
        cost.monthlyUsd.forEach((usd, month) => {
          expect(
            near(
              sum(({ monthlyUsd }) => monthlyUsd[month] ?? 0),
              usd,
            ),
          ).toBe(true)
        })
        expect(near(cost.capexUsd + cost.opexUsd + cost.terminalUsd, cost.cashUsd + cost.terminalUsd)).toBe(
          true,
        )
      }
    })
  })

  it('the cumulative curve starts at the up-front sum, never falls and ends at the nominal total', () => {
    holds((plan) => {
      for (const cost of costs(plan).values()) {
        const { cumulativeUsd } = cost
        expect(cumulativeUsd[0]).toBe(cost.upFrontUsd)
        cumulativeUsd.forEach((usd, t) => expect(usd).toBeGreaterThanOrEqual(cumulativeUsd[t - 1] ?? 0))
        expect(cumulativeUsd.at(-1)).toBe(cost.cashUsd)
      }
    })
  })

  it('at a discount rate of zero the present cost is the nominal one with the terminal lines', () => {
    holds((plan) => {
      const undiscounted = { ...plan, finance: { ...plan.finance, discountRatePerYear: 0 } }
      for (const cost of costs(undiscounted).values()) {
        expect(near(cost.totalUsd, cost.cashUsd + cost.terminalUsd)).toBe(true)
      }
    })
  })

  it('a higher discount rate never makes up-front and running costs dearer', () => {
    holds((plan) => {
      const at = (discountRatePerYear: number) =>
        costs({ ...plan, finance: { ...plan.finance, discountRatePerYear } })
      const [low, high] = [at(0.02), at(0.15)]
      const running = (cost: CostFigures) =>
        cost.lineItems.filter(({ id }) => id !== 'resale').reduce((sum, line) => sum + line.presentUsd, 0)
      for (const [id, cost] of low) {
        const other = high.get(id)
        // A hybrid of its own best size may choose another size at another rate.
        if (other && id !== 'mix') expect(running(other)).toBeLessThanOrEqual(running(cost) * (1 + 1e-12))
      }
    })
  })

  it('all money times k makes every cost times k and moves no break-even', () => {
    holds((plan) => {
      const [one, other] = [work(plan), work(withMoneyTimes(plan, 4))]
      one.options.forEach((option, index) => {
        const scaled = other.options[index]
        expect(near((option.cost?.totalUsd ?? 0) * 4, scaled?.cost?.totalUsd ?? 0)).toBe(true)
        expect(near((option.cost?.cashUsd ?? 0) * 4, scaled?.cost?.cashUsd ?? 0)).toBe(true)
      })
      expect(other.ranking).toEqual(one.ranking)
      expect(other.breakEvens.map(({ kind, month }) => [kind, month && month.toFixed(6)])).toEqual(
        one.breakEvens.map(({ kind, month }) => [kind, month && month.toFixed(6)]),
      )
    })
  })

  it('the order in which options are entered changes no cost', () => {
    holds((plan) => {
      const turned = costs(withOptions(plan, (options) => options.toReversed()))
      for (const [id, cost] of costs(plan)) {
        expect(turned.get(id)?.totalUsd).toBe(cost.totalUsd)
        expect(turned.get(id)?.cumulativeUsd).toEqual(cost.cumulativeUsd)
      }
    })
  })

  it('other names change nothing but the names', () => {
    holds((plan) => {
      const renamed = work({
        ...withOptions(plan, (options) => options.map((option) => ({ ...option, name: `New ${option.id}` }))),
        name: 'Other',
      })
      const before = work(plan)
      expect(renamed.ranking).toEqual(before.ranking)
      expect(renamed.options.map(({ cost }) => cost)).toEqual(before.options.map(({ cost }) => cost))
    })
  })

  it('a dominated option changes neither the others nor their order', () => {
    holds((plan) => {
      const before = work(plan)
      const dear = quote('dear', 1e11, 1e9)
      const after = work(withOptions(plan, (options) => [...options, dear]))
      expect(after.ranking.filter((id) => id !== 'dear')).toEqual(before.ranking)
      expect(after.options.slice(0, -1)).toEqual(before.options)
    })
  })

  it('the first in the ranking has the least present cost of all that can do the work', () => {
    holds((plan) => {
      const { options, ranking } = work(plan)
      const able = options.filter(({ feasible, cost }) => feasible && cost)
      const least = Math.min(...able.map(({ cost }) => cost?.totalUsd ?? Infinity))
      expect(ranking).toHaveLength(able.length)
      expect(able.find(({ id }) => id === ranking[0])?.cost?.totalUsd).toBe(least)
    })
  })

  it('at a break-even inside the horizon both options have cost the same', () => {
    holds((plan) => {
      const { breakEvens } = work(plan)
      const curves = costs(plan)
      for (const { option, against, kind, month, usd } of breakEvens) {
        const [a, b] = [curves.get(option)?.cumulativeUsd ?? [], curves.get(against)?.cumulativeUsd ?? []]
        if (kind !== 'month' || month === null) continue
        expect(near(valueAt(a, month), valueAt(b, month), 1e-7)).toBe(true)
        expect(near(valueAt(a, month), usd ?? 0, 1e-7)).toBe(true)
      }
    })
  })

  it('the kind of a break-even is what the two curves show', () => {
    holds((plan) => {
      const curves = costs(plan)
      for (const { option, against, kind } of work(plan).breakEvens) {
        const [a, b] = [curves.get(option)?.cumulativeUsd ?? [], curves.get(against)?.cumulativeUsd ?? []]
        const leads = a.map((usd, t) => (same(usd, b[t] ?? 0) ? 0 : usd - (b[t] ?? 0)))
        const last = leads.at(-1) ?? 0
        if (kind === 'immediate') expect(Math.max(...leads)).toBeLessThanOrEqual(0)
        if (kind === 'month') expect(last <= 0 && Math.max(...leads) > 0).toBe(true)
        if (kind === 'temporary') expect(last > 0 && Math.min(...leads) < 0).toBe(true)
        if (kind === 'never' || kind === 'beyond-horizon')
          expect(Math.min(...leads.slice(1))).toBeGreaterThanOrEqual(0)
      }
    })
  })

  it('more requests never cost less in total where each option serves them all itself', () => {
    holds(
      (plan) => {
        const single = withOptions(plan, (options) => options.filter(({ kind }) => kind !== 'hybrid'))
        const { requestsPerDay = 0 } = plan.workloads[0]?.demand ?? {}
        const [few, more] = [
          costs(single),
          costs(withDemand(single, { requestsPerDay: Number(requestsPerDay) * 1.3 + 1 })),
        ]
        for (const [id, cost] of few) {
          expect(more.get(id)?.totalUsd ?? 0, id).toBeGreaterThanOrEqual(
            cost.totalUsd - 1e-9 * Math.max(1, Math.abs(cost.totalUsd)),
          )
        }
      },
      randomPlan({ growthPerMonth: [0, 0.1] }),
    )
  })

  it('a hybrid that sends nothing local costs what its cloud part costs, and one that sends all what its machines cost', () => {
    holds((plan) => {
      const at = (localShare: number, leadTimeMonths: number) =>
        withOptions(plan, (options) => [
          ...options
            .filter(({ kind }) => kind !== 'hybrid')
            .map((option) => (option.kind === 'owned' ? { ...option, leadTimeMonths } : option)),
          { id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'api', localShare },
        ])
      const none = costs(at(0, 0))
      expect(none.get('mix')?.totalUsd).toBe(none.get('api')?.totalUsd)
      const all = costs(at(1, 0))
      expect(all.get('mix')?.totalUsd).toBe(all.get('owned')?.totalUsd)
    })
  })

  it('a hybrid of its best size is never dearer than one of a given size that serves what it must', () => {
    fc.assert(
      fc.property(randomPlan(), fc.integer({ min: 1, max: 6 }), (plan, units) => {
        const at = (sizing: 'optimal' | number) =>
          work(
            withOptions(plan, (options) =>
              options.map((option) => (option.kind === 'hybrid' ? { ...option, sizing } : option)),
            ),
          ).options.find(({ id }) => id === 'mix')
        const [best, given] = [at('optimal'), at(units)]
        const tried = best?.unitsCurve?.some((point) => point.units === units)
        if (!best?.cost || !given?.cost || !given.feasible || !tried) return
        expect(best.cost.totalUsd).toBeLessThanOrEqual(given.cost.totalUsd * (1 + 1e-9))
      }),
      RUNS,
    )
  })
})

describe('the analytic break-even', () => {
  it('is met at whole months where owning costs nothing to run and the API price falls by a factor', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 36 }),
        fc.double({ min: 0.5, max: 1.2, noNaN: true }).filter((yearly) => Math.abs(yearly - 1) > 0.01),
        fc.integer({ min: 10, max: 5000 }),
        (months, yearly, requestsPerDay) => {
          const d = yearly ** (1 / 12)
          const firstMonth = (requestsPerDay * 365) / 12 / 1000
          const upFront = (firstMonth * (1 - d ** months)) / (1 - d)
          const plan = planOf([quote('own', upFront, 0), priced('api', 1, 0)], {
            demand: { requestsPerDay, inputTokens: 1000, outputTokens: 0 },
            trends: { apiPricePerYear: yearly - 1 },
          })
          const pair = work(plan).breakEvens.find(({ option }) => option === 'own')
          expect(costOf(plan, 'api').monthlyUsd[0]).toBeCloseTo(firstMonth, 6)
          expect(pair?.month).toBeCloseTo(months, 6)
        },
      ),
      RUNS,
    )
  })
})
