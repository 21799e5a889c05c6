import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { evaluate } from '../engine/evaluate.ts'
import { planOf, priced, quote } from '../engine/plan-of.test-support.ts'
import { completePlan } from '../plan/complete.ts'
import type { Option, OwnedOption, Plan, Workload } from '../plan/schema.ts'
import { decide } from '../words/told.test-support.ts'
import { casesOf } from './case.ts'
import { planPlacements } from './proposals/placements.ts'
import { withRisk } from './risk-of.ts'
import { withRunsOn } from './runs-on.ts'

const CARD: OwnedOption = {
  id: 'card',
  kind: 'owned',
  hardware: 'rtx-pro-6000-blackwell',
  model: 'qwen3.8-27b',
  quantisation: 'q4_k_m',
  engine: 'llama.cpp',
}
const beside = (payer: string): OwnedOption => ({ ...CARD, id: 'beside', sharesWith: payer })
/** Far dearer and far cheaper than any card. */
const DEAR = quote('dear', 1e7, 0)
const CHEAP = priced('cheap', 0.01, 0.01)

function planWith(works: Readonly<Record<string, readonly Option[]>>, more: Partial<Workload> = {}): Plan {
  const plan = planOf([], { demand: { requestsPerDay: 2000, inputTokens: 1500, outputTokens: 300 } })
  const [one] = plan.workloads
  const answers = { capability: 'good-enough', team: 'advanced', latency: 'interactive', pattern: 'steady-high', sensitivity: 'internal' } as const
  const workloads = Object.entries(works).map(([id, options]): Workload => ({ ...one!, id, name: `Work ${id}`, answers, options: [...options] }))
  return { ...plan, workloads: workloads.map((work, at) => (at === 0 ? { ...work, ...more } : work)) }
} // prettier-ignore

function decided(plan: Plan) {
  const complete = withRunsOn(completePlan(plan, catalogue), catalogue)
  const evaluation = evaluate(complete, catalogue)
  const decision = decide(complete, evaluation, catalogue)
  return { complete, evaluation, decision }
}

function recommended(plan: Plan): readonly (string | null)[] {
  return decided(plan).decision.workloads.map((one) => one.recommended)
}

describe('an option on the machines of another workload', () => {
  it('is recommended where that workload is to run on them', () => {
    expect(recommended(planWith({ chat: [CARD, DEAR], mail: [beside('chat/card'), DEAR] }))).toEqual([
      'card',
      'beside',
    ])
  })

  it('is not where that workload is to run on something else, and says that nobody buys them', () => {
    const plan = planWith({ chat: [CARD, CHEAP], mail: [beside('chat/card'), DEAR] })
    expect(recommended(plan)).toEqual(['cheap', 'dear'])
    const [, mail] = decided(plan).decision.workloads
    expect(mail?.gates.find(({ option }) => option === 'beside')).toMatchObject({
      passed: false,
      failures: [
        {
          gate: 'feasible',
          sentence: 'Nobody buys these machines: “Work chat” runs on something other than Own RTX PRO 6000.',
        },
      ],
    })
  })

  it('is recommended where that workload was set on them, whatever is recommended for it', () => {
    const plan = planWith({ chat: [CARD, CHEAP], mail: [beside('chat/card'), DEAR] }, { chosen: 'card' })
    expect(recommended(plan)).toEqual(['cheap', 'beside'])
  })

  it('leaves the plan with a cost for every workload', () => {
    for (const other of [CHEAP, DEAR]) {
      const worked = decided(planWith({ chat: [CARD, other], mail: [beside('chat/card'), CARD, DEAR] }))
      const { recommended: placed, allLocal } = planPlacements(worked.complete, casesOf(worked), catalogue)
      expect(placed.notCosted).toEqual([])
      expect(allLocal.notCosted).toEqual([])
    }
  })

  it('is counted on by one of two workloads that could each run on the other’s machines', () => {
    const plan = planWith({
      chat: [CARD, beside('mail/card'), DEAR],
      mail: [CARD, beside('chat/card'), DEAR],
    })
    expect(recommended(plan)).toEqual(['beside', 'card'])
  })
})

describe('machines that are not sure enough to be bought', () => {
  it('are not there for others either, once the draws are counted', () => {
    const monthlyUsd = { low: 660, base: 2200, high: 2310 }
    const unsure: Option = { id: 'unsure', kind: 'quote', name: 'unsure', upFrontUsd: 0, monthlyUsd }
    const plan = planWith({ chat: [CARD, unsure], mail: [beside('chat/card'), DEAR] })
    const worked = decided(plan)
    const { workloads } = withRisk(worked.complete, worked.evaluation, worked.decision, catalogue)
    expect(worked.decision.workloads.map((one) => one.recommended)).toEqual(['card', 'beside'])
    expect(workloads.map((one) => one.recommended)).toEqual(['unsure', 'dear'])
  })
})
