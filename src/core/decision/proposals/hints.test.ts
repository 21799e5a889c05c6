import { describe, expect, it } from 'vitest'
import type { Answers } from '../../plan/schema.ts'
import { OPEN_ANSWERS, caseOf, type CaseDraft, type OptionDraft } from '../evaluation.test-support.ts'
import { hintsFor } from './hints.ts'
import { decideWith } from '../../words/told.test-support.ts'
import { caseFrom } from '../case.ts'

const API: OptionDraft = { id: 'api', kind: 'api', usd: 100_000 }
const OWNED: OptionDraft = { id: 'owned', kind: 'owned', usd: 50_000 }

function hinted(draft: Partial<CaseDraft>, answers: Answers = {}) {
  const { plan, workload, evaluation, workloadEvaluation, catalogue } = caseOf({
    options: [API, OWNED],
    ...draft,
    answers: { ...OPEN_ANSWERS, openWeightAcceptable: true, ...answers },
  })
  const searches = { switching: () => [] }
  const [decision] = decideWith(plan, evaluation, catalogue, searches).workloads
  if (!decision) throw new Error('nothing decided')
  return hintsFor(caseFrom(plan, workload, workloadEvaluation, decision)).map(({ rule }) => rule)
}

describe('hints', () => {
  it('ask for the hosted open model beside hardware, unless the data must stay', () => {
    expect(hinted({})).toContain('S1-H')
    expect(hinted({ options: [API, OWNED, { id: 'hosted', kind: 'hosted', usd: 90_000 }] })).not.toContain(
      'S1-H',
    )
    expect(hinted({}, { residencyRequired: true })).not.toContain('S1-H')
  })

  it('name a router above $10,000 a month', () => {
    const paying = (currentMonthlyBillUsd: number) =>
      hinted({ plan: { organisation: { currentMonthlyBillUsd } } })
    expect(paying(10_001)).toContain('S1-X')
    expect(paying(10_000)).not.toContain('S1-X')
  })

  it('say whether to rent or to buy, what start-ups do, and how to try an open model', () => {
    expect(hinted({}, { pattern: 'spiky' })).toContain('S1-G')
    expect(hinted({}, { pattern: 'steady-low' })).toContain('S1-G')
    expect(hinted({}, { pattern: 'growing' })).not.toContain('S1-G')
    expect(hinted({ plan: { organisation: { stage: 'start-up' } } })).toContain('S1-O')
    expect(hinted({}, { openWeightAcceptable: null })).toContain('S1-Q')
  })
})
