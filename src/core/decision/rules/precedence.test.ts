import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OptionKind } from '../../plan/schema.ts'
import { isAboutTheSame } from './about-the-same.ts'
import { marginOf, rank, type Candidate, type OverDraws } from './precedence.ts'

const SIDE = {
  api: 'cloud', hosted: 'cloud', rented: 'cloud', owned: 'local', hybrid: 'hybrid', quote: 'cloud', subscription: 'cloud',
} as const // prettier-ignore

const THINGS = { api: 0, hosted: 0, rented: 1, owned: 1, hybrid: 2, quote: 0, subscription: 0 } as const

function option(id: string, totalUsd: number, rest: Partial<Candidate> = {}): Candidate {
  const kind = rest.kind ?? (id as OptionKind)
  return {
    id, kind, side: SIDE[kind], totalUsd, linesUsd: new Map(), upFrontUsd: 0, waitsFor: null, standsAlone: false,
    commits: kind === 'owned' || kind === 'hybrid', thingsToRun: THINGS[kind], standing: 'likely', mayLead: true, testUsd: 0, parts: [], ...rest,
  } // prettier-ignore
}

const TERMS = {
  sameWithinShare: 0.1,
  sameWithinHours: 40,
  sameWithinUsd: 20_000,
  sameWithinLargeShare: 0.03,
  staffUsdPerHour: 85,
  buyFromChance: 0.7,
  prepareFromChance: 0.5,
  unseenUsd: null,
  hybridEasier: false,
  provisionalFromShare: 0.1,
}

const ranked = (
  options: readonly Candidate[],
  outcome: Parameters<typeof rank>[1] = () => 'not-enough-data',
  draws: OverDraws | null = null,
) => rank(options, outcome, TERMS, draws)

