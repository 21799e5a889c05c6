import { describe, expect, it } from 'vitest'
import type { Answers } from '../../plan/schema.ts'
import { OPEN_ANSWERS, caseOf, type CaseDraft, type OptionDraft } from '../evaluation.test-support.ts'
import { hintsFor } from './hints.ts'
import { decideWith } from '../../words/told.test-support.ts'
import { caseFrom } from '../case.ts'

const API: OptionDraft = { id: 'api', kind: 'api', usd: 100_000 }
const OWNED: OptionDraft = { id: 'owned', kind: 'owned', usd: 50_000 }

const hinted = (...of: Parameters<typeof hintsOf>) => hintsOf(...of).map(({ rule }) => rule)
const hintIds = (...of: Parameters<typeof hintsOf>) => hintsOf(...of).map(({ id }) => id)

function hintsOf(draft: Partial<CaseDraft>, answers: Answers = {}) {
  const { plan, workload, evaluation, workloadEvaluation, catalogue } = caseOf({
    options: [API, OWNED],
    ...draft,
    answers: { ...OPEN_ANSWERS, openWeightAcceptable: true, ...answers },
  })
  const searches = { switching: () => [] }
  const [decision] = decideWith(plan, evaluation, catalogue, searches).workloads
  if (!decision) throw new Error('nothing decided')
  return hintsFor(caseFrom(plan, workload, workloadEvaluation, decision), catalogue)
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

  it('say what a router may cost: 83 % of six bills of $12,000 are $59,760', () => {
    const [hint] = hintsOf({ plan: { organisation: { currentMonthlyBillUsd: 12_000 } } }).filter(
      ({ id }) => id === 'routing-pays',
    )
    expect(hint?.values).toEqual({ usdPerMonth: 12_000, cut: 0.83, mostUsd: 0.83 * 12_000 * 6 })
  })

  it('say what open models are good at where one is recommended, and of agreements where data is internal', () => {
    expect(hintIds({ options: [OWNED] })).toContain('open-is-close-on-facts')
    expect(hintIds({ options: [API] })).not.toContain('open-is-close-on-facts')
    expect(hintIds({}, { sensitivity: 'internal', residencyRequired: null })).toContain('agreements-count')
    expect(hintIds({}, { sensitivity: 'public', residencyRequired: null })).not.toContain('agreements-count')
  })

  it('say nothing of agreements where the data stays, or a contract is asked for already', () => {
    const internal = { sensitivity: 'internal', residencyRequired: null } as const
    expect(hintIds({}, { ...internal, processing: 'anywhere' })).toContain('agreements-count')
    expect(hintIds({}, { ...internal, processing: 'own-premises' })).not.toContain('agreements-count')
    expect(hintIds({}, { ...internal, processorMust: ['contract'] })).not.toContain('agreements-count')
  })

  it('say from 200,000 tokens of context on that such work belongs in a cloud today', () => {
    const held = (contextTokens: number) => hintIds({ demand: { contextTokens } })
    expect(held(200_000)).toContain('long-context')
    expect(held(199_999)).not.toContain('long-context')
  })
})
