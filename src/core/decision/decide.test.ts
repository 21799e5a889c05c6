import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finding } from '../engine/findings.ts'
import type { Answers } from '../plan/schema.ts'
import type { Searches } from './decide-workload.ts'
import { OPEN_ANSWERS, caseOf, type CaseDraft, type OptionDraft } from './evaluation.test-support.ts'
import { decideWith } from '../words/told.test-support.ts'
import type { ToldWorkload } from '../words/told-decision.ts'

const STEADY: Searches = { switching: () => [] }

function decided(draft: CaseDraft, searches: Searches = STEADY): ToldWorkload {
  const { plan, evaluation, catalogue } = caseOf(draft)
  const [decision] = decideWith(plan, evaluation, catalogue, searches).workloads
  if (!decision) throw new Error('nothing decided')
  return decision
}

const API: OptionDraft = { id: 'api', kind: 'api', usd: 100_000, upFrontUsd: 2_000 }
const OWNED: OptionDraft = { id: 'owned', kind: 'owned', usd: 60_000, upFrontUsd: 30_000 }

describe('a decision', () => {
  it('recommends the cheapest option that passes, with the figures behind it', () => {
    const decision = decided({ options: [API, OWNED] })
    expect(decision).toMatchObject({
      id: 'support', state: 'clear', recommended: 'owned', runnerUp: 'api', target: null,
      figures: { totalUsd: 60_000, differenceUsd: 40_000 }, toAnswer: null, relaxation: null,
    }) // prettier-ignore
    expect(decision.margin).toBeCloseTo(0.4, 12)
  })

  it('never recommends what a gate stops, however cheap it is', () => {
    const decision = decided({
      options: [{ ...API, usd: 1 }, OWNED],
      answers: { ...OPEN_ANSWERS, residencyRequired: true },
    })
    expect(decision).toMatchObject({ state: 'only-one', recommended: 'owned' })
  })

  it('starts in the cloud and keeps the cheaper machines as a target where nobody can run them', () => {
    const decision = decided({ options: [API, OWNED], answers: { ...OPEN_ANSWERS, team: 'basic' } })
    expect(decision).toMatchObject({
      state: 'path',
      recommended: 'api',
      target: 'owned',
      runnerUp: 'owned',
    })
    expect(decision.path.outcome).toBe('migration-plan')
  })

  it('starts without a purchase where there is no capital, unless a budget says how much there is', () => {
    const none = { readiness: { capitalAvailable: false } }
    expect(decided({ options: [API, OWNED], plan: { organisation: none } })).toMatchObject({
      state: 'path',
      recommended: 'api',
      target: 'owned',
      begins: 'capital',
    })
    const budget = { capitalBudgetUsd: 40_000 }
    expect(
      decided({ options: [API, OWNED], plan: { organisation: none, finance: budget } }).recommended,
    ).toBe('owned')
  })

  it('names what is easiest to relax where nothing is left: an evaluation before a contract review, whatever they cost', () => {
    const options = [{ ...API, usd: 500 }, { id: 'hosted', kind: 'hosted', usd: 400 } as const, OWNED]
    const decision = decided({
      options,
      answers: { ...OPEN_ANSWERS, sensitivity: 'regulated', openWeightAcceptable: false },
    })
    expect(decision).toMatchObject({ state: 'none-left', recommended: null })
    expect(decision.relaxation).toMatchObject({
      option: 'owned',
      gates: [{ gate: 'capability' }],
      totalUsd: 60_000,
    })
  })

  it('asks for a test where nothing is left but what is not shown to be good enough', () => {
    const answers = { ...OPEN_ANSWERS, sensitivity: 'regulated', capability: 'frontier' } as const
    const decision = decided({ options: [API, OWNED], answers })
    expect(decision).toMatchObject({ state: 'not-enough-data', recommended: null, unproven: ['owned'] })
    expect(decision.verdict.headline).toMatch(/^Test .+: nothing shows yet that it is good enough\.$/)
  })

  it('names an open model for the frontier that would cost less, and does not recommend it', () => {
    const answers = { ...OPEN_ANSWERS, capability: 'frontier' } as const
    const options = [API, { id: 'other', kind: 'api', usd: 900_000 } as const, OWNED]
    const decision = decided({ options, answers })
    expect(decision).toMatchObject({ recommended: 'api', runnerUp: 'other', unproven: ['owned'] })
    expect(decision.reasons.map(({ id }) => id)).toContain('unproven-costs-less')
  })

  it('never offers up a law, secrecy or the want of a network', () => {
    const out = { ...OPEN_ANSWERS, residencyRequired: true } as const
    expect(decided({ options: [API], answers: out }).relaxation).toBeNull()
    expect(
      decided({ options: [API], answers: { ...OPEN_ANSWERS, sensitivity: 'critical' } }).relaxation,
    ).toBeNull()
    const short = decided({
      options: [API, OWNED],
      answers: out,
      plan: { finance: { capitalBudgetUsd: 20_000 } },
    })
    expect(short.relaxation).toMatchObject({ option: 'owned', gates: [{ gate: 'budget' }] })
  })

  it('asks for the demand before anything can be costed', () => {
    const unknown = finding('demand-unknown', 'error', { missing: 'requestsPerDay' })
    const decision = decided({
      demand: { inputTokens: 1, outputTokens: 1 },
      options: [{ id: 'api', kind: 'api', usd: null, feasible: false, findings: [unknown] }],
    })
    expect(decision.state).toBe('not-enough-data')
    expect(decision.toAnswer).toEqual({
      section: 'pattern',
      questionId: 'requests-per-day',
      question: 'Requests on an active day',
    })
  })

  it('asks for an option where there is none', () => {
    expect(decided({ options: [] })).toMatchObject({
      state: 'not-enough-data',
      recommended: null,
      toAnswer: null,
    })
  })
})

