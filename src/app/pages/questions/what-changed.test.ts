import { expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { decide } from '#core/decision/decide.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { planOf } from '#core/plan/codec.ts'
import { completePlan } from '#core/plan/complete.ts'
import support from '#core/plan/examples/support-assistant.json'
import { withPlanValueAt } from '#app/state/plan-path.ts'
import { whatChanged } from './what-changed.ts'

function decisionWith(answers: Record<string, unknown>) {
  const read = planOf(support)
  if (!read.ok) throw new Error('example')
  const plan = Object.entries(answers).reduce(
    (now, [name, value]) => withPlanValueAt(now, `workloads/support/answers/${name}`, value),
    read.plan,
  )
  const complete = completePlan(plan, catalogue)
  const [decision] = decide(complete, evaluate(complete, catalogue), catalogue).workloads
  if (!decision) throw new Error('no workload')
  return decision
}

it('says nothing where nothing changed', () => {
  expect(whatChanged(decisionWith({}), decisionWith({}))).toEqual([])
})

it('names what an answer rules out, with the reason', () => {
  const sentences = whatChanged(decisionWith({}), decisionWith({ residencyRequired: true }))
  expect(sentences.some((sentence) => sentence.startsWith('Cloud API: ruled out. '))).toBe(true)
  expect(sentences.some((sentence) => sentence.startsWith('Hosted open model: ruled out. '))).toBe(true)
  expect(sentences.some((sentence) => sentence.startsWith('Own hardware'))).toBe(false)
})

it('names what an answer lets back in', () => {
  const sentences = whatChanged(
    decisionWith({ residencyRequired: true }),
    decisionWith({ residencyRequired: false }),
  )
  expect(sentences).toContain('Cloud API: possible again.')
})
