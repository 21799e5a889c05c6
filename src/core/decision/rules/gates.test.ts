import { describe, expect, it } from 'vitest'
import type { ApiModel, OpenModel } from '../../catalogue/types.ts'
import { finding } from '../../engine/findings.ts'
import type { Answers, Demand } from '../../plan/schema.ts'
import {
  EMPTY_CATALOGUE,
  OPEN_ANSWERS,
  caseOf,
  type CaseDraft,
  type OptionDraft,
} from '../evaluation.test-support.ts'
import { gateUnlock } from '../../words/gate-labels.ts'
import { gateSentence } from '../../words/gate-words.ts'
import { formatsOf } from '../../words/phrases.ts'
import { gateResults, teamStanding } from './gates.ts'
import { standingIn } from '../standing.ts'

const FORMATS = formatsOf({ code: 'USD', perUsd: 1 })

const ALL: readonly OptionDraft[] = [
  { id: 'api', kind: 'api', usd: 100_000 },
  { id: 'hosted', kind: 'hosted', usd: 90_000 },
  { id: 'rented', kind: 'rented', usd: 80_000 },
  { id: 'owned', kind: 'owned', usd: 60_000, upFrontUsd: 30_000 },
]

function results(draft: Partial<CaseDraft>) {
  const { plan, workload, workloadEvaluation } = caseOf({ options: ALL, ...draft })
  return gateResults(plan, workload, standingIn(workloadEvaluation))
}

const passing = (draft: Partial<CaseDraft>) =>
  results(draft)
    .filter(({ passed }) => passed)
    .map(({ option }) => option)
const answering = (answers: Answers): Partial<CaseDraft> => ({ answers: { ...OPEN_ANSWERS, ...answers } })

describe('gates', () => {
  it('let everything through where nothing stands in the way', () => {
    expect(passing({})).toEqual(['api', 'hosted', 'rented', 'owned'])
    expect(passing({ answers: {} })).toEqual(['api', 'hosted', 'rented', 'owned'])
  })

  it('leave only own hardware where residency is required, and dedicated machines where they are accepted', () => {
    expect(passing(answering({ residencyRequired: true }))).toEqual(['owned'])
    expect(passing(answering({ residencyRequired: true, dedicatedTenancyAccepted: true }))).toEqual([
      'rented',
      'owned',
    ])
  })

  it('leave only own hardware for critical data until its owner accepts the exposure', () => {
    expect(passing(answering({ sensitivity: 'critical' }))).toEqual(['owned'])
    expect(passing(answering({ sensitivity: 'critical', dedicatedTenancyAccepted: true }))).toEqual([
      'rented',
      'owned',
    ])
    expect(passing(answering({ sensitivity: 'critical', exposureAccepted: true }))).toHaveLength(4)
  })

  it('take a sensitivity score of 5 for critical and a latency score of 5 for on the device', () => {
    expect(passing(answering({ sensitivityScore: 5 }))).toEqual(['owned'])
    expect(passing(answering({ sensitivityScore: 4 }))).toHaveLength(4)
    expect(passing(answering({ latencyScore: 5 }))).toEqual(['owned'])
  })

  it('keep regulated data from services of which nothing is known until a contract was reviewed', () => {
    expect(passing(answering({ sensitivity: 'regulated' }))).toEqual(['rented', 'owned'])
    expect(passing(answering({ sensitivity: 'regulated', contractReviewed: false }))).toEqual([
      'rented',
      'owned',
    ])
    const [api] = results(answering({ sensitivity: 'regulated' }))
    expect(api).toMatchObject({ access: 'to-confirm', failures: [{ id: 'not-known', unlockId: 'find-out' }] })
    expect(passing(answering({ sensitivity: 'regulated', contractReviewed: true }))).toHaveLength(4)
  })

  it('leave only own hardware offline and on the device', () => {
    expect(passing(answering({ offline: true }))).toEqual(['owned'])
    expect(passing(answering({ latency: 'embedded' }))).toEqual(['owned'])
  })

  it('leave only proprietary models where open models will not do, and open ones on the table for frontier work', () => {
    expect(passing(answering({ openWeightAcceptable: false }))).toEqual(['api'])
    expect(passing(answering({ capability: 'frontier', openWeightAcceptable: false }))).toEqual(['api'])
    expect(passing(answering({ capability: 'frontier' }))).toEqual(['api', 'hosted', 'rented', 'owned'])
    expect(passing(answering({ capability: 'frontier', openWeightAcceptable: true }))).toContain('owned')
  })

  it('leave nothing where the data is critical and open models will not do', () => {
    const refused = { capability: 'frontier', openWeightAcceptable: false } as const
    expect(passing(answering({ sensitivity: 'critical', ...refused }))).toEqual([])
    expect(passing(answering({ residencyRequired: true, ...refused }))).toEqual([])
    expect(passing(answering({ sensitivity: 'critical', capability: 'frontier' }))).toEqual(['owned'])
  })

  it('say which gate, which rule, why, and what would unlock it', () => {
    const [api] = results(answering({ residencyRequired: true }))
    const [failure] = api?.failures ?? []
    expect(failure && [gateSentence(failure, FORMATS), gateUnlock(failure)]).toEqual([
      'The data must stay with you by law or contract.',
      'Get a contract that allows processing there, and say in which regions.',
    ])
    expect(api).toEqual({
      option: 'api',
      kind: 'api',
      access: 'out',
      passed: false,
      conditions: [],
      failures: [
        {
          gate: 'residency',
          rule: 'S1-R',
          part: null,
          id: 'data-must-stay',
          values: { from: 'law-or-contract' },
          unlockId: 'contract-that-allows-it',
        },
      ],
      needsTeam: false,
    })
  })
})

