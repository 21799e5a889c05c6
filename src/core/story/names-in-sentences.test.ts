import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { adviceFor } from '../decision/proposals/advice.ts'
import { actionPlan } from '../decision/proposals/action-plan.ts'
import { toldActionPlan } from '../words/told-action-plan.ts'
import { toldAdvice } from '../words/told-advice.ts'
import { toldDecision } from '../words/told-decision.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import type { Plan } from '../plan/schema.ts'
import { decisionRecord } from './decision-record.ts'
import { reportDocument } from './document.ts'
import { workloadViews } from './report-input.ts'
import { reportInputOf } from './report.test-support.ts'
import { toCsv } from './to-csv.ts'
import { toMarkdown } from './to-markdown.ts'

/** The same plan with names that would turn round whatever stands beside them. */
function renamed(plan: Plan): Plan {
  return {
    ...plan,
    name: 'תוכנית 3',
    workloads: plan.workloads.map((workload, i) => ({
      ...workload,
      name: `عمل ${i}\u2069`,
      options: workload.options.map((option, n) => ({ ...option, name: `שרת ${n} \u202e${i}` })),
    })),
  }
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsOf)
}

/** The text with its isolates taken out, as a reader sees what is around them. */
const around = (text: string) => text.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, '')
const TURNING = /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069]/

describe.each(EXAMPLE_PLANS)('names from right to left in $id', ({ plan }) => {
  const input = reportInputOf(renamed(plan))
  const document = reportDocument(input)

  it('stand isolated in every text of the result, the verdict and the report', () => {
    const advised = workloadViews(input)
    const advice = advised.map((one) => adviceFor(one, catalogue))
    const shown = {
      evaluation: input.evaluation,
      decision: toldDecision(input.complete, input.evaluation, input.decision),
      document,
      record: decisionRecord(input),
      advice: advised.map((one, i) => (advice[i] ? toldAdvice(advice[i], one) : null)),
      actions: advised.map((one, i) => {
        const given = advice[i]
        return given === undefined ? null : toldActionPlan(actionPlan(one, given, catalogue), one)
      }),
    }
    const texts = textsOf(shown).flatMap((text) => text.split('\n'))
    expect(texts.filter((text) => /שרת/.test(text)).length).toBeGreaterThan(50)
    expect(texts.filter((text) => TURNING.test(around(text)))).toEqual([])
  })

  it('stay isolated in Markdown, and are the bare names in CSV', () => {
    const lines = toMarkdown(document).split('\n')
    expect(lines.filter((line) => TURNING.test(around(line)))).toEqual([])
    expect(toCsv(document)).not.toMatch(/[\u2066-\u2069]/)
    expect(toCsv(document)).toContain('תוכנית 3')
  })
})
