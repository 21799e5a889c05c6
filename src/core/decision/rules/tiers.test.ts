import { describe, expect, it } from 'vitest'
import type { Answers } from '../../plan/schema.ts'
import { OPEN_ANSWERS, caseOf } from '../evaluation.test-support.ts'
import { routingLayer } from '../proposals/routing-layer.ts'
import { routingSentence } from '../../words/routing-words.ts'
import { TIERS, tierOf } from './tiers.ts'

function tier(answers: Answers, requestsPerDay = 20_000) {
  const demand = { requestsPerDay, inputTokens: 1500, outputTokens: 300 }
  const { workload } = caseOf({ options: [], answers: { ...OPEN_ANSWERS, ...answers }, demand })
  return tierOf(workload)?.id ?? null
}

describe('the four tiers', () => {
  it('take what must stay first, whatever else is true of it', () => {
    expect(tier({ residencyRequired: true, capability: 'frontier', pattern: 'spiky' })).toBe('private')
    expect(tier({ sensitivity: 'critical' })).toBe('private')
    expect(tier({ offline: true })).toBe('private')
    expect(tier({ sensitivity: 'regulated' })).toBe('private')
    expect(tier({ sensitivity: 'regulated', contractReviewed: true })).not.toBe('private')
  })

  it('send frontier work and bursts to a cloud', () => {
    expect(tier({ capability: 'frontier' })).toBe('frontier')
    expect(tier({ pattern: 'spiky' })).toBe('variable')
    expect(tier({ pattern: 'sporadic' })).toBe('variable')
    expect(TIERS.filter(({ side }) => side === 'cloud').map(({ id }) => id)).toEqual(['frontier', 'variable'])
  })

  it('keep steady work local from 100,000 calls a month on', () => {
    // 100,000 / (365/12) = 3,287.7 a day
    expect(tier({}, 3_288)).toBe('predictable')
    expect(tier({}, 3_287)).toBeNull()
    expect(tier({ pattern: 'unknown' })).toBeNull()
  })
})

describe('a routing layer', () => {
  const asked = (currentMonthlyBillUsd: number | null, usd: number, notCosted: readonly string[] = []) => {
    const { plan } = caseOf({ options: [], plan: { organisation: { currentMonthlyBillUsd } } })
    const found = routingLayer(plan, { notCosted, totals: { monthlyUsd: [usd, 1] } })
    return { ...found, sentence: routingSentence(found, plan.currency) }
  }

  it('pays above $10,000 a month of today’s bill', () => {
    expect(asked(10_001, 3)).toMatchObject({ pays: true, basis: 'bill', usdPerMonth: 10_001 })
    expect(asked(10_000, 99_000)).toMatchObject({ pays: false, basis: 'bill' })
    expect(asked(9_000, 0, ['support']).sentence).toBe(
      'A routing layer would not pay for itself yet: your bill today is $9,000, not over the $10,000 a month that the rule asks for.',
    )
  })

  it('goes by the all-cloud month where no bill was given, and says so', () => {
    expect(asked(null, 12_000)).toMatchObject({ pays: true, basis: 'computed' })
    expect(asked(null, 12_000).sentence).toContain('month 1 of the all-cloud placement is $12,000')
  })

  it('is not known where there is neither', () => {
    expect(asked(null, 4_000, ['support'])).toMatchObject({ pays: null, usdPerMonth: null })
    expect(asked(null, 12_000, ['support'])).toMatchObject({ pays: true })
  })
})
