import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BreakEven } from '../engine/evaluation.ts'
import type { Answers } from '../plan/schema.ts'
import type { Risk } from '../analysis/risk.ts'
import { casesOf } from '../decision/case.ts'
import { decideWorkload, type Searches } from '../decision/decide-workload.ts'
import type { SwitchingValue } from '../decision/decision.ts'
import {
  OPEN_ANSWERS,
  caseOf,
  type CaseDraft,
  type OptionDraft,
} from '../decision/evaluation.test-support.ts'
import { decideWith } from './told.test-support.ts'
import type { ToldWorkload } from './told-decision.ts'
import { headlineOf } from './verdict-words.ts'

const VOLUME: SwitchingValue = {
  input: 'workloads/support/demand/requestsPerDay',
  current: 20_000,
  min: 0,
  max: 1e9,
  integer: false,
  switches: [{ at: 6_912, direction: 'below', to: 'api', state: 'clear' }],
}
const SEARCHES: Searches = { switching: () => [VOLUME] }
const NO_SEARCHES: Searches = { switching: () => [] }

function decided(draft: CaseDraft, searches: Searches = SEARCHES): ToldWorkload {
  const { plan, evaluation, catalogue } = caseOf(draft)
  const [decision] = decideWith(plan, evaluation, catalogue, searches).workloads
  if (!decision) throw new Error('nothing decided')
  return decision
}

const API: OptionDraft = {
  id: 'api',
  kind: 'api',
  name: 'Claude Sonnet 5.5',
  usd: 159_214,
  upFrontUsd: 2_000,
}
const OWNED: OptionDraft = {
  id: 'owned',
  kind: 'owned',
  name: 'Own hardware',
  usd: 41_234,
  upFrontUsd: 30_000,
}
const answers = (said: Answers) => ({ answers: { ...OPEN_ANSWERS, ...said } })

const STATES: Readonly<Record<string, () => ToldWorkload>> = {
  clear: () => decided({ options: [API, OWNED] }),
  'close by cost': () =>
    decided({ options: [{ ...API, usd: 43_000 }, OWNED], ...answers({ pattern: 'spiky' }) }),
  'only one': () =>
    decided({ options: [{ ...API, usd: 30_000 }, OWNED], ...answers({ residencyRequired: true }) }),
  'none left': () =>
    decided({ options: [API, OWNED], ...answers({ openWeightAcceptable: false, sensitivity: 'regulated' }) }),
  'nothing is proven': () =>
    decided({ options: [API, OWNED], ...answers({ capability: 'frontier', sensitivity: 'regulated' }) }),
  'migration plan': () => decided({ options: [API, OWNED], ...answers({ team: 'none' }) }),
  'not enough data': () => decided({ options: [API, OWNED], ...answers({ capability: 'unknown' }) }),
}

const CURRENCIES = [
  { code: 'USD', perUsd: 1 },
  { code: 'EUR', perUsd: 0.92 },
  { code: 'JPY', perUsd: 150 },
] as const

const spaced = (text: string) => text.replaceAll('\u00a0', ' ')
const sentence = ({ verdict }: ToldWorkload) => spaced(`${verdict.headline} ${verdict.detail}`)

it('says its verb once, whatever the name begins with', () => {
  const renting = (name: string) =>
    decided({ options: [API, { id: 'rented', kind: 'rented', name, usd: 41_234 }] }).verdict.headline
  for (const name of ['Rent 3× MI300X', 'Rented 3× MI300X', '3× MI300X'])
    expect(renting(name)).toBe('Rent 3× MI300X for Support desk.')
})