describe('a rule that the data must stay', () => {
  const said = (from?: 'law' | 'contract' | 'policy' | 'wish') => {
    const answers: Answers = {
      processing: 'own-premises',
      ...(from === undefined ? {} : { origins: { processing: { from } } }),
    }
    const [api] = results(answering(answers))
    const [failure] = api?.failures ?? []
    return failure && [gateSentence(failure, FORMATS), gateUnlock(failure)].join(' ')
  }

  it.each([
    [
      'law',
      'The data must stay with you by law. Get a contract that allows processing there, and say in which regions.',
    ],
    [
      'contract',
      'The data must stay with you by contract. Get a contract that allows processing there, and say in which regions.',
    ],
    ['policy', 'The data must stay with you by policy. Whoever made the rule may change it.'],
    ['wish', 'You want the data to stay with you. Whoever made the rule may change it.'],
    [
      undefined,
      'The data must stay with you. Get a contract that allows processing there, and say in which regions.',
    ],
  ] as const)('says whose it is, and offers only what that leaves (%s)', (from, sentence) => {
    expect(said(from)).toBe(sentence)
  })
})

describe('the milliseconds gate', () => {
  const realtime = (demand: Demand, options: readonly OptionDraft[]) =>
    passing({ ...answering({ latency: 'realtime' }), demand, options })
  const measured = (milliseconds: number): OptionDraft => ({
    id: 'api',
    kind: 'api',
    usd: 1,
    said: { measuredTimeToFirstTokenMs: milliseconds },
  })

  it('leaves open what nobody has measured, and rules out what was measured or is estimated late', () => {
    const rented: OptionDraft = { id: 'rented', kind: 'rented', usd: 1, timeToFirstTokenMs: 201 }
    const access = (options: readonly OptionDraft[]) =>
      results({
        ...answering({ latency: 'realtime' }),
        demand: { targetTimeToFirstTokenMs: 200 },
        options,
      }).map((one) => one.access)
    expect(access(ALL)).toEqual(['to-confirm', 'to-confirm', 'to-confirm', 'in'])
    expect(access([measured(201), rented, { ...rented, id: 'in-time', timeToFirstTokenMs: 199 }])).toEqual([
      'out',
      'out',
      'to-confirm',
    ])
  })

  it('asks everything outside for a measurement within the target', () => {
    expect(realtime({ targetTimeToFirstTokenMs: 200 }, ALL)).toEqual(['owned'])
    expect(realtime({ targetTimeToFirstTokenMs: 200 }, [measured(200)])).toEqual(['api'])
    expect(realtime({ targetTimeToFirstTokenMs: 200 }, [measured(201)])).toEqual([])
  })

  it('takes no measurement for enough where there is no target', () => {
    expect(realtime({}, [measured(20)])).toEqual([])
    expect(realtime({}, ALL)).toEqual(['owned'])
  })

  it('holds own hardware to its estimate, or to a measurement where there is one', () => {
    const owned = (timeToFirstTokenMs: number, said = {}): OptionDraft => ({
      id: 'owned',
      kind: 'owned',
      usd: 1,
      timeToFirstTokenMs,
      said,
    })
    expect(realtime({ targetTimeToFirstTokenMs: 100 }, [owned(99)])).toEqual(['owned'])
    expect(realtime({ targetTimeToFirstTokenMs: 100 }, [owned(101)])).toEqual([])
    expect(realtime({}, [owned(5_000)])).toEqual(['owned'])
    expect(
      realtime({ targetTimeToFirstTokenMs: 100 }, [owned(101, { measuredTimeToFirstTokenMs: 60 })]),
    ).toEqual(['owned'])
  })
})

