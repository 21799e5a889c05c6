import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { planOf } from '../engine/plan-of.test-support.ts'
import { completePlan } from '../plan/complete.ts'
import type { Plan } from '../plan/schema.ts'
import { decide } from './decide.ts'

const SEEN = { asOf: '2026-11-20', source: 'our rack' } as const

function planAsking(requestsPerDay: number): Plan {
  const demand = { requestsPerDay, inputTokens: 1000, outputTokens: 200, reasoningTokens: 0 }
  const answers = {
    sensitivity: 'internal', latency: 'interactive', pattern: 'steady-high', capability: 'good-enough', offline: false,
  } as const // prettier-ignore
  return {
    ...planOf(
      [
        { id: 'local', kind: 'owned', hardware: 'box', model: 'house', quantisation: 'q4_k_m' },
        { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' },
      ],
      { demand, answers, organisation: { team: 'advanced' } },
    ),
    own: {
      hardware: [
        {
          id: 'box', name: 'Card nobody knows', class: 'workstation-gpu', gpuCount: 4, memoryGB: 192, memoryBandwidthGBs: 3200,
          fp16DenseTflops: 600, capacityFamily: 'ampere', loadWatts: 1600, idleWatts: 250, usd: 9000, ...SEEN,
        },
      ],
      models: [
        {
          id: 'house', name: 'House 32B', totalParamsB: 32, activeParamsB: 32, layers: 64, kvBytesPerToken: 262_144,
          contextTokens: 32_768, ...SEEN,
        },
      ],
    },
  } // prettier-ignore
}

function decided(requestsPerDay: number) {
  const plan = completePlan(planAsking(requestsPerDay), catalogue)
  const evaluation = evaluate(plan, catalogue)
  const [workload] = decide(plan, evaluation, catalogue).workloads
  if (!workload) throw new Error('There is no workload.')
  return { workload, options: evaluation.workloads[0]!.options }
}

describe('a plan with four cards that nobody knows and a model of its own', () => {
  it('gets a full verdict: both options cost something, and the cheaper of them wins', () => {
    const { workload, options } = decided(40_000)
    const totals = options.map(({ cost }) => cost?.totalUsd ?? NaN)
    expect(totals.every((total) => total > 0)).toBe(true)
    expect(workload.recommended).toBe('local')
    expect(totals[0]).toBeLessThan(totals[1]!)
  })

  it('falls the other way where little is asked', () => {
    expect(decided(20).workload.recommended).toBe('api')
  })
})