describe('the verdict', () => {
  it('says which option, what it costs, how much less, and what would change that', () => {
    expect(sentence(decided({ options: [API, OWNED] }))).toBe(
      'Buy hardware for Support desk. It costs about $41,000 over 3 years, $118,000 (74 %) less than Claude Sonnet 5.5. Below 6,910 requests a day, Claude Sonnet 5.5 is cheaper (you entered 20,000).',
    )
  })

  it('buys nothing while something far cheaper waits for a measurement', () => {
    const waiting = decided({
      options: [OWNED, { ...API, usd: 21_234 }],
      ...answers({ latency: 'realtime' }),
      demand: { targetTimeToFirstTokenMs: 300 },
    })
    expect(sentence(waiting)).toBe(
      'Provisional: Own hardware is the only option that meets your rules for Support desk. It costs about $41,000 over 3 years. Claude Sonnet 5.5 would cost $20,000 less, if it may be used.',
    )
  })

  it('chooses between two only where what costs far less may not be used', () => {
    const waiting = decided({
      options: [
        OWNED,
        { ...OWNED, id: 'other', name: 'Other hardware', usd: 41_500 },
        { ...API, usd: 21_234 },
      ],
      ...answers({ latency: 'realtime' }),
      demand: { targetTimeToFirstTokenMs: 300 },
    })
    expect(sentence(waiting)).toContain(
      'Unless Claude Sonnet 5.5 may be used, choose Own hardware, the cheaper of the two.',
    )
  })

  it('says so where another costs about the same from there on, and comes first', () => {
    const byRule = {
      ...VOLUME,
      switches: [{ at: 93_800, direction: 'above', to: 'api', state: 'close' }],
    } as const
    const at = (usd: number) =>
      sentence(decided({ options: [API, { ...OWNED, usd }] }, { switching: () => [byRule] }))
    expect(at(41_000)).toContain(
      'Above 93,800 requests a day, Claude Sonnet 5.5 costs about the same and comes first (you entered 20,000).',
    )
  })

  it('says where only the state changes first, and where something else is called for beyond', () => {
    const further = {
      ...VOLUME,
      switches: [
        { at: 30_000, direction: 'above', to: 'owned', against: 'api', state: 'close' },
        { at: 93_800, direction: 'above', to: 'api', against: 'owned', state: 'clear' },
      ],
    } as const
    expect(sentence(decided({ options: [API, OWNED] }, { switching: () => [further] }))).toContain(
      'Above 30,000 requests a day, Claude Sonnet 5.5 costs about the same; above 93,800, Claude Sonnet 5.5 is cheaper (you entered 20,000).',
    )
  })

  it('says how much is cash where that is not nearly all, and where a third is people’s time, and no sooner', () => {
    const withTime = (ownTimeUsd: number, cashUsd = 27_000) =>
      sentence(decided({ options: [API, { ...OWNED, parts: { ownTimeUsd, cashUsd } }] }))
    expect(withTime(14_000)).toContain(
      'It costs about $41,000 over 3 years ($27,000 in cash, the rest mostly people’s time), $118,000 (74 %) less than Claude Sonnet 5.5.',
    )
    expect(withTime(13_000)).toContain('It costs about $41,000 over 3 years ($27,000 in cash), $118,000')
    expect(withTime(2000, 39_000)).toContain('It costs about $41,000 over 3 years, $118,000')
  })

  it('says where only risk or only the value left puts it first', () => {
    const because = (...parts: readonly OptionDraft[]) =>
      decided({ options: parts }).verdict.because.map(spaced)
    expect(because({ ...API, usd: 80_000, parts: { riskUsd: 60_000 } }, OWNED)).toContain(
      'Own hardware comes first only by the price of lost hours and of leaving: without it, Claude Sonnet 5.5 costs $21,000 less.',
    )
    expect(because({ ...API, usd: 80_000 }, { ...OWNED, parts: { valueLeftUsd: 50_000 } })).toContain(
      'Own hardware comes first only by what its machines would still fetch: without it, Claude Sonnet 5.5 costs $11,200 less.',
    )
    expect(because(API, OWNED).join(' ')).not.toContain('comes first only')
  })

  it('leaves out a clause whose figure does not exist', () => {
    expect(sentence(decided({ options: [API, OWNED] }, NO_SEARCHES))).toBe(
      'Buy hardware for Support desk. It costs about $41,000 over 3 years, $118,000 (74 %) less than Claude Sonnet 5.5.',
    )
    const alone = decided(
      { options: [API, { ...API, id: 'hosted', kind: 'hosted', name: 'Open model', usd: 20_000 }] },
      NO_SEARCHES,
    )
    expect(sentence(alone)).toBe(
      'Use Open model for Support desk. It costs about $20,000 over 3 years, $139,000 (87 %) less than Claude Sonnet 5.5.',
    )
  })

  it('calls neither of two the cheaper one at equal cost', () => {
    const text = sentence(decided({ options: [API, { ...API, id: 'other', name: 'The other' }] }))
    expect(text).toContain('Nothing sets them apart in cost.')
    expect(text).not.toContain('cheaper of the two')
  })

  it('never says of two that differ that they are 0 % apart, or of one that costs something that it is 100 % less', () => {
    const apart = (usd: number) =>
      sentence(decided({ options: [API, { ...API, id: 'other', name: 'The other', usd }] }, NO_SEARCHES))
    expect(apart(159_020)).toContain('(under 1 %) apart over 3 years.')
    const free = { ...API, id: 'other', name: 'The other', usd: 90 }
    expect(sentence(decided({ options: [API, free] }, NO_SEARCHES))).toContain('(over 99 %) less than')
  })

  it('calls two neither alike nor clearly cheaper that are 31 % apart and change places on average', () => {
    const { plan, evaluation, catalogue } = caseOf({ options: [{ ...API, usd: 60_000 }, OWNED] })
    const [workload, evaluated] = [plan.workloads[0], evaluation.workloads[0]]
    if (!workload || !evaluated) throw new Error('nothing to decide')
    const headlineAt = (apiUsd: number, ownedUsd: number) => {
      const options = [
        { option: 'api', place: 'others', chance: 0.25, meanUsd: apiUsd },
        { option: 'owned', place: 'own', chance: 0.75, meanUsd: ownedUsd },
      ] as const
      const risk: Risk = { draws: 1024, seed: 1, options, places: [], pair: null, unknowns: [] }
      const ofOne = { ...decideWorkload(plan, workload, evaluated, catalogue, NO_SEARCHES, risk), risk }
      const [facts] = casesOf({ complete: plan, evaluation, decision: { workloads: [ofOne] } })
      return facts && headlineOf(facts)
    }
    expect(headlineAt(50_000, 55_000)).toBe(
      'Neither Claude Sonnet 5.5 nor Own hardware is clearly cheaper for Support desk.',
    )
    expect(headlineAt(55_000, 50_000)).toBe('Buy hardware for Support desk.')
  })

  it('has a sentence for every state', () => {
    const said = Object.fromEntries(Object.entries(STATES).map(([state, make]) => [state, sentence(make())]))
    expect(said).toEqual({
      clear:
        'Buy hardware for Support desk. It costs about $41,000 over 3 years, $118,000 (74 %) less than Claude Sonnet 5.5. Below 6,910 requests a day, Claude Sonnet 5.5 is cheaper (you entered 20,000).',
      'close by cost':
        'Claude Sonnet 5.5 and Own hardware cost about the same for Support desk. They are $1,770 (4 %) apart over 3 years. Choose Claude Sonnet 5.5: it commits you to nothing. Below 6,910 requests a day, Claude Sonnet 5.5 is clearly cheaper (you entered 20,000).',
      'only one':
        'Own hardware is the only option that meets your rules for Support desk. It costs about $41,000 over 3 years, $11,200 more than the cheapest option that does not (Claude Sonnet 5.5, ruled out by “Where data is processed”).',
      'nothing is proven':
        'Test Own hardware before you choose for Support desk: nothing shows yet that it is good enough. Test at least 100 answers and enter how many were good, or accept it untested.',
      'none left':
        'No option meets all your rules for Support desk. The smallest change that helps: show that an open model is good enough, and change the answer. Then Own hardware would do, at about $41,000 over 3 years, on conditions.',
      'migration plan':
        'Start with Claude Sonnet 5.5 for Support desk, and plan to move to Own hardware. Claude Sonnet 5.5 costs about $159,000 over 3 years. Own hardware would cost $118,000 (74 %) less, but needs a team that can run it.',
      'not enough data':
        'Answer “How capable must the model be?” to get a recommendation for Support desk. Still possible: Claude Sonnet 5.5 and Own hardware.',
    })
  })

  it('stays within 45 words in every state, without promises, signs or empty figures', () => {
    for (const [state, make] of Object.entries(STATES)) {
      const text = sentence(make())
      expect(text.split(/\s+/).length, state).toBeLessThanOrEqual(45)
      expect(text).not.toMatch(/\b(best|guaranteed|always|significant|optimal)\b/i)
      expect(text).not.toMatch(/undefined|NaN|Infinity|not known|[-−]\s?[$€¥]?\d/)
    }
  })

  it('speaks the plan’s currency in every state', () => {
    const [, euro, yen] = CURRENCIES.map((currency) =>
      sentence(decided({ options: [API, OWNED], plan: { currency } })),
    )
    expect(euro).toContain('about €38,000 over 3 years, €109,000 (74 %) less')
    expect(yen).toContain('about ¥6.2 million over 3 years, ¥17.7 million (74 %) less')
  })

  it('carries the figures of the decision, read back from the sentence', () => {
    const usd = fc.integer({ min: 2_000, max: 90_000_000 })
    fc.assert(
      fc.property(usd, usd, fc.constantFrom(...CURRENCIES), (apiUsd, ownedUsd, currency) => {
        const decision = decided(
          {
            options: [
              { ...API, usd: apiUsd },
              { ...OWNED, usd: ownedUsd },
            ],
            plan: { currency },
          },
          NO_SEARCHES,
        )
        if (decision.state !== 'clear') return
        const [cost, difference] = amountsIn(decision.verdict.detail)
        const [, rough, percent] = /\((over |under )?(\d+) %\)/.exec(spaced(decision.verdict.detail)) ?? []
        const { totalUsd, differenceUsd } = decision.figures
        expect(Math.abs((cost ?? NaN) / ((totalUsd ?? 0) * currency.perUsd) - 1)).toBeLessThan(0.026)
        expect(Math.abs((difference ?? NaN) / ((differenceUsd ?? 0) * currency.perUsd) - 1)).toBeLessThan(
          0.026,
        )
        const margin = decision.margin ?? NaN
        if (rough === 'over ') expect([percent, margin >= 0.995 && margin < 1]).toEqual(['99', true])
        else if (rough === 'under ') expect([percent, margin > 0 && margin < 0.005]).toEqual(['1', true])
        else expect(Math.abs(Number(percent) / 100 - margin)).toBeLessThanOrEqual(0.0051)
        expect(differenceUsd).toBe(Math.abs(apiUsd - ownedUsd))
      }),
    )
  })
})

