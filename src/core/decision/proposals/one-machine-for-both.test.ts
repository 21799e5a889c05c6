import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { planOf } from '../../engine/plan-of.test-support.ts'
import { completePlan } from '../../plan/complete.ts'
import type { OwnedOption, Plan } from '../../plan/schema.ts'
import { toldSharedHint } from '../../words/shared-hint-words.ts'
import { decide } from '../../words/told.test-support.ts'
import { casesOf } from '../case.ts'
import { oneMachineForBoth } from './one-machine-for-both.ts'

const CARD = {
  kind: 'owned',
  hardware: 'rtx-pro-6000-blackwell',
  quantisation: 'q4_k_m',
  engine: 'llama.cpp',
} as const
const chat: OwnedOption = { ...CARD, id: 'card', model: 'qwen3.8-27b' }
const mail: OwnedOption = { ...CARD, id: 'own', model: 'gpt-oss-20b', quantisation: 'mxfp4' }
const DEMAND = { requestsPerDay: 2000, inputTokens: 1500, outputTokens: 300, reasoningTokens: 0 } as const

function planWith(first: Partial<OwnedOption> = {}, second: Partial<OwnedOption> = {}): Plan {
  const plan = planOf([], { demand: DEMAND })
  const [one] = plan.workloads
  return {
    ...plan,
    workloads: [
      { ...one!, id: 'chat', name: 'Chat', options: [{ ...chat, ...first }], chosen: 'card' },
      { ...one!, id: 'mail', name: 'Mail', options: [{ ...mail, ...second }], chosen: 'own' },
    ],
  }
}

function hinted(said: Plan) {
  const plan = completePlan(said, catalogue)
  const evaluation = evaluate(plan, catalogue)
  const cases = casesOf({ complete: plan, evaluation, decision: decide(plan, evaluation, catalogue) })
  return { hints: oneMachineForBoth(plan, cases, catalogue), cases, evaluation }
}

describe('a hint that one machine would hold both', () => {
  it('names the two, what they need together and what that saves', () => {
    const { hints, cases, evaluation } = hinted(planWith())
    expect(hints).toHaveLength(1)
    const [{ values }] = hints as [(typeof hints)[number]]
    expect([values.workload, values.otherWorkload].toSorted()).toEqual(['chat', 'mail'])
    expect(values.needGB).toBeLessThanOrEqual(values.usableGB)
    const apart =
      evaluation.workloads.find(({ id }) => id === values.otherWorkload)?.options[0]?.cost?.totalUsd ?? NaN
    const payers = planWith(
      ...(values.otherWorkload === 'mail' ? [{}, { sharesWith: 'chat/card' }] : [{ sharesWith: 'mail/own' }]),
    )
    const shared = hinted(payers).evaluation.workloads.find(({ id }) => id === values.otherWorkload)
      ?.options[0]?.cost
    expect(values.savesUsd).toBeCloseTo(apart - shared!.totalUsd, 6)
    expect(toldSharedHint(hints[0]!, cases).sentence).toMatch(
      /^The machines of “(Chat|Mail)” \(.+\) would hold the model of “(Chat|Mail)” too: together they need .+ of .+ GB and .+%\D+ in the peak hour\. Shared, that would cost about \$.+ less\.$/u,
    )
  })

  it('is not given for other machines, nor where they are shared already, nor where they would not fit', () => {
    expect(hinted(planWith({}, { hardware: 'rtx-5090' })).hints).toEqual([])
    expect(hinted(planWith({}, { sharesWith: 'chat/card' })).hints).toEqual([])
    expect(hinted(planWith({ quantisation: 'bf16' }, { model: 'gpt-oss-120b' })).hints).toEqual([])
  })
})
