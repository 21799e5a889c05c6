import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from '../plan/complete.ts'
import { evaluate } from './evaluate.ts'
import type { CostFigures } from './evaluation.ts'
import {
  costed,
  costsById,
  holds,
  near,
  saidOr,
  SLOW,
  withOptions,
  withWorkloads,
  workloadsOf,
} from './laws.test-support.ts'
import { quote } from './plan-of.test-support.ts'

/** Every sum of money in it times k: in a plan with its defaults, and in the catalogue. */
function withMoneyTimes<T>(value: T, k: number): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withMoneyTimes(item, k)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, child]: [string, unknown]) => [
      key,
      typeof child === 'number' && /usd/i.test(key) && key !== 'perUsd'
        ? child * k
        : withMoneyTimes(child, k),
    ]),
  ) as T
}

/** A host draws by the mean busy share of its cards, so that one more card, each less busy, can draw less. */
function withoutEnergy({ lineItems }: CostFigures): number {
  return lineItems.filter(({ id }) => id !== 'energy').reduce((sum, { presentUsd }) => sum + presentUsd, 0)
}

describe('in every plan', { timeout: SLOW }, () => {
  it('all money times k makes every cost times k and moves no break-even', () => {
    const dearer = withMoneyTimes(catalogue, 4)
    holds((plan) => {
      const complete = completePlan(plan, catalogue)
      const scaled = evaluate(withMoneyTimes(complete, 4), dearer).workloads
      evaluate(complete, catalogue).workloads.forEach((one, at) => {
        const other = scaled[at]!
        one.options.forEach(({ id, cost }, index) => {
          const times = other.options[index]!.cost
          expect(times === null, id).toBe(cost === null)
          expect(near((cost?.totalUsd ?? 0) * 4, times?.totalUsd ?? 0), id).toBe(true)
          expect(near((cost?.cashUsd ?? 0) * 4, times?.cashUsd ?? 0), id).toBe(true)
        })
        expect(other.ranking).toEqual(one.ranking)
        const inShort = ({ breakEvens }: typeof one) =>
          breakEvens.map(({ kind, month }) => [kind, month && month.toFixed(6)])
        expect(inShort(other)).toEqual(inShort(one))
      })
    })
  })

  it('the order in which options are entered changes no cost, but that the first service bridges a lead time', () => {
    holds((plan) => {
      const turned = costsById(withOptions(plan, (options) => options.toReversed()))
      for (const { id, cost } of costed(plan)) {
        if (cost.lineItems.some((line) => line.id === 'bridge')) continue
        expect(turned.get(id)?.totalUsd, id).toBe(cost.totalUsd)
        expect(turned.get(id)?.cumulativeUsd).toEqual(cost.cumulativeUsd)
      }
    })
  })

  it('other names change nothing but the names', () => {
    holds((plan) => {
      const renamed = withOptions(plan, (options) =>
        options.map((option) => ({ ...option, name: `New ${option.id}` })),
      )
      const before = workloadsOf(plan)
      workloadsOf({ ...renamed, name: 'Other' }).forEach(({ ranking, options }, at) => {
        expect(ranking).toEqual(before[at]!.ranking)
        expect(options.map(({ cost }) => cost)).toEqual(before[at]!.options.map(({ cost }) => cost))
      })
    })
  })

  it('one option more changes neither the others nor their order', () => {
    holds((plan) => {
      const before = workloadsOf(plan)
      const more = withOptions(plan, (options) => [...options, quote('more', 20_000, 900)])
      workloadsOf(more).forEach(({ ranking, options }, at) => {
        expect(ranking.filter((id) => id !== 'more')).toEqual(before[at]!.ranking)
        expect(options.slice(0, -1)).toEqual(before[at]!.options)
      })
    })
  })

  it('more requests never cost less, electricity aside, where each option serves them all itself', () => {
    holds((plan) => {
      const growing = withWorkloads(plan, (workload) => ({
        ...workload,
        demand: { ...workload.demand, growthPerMonth: Math.abs(saidOr(workload.demand.growthPerMonth, 0)) },
        options: workload.options.filter(({ kind }) => kind !== 'hybrid'),
      }))
      const busier = withWorkloads(growing, (workload) => {
        const { requestsPerDay } = workload.demand
        if (requestsPerDay === undefined) return workload
        const more = saidOr(requestsPerDay, 0) * 1.3 + 1
        return { ...workload, demand: { ...workload.demand, requestsPerDay: more } }
      })
      const after = workloadsOf(busier)
      workloadsOf(growing).forEach(({ options }, at) => {
        options.forEach(({ id, cost }, index) => {
          const more = after[at]!.options[index]!
          expect(more.cost === null, id).toBe(cost === null)
          if (!cost || !more.cost) return
          const slack = 1e-9 * Math.max(1, Math.abs(cost.totalUsd))
          expect(withoutEnergy(more.cost), id).toBeGreaterThanOrEqual(withoutEnergy(cost) - slack)
        })
      })
    })
  })
})