/** Amounts after a currency sign, with "million" and "billion" written out. */
function amountsIn(text: string): readonly number[] {
  const scale: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9 }
  return [...spaced(text).matchAll(/[$€¥]([\d,.]*\d)(?: (million|billion))?/g)].map(
    ([, digits = '', word = '']) => Number(digits.replaceAll(',', '')) * (scale[word] ?? 1),
  )
}

describe('the lines below the verdict', () => {
  const because = (draft: CaseDraft) => decided(draft, NO_SEARCHES).verdict.because.map(spaced)
  const breakEven = (option: string, against: string, more: Partial<BreakEven>) => ({
    option,
    against,
    ...more,
  })

  it('name what is ruled out, once for each reason', () => {
    const options = [API, { ...API, id: 'hosted', kind: 'hosted', name: 'Open model' } as const, OWNED]
    expect(because({ options, ...answers({ residencyRequired: true }) })[0]).toBe(
      'Claude Sonnet 5.5 and Open model are ruled out: the data must stay with you by law or contract.',
    )
  })

  it('say of several that are over the budget what each of them needs', () => {
    const two = [OWNED, { ...OWNED, id: 'twin', name: 'A twin' }].map((one) => ({
      ...one,
      upFrontUsd: 90_000,
    }))
    const told = because({ options: [API, ...two], plan: { finance: { capitalBudgetUsd: 10_000 } } })
    expect(told).toContain(
      'Own hardware and A twin are ruled out: $90,000 up front is more than your budget of $10,000.',
    )
  })

  it('tell of a purchase that pays later, and of one that never does', () => {
    const later = because({
      options: [API, OWNED],
      breakEvens: [breakEven('owned', 'api', { kind: 'month', month: 24.3 })],
    })
    expect(later).toContain('Own hardware is cheaper over 3 years even though it costs more until month 25.')
    const never = because({
      options: [{ ...API, usd: 30_000 }, OWNED],
      breakEvens: [breakEven('owned', 'api', { kind: 'never', month: null })],
    })
    expect(never).toContain(
      'Own hardware does not pay back within 3 years; at today’s use it costs $11,200 more.',
    )
  })

  it('say where the flowchart points elsewhere, with the figure that overrules it', () => {
    const spiky = because({ options: [API, OWNED], ...answers({ pattern: 'spiky' }) })
    expect(spiky).toContain(
      'The flowchart says the cloud, because use is spiky; sized for its peaks, Own hardware is still 74 % cheaper than Claude Sonnet 5.5.',
    )
    const regulated = because({
      options: [{ ...API, usd: 10_000 }, OWNED],
      ...answers({ sensitivity: 'regulated', contractReviewed: true }),
    })
    expect(regulated).toContain(
      'The flowchart says own machines, because the data is regulated; Claude Sonnet 5.5 is still 76 % cheaper than Own hardware.',
    )
  })

  it('say where a mix costs least, but too little less than one of its parts', () => {
    const mix: OptionDraft = { id: 'mix', kind: 'hybrid', name: 'Both', usd: 40_000 }
    const lines = (apiUsd: number) =>
      because({ options: [{ ...API, usd: apiUsd }, { ...OWNED, usd: 90_000 }, mix] })
    expect(lines(41_600)).toContain(
      'Both saves only $1,600 over Claude Sonnet 5.5 alone: too little for two things to run.',
    )
    expect(lines(45_000).join(' ')).not.toContain('saves only')
  })

  it('say that the flowchart agrees where it does', () => {
    expect(because({ options: [API, OWNED], ...answers({ team: 'advanced' }) })).toContain(
      'The flowchart points to own machines too, because an open model is good enough.',
    )
  })

  it('name the team that a cheaper option waits for', () => {
    expect(because({ options: [API, OWNED], ...answers({ team: 'basic' }) })).toContain(
      'Own hardware needs a team that can run machines, which is not there yet.',
    )
  })

  it('warn where local is not private because another step is not local', () => {
    const draft = { options: [OWNED], ...answers({ sensitivity: 'critical', wholeChainLocal: false }) }
    expect(because(draft).some((line) => line.includes('the data still leaves'))).toBe(true)
  })

  it('end with the days of the prices', () => {
    expect(because({ options: [API, OWNED] }).at(-1)).toBe(
      'Prices from 3 Oct to 20 Nov 2026; a planning estimate, not a quote.',
    )
  })
})
