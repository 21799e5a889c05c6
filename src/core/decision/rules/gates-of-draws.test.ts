import { describe, expect, it } from 'vitest'
import { chances, simulate } from '../../analysis/simulate.ts'
import { catalogue } from '../../catalogue/catalogue.ts'
import { planOf, priced, quote } from '../../engine/plan-of.test-support.ts'
import { catalogueIndex } from '../../engine/situation.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Demand, Option, Plan } from '../../plan/schema.ts'
import { gatesOfDraws } from './gates-of-draws.ts'

/** The box is cheaper whatever comes, where it may be bought; of the API nobody doubts the price. */
const BOX = quote('box', 10_000, 1)
const API = priced('api', 5, 5)

function chanceOf(plan: Plan, option = 'box'): number {
  const complete = completePlan(plan, catalogue)
  const [workload] = complete.workloads
  if (!workload) throw new Error('There is a workload.')
  const mayBeChosen = gatesOfDraws(complete, workload)
  const drawn = simulate(complete, workload, catalogueIndex(catalogue, { own: {} }), { mayBeChosen })
  return chances(drawn, new Set(workload.options.map(({ id }) => id))).get(option) ?? 0
}

const budget = (capitalBudgetUsd: number | { low: number; base: number; high: number }) =>
  planOf([BOX, API], {
    finance: { discountRatePerYear: 0, capitalBudgetUsd },
    demand: { requestsPerDay: 100_000, inputTokens: 1000, outputTokens: 200 },
  })

describe('a gate that looks at a figure', () => {
  it('lets an option through in as many draws as the figure is on its side of', () => {
    expect(chanceOf(budget(10_000))).toBe(1)
    expect(chanceOf(budget(9999))).toBe(0)
    // One in ten is below the low end of a typed range, one in two below its base.
    expect(chanceOf(budget({ low: 10_000, base: 12_000, high: 15_000 }))).toBeCloseTo(0.9, 2)
    expect(chanceOf(budget({ low: 8000, base: 10_000, high: 15_000 }))).toBeCloseTo(0.5, 2)
  })

  it('is asked how long a request becomes and how soon it is answered', () => {
    const model: Option = { id: 'small', kind: 'hosted', model: 'groq/openai/gpt-oss-120b', exitHours: 0, setupHours: 0 }
    const listed = catalogue.apiModels.find(({ id }) => id === 'groq/openai/gpt-oss-120b')
    const limit = listed?.contextTokens ?? 0
    const dear = quote('dear', 1e9, 0)
    const long = (contextTokens: { low: number; base: number; high: number }) =>
      planOf([model, dear], { demand: { requestsPerDay: 100, inputTokens: 1000, outputTokens: 200, contextTokens } })
    expect(chanceOf(long({ low: 2000, base: 4000, high: limit / 2 }), 'small')).toBeGreaterThan(0.9)
    expect(chanceOf(long({ low: limit / 2, base: limit, high: limit * 2 }), 'small')).toBeCloseTo(0.5, 2)
    const said = (demand: Demand) => planOf([model, dear], { demand: { requestsPerDay: 100, outputTokens: 200, ...demand } })
    const read = { low: limit / 2, base: limit - 200, high: limit * 2 }
    expect(chanceOf(said({ inputTokens: read, contextTokens: 512 }), 'small')).toBeCloseTo(0.5, 2)
    const most = listed?.maxOutputTokens ?? 0
    const written = { low: most / 2, base: most, high: most * 1.5 }
    expect(chanceOf(said({ inputTokens: 100, outputTokens: written }), 'small')).toBeCloseTo(0.5, 2)
    const timed = (measured: { low: number; base: number; high: number }) =>
      planOf([{ ...API, measuredTimeToFirstTokenMs: measured }, { ...dear, measuredTimeToFirstTokenMs: 1 }] as Option[], {
        answers: { latency: 'realtime' },
        demand: { requestsPerDay: 100, inputTokens: 1000, outputTokens: 200, targetTimeToFirstTokenMs: 500 },
      })
    expect(chanceOf(timed({ low: 300, base: 500, high: 900 }), 'api')).toBeCloseTo(0.5, 2)
    expect(chanceOf(timed({ low: 200, base: 300, high: 500 }), 'api')).toBeCloseTo(0.9, 2)
  })

  it('is not asked where no draw could turn one', () => {
    const complete = completePlan(planOf([BOX, quote('other', 1, 1)]), catalogue)
    const [workload] = complete.workloads
    expect(workload && gatesOfDraws(complete, workload)).toBeNull()
  })
}) // prettier-ignore
