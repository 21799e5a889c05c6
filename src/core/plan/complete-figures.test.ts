import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { completePlan } from './complete.ts'
import { EXAMPLE_PLANS } from './examples.ts'
import { randomPlan } from './random-plans/random-plan.ts'
import type { Option, Plan, Workload } from './schema.ts'

const API: Option = { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' }
const OWNED: Option = { id: 'owned', kind: 'owned', hardware: 'rtx-4090', model: 'gpt-oss-20b' }

function planWith(workload: Partial<Workload>, changes: Partial<Plan> = {}): Plan {
  return {
    schema: 'crossover/plan@5',
    name: 'P',
    asOf: '2026-11-20',
    workloads: [{ id: 'w', name: 'W', answers: {}, demand: {}, options: [], ...workload }],
    ...changes,
  }
}

function recordsOf(plan: Plan) {
  const { figures } = completePlan(plan, catalogue)
  return {
    ofPlan: (path: string) => figures[path],
    ofDemand: (id: string) => figures[`workloads/w/demand/${id}`],
    of: (option: string, id: string) => figures[`workloads/w/options/${option}/${id}`],
  }
}

describe('completion records of a figure', () => {
  it('that it was said, and what would count otherwise, though it be the same', () => {
    const { ofPlan, ofDemand, of } = recordsOf(
      planWith(
        { demand: { peakToAverage: { low: 1, base: 2, high: 3 } }, options: [{ ...API, setupHours: 30 }] },
        { site: { usdPerKwh: 0.146 } },
      ),
    )
    expect(ofPlan('site/usdPerKwh')).toMatchObject({ origin: 'said', otherwise: 0.146 })
    expect(ofDemand('peakToAverage')).toMatchObject({ origin: 'said', otherwise: 2.3 })
    expect(of('api', 'setupHours')).toMatchObject({ origin: 'said', otherwise: 40 })
  })

  it('that it was measured, or that a sample supplied it and nobody has confirmed it', () => {
    const { ofDemand, of } = recordsOf(
      planWith({
        demand: { requestsPerDay: 500, outputTokens: 200 },
        assumed: ['requestsPerDay', 'retryShare'],
        options: [{ ...API, measuredTimeToFirstTokenMs: 400 }],
      }),
    )
    expect(of('api', 'measuredTimeToFirstTokenMs')?.origin).toBe('measured')
    expect(ofDemand('requestsPerDay')?.origin).toBe('unconfirmed')
    expect(ofDemand('outputTokens')?.origin).toBe('said')
    expect(ofDemand('retryShare')?.origin, 'nobody supplied it').toBe('assumed')
  })

  it('that the catalogue says it, with its price, or that no part of the catalogue does', () => {
    expect(recordsOf(planWith({ options: [OWNED] })).of('owned', 'unitPriceUsd')).toMatchObject({
      origin: 'catalogue',
    })
    const own = recordsOf(planWith({ options: [{ ...OWNED, unitPriceUsd: 999 }] }))
    const listed = recordsOf(planWith({ options: [OWNED] })).of('owned', 'unitPriceUsd')?.otherwise
    expect(own.of('owned', 'unitPriceUsd')).toEqual({ origin: 'said', otherwise: listed })
    expect(listed).toBeGreaterThan(100)
    const nowhere = recordsOf(planWith({ options: [{ ...OWNED, hardware: 'no-such-card' }] }))
    expect(nowhere.of('owned', 'unitPriceUsd')).toEqual({ origin: null, otherwise: null })
  })

  it('that others decide it, and by what', () => {
    const { ofDemand, of } = recordsOf(
      planWith(
        {
          answers: { latency: 'realtime' },
          demand: { inputTokens: 700, outputTokens: 200.5, cachedInputShare: 0.3 },
          options: [{ ...OWNED, redundancy: 1 }],
        },
        { site: { targetUtilisation: 0.6 } },
      ),
    )
    expect(ofDemand('contextTokens')).toEqual({ origin: 'derived', otherwise: 901 })
    expect(of('owned', 'targetUtilisation')).toEqual({ origin: 'derived', otherwise: 0.6 })
    expect(of('owned', 'cacheHit')).toEqual({ origin: 'derived', otherwise: 0.3 })
    expect(of('owned', 'availability')).toEqual({
      origin: 'derived',
      otherwise: 1 - 84.88 / 8760,
    })
    expect(ofDemand('minTokensPerSecond')).toEqual({ origin: 'assumed', otherwise: 40 })
  })

  it('that it is assumed, and which row of the facts it is, before the skill of the team', () => {
    const { of } = recordsOf(planWith({ options: [API, OWNED] }, { organisation: { team: 'none' } }))
    expect(of('owned', 'opsHoursPerMonth')).toEqual({
      origin: 'derived',
      otherwise: 12,
      row: { table: 'opsHoursPerMonth', row: 'workstation-team' },
    })
    expect(of('api', 'exitHours')).toEqual({ origin: 'assumed', otherwise: 80 })
    expect(of('owned', 'hostUsd'), 'that of its class').toEqual({ origin: 'assumed', otherwise: null })
    expect(of('owned', 'seats')).toBeUndefined()
  })

  it('that nothing is known of it', () => {
    const { ofDemand } = recordsOf(planWith({ answers: { latency: 'batch' } }))
    for (const id of ['requestsPerDay', 'contextTokens', 'minTokensPerSecond', 'concurrency'])
      expect(ofDemand(id), id).toEqual({ origin: null, otherwise: null })
  })

  it.each([...EXAMPLE_PLANS, { id: 'a random plan', plan: randomPlan(4, catalogue) }])(
    'and every input that is varied has the same origin ($id)',
    ({ plan }) => {
      const { inputs, figures } = completePlan(plan, catalogue)
      expect(inputs.length).toBeGreaterThan(20)
      for (const { path, origin } of inputs) expect(figures[path]?.origin, path).toBe(origin)
    },
  )
})
