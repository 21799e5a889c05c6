import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import { anyPlan } from '../plan/random-plans/any-plan.test-support.ts'
import { decide } from '../words/told.test-support.ts'
import { withInput } from '../engine/with-input.test-support.ts'
import { decideWith, WITHOUT_SWITCHING } from './decide-workload.ts'
import type { ToldDecision } from '../words/told-decision.ts'

vi.setConfig({ testTimeout: 600_000 })

/** The same plans every time; `npm run prove -- laws` asks for more, and for others, by these two. */
const RUNS = Number(process.env['CROSSOVER_FC_RUNS'] ?? 50)
const SEED = Number(process.env['CROSSOVER_FC_SEED'] ?? 20_261_120)

const plans = anyPlan(catalogue).map((plan) => completePlan(plan, catalogue))

function holds(plan: CompletePlan, decision: ToldDecision): void {
  const evaluation = evaluate(plan, catalogue)
  for (const [at, decided] of decision.workloads.entries()) {
    const totals = new Map(
      evaluation.workloads[at]?.options.map(({ id, cost }) => [id, cost?.totalUsd ?? null]),
    )
    const passing = decided.gates.filter(({ passed }) => passed).map(({ option }) => option)
    const ranked = evaluation.workloads[at]?.ranking.filter((id) => passing.includes(id)) ?? []
    const lowest = totals.get(ranked[0] ?? '') ?? null
    const own = totals.get(decided.recommended ?? '') ?? null
    const other = totals.get(decided.runnerUp ?? '') ?? null
    expect(decided.figures.totalUsd).toBe(own)
    if (own !== null && other !== null) expect(decided.figures.differenceUsd).toBe(Math.abs(other - own))
    if (decided.recommended !== null) expect(ranked).toContain(decided.recommended)
    const isMix = (id = '') =>
      evaluation.workloads[at]?.options.some((one) => one.id === id && one.kind === 'hybrid')
    // A mix that adds nothing to one of its parts is passed over.
    if (decided.state === 'clear' || decided.state === 'only-one')
      expect(own === lowest || isMix(ranked[0])).toBe(true)
    const said = [decided.verdict.headline, decided.verdict.detail, ...decided.verdict.because].join(' ')
    expect(said).not.toMatch(/undefined|NaN|Infinity|\[object|not known\b.*\$/)
    expect(said).not.toMatch(/\b(best|guaranteed|always|significant|optimal)\b/i)
  }
}

/** A value that is announced, typed in, gives the answer that is announced there, and another than today's. */
function changesThere(plan: CompletePlan, decision: ToldDecision): void {
  for (const { id, state, recommended, target, switching } of decision.workloads) {
    for (const { input, switches } of switching) {
      for (const { at, to, state: announced } of switches) {
        const changed = withInput(plan, input, at)
        const { workloads } = decideWith(changed, evaluate(changed, catalogue), catalogue, WITHOUT_SWITCHING)
        const there = workloads.find((one) => one.id === id)
        expect(there?.state, `${input} at ${at}`).toBe(announced)
        expect(there?.target ?? there?.recommended, `${input} at ${at}`).toBe(to)
        expect([there?.state, there?.target, there?.recommended]).not.toEqual([state, target, recommended])
      }
    }
  }
}

describe('on any plan', () => {
  it('every verdict names the figures of its options, and no empty ones, and is another where it says so', () => {
    fc.assert(
      fc.property(plans, (plan: CompletePlan) => {
        const decision = decide(plan, evaluate(plan, catalogue), catalogue)
        holds(plan, decision)
        changesThere(plan, decision)
      }),
      { numRuns: Math.ceil(RUNS / 10), seed: SEED },
    )
  })
})
