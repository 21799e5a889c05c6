import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { addUp, noTotals } from '../engine/cost/totals.ts'
import { evaluate } from '../engine/evaluate.ts'
import { openKernel } from '../engine/kernel/open-kernel.ts'
import { catalogueIndex } from '../engine/situation.ts'
import { completePlan } from '../plan/complete.ts'
import { EXAMPLE_PLANS, SAMPLE_PLAN } from '../plan/examples.ts'
import nightly from '../plan/examples/nightly-batch.json' with { type: 'json' }
import type { Plan } from '../plan/schema.ts'
import { trendOf } from './drawn-inputs.ts'
import { chances, simulate, type Draws } from './simulate.ts'
import { percentiles } from './statistics/percentiles.ts'

const index = catalogueIndex(catalogue, { own: {} })

function drawn(plan: Plan, draws: number, seed = 1, at = 0): Draws {
  const complete = completePlan(plan, catalogue)
  const workload = complete.workloads[at]
  if (!workload) throw new Error('no workload')
  return simulate(complete, workload, index, { draws, seed, keepsValues: true })
}

/** The totals of the same draws, every one searched for afresh. */
function afresh(plan: Plan, { figures, values, count }: Draws, at = 0): readonly Float64Array[] {
  const complete = completePlan(plan, catalogue)
  const workload = complete.workloads[at]
  if (!workload || !values) throw new Error('no workload')
  const kernel = openKernel(complete, workload, index)
  const { yearlySteps, horizonMonths } = kernel.situation
  const totals = noTotals()
  const usd = workload.options.map(() => new Float64Array(count))
  for (let draw = 0; draw < count; draw += 1) {
    for (const [place, { input, year }] of figures.entries()) {
      const value = values[place]?.[draw] ?? 0
      const trend = trendOf(input)
      if (trend === null || year === null) kernel.slot(input.path).set(value)
      else (yearlySteps[trend] ??= new Float64Array(Math.ceil(horizonMonths / 12)))[year] = value
    }
    kernel.run()
    for (const [option, { lines, isFeasible }] of kernel.options.entries()) {
      if (lines) addUp(lines, kernel.situation, totals)
      const into = usd[option]
      if (into) into[draw] = lines && isFeasible ? totals.totalUsd : Infinity
    }
  }
  return usd
}