describe('a mix that was measured as a whole', () => {
  const mixed = (ofMix: number | null, ofParts: number | null) =>
    passing({
      ...answering({ latency: 'realtime' }),
      demand: { targetTimeToFirstTokenMs: 200 },
      options: [
        { id: 'api', kind: 'api', usd: 1, said: { measuredTimeToFirstTokenMs: ofParts } },
        { id: 'hosted', kind: 'hosted', usd: 1, said: { measuredTimeToFirstTokenMs: ofParts } },
        { id: 'mix', kind: 'hybrid', usd: 1, said: { local: 'hosted', cloud: 'api', measuredTimeToFirstTokenMs: ofMix } },
      ],
    }).includes('mix') // prettier-ignore

  it('is held to that, whatever its parts were measured at', () => {
    expect([mixed(200, null), mixed(201, null), mixed(201, 100)]).toEqual([true, false, false])
  })

  it('is tested by its parts where only they were', () => {
    expect([mixed(null, 100), mixed(null, 300), mixed(null, null)]).toEqual([true, false, false])
  })
})

describe('quotes and subscriptions', () => {
  const stated = (answers: Answers, said: Readonly<Record<string, unknown>>, demand: Demand = {}) =>
    passing({ ...answering(answers), demand, options: [
      { id: 'quote', kind: 'quote', usd: 1, said }, { id: 'seats', kind: 'subscription', usd: 1, said },
    ] }) // prettier-ignore
  const both = ['quote', 'seats']

  it('pass a gate only where the user says that they do', () => {
    expect(stated({ residencyRequired: true }, {})).toEqual([])
    expect(stated({ residencyRequired: true }, { staysOnPremises: true })).toEqual(both)
    expect(stated({ sensitivity: 'critical' }, { dedicatedTenancy: true })).toEqual([])
    expect(
      stated({ sensitivity: 'critical', dedicatedTenancyAccepted: true }, { dedicatedTenancy: true }),
    ).toEqual(both)
    expect(stated({ sensitivity: 'regulated' }, {})).toEqual([])
    expect(stated({ sensitivity: 'regulated' }, { meetsContract: true })).toEqual(both)
    expect(stated({ offline: true }, { staysOnPremises: true })).toEqual([])
    expect(stated({ offline: true }, { worksOffline: true })).toEqual(both)
    expect(stated({ capability: 'frontier' }, {})).toEqual([])
    expect(stated({ capability: 'frontier' }, { meetsCapability: true })).toEqual(both)
    expect(stated({ latency: 'realtime' }, {}, { targetTimeToFirstTokenMs: 100 })).toEqual([])
    expect(
      stated({ latency: 'realtime' }, { measuredTimeToFirstTokenMs: 80 }, { targetTimeToFirstTokenMs: 100 }),
    ).toEqual(both)
  })

  it('pass where no gate stands', () => {
    expect(stated({}, {})).toEqual(both)
  })
})