describe('precedence', () => {
  it('recommends what costs least by more than the two may differ and still be about the same', () => {
    const api = option('api', 100_000)
    expect(ranked([api, option('owned', 89_900)])).toMatchObject({
      state: 'clear', recommended: 'owned', runnerUp: 'api', settledBy: null,
    }) // prettier-ignore
    expect(ranked([api, option('owned', 90_000)])?.state).toBe('clear')
    expect(ranked([api, option('owned', 90_100)])).toMatchObject({
      state: 'close', recommended: 'api', runnerUp: 'owned', settledBy: 'commitment',
    }) // prettier-ignore
  })

  it('gives the margin as 1 - best/other', () => {
    expect(ranked([option('api', 80), option('owned', 100)])?.margin).toBeCloseTo(0.2, 12)
  })

  it('compares with the cheapest of the others, whatever its kind', () => {
    const three = [option('api', 99_000), option('hosted', 70_000), option('owned', 150_000)]
    expect(ranked(three)).toMatchObject({ state: 'clear', recommended: 'hosted', runnerUp: 'api' })
  })

  it('tells apart what costs about the same: nothing to commit to, then less to run, then the flowchart, then cost', () => {
    const leased = option('rented', 100_500, { commits: true })
    expect(ranked([option('owned', 100_000), option('rented', 101_000)])?.settledBy).toBe('commitment')
    expect(ranked([option('rented', 100_000), option('api', 101_000)])).toMatchObject({
      recommended: 'api', settledBy: 'less-to-run',
    }) // prettier-ignore
    expect(ranked([option('owned', 101_000), leased], () => 'strong-local')).toMatchObject({
      recommended: 'owned', settledBy: 'flowchart',
    }) // prettier-ignore
    expect(ranked([option('owned', 101_000), leased], () => 'strong-cloud')?.recommended).toBe('rented')
    expect(ranked([option('api', 100_000), option('hosted', 100_010)])).toMatchObject({
      state: 'close', recommended: 'api', settledBy: 'cost',
    }) // prettier-ignore
  })

  it('lets nothing compete that costs more than about the same as the cheapest', () => {
    const options = [option('owned', 100_000), option('rented', 105_000), option('api', 112_000)]
    expect(ranked(options)).toMatchObject({ state: 'close', recommended: 'rented', runnerUp: 'owned' })
  })

  it('passes a mix over that one of its parts nearly does alone', () => {
    const mix = option('hybrid', 98_000, { parts: ['owned', 'api'] })
    expect(ranked([mix, option('owned', 150_000), option('api', 98_400)])).toMatchObject({
      state: 'clear', recommended: 'api', runnerUp: 'owned',
    }) // prettier-ignore
    expect(ranked([mix, option('owned', 150_000), option('api', 140_000)])).toMatchObject({
      state: 'clear', recommended: 'hybrid', runnerUp: 'api',
    }) // prettier-ignore
  })

  it('begins in the cloud where nobody can run the cheapest, or nothing has proved itself, and keeps it as the target', () => {
    const options = (waitsFor: 'team' | 'young') => [
      option('owned', 60_000, { waitsFor }),
      option('rented', 80_000, { waitsFor }),
      option('api', 100_000),
    ]
    expect(ranked(options('team'))).toEqual({
      state: 'path', recommended: 'api', runnerUp: 'owned', target: 'owned', begins: 'team', chanceOfBuying: null, findOut: null, margin: 0.4, settledBy: null,
    }) // prettier-ignore
    expect(ranked(options('young'))).toMatchObject({ state: 'path', begins: 'young' })
  })

  it('plans no move that saves next to nothing', () => {
    const options = [option('owned', 98_000, { waitsFor: 'team', commits: false }), option('api', 100_000)]
    expect(ranked(options)).toMatchObject({ state: 'close', recommended: 'api', settledBy: 'team' })
  })

  it('asks for no team where the gates leave only machines', () => {
    const options = [
      option('owned', 60_000, { waitsFor: 'team' }),
      option('rented', 100_000, { waitsFor: 'team' }),
    ]
    expect(ranked(options)).toMatchObject({ state: 'clear', recommended: 'owned', target: null })
  })

  it('lets quality decide where ten dollars lie between two models', () => {
    const options = [
      option('hosted', 26_990, { standing: 'likely' }),
      option('api', 27_000, { standing: 'proven' }),
    ]
    expect(ranked(options)).toMatchObject({
      state: 'close', recommended: 'api', runnerUp: 'hosted', settledBy: 'quality',
    }) // prettier-ignore
  })

  it('puts the better proven before what commits to nothing', () => {
    const options = [option('api', 100_000), option('owned', 99_000, { standing: 'proven' })]
    expect(ranked(options)).toMatchObject({ recommended: 'owned', settledBy: 'quality' })
  })

  it('sets no two apart in cost by a test that one of them still needs', () => {
    const untested = option('api', 31_500, { testUsd: 4400 })
    expect(ranked([option('hosted', 26_000, { standing: 'proven' }), untested])).toMatchObject({
      state: 'close', recommended: 'hosted', settledBy: 'quality',
    }) // prettier-ignore
  })

  it('recommends nothing that is not proven, and compares with it where nothing else is left', () => {
    const unproven = { standing: 'unproven', mayLead: false } as const
    const open = option('hosted', 20_000, unproven)
    expect(ranked([option('api', 100_000), open])).toMatchObject({
      state: 'clear', recommended: 'api', runnerUp: 'hosted',
    }) // prettier-ignore
    expect(ranked([option('api', 100_000), open, option('quote', 150_000)])?.runnerUp).toBe('quote')
    expect(ranked([open])).toBeNull()
    expect(ranked([option('api', 100_000), { ...open, mayLead: true }])?.recommended).toBe('hosted')
  })

  it('lets what is better proven win a lead that no test of answers can see, and money break ties among it', () => {
    const options = [
      option('hosted', 100_000),
      option('api', 160_000, { standing: 'proven' }),
      option('quote', 150_000, { standing: 'proven' }),
    ]
    const seen = rank(options, () => 'not-enough-data', { ...TERMS, unseenUsd: 49_000 })
    expect(seen).toMatchObject({ state: 'clear', recommended: 'hosted' })
    const unseen = rank(options, () => 'not-enough-data', { ...TERMS, unseenUsd: 75_000 })
    expect(unseen).toMatchObject({
      state: 'close',
      recommended: 'quote',
      runnerUp: 'hosted',
      settledBy: 'unseen',
    })
  })

  it('says so when one option is left, and nothing when none is', () => {
    expect(ranked([option('api', 100)])?.state).toBe('only-one')
    expect(ranked([])).toBeNull()
  })

  it('calls two options that cost nothing equal', () => {
    expect(marginOf(option('api', 0), option('owned', 0))).toBe(0)
  })
})

