import { describe, expect, it } from 'vitest'
import { SAMPLE_PLAN } from '../plan/sample.ts'
import type { Plan } from '../plan/schema.ts'
import { cases, marksOf } from '../words/chance-words.ts'
import { textsOf } from './block-texts.test-support.ts'
import { decisionRecord } from './decision-record.ts'
import { reportDocument } from './document.ts'
import { reportInputOf } from './report.test-support.ts'

const riskOf = (plan: Plan) => reportInputOf(plan).decision.workloads[0]?.risk ?? null

const sampleWith = (requestsPerDay: { low: number; base: number; high: number }): Plan => ({
  ...SAMPLE_PLAN,
  workloads: SAMPLE_PLAN.workloads.map((workload) => ({
    ...workload,
    demand: { ...workload.demand, requestsPerDay },
  })),
})

describe('the chance of a verdict', () => {
  it.each([
    [0, 1, 'less than once in 10'],
    [0.04, 1, 'less than once in 10'],
    [0.31, 3, 'about 3 times in 10'],
    [0.77, 8, 'about 8 times in 10'],
    [0.96, 9, 'more than 9 times in 10'],
    [1, 9, 'more than 9 times in 10'],
  ])('of %d has %i marks, and is said as "%s"', (chance, marks, words) => {
    expect([marksOf(chance), cases(chance)]).toEqual([marks, words])
  })

  it('is the same in the report and in the decision record as in the decision', () => {
    const input = reportInputOf(SAMPLE_PLAN)
    const [risk] = input.decision.workloads.map((decided) => decided.risk)
    const chance = risk?.options.find(({ option }) => option === risk.pair?.option)?.chance ?? 0
    const said = (document: ReturnType<typeof reportDocument>) =>
      document.pages.flatMap(({ blocks }) => blocks.flatMap(textsOf)).join(' ')
    expect(said(reportDocument(input))).toContain(`Costs least ${cases(chance)}`)
    expect(said(decisionRecord(input))).toContain(`Costs least ${cases(chance)}`)
  })

  it('moves with a range that is said', () => {
    const [narrow, wide] = [
      riskOf(sampleWith({ low: 65_000, base: 66_000, high: 67_000 })),
      riskOf(sampleWith({ low: 20_000, base: 66_000, high: 400_000 })),
    ]
    const [first, second] = [narrow, wide].map((risk) => risk?.options.map(({ chance }) => chance))
    expect(first).not.toEqual(second)
    const width = (risk: typeof narrow) => (risk?.pair?.leadUsd.p90 ?? 0) - (risk?.pair?.leadUsd.p10 ?? 0)
    expect(width(wide)).toBeGreaterThan(width(narrow))
  })
})
