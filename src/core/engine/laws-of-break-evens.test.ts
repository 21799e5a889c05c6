import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueAt } from './break-even.ts'
import { holds, near, optionOf, RUNS, same, SLOW, workloadsOf } from './laws.test-support.ts'
import { planOf, priced, quote } from './plan-of.test-support.ts'

describe('in every plan', { timeout: SLOW }, () => {
  it('the first in the ranking has the least total of all that can do the work', () => {
    holds((plan) => {
      for (const { options, ranking } of workloadsOf(plan)) {
        const able = options.filter(({ feasible, cost }) => feasible && cost)
        const totals = new Map(able.map(({ id, cost }) => [id, cost!.totalUsd]))
        expect(ranking).toHaveLength(able.length)
        if (able.length > 0) expect(totals.get(ranking[0]!)).toBe(Math.min(...totals.values()))
      }
    })
  })

  it('at a break-even inside the horizon both options have cost the same', () => {
    let compared = 0
    holds((plan) => {
      for (const workload of workloadsOf(plan)) {
        for (const { option, against, kind, month, usd } of workload.breakEvens) {
          if (kind !== 'month' || month === null) continue
          const a = valueAt(curveOf(workload, option), month)
          expect(near(a, valueAt(curveOf(workload, against), month), 1e-7), option).toBe(true)
          expect(near(a, usd ?? 0, 1e-7), option).toBe(true)
          compared += 1
        }
      }
    })
    expect(compared).toBeGreaterThan(0)
  })

  it('the kind of a break-even is what the two curves show', () => {
    const kinds = new Set<string>()
    holds((plan) => {
      for (const workload of workloadsOf(plan)) {
        for (const { option, against, kind, ahead } of workload.breakEvens) {
          const other = curveOf(workload, against)
          const leads = curveOf(workload, option).map((usd, t) =>
            same(usd, other[t] ?? 0) ? 0 : usd - (other[t] ?? 0),
          )
          const [least, most, last] = [Math.min(...leads), Math.max(...leads), leads.at(-1) ?? 0]
          const shown = {
            immediate: most <= 0,
            month: last <= 0 && most > 0,
            temporary: last > 0 && (least < 0 || ahead.every(({ from }) => from >= leads.length - 1)),
            never: Math.min(...leads.slice(1)) >= 0,
            'beyond-horizon': Math.min(...leads.slice(1)) >= 0,
          }
          expect(shown[kind], `${workload.id}: ${option} against ${against} ${kind}`).toBe(true)
          kinds.add(kind)
        }
      }
    })
    expect(kinds.size).toBeGreaterThanOrEqual(3)
  })
})

describe('the analytic break-even', { timeout: SLOW }, () => {
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
          const work = workloadsOf(plan)[0]!
          const pair = work.breakEvens.find(({ option }) => option === 'own')
          expect(optionOf(work, 'api').cost?.monthlyUsd[0]).toBeCloseTo(firstMonth, 6)
          expect(pair?.month).toBeCloseTo(months, 6)
        },
      ),
      RUNS,
    )
  })
})

function curveOf(workload: Parameters<typeof optionOf>[0], id: string): readonly number[] {
  return optionOf(workload, id).cost?.cumulativeUsd ?? []
}
