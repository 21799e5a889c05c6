import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { decide } from '#core/decision/decide.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { withInput } from '#core/engine/with-input.test-support.ts'
import { completePlan } from '#core/plan/complete.ts'
import { INPUTS } from '#core/inputs/registry.ts'
import type { Plan } from '#core/plan/schema.ts'
import { finished } from '#core/analysis/finished.ts'
import { leadAlong } from '#core/story/lead-along.ts'
import { alongSlider, driverCurve } from './driver-curve.ts'

const plan: Plan = {
  schema: 'crossover/plan@5',
  name: 'Three ways',
  asOf: '2026-11-20',
  organisation: { team: 'advanced' },
  workloads: [
    {
      id: 'w',
      name: 'W',
      answers: {
        sensitivity: 'internal',
        latency: 'interactive',
        pattern: 'steady-high',
        capability: 'good-enough',
        openWeightAcceptable: true,
      },
      demand: { requestsPerDay: 5000, inputTokens: 1500, outputTokens: 300 },
      options: [
        { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' },
        { id: 'owned', kind: 'owned', hardware: 'rtx-pro-6000-blackwell', model: 'gpt-oss-120b' },
        { id: 'mix', kind: 'hybrid', local: 'owned', cloud: 'api', sizing: 'average' },
      ],
    },
  ],
}
const complete = completePlan(plan, catalogue)
const [decided] = decide(complete, evaluate(complete, catalogue), catalogue).workloads
const recommended = decided?.recommended ?? ''
const path = 'workloads/w/demand/requestsPerDay'
const { min, max, low, high } = INPUTS.requestsPerDay

function curve() {
  const range = { min, max, low, high, scale: 'log', integer: false } as const
  const lead = { workloadId: 'w', recommended }
  return driverCurve(finished(leadAlong(complete, catalogue, lead, path, alongSlider(range))), range)
}

function evaluationAt(requestsPerDay: number) {
  const changed = withInput(complete, path, requestsPerDay)
  const evaluation = evaluate(changed, catalogue)
  return { evaluation, decision: decide(changed, evaluation, catalogue) }
}

describe('the curve over a slider', () => {
  const { points, switches } = curve()

  it('goes from one end of the slider to the other', () => {
    expect(points[0]?.place).toBe(0)
    expect(points.at(-1)?.place).toBe(1)
  })

  it('is the lead that the evaluation has, over whichever other option is cheapest', () => {
    const [workload] = evaluationAt(low).evaluation.workloads
    const usd = (id: string) => workload?.options.find((option) => option.id === id)?.cost?.totalUsd ?? NaN
    const others = ['api', 'owned', 'mix'].filter((id) => id !== recommended)
    const otherUsd = Math.min(...others.map(usd))
    const ownUsd = usd(recommended)
    expect(points[0]?.lead).toBeCloseTo((otherUsd - ownUsd) / Math.max(otherUsd, ownUsd), 9)
  })

  it('marks the values at which the verdict recommends something else', () => {
    expect(switches.length).toBeGreaterThan(0)
    for (const at of switches) {
      const beside = [0.99, 1.01].map((times) => evaluationAt(at * times).decision.workloads[0]?.recommended)
      expect(
        beside.filter((id) => id === recommended),
        `at ${String(at)}`,
      ).toHaveLength(1)
    }
  })

  it('marks the same value as the verdict’s search for another recommendation', () => {
    const [switching] = decided?.switching ?? []
    const nearest = switching?.switches.find(({ to }) => to !== recommended)
    const closest = Math.min(...switches.map((at) => Math.abs(at / (nearest?.at ?? 0) - 1)))
    expect(closest).toBeLessThan(0.001)
  })
})
