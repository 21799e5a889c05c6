import { describe, expect, it } from 'vitest'
import type { Answers } from '../plan/schema.ts'
import { decideWith } from './decide.ts'
import { OPEN_ANSWERS, caseOf, type CaseDraft, type OptionDraft } from './evaluation.test-support.ts'
import { hintsFor } from './hints.ts'

const API: OptionDraft = { id: 'api', kind: 'api', usd: 100_000 }
const OWNED: OptionDraft = { id: 'owned', kind: 'owned', usd: 50_000 }

function hinted(draft: Partial<CaseDraft>, answers: Answers = {}) {
  const { plan, workload, evaluation, workloadEvaluation, catalogue } = caseOf({
    options: [API, OWNED],
    ...draft,
    answers: { ...OPEN_ANSWERS, openWeightAcceptable: true, ...answers },
  })
  const searches = { flips: () => false, switching: () => [] }
  const [decision] = decideWith(plan, evaluation, catalogue, searches).workloads
  if (!decision) throw new Error('nothing decided')
  return hintsFor(plan, workload, workloadEvaluation, decision).map(({ rule }) => rule)
}

describe('hints', () => {
  it('ask for the hosted open model beside hardware, unless the data must stay', () => {
    expect(hinted({})).toContain('S1-H')
    expect(hinted({ options: [API, OWNED, { id: 'hosted', kind: 'hosted', usd: 90_000 }] })).not.toContain(
      'S1-H',
    )
    expect(hinted({}, { residencyRequired: true })).not.toContain('S1-H')
  })

  it('warn of machines for volume that does not exist', () => {
    expect(hinted({ demand: { requestsPerDay: 50, inputTokens: 1, outputTokens: 1 } })).toContain('S1-A')
    expect(hinted({ demand: { requestsPerDay: 51, inputTokens: 1, outputTokens: 1 } })).not.toContain('S1-A')
    expect(hinted({}, { maturity: 'pilot' })).toContain('S1-A')
    expect(hinted({ options: [{ ...API, usd: 1 }, OWNED] }, { maturity: 'pilot' })).not.toContain('S1-A')
  })

  it('name a router above $10,000 a month', () => {
    const paying = (currentMonthlyBillUsd: number) =>
      hinted({ plan: { organisation: { currentMonthlyBillUsd } } })
    expect(paying(10_001)).toContain('S1-X')
    expect(paying(10_000)).not.toContain('S1-X')
  })

  it('name the pattern that a verdict leads to', () => {
    expect(hinted({}, { team: 'none' })).toContain('H-DEVPROD')
    expect(hinted({}, { pattern: 'spiky' })).toEqual(expect.arrayContaining(['S1-G', 'H-FALLBACK']))
    expect(hinted({}, { residencyRequired: true, capability: 'frontier' })).toContain('H-PRIVACY')
    const mix: OptionDraft = { id: 'mix', kind: 'hybrid', usd: 10 }
    expect(hinted({ options: [API, OWNED, mix] })).toContain('H-TIER')
    expect(hinted({ plan: { organisation: { stage: 'start-up' } } })).toContain('S1-O')
    expect(hinted({}, { openWeightAcceptable: null })).toContain('S1-Q')
  })
})
