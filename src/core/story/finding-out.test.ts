import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { catalogueIndex } from '../engine/situation.ts'
import { completePlan } from '../plan/complete.ts'
import { AGENTS, planOf } from './report.test-support.ts'
import { drawnInputs } from '../analysis/drawn-inputs.ts'
import { findingsOut, isUnknowable, worthOf } from '../analysis/finding-out.ts'
import { outlookOf } from '../analysis/outlook.ts'

const plan = completePlan(planOf([AGENTS]), catalogue)
const [workload] = plan.workloads
const { figures } = drawnInputs(plan, [workload!])

describe('finding out by what somebody can do', () => {
  it('measures all figures of the use together, and asks for a quote or tries a model option by option', () => {
    const found = findingsOut(plan, workload!, figures)
    const measured = found.find(({ action }) => action === 'measure')!
    expect(measured.places.map((place) => figures[place]!.input.id)).toEqual(
      expect.arrayContaining(['requestsPerDay', 'inputTokens', 'outputTokens', 'cachedInputShare']),
    )
    expect(measured.costUsd).toBe(16 * plan.site.staffUsdPerHour)
    const quotes = found.filter(({ action }) => action === 'quote')
    expect(quotes.map(({ option }) => option).toSorted()).toEqual(['host', 'own'])
    const all = found.flatMap(({ places }) => places)
    expect(new Set(all).size).toBe(all.length)
    for (const place of all) expect(isUnknowable(figures[place]!)).toBe(false)
  })

  it('leaves prices of later years and growth to be watched', () => {
    const unknowable = figures.filter((figure) => isUnknowable(figure)).map(({ input }) => input.id)
    expect(unknowable).toEqual(
      expect.arrayContaining(['growthPerMonth', 'hostedPricePerYear', 'resaleDeclinePerYear']),
    )
  })

  it('takes off what it costs and the months decided without it: $12,000 in 36 months for $1,360 in two weeks are $10,473', () => {
    const measuring = {
      action: 'measure',
      option: null,
      places: [],
      costUsd: 1360,
      delayMonths: 0.5,
    } as const
    expect(worthOf(12_000, measuring, 36)).toBeCloseTo(10_473.33, 2)
    expect(worthOf(1000, measuring, 36)).toBe(0)
  })

  it('counts a group as worth no less than its dearest figure, and no more than everything', () => {
    const wanted = { passing: new Set(['host', 'own']), pair: null, draws: 1024 }
    const outlook = outlookOf(plan, workload!, catalogueIndex(catalogue, plan), wanted)
    const quote = outlook.actions.find(({ action, option }) => action === 'quote' && option === 'host')!
    const alone = outlook.inputs.find(({ input }) => input.endsWith('host/cachedInputPriceShare'))!
    expect(quote.inputs).toEqual([alone.input])
    expect(quote.knowingUsd).toBeCloseTo(alone.knowingUsd, 6)
    expect(quote.knowingUsd).toBeGreaterThan(0)
    for (const { knowingUsd, worthUsd } of outlook.actions) {
      expect(knowingUsd).toBeLessThanOrEqual(outlook.knowingAllUsd + 1e-6)
      expect(worthUsd).toBeLessThanOrEqual(knowingUsd)
    }
  })
})
