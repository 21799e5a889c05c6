import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OptionKind } from '../../plan/schema.ts'
import { isNear, marginOf, placementKind, rank, type Candidate } from './precedence.ts'

const SIDE = {
  api: 'cloud', hosted: 'cloud', rented: 'cloud', owned: 'local', hybrid: 'hybrid', quote: 'cloud', subscription: 'cloud',
} as const // prettier-ignore

function option(id: string, totalUsd: number, rest: Partial<Candidate> = {}): Candidate {
  const kind = rest.kind ?? (id as OptionKind)
  return {
    id,
    kind,
    side: SIDE[kind],
    totalUsd,
    upFrontUsd: 0,
    needsTeam: false,
    parts: [],
    ...rest,
  }
}

const steady = () => false
const shaky = () => true

describe('precedence', () => {
  it('calls 10 % under the next kind clear and anything less close', () => {
    const api = option('api', 100_000)
    expect(rank([api, option('owned', 89_900)], () => 'strong-cloud', steady)).toMatchObject({
      state: 'clear',
      recommended: 'owned',
    })
    expect(rank([api, option('owned', 90_000)], () => 'strong-cloud', steady)).toMatchObject({
      state: 'clear',
      recommended: 'owned',
    })
    expect(rank([api, option('owned', 90_100)], () => 'strong-cloud', steady)).toMatchObject({
      state: 'close',
      recommended: 'api',
    })
  })

  it('gives the margin as 1 - best/other', () => {
    expect(rank([option('api', 80), option('owned', 100)], () => 'strong-local', steady)?.margin).toBeCloseTo(
      0.2,
      12,
    )
  })

  it('is close where a main driver turns a wide margin round, and the lone cheapest still wins', () => {
    const result = rank([option('api', 50_000), option('owned', 100_000)], () => 'strong-local', shaky)
    expect(result).toMatchObject({ state: 'close', recommended: 'api', runnerUp: 'owned' })
  })

  it('counts api and hosted as one kind, so that they are never a close call with each other', () => {
    const result = rank([option('api', 100), option('hosted', 99)], () => 'strong-cloud', steady)
    expect(result).toMatchObject({ state: 'clear', recommended: 'hosted', runnerUp: null, margin: null })
    const three = [option('api', 99.5), option('hosted', 99), option('owned', 150)]
    expect(rank(three, () => 'strong-cloud', steady)).toMatchObject({
      state: 'clear',
      recommended: 'hosted',
      runnerUp: 'owned',
    })
  })

  it('settles a close call by the side of the flowchart', () => {
    const near = [option('api', 100), option('owned', 101), option('hybrid', 102)]
    expect(rank(near, () => 'strong-local', steady)?.recommended).toBe('owned')
    expect(rank(near, () => 'strong-cloud', steady)?.recommended).toBe('api')
    expect(rank(near, () => 'migration-plan', steady)?.recommended).toBe('api')
    expect(rank(near, () => 'local-with-fallback', steady)?.recommended).toBe('hybrid')
  })

  it('counts rented machines as cloud in a close call', () => {
    const near = [option('owned', 100), option('rented', 105)]
    expect(rank(near, () => 'strong-cloud', steady)?.recommended).toBe('rented')
  })

  it('then settles it by the lower up-front sum', () => {
    const near = [option('api', 102, { upFrontUsd: 2_000 }), option('owned', 100, { upFrontUsd: 30_000 })]
    expect(rank(near, () => 'not-enough-data', steady)).toMatchObject({
      state: 'close',
      recommended: 'api',
      runnerUp: 'owned',
    })
  })

  it('lets nothing compete that is 10 % or more above the cheapest', () => {
    const options = [option('owned', 100), option('rented', 105), option('api', 112)]
    expect(rank(options, () => 'strong-local', steady)?.recommended).toBe('owned')
    expect(
      rank([option('owned', 100), option('hybrid', 105), option('api', 112)], () => 'strong-cloud', steady)
        ?.recommended,
    ).toBe('owned')
  })

  it('does not compare a winner with a mix that contains it, nor a mix with its parts', () => {
    const mix = option('hybrid', 104, { parts: ['owned', 'api'] })
    const owned = rank([option('owned', 100), mix, option('api', 200)], () => 'strong-local', steady)
    expect(owned).toMatchObject({ state: 'clear', recommended: 'owned', runnerUp: 'api' })
    const mixed = rank(
      [option('hybrid', 99, { parts: ['owned', 'api'] }), option('owned', 100), option('rented', 150)],
      () => 'strong-local',
      steady,
    )
    expect(mixed).toMatchObject({ state: 'clear', recommended: 'hybrid', runnerUp: 'rented' })
  })

  it('starts in the cloud where the cheapest needs a team that is not there, and keeps it as the target', () => {
    const options = [
      option('owned', 60, { needsTeam: true }),
      option('rented', 80, { needsTeam: true }),
      option('api', 100),
    ]
    expect(rank(options, () => 'strong-local', steady)).toEqual({
      state: 'migration-plan', recommended: 'api', runnerUp: 'owned', target: 'owned', margin: 0.4,
    }) // prettier-ignore
  })

  it('asks for no team where the gates leave only machines', () => {
    const options = [option('owned', 60, { needsTeam: true }), option('rented', 100, { needsTeam: true })]
    expect(rank(options, () => 'strong-local', steady)).toMatchObject({
      state: 'clear',
      recommended: 'owned',
      target: null,
    })
  })

  it('lets an option without its team not win a close call', () => {
    const options = [option('api', 100), option('owned', 101, { needsTeam: true })]
    expect(rank(options, () => 'strong-local', steady)).toMatchObject({ state: 'close', recommended: 'api' })
  })

  it('says so when one option is left, and nothing when none is', () => {
    expect(rank([option('api', 100)], () => 'strong-cloud', steady)?.state).toBe('only-one')
    expect(rank([], () => 'strong-cloud', steady)).toBeNull()
  })

  it('calls two options that cost nothing equal', () => {
    expect(marginOf(option('api', 0), option('owned', 0))).toBe(0)
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
        needsTeam: fc.boolean(),
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

  it('does not depend on the order of the options', () => {
    fc.assert(
      fc.property(candidates, outcome, fc.nat({ max: 6 }), (options, end, turns) => {
        const rotated = [...options.slice(turns), ...options.slice(0, turns)].reverse()
        expect(rank(rotated, () => end, steady)).toEqual(rank(options, () => end, steady))
      }),
    )
  })

  it('names the cheapest when clear, and otherwise something within 10 % of the cheapest that can be run', () => {
    fc.assert(
      fc.property(candidates, outcome, fc.boolean(), (options, end, shakes) => {
        const result = rank(
          options,
          () => end,
          () => shakes,
        )
        const lowest = Math.min(...options.map(({ totalUsd }) => totalUsd))
        const named = options.find(({ id }) => id === result?.recommended)
        const cheapest = options.filter(({ totalUsd }) => totalUsd === lowest)
        if (!result || !named) throw new Error('nothing recommended')
        if (result.state === 'migration-plan') {
          expect(named.needsTeam).toBe(false)
          expect(cheapest.map(({ id }) => id)).toContain(result.target)
        } else if (result.state === 'close') {
          const pivot = cheapest[0] ?? named
          expect(named.totalUsd === lowest || isNear(marginOf(named, pivot))).toBe(true)
        } else {
          expect(named.totalUsd).toBe(lowest)
        }
        if (result.runnerUp !== null && result.state !== 'migration-plan') {
          const other = options.find(({ id }) => id === result.runnerUp)
          expect(other && placementKind(other)).not.toBe(placementKind(named))
        }
      }),
    )
  })
})
