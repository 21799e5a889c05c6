import { describe, expect, it } from 'vitest'
import type { Answers } from '../../plan/schema.ts'
import { OPEN_ANSWERS, caseOf, type OptionDraft } from '../evaluation.test-support.ts'
import { decideWith, opinions } from '../../words/told.test-support.ts'

const API: OptionDraft = { id: 'api', kind: 'api', name: 'Sonnet', usd: 100_000 }
const OWNED: OptionDraft = { id: 'owned', kind: 'owned', name: 'Two cards', usd: 60_000, upFrontUsd: 20_000 }

function winner(options: readonly OptionDraft[], answers: Answers = {}, requestsPerDay = 20_000) {
  const { plan, evaluation, catalogue } = caseOf({
    options,
    demand: { requestsPerDay, inputTokens: 1500, outputTokens: 300 },
    answers: { ...OPEN_ANSWERS, team: 'advanced', ...answers },
  })
  const decided = decideWith(plan, evaluation, catalogue, { switching: () => [] })
  const [second] = opinions(plan, evaluation, decided)
  if (!second) throw new Error('nothing decided')
  return second.whichWins
}

describe('which rule wins', () => {
  it('says so where none disagrees', () => {
    expect(winner([API, { ...OWNED, usd: 500_000 }], { pattern: 'spiky' }, 300)).toBe(
      'No rule disagrees: all that speak point to the cloud, as the recommendation does.',
    )
  })

  it('is the computed cost where the lead is clear', () => {
    expect(winner([API, OWNED], { pattern: 'spiky' })).toMatch(
      /^The flowchart.* point elsewhere than the recommendation, but computed cost decides among what your rules leave: over 3 years Two cards costs 40\u00a0% less than Sonnet\.$/,
    )
  })

  it('is the gates where they leave one option', () => {
    expect(winner([API, { ...OWNED, usd: 500_000 }], { residencyRequired: true, pattern: 'spiky' })).toMatch(
      /but your rules come first, and they leave only Two cards\.$/,
    )
  })

  it('is the gates where they leave one kind of option', () => {
    const cheaper: OptionDraft = { id: 'more', kind: 'owned', name: 'One card', usd: 50_000 }
    expect(winner([API, OWNED, cheaper], { residencyRequired: true, pattern: 'spiky' })).toMatch(
      /but your rules come first, and they leave no option for the cloud\.$/,
    )
  })

  it('is the plan itself where it has one kind of option', () => {
    expect(winner([API, { ...API, id: 'other', usd: 200_000 }])).toMatch(
      /but this plan has no option for own machines\.$/,
    )
  })

  it('is the team where nobody can run the cheapest', () => {
    expect(winner([API, OWNED], { team: 'none' })).toMatch(
      /^The computed cost.* elsewhere than where it starts, but the team comes before the cost: Sonnet carries the work until Two cards may\.$/,
    )
  })

  it('is what sets two apart that cost about the same', () => {
    expect(winner([API, { ...OWNED, usd: 98_000 }], { pattern: 'spiky' })).toMatch(
      /^The computed cost and the volume tree point elsewhere.* Sonnet and Two cards come out close, and then what commits you to nothing comes first\.$/,
    )
    const rented: OptionDraft = { id: 'rented', kind: 'rented', name: 'H100', usd: 98_000, upFrontUsd: 5 }
    expect(winner([API, rented, { ...OWNED, usd: 500_000 }])).toMatch(
      /the one with less to run comes first\.$/,
    )
  })

  it('has nothing to decide where nothing is recommended', () => {
    expect(winner([])).toBe('Nothing is recommended yet, so the rules have nothing to agree with.')
  })
})
