import { describe, expect, it } from 'vitest'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import { withPlanValueAt } from '#core/plan/with-plan-value.ts'
import { lookAhead } from '#app/state/look-ahead.ts'
import { answerPath, choiceOf } from './choice-of.ts'
import { TOLD_FLOWCHART } from '#core/words/told-flowchart.ts'

const [workload] = SAMPLE_PLAN.workloads
if (!workload) throw new Error('no sample')

describe('the question behind a box', () => {
  it.each(TOLD_FLOWCHART.nodes)(
    'offers every answer that leads on from it ($id)',
    ({ id, answers, answeredBy }) => {
      const choice = choiceOf(id)
      if (answeredBy === 'engine') expect(choice).toBeNull()
      else expect(choice?.options.map(({ value }) => value)).toEqual(answers.map((answer) => answer.id))
    },
  )

  it.each(TOLD_FLOWCHART.nodes.filter(({ answeredBy }) => answeredBy === 'you'))(
    'is answered where the flowchart reads it ($id)',
    ({ id, answers }) => {
      const field = choiceOf(id)
      if (!field) throw new Error(id)
      for (const own of [
        workload,
        { ...workload, answers: { ...workload.answers, team: 'basic' as const } },
      ]) {
        const plan = { ...SAMPLE_PLAN, workloads: [own] }
        for (const answer of answers) {
          const { decision } = lookAhead(withPlanValueAt(plan, answerPath(field, own), answer.id), own.id)
          const step = decision.path.steps.find(({ node }) => node === id)
          if (step) expect(step.answer).toBe(answer.id)
        }
      }
    },
  )
})