describe('a mix', () => {
  const mix = (answers: Answers, said: Readonly<Record<string, unknown>>, local: 'owned' | 'rented' = 'owned') =>
    passing({ ...answering(answers), options: [...ALL, { id: 'mix', kind: 'hybrid', usd: 70_000, said: { local, cloud: 'api', ...said } }] })
      .includes('mix') // prettier-ignore

  it('is out where its cloud part would carry what must stay', () => {
    expect(mix({ residencyRequired: true }, {})).toBe(false)
    expect(mix({ sensitivity: 'regulated' }, {})).toBe(false)
  })

  it('is in where a share forced local keeps that from the cloud part', () => {
    expect(mix({ residencyRequired: true }, { forcedLocalShare: 0.3 })).toBe(true)
    expect(mix({ sensitivity: 'critical' }, { forcedLocalShare: 0.3 })).toBe(true)
  })

  it('is out where its local part may not carry what is forced local', () => {
    expect(mix({ residencyRequired: true }, { forcedLocalShare: 0.3 }, 'rented')).toBe(false)
    expect(
      mix({ residencyRequired: true, dedicatedTenancyAccepted: true }, { forcedLocalShare: 0.3 }, 'rented'),
    ).toBe(true)
  })

  it('is in where open models will not do if the hard share is forced to a proprietary model', () => {
    const refused = { capability: 'frontier', openWeightAcceptable: false } as const
    expect(mix(refused, {})).toBe(false)
    expect(mix(refused, { forcedCloudShare: 0.1 })).toBe(true)
    expect(mix(refused, { forcedCloudShare: 0.1, cloud: 'hosted' })).toBe(false)
  })

  it('needs both shares where the data is critical and open models will not do', () => {
    const answers: Answers = { sensitivity: 'critical', capability: 'frontier', openWeightAcceptable: false }
    expect(mix(answers, { forcedLocalShare: 0.3 })).toBe(false)
    expect(mix(answers, { forcedLocalShare: 0.3, forcedCloudShare: 0.3 })).toBe(true)
  })

  it('is not held up by a part that carries nothing', () => {
    expect(mix({ residencyRequired: true }, { localShare: 1 })).toBe(true)
    expect(mix({ capability: 'frontier' }, { localShare: 0 })).toBe(true)
  })

  it('is out where a part is missing', () => {
    expect(mix({}, { cloud: 'nowhere' })).toBe(false)
    expect(mix({}, {})).toBe(true)
  })
})

describe('figures that rule an option out', () => {
  const open = { id: 'open', nativeContextTokens: 32_768, extendedContextTokens: 131_072 } as OpenModel
  const small = { ...open, id: 'small', extendedContextTokens: null } as OpenModel
  const api = { id: 'acme/large', contextTokens: 200_000 } as ApiModel
  const catalogue = { ...EMPTY_CATALOGUE, openModels: [open, small], apiModels: [api] }
  const holding = (contextTokens: number) =>
    passing({
      catalogue,
      demand: { contextTokens, requestsPerDay: 1, inputTokens: 1, outputTokens: 1 },
      options: [
        { id: 'api', kind: 'api', usd: 1 },
        { id: 'owned', kind: 'owned', usd: 1 },
        { id: 'small', kind: 'owned', usd: 1, said: { model: 'small' } },
      ],
    })

  it('a context beyond the model, at its extended length where it has one', () => {
    expect(holding(32_768)).toEqual(['api', 'owned', 'small'])
    expect(holding(32_769)).toEqual(['api', 'owned'])
    expect(holding(131_072)).toEqual(['api', 'owned'])
    expect(holding(131_073)).toEqual(['api'])
    expect(holding(200_001)).toEqual([])
  })

  const embeddings = {
    ...EMPTY_CATALOGUE,
    apiModels: [{ ...api, kind: 'embedding', contextTokens: 8191, maxOutputTokens: null } as ApiModel],
    openModels: [{ ...small, kind: 'embedding', nativeContextTokens: 512 } as OpenModel],
  }
  const embedding = (demand: Demand) =>
    results({
      catalogue: embeddings,
      demand: { requestsPerDay: 1, ...demand },
      options: [
        { id: 'api', kind: 'api', usd: 1 },
        { id: 'small', kind: 'owned', usd: 1, said: { model: 'small' } },
      ],
    }).map(({ failures }) => failures.map((failure) => gateSentence(failure, FORMATS)))

  it('an input that the model of embeddings does not hold, however little context was asked for', () => {
    expect(embedding({ inputTokens: 512, outputTokens: 0, contextTokens: 512 })).toEqual([[], []])
    expect(embedding({ inputTokens: 513, outputTokens: 0, contextTokens: 512 })).toEqual([
      [],
      ['Its model holds 512 tokens; you need 513.'],
    ])
    expect(embedding({ inputTokens: 9000, outputTokens: 0, contextTokens: 512 })).toEqual([
      ['Its model holds 8,191 tokens; you need 9,000.'],
      ['Its model holds 512 tokens; you need 9,000.'],
    ])
  })

  it('an answer from a model that only reads', () => {
    const only = ['Its model only reads; your requests ask for 200 tokens of output.']
    expect(embedding({ inputTokens: 100, outputTokens: 200 })).toEqual([only, only])
    expect(embedding({ inputTokens: 100, outputTokens: 1 })).toEqual([[], []])
  })

  it('an answer longer than the model writes, thinking included', () => {
    const writing = (outputTokens: number, reasoningTokens: number) =>
      results({
        catalogue: { ...EMPTY_CATALOGUE, apiModels: [{ ...api, maxOutputTokens: 8192 }] },
        demand: { requestsPerDay: 1, inputTokens: 1, outputTokens, reasoningTokens },
        options: [{ id: 'api', kind: 'api', usd: 1 }],
      }).flatMap(({ failures }) => failures.map((failure) => gateSentence(failure, FORMATS)))
    expect(writing(4192, 4000)).toEqual([])
    expect(writing(4193, 4000)).toEqual([
      'Its model writes at most 8,192 tokens at a time; your requests ask for 8,193.',
    ])
  })

  it('an answer longer than the model writes, with what a model writes for itself where nobody says it', () => {
    const failing = (outputTokens: number) =>
      results({
        catalogue: { ...EMPTY_CATALOGUE, apiModels: [{ ...api, maxOutputTokens: 8192 }] },
        demand: { requestsPerDay: 1, inputTokens: 1, outputTokens },
        options: [{ id: 'api', kind: 'api', usd: 1 }],
      }).flatMap(({ failures }) => failures.map((failure) => gateSentence(failure, FORMATS)))
    expect(failing(5000)).toEqual([])
    expect(failing(6000)).toEqual([
      'Its model writes at most 8,192 tokens at a time; your requests ask for 9,000.',
    ])
  })

  it('an up-front sum above the budget, to the dollar', () => {
    const within = (capitalBudgetUsd: number) =>
      passing({ plan: { finance: { capitalBudgetUsd } } }).includes('owned')
    expect(within(30_000)).toBe(true)
    expect(within(29_999)).toBe(false)
  })

  it('a model that does not fit or is too slow, with the figures', () => {
    const tooBig = finding('does-not-fit', 'error', {
      model: 'big',
      hardware: 'card',
      devices: 1,
      needGB: 80,
      usableGB: 24,
    })
    const [result] = results({
      options: [{ id: 'owned', kind: 'owned', usd: null, feasible: false, findings: [tooBig] }],
    })
    expect(result?.failures.map((failure) => [failure.gate, gateSentence(failure, FORMATS)])).toEqual([
      ['feasible', 'big needs 80 GB; card offers 24 GB.'],
    ])
  })

  it('a part that is sold in servers only, for which larger machines do nothing', () => {
    const bare = finding('sold-in-servers-only', 'error', { hardware: 'card' })
    const [result] = results({
      options: [{ id: 'owned', kind: 'owned', usd: null, feasible: false, findings: [bare] }],
    })
    expect(result?.failures.map(({ unlockId }) => unlockId)).toEqual(['whole-server'])
  })

  it('but not a figure that is merely missing: that leaves the option open', () => {
    const noPrice = finding('price-unknown', 'error', { hardware: 'card' })
    expect(
      passing({ options: [{ id: 'owned', kind: 'owned', usd: null, feasible: false, findings: [noPrice] }] }),
    ).toEqual(['owned'])
  })
})

