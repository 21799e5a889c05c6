import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinesUsd } from '../standing.ts'
import { bandUsd, isAboutTheSame, type Compared, type SameTerms } from './about-the-same.ts'

const TERMS: SameTerms = {
  sameWithinShare: 0.1,
  sameWithinHours: 40,
  sameWithinUsd: 20_000,
  sameWithinLargeShare: 0.03,
  staffUsdPerHour: 85,
}

function costing(
  totalUsd: number,
  lines: Readonly<Partial<Record<'tokens' | 'operations', number>>> = {},
): Compared {
  return { totalUsd, testUsd: 0, linesUsd: new Map(Object.entries(lines)) as unknown as LinesUsd }
}

describe('how far apart two costs may lie and still be about the same', () => {
  it.each([
    ['a tenth of the dearer one', 78_000, 93_000, {}, 9300],
    ['40 hours of people where a tenth is less', 15_000, 20_000, {}, 3400],
    ['never more than a quarter of the dearer one', 500, 760, {}, 190],
    ['$20,000 and 3 % of what is large', 900_000, 1_000_000, {}, 50_000],
    ['of what differs alone', 100_000, 110_000, { operations: 60_000 }, 5000],
  ])('is %s', (_, cheaper, dearer, lines, band) => {
    expect(bandUsd(costing(cheaper, lines), costing(dearer, lines), TERMS)).toBeCloseTo(band, 9)
  })

  it('counts ten dollars for nothing, and a third of a small sum for something', () => {
    expect(isAboutTheSame(costing(1000), costing(1010), TERMS)).toBe(true)
    expect(isAboutTheSame(costing(1000), costing(1500), TERMS)).toBe(false)
  })

  it('holds both ways, of a cost and itself, and is nothing where nothing is paid', () => {
    const usd = fc.double({ min: -1e5, max: 1e8, noNaN: true })
    fc.assert(
      fc.property(usd, usd, (a, b) => {
        const [one, other] = [costing(a), costing(b)]
        expect(isAboutTheSame(one, other, TERMS)).toBe(isAboutTheSame(other, one, TERMS))
        expect(bandUsd(one, other, TERMS)).toBeGreaterThanOrEqual(0)
      }),
    )
    expect(bandUsd(costing(0), costing(0), TERMS)).toBe(0)
  })
})