describe('an open question', () => {
  const open = (answers: Answers, options: readonly OptionDraft[]) =>
    decided({ options, answers: { ...OPEN_ANSWERS, ...answers } })

  it('holds up a recommendation that one of its answers would take back', () => {
    const decision = open({ sensitivity: 'unknown' }, [API, { ...OWNED, usd: 200_000 }])
    expect(decision).toMatchObject({ state: 'not-enough-data', recommended: null })
    expect(decision.toAnswer).toEqual({
      section: 'sensitivity',
      questionId: 'sensitivity',
      question: 'How sensitive is the data?',
    })
    expect(open({ latency: 'unknown' }, [API, { ...OWNED, usd: 200_000 }]).toAnswer?.section).toBe('latency')
    expect(open({ capability: 'unknown' }, [API, OWNED]).toAnswer?.section).toBe('capability')
    expect(open({ team: 'unknown' }, [API, OWNED]).toAnswer?.section).toBe('team')
  })

  it('does not hold up one that it cannot touch', () => {
    expect(open({ sensitivity: 'unknown' }, [API, OWNED])).toMatchObject({
      state: 'clear',
      recommended: 'owned',
    })
    expect(open({ capability: 'unknown' }, [API, { ...OWNED, usd: 200_000 }]).state).toBe('clear')
    expect(open({ team: 'unknown' }, [API, { ...OWNED, usd: 200_000 }]).state).toBe('clear')
    expect(open({ pattern: 'unknown' }, [API, OWNED]).state).toBe('clear')
  })

  it('is settled for critical data by the gate, whatever the sensitivity would say', () => {
    expect(open({ sensitivity: 'unknown', residencyRequired: true }, [API, OWNED])).toMatchObject({
      state: 'only-one',
      recommended: 'owned',
    })
  })
})

describe('any decision', () => {
  const kinds = ['api', 'hosted', 'rented', 'owned', 'quote', 'subscription'] as const
  const drafts = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      kind: fc.constantFrom(...kinds),
      usd: fc.oneof(
        fc.constant(null),
        fc.integer({ min: 1, max: 30 }).map((n) => n * 10_000),
        fc.integer({ min: 0, max: 1e7 }),
      ),
      upFrontUsd: fc.integer({ min: 0, max: 60_000 }),
      feasible: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 6 },
  )
  const answers: fc.Arbitrary<Answers> = fc.record(
    {
      sensitivity: fc.constantFrom('public', 'internal', 'regulated', 'critical', 'unknown' as const),
      residencyRequired: fc.constantFrom(true, false, null),
      contractReviewed: fc.constantFrom(true, false, null),
      dedicatedTenancyAccepted: fc.constantFrom(true, false, null),
      latency: fc.constantFrom('batch', 'interactive', 'realtime', 'embedded', 'unknown' as const),
      offline: fc.constantFrom(true, false, null),
      pattern: fc.constantFrom('sporadic', 'steady-low', 'steady-high', 'spiky', 'growing' as const),
      capability: fc.constantFrom('frontier', 'good-enough', 'simple', 'unknown' as const),
      openWeightAcceptable: fc.constantFrom(true, false, null),
      team: fc.constantFrom('none', 'basic', 'intermediate', 'advanced', 'unknown' as const),
    },
    { requiredKeys: [] },
  )
  const budget = fc.constantFrom(null, 20_000, 50_000)

  it('recommends nothing that a gate stops, that cannot work, or that has no cost', () => {
    fc.assert(
      fc.property(drafts, answers, budget, (options, said, capitalBudgetUsd) => {
        const decision = decided({ options, answers: said, plan: { finance: { capitalBudgetUsd } } })
        for (const named of [decision.recommended, decision.runnerUp, decision.target]) {
          if (named === null) continue
          const draft = options.find(({ id }) => id === named)
          expect(decision.gates.find(({ option }) => option === named)?.passed).toBe(true)
          expect(draft?.feasible).toBe(true)
          expect(draft?.usd).not.toBeNull()
        }
        expect(decision.recommended === null).toBe(['none-left', 'not-enough-data'].includes(decision.state))
      }),
    )
  })

  it('names the cheapest of the options left whenever it is clear', () => {
    fc.assert(
      fc.property(drafts, answers, (options, said) => {
        const decision = decided({ options, answers: said })
        if (decision.state !== 'clear') return
        const left = options.filter(
          ({ id, usd, feasible }) =>
            usd !== null && feasible && decision.gates.some(({ option, passed }) => option === id && passed),
        )
        expect(decision.figures.totalUsd).toBe(Math.min(...left.map(({ usd }) => usd ?? Infinity)))
      }),
    )
  })

  it('is the same for the options in any order', () => {
    fc.assert(
      fc.property(drafts, answers, (options, said) => {
        const one = decided({ options, answers: said })
        const other = decided({ options: [...options].reverse(), answers: said })
        const { recommended, runnerUp, target, state, margin, figures, relaxation } = one
        expect(other).toMatchObject({ recommended, runnerUp, target, state, margin, figures, relaxation })
        expect(other.verdict.headline).toBe(one.verdict.headline)
      }),
    )
  })
})