describe('the team rule', () => {
  const needing = (draft: Partial<CaseDraft>) =>
    results(draft)
      .filter(({ needsTeam }) => needsTeam)
      .map(({ option }) => option)
  const withMix: readonly OptionDraft[] = [
    ...ALL,
    { id: 'mix', kind: 'hybrid', usd: 1, said: { local: 'owned', cloud: 'api' } },
  ]

  it('marks rented, owned and mixes with machines where nobody can run them', () => {
    expect(needing({ ...answering({ team: 'none' }), options: withMix })).toEqual(['rented', 'owned', 'mix'])
    expect(needing({ ...answering({ team: 'basic' }), options: withMix })).toEqual(['rented', 'owned', 'mix'])
    expect(needing({ ...answering({ team: 'intermediate' }), options: withMix })).toEqual([])
  })

  it('takes a platform team with owners for inference instead, but not one of the two', () => {
    const readiness = (ownPlatformTeam: boolean, inferenceOwners: boolean) =>
      needing({
        ...answering({ team: 'none' }),
        plan: { organisation: { readiness: { ownPlatformTeam, inferenceOwners } } },
      })
    expect(readiness(true, true)).toEqual([])
    expect(readiness(true, false)).toEqual(['rented', 'owned'])
    expect(readiness(false, true)).toEqual(['rented', 'owned'])
  })

  it('takes an open answer for neither yes nor no', () => {
    const { plan, workload } = caseOf({ answers: {}, options: ALL })
    expect(teamStanding(plan, workload)).toBe('unknown')
    expect(needing({ answers: {} })).toEqual([])
  })
})
