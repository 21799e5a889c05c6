import { describe, expect, it } from 'vitest'
import { rankCorrelation } from '../statistics/rank-correlation.ts'
import { correlate, correlationOf, type CorrelatedGroup } from './correlation.ts'
import { normalsOf } from './normals.test-support.ts'

/** Draws of `dimensions` inputs, correlated. */
function correlated(groups: readonly CorrelatedGroup[], dimensions: number, count: number, seed: number) {
  const lists = normalsOf(dimensions, count, seed)
  const blocks = correlationOf(groups)
  const z = new Float64Array(dimensions)
  for (let draw = 0; draw < count; draw += 1) {
    for (const [at, list] of lists.entries()) z[at] = list[draw]!
    correlate(blocks, z)
    for (const [at, list] of lists.entries()) list[draw] = z[at]!
  }
  return lists
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('correlated draws', () => {
  it.each([-1, -0.9, -0.5, 0, 0.2, 0.5, 0.8, 0.95, 1])(
    'of two inputs have the rank correlation %d',
    (rank) => {
      for (const count of [1024, 10_000])
        for (const seed of [1, 2, 3]) {
          const [, one, , other] = correlated([{ members: [1, 3], rank }], 5, count, seed)
          expect(Math.abs(rankCorrelation(one!, other!)! - rank)).toBeLessThan(0.02)
        }
    },
  )

  it('of a group have it between each two, and none with what is outside or in another group', () => {
    const groups = [
      { members: [0, 2, 4, 6], rank: 0.7 },
      { members: [1, 3], rank: -0.6 },
    ]
    const lists = correlated(groups, 8, 10_000, 11)
    for (let one = 0; one < 8; one += 1)
      for (let other = one + 1; other < 8; other += 1) {
        const wanted =
          groups.find(({ members }) => members.includes(one) && members.includes(other))?.rank ?? 0
        expect(Math.abs(rankCorrelation(lists[one]!, lists[other]!)! - wanted)).toBeLessThan(0.02)
      }
  })

  it('stay standard normal, each for itself', () => {
    for (const list of correlated([{ members: [0, 1, 2], rank: 0.8 }], 4, 10_000, 3)) {
      expect(Math.abs(mean(list))).toBeLessThan(0.01)
      expect(Math.abs(mean(list.map((z) => z * z)) - 1)).toBeLessThan(0.01)
    }
  })

  it('of an input with itself under another name are the same', () => {
    const [one, other, third] = correlated([{ members: [0, 1, 2], rank: 1 }], 3, 100, 1)
    expect(Math.max(...one!.map((z, draw) => Math.abs(z - other![draw]!)))).toBeLessThan(1e-12)
    expect(Math.max(...one!.map((z, draw) => Math.abs(z - third![draw]!)))).toBeLessThan(1e-12)
  })
})

describe('a correlation', () => {
  it.each([
    [0.5, 0.5176380902050415],
    [-0.5, -0.5176380902050415],
    [1 / 3, 2 * Math.sin(Math.PI / 18)],
    [1, 1],
    [-1, -1],
    [0, 0],
  ])('of ranks of %d is one of normal variables of %d', (rank, pearson) => {
    const [block] = correlationOf([{ members: [0, 1], rank }])
    expect(Math.abs(block!.factor[1]! - pearson)).toBeLessThan(1e-15)
    expect(block!.kept).toBe(1)
  })

  it('that a later group says again is the later one', () => {
    const [block] = correlationOf([
      { members: [0, 1, 2], rank: 0.7 },
      { members: [1, 0], rank: 0.5 },
    ])
    expect(Math.abs(block!.factor[1]! - 0.5176380902050415)).toBeLessThan(1e-15)
  })

  it('that links groups puts them in one block, in the order of their inputs', () => {
    const blocks = correlationOf([
      { members: [9, 2], rank: 0.3 },
      { members: [5, 4], rank: 0.3 },
      { members: [2, 7], rank: 0.3 },
    ])
    expect(blocks.map(({ members }) => [...members])).toEqual([
      [2, 7, 9],
      [4, 5],
    ])
  })

  it('that nothing can have is drawn towards none, as little as is needed, and says how much', () => {
    const [block] = correlationOf([{ members: [0, 1, 2, 3], rank: -0.9 }])
    // Four quantities cannot be correlated by less than -1/3 each.
    expect(Math.abs(block!.kept * 2 * Math.sin((Math.PI / 6) * -0.9) + 1 / 3)).toBeLessThan(1e-5)
    const lists = correlated([{ members: [0, 1, 2, 3], rank: -0.9 }], 4, 10_000, 2)
    const found = rankCorrelation(lists[0]!, lists[3]!)!
    expect(Math.abs(found - (6 / Math.PI) * Math.asin(-1 / 6))).toBeLessThan(0.02)
    expect(lists.every((list) => list.every(Number.isFinite))).toBe(true)
  })

  it('that contradicts itself shrinks its own block and leaves the others', () => {
    const blocks = correlationOf([
      { members: [0, 1], rank: 1 },
      { members: [1, 2], rank: 1 },
      { members: [0, 2], rank: -1 },
      { members: [3, 4], rank: 0.9 },
    ])
    expect(blocks[0]!.kept).toBeLessThan(0.51)
    expect(blocks[0]!.kept).toBeGreaterThan(0.49)
    expect(blocks[1]!.kept).toBe(1)
  })

  it.each([
    [{ members: [0, 1], rank: 1.1 }, 'between -1 and 1'],
    [{ members: [0, 1], rank: NaN }, 'between -1 and 1'],
    [{ members: [3, 3], rank: 0.5 }, 'twice'],
  ])('%j is refused', (group, message) => {
    expect(() => correlationOf([group])).toThrow(message)
  })
})
