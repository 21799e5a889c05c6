import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { checkPlan } from './check-plan.ts'
import { parsePlan, serialisePlan } from './codec.ts'
import { completePlan } from './complete.ts'
import { EXAMPLE_PLANS, SAMPLE_PLAN } from './examples.ts'

describe.each(EXAMPLE_PLANS)('the example $id', ({ plan }) => {
  it('is read back as it is, and names only what the catalogue knows', () => {
    expect(parsePlan(serialisePlan(plan))).toEqual({ ok: true, plan })
    expect(checkPlan(plan, catalogue)).toEqual([])
  })

  it('answers every question of the flowchart and says how much is asked for', () => {
    for (const { answers, demand } of completePlan(plan, catalogue).workloads) {
      const { sensitivity, latency, pattern, capability, team } = answers
      expect([sensitivity, latency, pattern, capability, team]).not.toContain('unknown')
      expect([demand.requestsPerDay, demand.inputTokens, demand.outputTokens]).not.toContain(null)
    }
  })

  it('compares at least three options of at least two kinds, and models that are on sale', () => {
    for (const { options } of plan.workloads) {
      expect(options.length).toBeGreaterThanOrEqual(3)
      expect(new Set(options.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(2)
      for (const option of options) {
        if (option.kind !== 'api' && option.kind !== 'hosted') continue
        expect(catalogue.apiModels.find(({ id }) => id === option.model)?.status).toBe('current')
      }
    }
  })
})

describe('the sample', () => {
  it('is a support assistant with about two and a half million requests a month', () => {
    const requestsPerDay = completePlan(SAMPLE_PLAN, catalogue).workloads[0]?.demand.requestsPerDay ?? 0
    expect(Math.round((requestsPerDay * 365) / 12 / 10_000)).toBe(243)
  })

  it('compares an API, a hosted open model, a rented GPU, own hardware and a mix', () => {
    const kinds = SAMPLE_PLAN.workloads[0]?.options.map(({ kind }) => kind)
    expect(kinds).toEqual(['api', 'hosted', 'rented', 'owned', 'hybrid'])
  })

  it('runs the same open model wherever it runs one', () => {
    const options = SAMPLE_PLAN.workloads[0]?.options ?? []
    const models = options.flatMap((option) => {
      if (option.kind === 'rented' || option.kind === 'owned') return [option.model]
      if (option.kind !== 'hosted') return []
      return [catalogue.apiModels.find(({ id }) => id === option.model)?.openModel]
    })
    expect(models).toEqual(['qwen3.6-35b-a3b', 'qwen3.6-35b-a3b', 'qwen3.6-35b-a3b'])
  })
})