describe('a simulation', () => {
  it('gives the same bits for the same seed, and others for another', () => {
    const [one, again, other] = [drawn(SAMPLE_PLAN, 64), drawn(SAMPLE_PLAN, 64), drawn(SAMPLE_PLAN, 64, 2)]
    expect(again.totalsUsd).toEqual(one.totalsUsd)
    expect(other.totalsUsd).not.toEqual(one.totalsUsd)
  })

  it('draws a typed range so that one in ten is below its low and one in ten above its high', () => {
    const [workload] = SAMPLE_PLAN.workloads
    if (!workload) throw new Error('no workload')
    const requestsPerDay = { low: 40_000, base: 66_000, high: 120_000 }
    const plan = {
      ...SAMPLE_PLAN,
      workloads: [{ ...workload, demand: { ...workload.demand, requestsPerDay } }],
    }
    const { figures, values } = drawn(plan, 4096)
    const place = figures.findIndex(({ input }) => input.path.endsWith('/demand/requestsPerDay'))
    const [low = 0, middle = 0, high = 0] = percentiles(
      values?.[place] ?? new Float64Array(),
      [0.1, 0.5, 0.9],
    )
    expect([low / 40_000, middle / 66_000, high / 120_000].every((of) => Math.abs(of - 1) < 0.005)).toBe(true)
  })

  it.each(EXAMPLE_PLANS)(
    'has chances that add up to one among those that may be chosen ($id)',
    ({ plan }) => {
      const result = drawn(plan, 256)
      const all = chances(result, new Set(result.options))
      expect([...all.values()].reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12)
      const [first = ''] = result.options
      expect(chances(result, new Set([first])).get(first)).toBe(1)
    },
  )

  it.each(EXAMPLE_PLANS)('reads from its tables about what a search finds ($id)', ({ plan }) => {
    const result = drawn(plan, 128)
    const exact = afresh(plan, result)
    const all = new Set(result.options)
    const [read, found] = [chances(result, all), chances({ ...result, totalsUsd: exact }, all)]
    for (const id of result.options) {
      expect(Math.abs((read.get(id) ?? 0) - (found.get(id) ?? 0)), id).toBeLessThanOrEqual(4 / 128)
    }
    const bought = afresh(withSizesBought(plan), result)
    for (const [option, totals] of result.totalsUsd.entries()) {
      const apart = totals.map((usd, draw) => {
        const other = bought[option]?.[draw] ?? 0
        return usd === other ? 0 : Math.abs(usd / other - 1)
      })
      const [half = 0] = percentiles(apart, [0.5])
      expect(half, result.options[option]).toBeLessThan(0.01)
    }
  })

  it.each(
    EXAMPLE_PLANS.flatMap(({ id, plan }) => [
      { id, plan },
      { id: `${id}, reasoning open`, plan: reasoningOpen(plan) },
    ]),
  )('reads of machines what a search finds, but for a machine at the edge of one more ($id)', ({ plan }) => {
    for (const at of plan.workloads.keys()) {
      const result = drawn(plan, 256, 1, at)
      const exact = afresh(plan, result, at)
      for (const [place, option] of (plan.workloads[at]?.options ?? []).entries()) {
        if (option.kind !== 'owned' && option.kind !== 'rented') continue
        const [read, found] = [result.totalsUsd[place] ?? [], exact[place] ?? []]
        const apart = Float64Array.from(read, (usd, draw) =>
          usd === found[draw] ? 0 : usd / (found[draw] ?? NaN) - 1,
        )
        const mean = apart.reduce((sum, share) => sum + share, 0) / apart.length
        expect(Math.abs(mean), option.id).toBeLessThan(0.005)
        const [low = 0, high = 0] = percentiles(apart, [0.05, 0.95])
        expect(Math.max(-low, high), option.id).toBeLessThan(0.02)
      }
    }
  })

  it('keeps the size of a mix that was least at the plan’s figures: another would have cost no more', () => {
    const result = drawn(nightly as Plan, 128)
    const mix = result.options.indexOf('hybrid')
    const [held, searched] = [result, { totalsUsd: afresh(nightly as Plan, result) }].map(
      ({ totalsUsd }) => totalsUsd[mix] ?? new Float64Array(),
    )
    const dearer = held?.filter((usd, draw) => usd > (searched?.[draw] ?? 0) * 1.01) ?? []
    expect(dearer.length).toBeGreaterThan(32)
    for (const [draw, usd] of (held ?? []).entries())
      expect(usd).toBeGreaterThan((searched?.[draw] ?? 0) * 0.99)
  })
})

/** Nobody has said how much the model thinks. */
function reasoningOpen(plan: Plan): Plan {
  return {
    ...plan,
    workloads: plan.workloads.map(({ demand: { reasoningTokens: _said, ...demand }, ...workload }) => ({
      ...workload,
      demand,
    })),
  }
}

/** The same plan with the units of least cost typed in where a mix searches for them. */
function withSizesBought(plan: Plan): Plan {
  const { workloads } = evaluate(completePlan(plan, catalogue), catalogue)
  return {
    ...plan,
    workloads: plan.workloads.map((workload, at) => ({
      ...workload,
      options: workload.options.map((option) => {
        const curve = workloads[at]?.options.find(({ id }) => id === option.id)?.unitsCurve ?? []
        const [least] = curve.toSorted((a, b) => a.totalUsd - b.totalUsd || a.units - b.units)
        return option.kind === 'hybrid' && least ? { ...option, sizing: least.units } : option
      }),
    })),
  }
}
