import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costCrossings, type CostPair } from './cost-crossings.ts'

const MOST = 3000

/** Every volume looked at, one by one. */
function oneByOne(costsAt: (volume: number) => CostPair, most: number) {
  const isAheadAt = (volume: number) => {
    const { optionUsd, againstUsd } = costsAt(volume)
    return optionUsd <= againstUsd * (1 + 1e-9)
  }
  const crossings: { at: number; isAhead: boolean }[] = []
  for (let at = 2; at <= most; at += 1) {
    if (isAheadAt(at) !== isAheadAt(at - 1)) crossings.push({ at, isAhead: isAheadAt(at) })
  }
  return { startsAhead: isAheadAt(1), crossings, isComplete: true }
}

/** Machines in whole units, of which each new one saves a little on what the others cost. */
interface Stairs {
  readonly fixedUsd: number
  readonly perRequestUsd: number
  readonly perUnitUsd: number
  readonly requestsPerUnit: number
  /** Share by which a cost falls on its way to the next step. */
  readonly dip: number
}

function stairsUsd(
  { fixedUsd, perRequestUsd, perUnitUsd, requestsPerUnit, dip }: Stairs,
  volume: number,
): number {
  const units = Math.ceil(volume / requestsPerUnit)
  const intoUnit = (volume - (units - 1) * requestsPerUnit) / requestsPerUnit
  return (fixedUsd + perRequestUsd * volume + perUnitUsd * units) * (1 - dip * intoUnit)
}

const stairs = (dip: fc.Arbitrary<number>): fc.Arbitrary<Stairs> =>
  fc.record({
    fixedUsd: fc.integer({ min: 1, max: 2000 }),
    perRequestUsd: fc.integer({ min: 0, max: 20 }).map((tenths) => tenths / 10),
    perUnitUsd: fc.integer({ min: 0, max: 400 }),
    requestsPerUnit: fc.integer({ min: 1, max: 700 }),
    dip,
  })

const found = (option: Stairs, against: Stairs, slack: number, most = MOST) =>
  costCrossings(
    (volume) => ({ optionUsd: stairsUsd(option, volume), againstUsd: stairsUsd(against, volume) }),
    {
      perRequest: [1 / option.requestsPerUnit, 1 / against.requestsPerUnit],
      slackAt: () => slack,
    },
    most,
  )

const seen = (option: Stairs, against: Stairs, most = MOST) =>
  oneByOne(
    (volume) => ({ optionUsd: stairsUsd(option, volume), againstUsd: stairsUsd(against, volume) }),
    most,
  )

describe('crossings of two costs', () => {
  it('are those that looking at every single volume finds, where costs rise in steps', () => {
    fc.assert(
      fc.property(stairs(fc.constant(0)), stairs(fc.constant(0)), (option, against) => {
        expect(found(option, against, 0)).toEqual(seen(option, against))
      }),
      { numRuns: 150, seed: 1 },
    )
  })

  it('are those also where costs fall between their steps by no more than the slack', () => {
    const level = stairs(fc.constant(0)).map((one) => ({ ...one, perUnitUsd: 0, requestsPerUnit: MOST }))
    fc.assert(
      fc.property(stairs(fc.constantFrom(0.05, 0.2)), level, (option, against) => {
        expect(found(option, against, 0.2)).toEqual(seen(option, against))
        expect(found(against, option, 0.2)).toEqual(seen(against, option))
      }),
      { numRuns: 150, seed: 1 },
    )
  })

  const LEVEL: Stairs = { fixedUsd: 1000, perRequestUsd: 0, perUnitUsd: 0, requestsPerUnit: MOST, dip: 0 }

  it.each<[string, Stairs, Stairs, { at: number; isAhead: boolean }[]]>([
    ['one, where a line reaches a level', { ...LEVEL, fixedUsd: 1, perRequestUsd: 1 }, LEVEL, [{ at: 1000, isAhead: false }]],
    ['none, where a line is lower throughout', { ...LEVEL, fixedUsd: 1 }, LEVEL, []],
    ['none, where both are the same', LEVEL, LEVEL, []],
    ['at the very last volume', { ...LEVEL, fixedUsd: 4000 }, { ...LEVEL, perRequestUsd: 1 }, [{ at: 3000, isAhead: true }]],
    ['at the second volume', { ...LEVEL, fixedUsd: 999, perRequestUsd: 1 }, { ...LEVEL, fixedUsd: 1000 }, [{ at: 2, isAhead: false }]],
  ])('are %s', (_, option, against, crossings) => {
    expect(found(option, against, 0).crossings).toEqual(crossings)
  }) // prettier-ignore

  it('are found however far apart they lie', () => {
    const far = found({ ...LEVEL, fixedUsd: 1e9 }, { ...LEVEL, fixedUsd: 0.5, perRequestUsd: 2 }, 0, 1e9)
    expect(far.crossings).toEqual([{ at: 5e8, isAhead: true }])
  })

  it('cost few looks where the two are never near each other', () => {
    let looks = 0
    const cheap: Stairs = { fixedUsd: 1, perRequestUsd: 0.01, perUnitUsd: 1, requestsPerUnit: 2, dip: 0 }
    costCrossings(
      (volume) => {
        looks += 1
        return { optionUsd: stairsUsd(cheap, volume), againstUsd: 1e6 + 10 * volume }
      },
      { perRequest: [1 / 2], slackAt: () => 0.1 },
      1e6,
    )
    // The first volume and 16 for each factor of ten, less the doublets at the lower end.
    expect(looks).toBeLessThanOrEqual(1 + 6 * 16)
    expect(looks).toBeGreaterThan(80)
  })

  it('cost few looks too where an option is always the dearer one', () => {
    let looks = 0
    costCrossings(
      (volume) => {
        looks += 1
        return { optionUsd: 1e6 + 10 * volume, againstUsd: 1 + 0.01 * volume }
      },
      { perRequest: [1 / 2], slackAt: () => 0.1 },
      1e6,
    )
    expect(looks).toBeLessThanOrEqual(1 + 6 * 16)
  })

  it('say that they may not be all where there are more jumps than may be looked at', () => {
    const option: Stairs = { fixedUsd: 1, perRequestUsd: 0, perUnitUsd: 10, requestsPerUnit: 10, dip: 0 }
    const against: Stairs = { ...LEVEL, fixedUsd: 5, perRequestUsd: 1 }
    const steps = { perRequest: [1 / 10], slackAt: () => 0 }
    const costsAt = (volume: number) => ({
      optionUsd: stairsUsd(option, volume),
      againstUsd: stairsUsd(against, volume),
    })
    const all = costCrossings(costsAt, steps, MOST)
    expect(all.isComplete).toBe(true)
    expect(all).toEqual(oneByOne(costsAt, MOST))
    const some = costCrossings(costsAt, steps, MOST, 100)
    expect(some.isComplete).toBe(false)
    expect(some.crossings.length).toBeLessThan(all.crossings.length)
    for (const { at, isAhead } of some.crossings) {
      expect(costsAt(at).optionUsd <= costsAt(at).againstUsd).toBe(isAhead)
      expect(costsAt(at - 1).optionUsd <= costsAt(at - 1).againstUsd).toBe(!isAhead)
    }
  })
})
