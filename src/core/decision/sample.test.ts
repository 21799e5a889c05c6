import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { endpointsOf } from '../catalogue/endpoints.ts'
import { outputOf } from '../engine/gates/room-in-model.ts'
import { isStale } from '../catalogue/staleness.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import { EXAMPLE_PLANS, SAMPLE_PLAN } from '../plan/examples.ts'
import { INPUTS } from '../inputs/registry.ts'
import { withPlanInput } from '../plan/with-plan-input.test-support.ts'
import { PRESETS } from '../plan/presets/presets.ts'
import type { Plan, Workload } from '../plan/schema.ts'
import { proposeOptions } from './proposals/propose-options.ts'
import { decide } from '../words/told.test-support.ts'

const VOLUME = 'workloads/support/demand/requestsPerDay'

function decided(plan: Plan) {
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  return { evaluation, decision: decide(complete, evaluation, catalogue) }
}

const recommendedAt = (requestsPerDay: number) =>
  decided(withPlanInput(SAMPLE_PLAN, VOLUME, requestsPerDay)).decision.workloads[0]?.recommended

describe('the sample', () => {
  const { evaluation, decision } = decided(SAMPLE_PLAN)

  it('has a recommendation, and it is the cheapest option that passes the gates', () => {
    const [workload] = decision.workloads
    expect(['clear', 'close']).toContain(workload?.state)
    expect(workload?.recommended).toBe(evaluation.workloads[0]?.ranking[0])
  })

  it('recommends something else at another volume that the slider reaches', () => {
    const { low, high } = INPUTS.requestsPerDay
    const volumes = [low, 1000, 10_000, 66_000, 200_000, 1_000_000, high]
    expect(new Set(volumes.map(recommendedAt)).size).toBeGreaterThan(1)
    const switching = decision.workloads[0]?.switching.find(({ input }) => input === VOLUME)
    const at = switching?.switches
      .map((change) => change.at)
      .filter((volume) => volume > low && volume < high)
    expect(at?.length).toBeGreaterThan(0)
  })

  it('turns to machines of one’s own within three times its volume', () => {
    expect(decision.workloads[0]?.recommended).toBe('api')
    expect([20_000, 40_000, 100_000].map(recommendedAt)).toEqual(['api', 'api', 'api'])
    expect([200_000, 400_000, 1_000_000].map(recommendedAt)).toEqual(['owned', 'owned', 'owned'])
  })

  it('has own machines overtake the recommendation on cash inside the horizon', () => {
    const found = evaluation.workloads[0]?.breakEvens.find(
      ({ option, against }) => option === 'owned' && against === decision.workloads[0]?.recommended,
    )
    expect(found?.kind).toBe('month')
    expect(found?.month).toBeGreaterThan(12)
    expect(found?.month).toBeLessThan(36)
  })

  it('has a break-even inside its horizon', () => {
    const crossings = evaluation.workloads[0]?.breakEvens.filter(({ kind }) => kind === 'month') ?? []
    expect(crossings.length).toBeGreaterThan(0)
    for (const { month } of crossings) {
      expect(month).toBeGreaterThan(0)
      expect(month).toBeLessThanOrEqual(36)
    }
  })
})

describe.each(EXAMPLE_PLANS)('the example $id', ({ plan }) => {
  const { evaluation, decision } = decided(plan)

  it('has a price for every option', () => {
    for (const workload of evaluation.workloads) {
      expect(workload.options.filter(({ cost }) => cost === null).map(({ id }) => id)).toEqual([])
    }
  })

  it('ends in a recommendation', () => {
    for (const { state, recommended } of decision.workloads) {
      expect(['clear', 'close', 'only-one']).toContain(state)
      expect(recommended).not.toBeNull()
    }
  })
})

describe.each(EXAMPLE_PLANS)('the prices of the example $id', ({ plan }) => {
  it('are those of the cheapest endpoint that may stand for the model and holds the requests', () => {
    for (const { demand, options } of completePlan(plan, catalogue).workloads) {
      for (const option of options) {
        const model = catalogue.apiModels.find(({ id }) => 'model' in option && id === option.model)
        if (option.kind !== 'hosted' || !model?.openModel) continue
        const { inputTokens, cachedInputShare } = demand
        const outputTokens = outputOf(option, { demand }) ?? NaN
        const mix = { inputTokens: inputTokens ?? NaN, cachedInputShare, outputTokens }
        const holding = endpointsOf(model.openModel, catalogue.apiModels, plan.asOf, mix).filter(
          ({ contextTokens }) => (contextTokens ?? 0) >= (demand.contextTokens ?? 0),
        )
        expect(holding[0]?.id).toBe(option.model)
      }
    }
  })

  it('are marked wherever one is older than 90 days', () => {
    for (const { options } of evaluate(completePlan(plan, catalogue), catalogue).workloads) {
      for (const { sources, findings } of options) {
        const old = sources.filter((source) => source.kind === 'catalogue' && isStale(source.asOf, plan.asOf))
        const marked = findings.filter(({ id }) => id === 'stale-price').map(({ values }) => values['figure'])
        expect(marked).toEqual(expect.arrayContaining(old.map(({ figure }) => figure)))
      }
    }
  })
})

describe.each(PRESETS.filter(({ demand }) => Object.keys(demand).length > 0))('the preset $id', (preset) => {
  const { id, answers, demand } = preset
  const workload: Workload = { id: 'one', name: id, preset: id, answers, demand, options: [] }
  const empty: Plan = { ...SAMPLE_PLAN, name: id, workloads: [workload] }
  const options = [...proposeOptions(empty, workload, catalogue, completePlan)]
  const plan: Plan = { ...empty, workloads: [{ ...workload, options }] }

  it('proposes models that are on sale, and marks every price of more than 90 days', () => {
    for (const option of options) {
      if (option.kind !== 'api' && option.kind !== 'hosted') continue
      expect(catalogue.apiModels.find((model) => model.id === option.model)?.status).toBe('current')
    }
    for (const { sources, findings } of evaluate(completePlan(plan, catalogue), catalogue).workloads[0]?.options ?? []) {
      const old = sources.filter((source) => source.kind === 'catalogue' && isStale(source.asOf, plan.asOf))
      const marked = findings.filter((one) => one.id === 'stale-price').map(({ values }) => values['figure'])
      expect(marked).toEqual(expect.arrayContaining(old.map(({ figure }) => figure)))
    }
  })
}) // prettier-ignore