describe('precedence once draws are known', () => {
  const own = option('owned', 60_000)
  const api = option('api', 100_000)
  const drawn = (chance: number, means: Readonly<Record<string, number>> = {}): OverDraws => ({
    meanUsdOf: (id) => means[id] ?? null,
    chanceOf: (id) => (id === 'owned' ? chance : 1 - chance),
    unknowns: [],
  })

  it('buys from 7 in 10 on', () => {
    expect(ranked([own, api], undefined, drawn(0.7))).toMatchObject({ state: 'clear', recommended: 'owned' })
  })

  it('prepares a purchase between 5 and 7 in 10', () => {
    expect(ranked([own, api], undefined, drawn(0.69))).toMatchObject({
      state: 'path', recommended: 'api', target: 'owned', begins: 'chance', chanceOfBuying: 0.69,
    }) // prettier-ignore
  })

  it('buys nothing under 5 in 10', () => {
    expect(ranked([own, api], undefined, drawn(0.49))).toMatchObject({
      state: 'close', recommended: 'api', runnerUp: 'owned', settledBy: 'chance', target: null,
    }) // prettier-ignore
  })

  it('adds up the chances of all that is bought, so that alike machines do not take them from each other', () => {
    const twin = option('twin', 61_000, { kind: 'owned' })
    const shared = {
      meanUsdOf: () => null,
      chanceOf: (id: string) => ({ owned: 0.4, twin: 0.35 })[id] ?? 0.25,
      unknowns: [],
    }
    expect(ranked([own, twin, api], undefined, shared)).toMatchObject({ recommended: 'owned' })
  })

  it('buys at any chance where nothing else may be chosen', () => {
    expect(ranked([own, option('twin', 90_000, { kind: 'owned' })], undefined, drawn(0.2))).toMatchObject({
      state: 'clear', recommended: 'owned',
    }) // prettier-ignore
  })

  it('waits for a figure that nobody knows and that turns more than one draw in ten, and buys nothing meanwhile', () => {
    const unknown = (turns: number) => ({
      ...drawn(0.9),
      unknowns: [
        { input: 'a', turns: 0.02 },
        { input: 'b', turns },
      ],
    })
    expect(ranked([own, api], undefined, unknown(0.11))).toMatchObject({
      state: 'provisional', recommended: 'api', runnerUp: 'owned', findOut: 'b',
    }) // prettier-ignore
    expect(ranked([own, api], undefined, unknown(0.1))).toMatchObject({
      state: 'clear',
      recommended: 'owned',
      findOut: null,
    })
    expect(ranked([own], undefined, unknown(0.5))?.state).toBe('only-one')
  })

  it('calls it about the same where another leads on average', () => {
    const [one, other] = [option('api', 60_000), option('hosted', 80_000)]
    const means = drawn(0.5, { api: 90_000, hosted: 70_000 })
    expect(ranked([one, other], undefined, means)).toMatchObject({ state: 'close', settledBy: 'cost' })
    expect(ranked([one, other], undefined, drawn(0.5, { api: 60_000, hosted: 70_000 }))?.state).toBe('clear')
  })
})

describe('precedence on any options', () => {
  const kinds = ['api', 'hosted', 'rented', 'owned', 'quote', 'subscription'] as const
  const candidates = fc
    .uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
        kind: fc.constantFrom(...kinds),
        totalUsd: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 1e7, noNaN: true })),
        upFrontUsd: fc.integer({ min: 0, max: 3 }),
        waitsFor: fc.constantFrom(null, 'team' as const, 'young' as const),
        commits: fc.boolean(),
      }),
      { selector: ({ id }) => id, minLength: 1 },
    )
    .map((drafts) => drafts.map((draft) => option(draft.id, draft.totalUsd, draft)))
  const outcome = fc.constantFrom(
    'strong-local',
    'strong-cloud',
    'local-with-fallback',
    'not-enough-data' as const,
  )
  const chances = fc.option(
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }),
  )
  const overDraws = (shares: readonly number[] | null): OverDraws | null =>
    shares && {
      meanUsdOf: () => null,
      chanceOf: (id) => shares['abcdefg'.indexOf(id)] ?? 0,
      unknowns: [],
    }

  it('does not depend on the order of the options', () => {
    fc.assert(
      fc.property(candidates, outcome, chances, fc.nat({ max: 6 }), (options, end, shares, turns) => {
        const rotated = [...options.slice(turns), ...options.slice(0, turns)].reverse()
        expect(ranked(rotated, () => end, overDraws(shares))).toEqual(
          ranked(options, () => end, overDraws(shares)),
        )
      }),
    )
  })

  it('names the cheapest when clear, what costs about the same when close, and the cheapest other one beside it', () => {
    fc.assert(
      fc.property(candidates, outcome, (options, end) => {
        const result = ranked(options, () => end)
        const lowest = Math.min(...options.map(({ totalUsd }) => totalUsd))
        const named = options.find(({ id }) => id === result?.recommended)
        const cheapest = options.filter(({ totalUsd }) => totalUsd === lowest)
        if (!result || !named) throw new Error('nothing recommended')
        if (result.state === 'path') {
          expect(named.waitsFor).toBeNull()
          expect(cheapest.map(({ id }) => id)).toContain(result.target)
        } else if (result.state === 'close') {
          expect(named.totalUsd === lowest || isAboutTheSame(named, cheapest[0] ?? named, TERMS)).toBe(true)
        } else {
          expect(named.totalUsd).toBe(lowest)
        }
        const others = options.filter(({ id }) => id !== named.id).map(({ totalUsd }) => totalUsd)
        const runnerUp = options.find(({ id }) => id === result.runnerUp)
        expect(runnerUp?.totalUsd).toBe(others.length > 0 ? Math.min(...others) : undefined)
      }),
    )
  })

  it('recommends nothing that commits under 7 in 10 where something else may be chosen', () => {
    fc.assert(
      fc.property(candidates, outcome, chances, (options, end, shares) => {
        const draws = overDraws(shares)
        const result = ranked(options, () => end, draws)
        const named = options.find(({ id }) => id === result?.recommended)
        if (!draws || !named?.commits) return
        const chance = options.reduce((sum, { id, commits }) => sum + (commits ? draws.chanceOf(id) : 0), 0)
        const isFree = options.some(({ commits, waitsFor }) => !commits && waitsFor === null)
        expect(chance >= 0.7 || !isFree).toBe(true)
      }),
    )
  })
})
