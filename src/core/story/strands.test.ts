import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { caseOf } from '../decision/case.ts'
import { decide } from '../decision/decide.ts'
import { evaluate } from '../engine/evaluate.ts'
import { completePlan } from '../plan/complete.ts'
import { SAMPLE_PLAN } from '../plan/examples.ts'
import type { Plan } from '../plan/schema.ts'
import { QUESTION_SECTIONS } from '../decision/questionnaire/question-sections.ts'
import { stageAsked, strandsOf } from './strands.ts'

function strands(answers: Partial<Plan['workloads'][number]['answers']>) {
  const plan = {
    ...SAMPLE_PLAN,
    workloads: SAMPLE_PLAN.workloads.map((one) => ({ ...one, answers: { ...one.answers, ...answers } })),
  }
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const decision = decide(complete, evaluation, catalogue)
  return strandsOf(caseOf({ complete, evaluation, decision }, 'support'))
}

describe('the strands of a workload', () => {
  it('stand in the order of the plan, whatever the answers', () => {
    const ids = (some: ReturnType<typeof strands>) => some.strands.map(({ option }) => option)
    expect(ids(strands({ residencyRequired: true }))).toEqual(ids(strands({})))
  })

  it('end where a rule takes an option out, with the reason, and only there', () => {
    const { strands: all, passing } = strands({ residencyRequired: true })
    const out = all.filter(({ endsAt }) => endsAt !== null)
    expect(all.length - out.length).toBe(passing)
    expect(out.length).toBeGreaterThan(0)
    for (const { reason, kind } of out) {
      expect(reason).toMatch(/\.$/)
      expect(kind).not.toBe('owned')
    }
  })

  it('say what a rule costs: the cheapest that it lets through less the one that it alone is in the way of', () => {
    const free = strands({})
    const bound = strands({ residencyRequired: true })
    const least = Math.min(
      ...bound.strands.flatMap(({ endsAt, totalUsd }) => (endsAt === null ? (totalUsd ?? []) : [])),
    )
    const api = free.strands.find(({ isRecommended }) => isRecommended)
    const same = bound.strands.find(({ option }) => option === api?.option)
    expect(api?.totalUsd).toBeLessThan(least)
    expect(same?.price).toMatch(/^This rule costs \$\d/)
  })
})

it('are asked about by a section each, but for who runs it', () => {
  const { stages } = strands({})
  const asked = QUESTION_SECTIONS.map(({ id }) => [id, stages[stageAsked(id) ?? -1]])
  expect(asked).toEqual([
    ['sensitivity', 'Data'],
    ['latency', 'Speed'],
    ['pattern', 'Capacity'],
    ['capability', 'Quality'],
    ['cost', 'Budget'],
    ['team', undefined],
  ])
})
