import { describe, expect, it } from 'vitest'
import type { Answers, Demand } from '../../plan/schema.ts'
import { caseOf } from '../evaluation.test-support.ts'
import { SCENARIOS, matchedScenarios } from './scenarios.ts'

function matched(answers: Answers, demand: Demand = {}, horizonMonths = 36) {
  const { plan, workload } = caseOf({ answers, demand, options: [], plan: { horizonMonths } })
  return matchedScenarios(plan, workload).map(({ id }) => id)
}

describe('scenarios', () => {
  it('match by what was answered, and nothing matches without answers', () => {
    expect(matched({})).toEqual([])
    expect(matched({ maturity: 'pilot' })).toEqual(['experimentation'])
    expect(matched({ pattern: 'spiky', capability: 'frontier' })).toEqual([
      'unpredictable-demand',
      'frontier-access',
    ])
    expect(matched({ team: 'basic' })).toEqual(['limited-resources'])
    expect(matched({ residencyRequired: true, latency: 'embedded' })).toEqual([
      'data-sovereignty',
      'offline-operation',
    ])
  })

  it('call volume high from a million calls a month', () => {
    expect(matched({ pattern: 'steady-high' }, { requestsPerDay: 33_000 })).toContain(
      'predictable-high-volume',
    )
    expect(matched({ pattern: 'steady-high' }, { requestsPerDay: 32_000 })).not.toContain(
      'predictable-high-volume',
    )
    expect(matched({ pattern: 'growing' }, { requestsPerDay: 33_000 })).not.toContain(
      'predictable-high-volume',
    )
  })

  it('count three years of steady work as long from 100,000 calls a month on, and no plan for its horizon alone', () => {
    const steady = { maturity: 'production', pattern: 'steady-low' } as const
    expect(matched(steady, { requestsPerDay: 3300 })).toEqual(['long-term-cost'])
    expect(matched(steady, { requestsPerDay: 3200 })).toEqual([])
    expect(matched(steady, { requestsPerDay: 3300 }, 35)).toEqual([])
    expect(matched({ maturity: 'production' }, { requestsPerDay: 3300 })).toEqual([])
    expect(matched({ maturity: 'production' })).toEqual([])
  })

  it('call nobody missing where a platform team has owners for inference', () => {
    const readiness = { ownPlatformTeam: true, inferenceOwners: true }
    const { plan, workload } = caseOf({ answers: { team: 'basic' }, options: [], plan: { organisation: { readiness } } })
    expect(matchedScenarios(plan, workload)).toEqual([])
  }) // prettier-ignore

  it('can each be matched', () => {
    const found = new Set(
      [
        matched({ maturity: 'idea', pattern: 'sporadic', capability: 'frontier', team: 'none' }),
        matched(
          { sensitivity: 'critical', pattern: 'steady-high', latency: 'realtime', offline: true },
          { requestsPerDay: 1e6 },
        ),
        matched({ capability: 'specialized' }),
        matched({ maturity: 'production', pattern: 'steady-high' }, { requestsPerDay: 5000 }),
      ].flat(),
    )
    expect(SCENARIOS.filter(({ id }) => !found.has(id))).toEqual([])
  })
})
