import { describe, expect, it } from 'vitest'
import { normalProbability } from '../draws/normal-probability.ts'
import { normalQuantile } from '../draws/normal-quantile.ts'
import { normalsOf } from '../draws/normals.test-support.ts'
import { hashOf } from '../draws/hash.ts'
import { valueOfKnowing, valueOfKnowingAll } from './value-of-knowing.ts'

const SEEDS = Array.from({ length: 6 }, (_, seed) => seed)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Normal draws without Sobol's evenness. */
function plainNormalsOf(dimensions: number, count: number, seed: number): readonly Float64Array[] {
  return Array.from({ length: dimensions }, (_, dimension) =>
    new Float64Array(count).map((__, draw) =>
      normalQuantile(((hashOf(hashOf(seed * 131 + dimension) + draw) >>> 0) + 0.5) / 2 ** 32),
    ),
  )
}

/** What it is worth to know the part with deviation sd of a normal difference with that mean. */
function closedForm(difference: number, sd: number): number {
  const z = Math.abs(difference) / sd
  return (sd * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI) - Math.abs(difference) * normalProbability(-z)
}

describe('what knowing one input of two normal ones is worth', () => {
  const cases = [
    [0, 10_000, 0],
    [0, 10_000, 10_000],
    [10_000, 10_000, 10_000],
    [-10_000, 10_000, 5000],
    [5000, 3000, 10_000],
    [0, 1000, 10_000],
    [20_000, 10_000, 10_000],
  ] as const

  it.each(cases)(
    'meets the closed form: on average $%d dearer, $%d of it the input, $%d the rest',
    (difference, ofInput, ofRest) => {
      const total = Math.hypot(ofInput, ofRest)
      for (const [count, share] of [
        [10_000, 0.006],
        [1024, 0.025],
      ] as const) {
        const found = SEEDS.map((seed) => {
          const [known = [], unknown = [], shared = []] = normalsOf(3, count, seed)
          const one = Float64Array.from(shared, (z) => 300_000 + 80_000 * z)
          const other = one.map(
            (cost, at) => cost + difference + ofInput * known[at]! + ofRest * unknown[at]!,
          )
          return valueOfKnowing(
            { inputs: [Float64Array.from(known, (z) => 5 + z)], costs: [one, other] },
            seed,
          )
        })
        for (const value of found)
          expect(Math.abs(value - closedForm(difference, ofInput))).toBeLessThan(share * total)
        // The bias is off: the mean over seeds is nearer still.
        expect(Math.abs(mean(found) - closedForm(difference, ofInput))).toBeLessThan((share / 3) * total)
      }
    },
  )

  it('is next to nothing for an input that says nothing, though two options are equally good', () => {
    const found = SEEDS.map((seed) => {
      const [nothing = new Float64Array(), rest = []] = plainNormalsOf(2, 10_000, seed)
      const costs = [new Float64Array(10_000), Float64Array.from(rest, (z) => 10_000 * z)]
      return valueOfKnowing({ inputs: [nothing], costs }, seed)
    })
    // 64 bins without the shuffling would say 0.4 · 10,000 · √(64/10,000) = $320.
    expect(mean(found)).toBeLessThan(60)
    expect(Math.min(...found)).toBeGreaterThanOrEqual(0)
  })
})

describe('what knowing an input with a step is worth', () => {
  it.each([
    [0.1, 1000],
    [0.3, 3000],
    [0.5, 5000],
    [0.6, 6000],
  ])('is the share %d of draws below the step, times the $10,000 saved there', (share, value) => {
    for (const seed of SEEDS) {
      const [known = new Float64Array(), unknown = []] = normalsOf(2, 10_000, seed)
      const step = normalQuantile(share)
      const costs = [
        new Float64Array(10_000),
        known.map((z, at) => (z < step ? -10_000 : 20_000) + 4000 * unknown[at]!),
      ]
      // A bin that the step cuts through is lost: 1/64 of the draws at most.
      const found = valueOfKnowing({ inputs: [known], costs }, seed)
      expect(found).toBeLessThan(value * 1.02)
      expect(found).toBeGreaterThan(value - 10_000 / 64 - 20)
    }
  })

  it('is whole where the input has two values, since a bin never parts equal ones', () => {
    const [known = [], unknown = []] = normalsOf(2, 10_000, 1)
    const machines = Float64Array.from(known, (z) => (z < normalQuantile(0.37) ? 1 : 2))
    const costs = [
      new Float64Array(10_000),
      machines.map((count, at) => (count === 1 ? -10_000 : 20_000) + 4000 * unknown[at]!),
    ]
    expect(Math.abs(valueOfKnowing({ inputs: [machines], costs }, 1) / 3700 - 1)).toBeLessThan(0.01)
  })
})

describe('what knowing a group is worth', () => {
  it('meets the closed form of the part that all of it makes up, beside inputs that say nothing', () => {
    for (const seed of SEEDS) {
      const [a = new Float64Array(), b = new Float64Array(), c = new Float64Array(), rest = []] = normalsOf(
        4,
        10_000,
        seed,
      )
      const costs = [
        new Float64Array(10_000),
        a.map((z, at) => 2000 + 6000 * z + 8000 * b[at]! + 10_000 * rest[at]!),
      ]
      const found = valueOfKnowing({ inputs: [a, b, c], costs }, seed)
      expect(Math.abs(found - closedForm(2000, 10_000))).toBeLessThan(150)
    }
  })

  it('sees what only two together tell: the product of two normal inputs, 1/π', () => {
    const [a = new Float64Array(), b = new Float64Array(), rest = []] = normalsOf(3, 10_000, 5)
    const costs = [new Float64Array(10_000), a.map((z, at) => z * b[at]! + 0.5 * rest[at]!)]
    expect(Math.abs(valueOfKnowing({ inputs: [a, b], costs }, 5) - 1 / Math.PI)).toBeLessThan(0.02)
    for (const one of [a, b]) expect(valueOfKnowing({ inputs: [one], costs }, 5)).toBeLessThan(0.02)
  })

  it('is at most that of knowing everything, and at least that of one of its inputs but for noise', () => {
    for (const seed of SEEDS) {
      const lists = normalsOf(12, 2000, seed)
      const costs = [0, 1, 2, 3].map((option) =>
        new Float64Array(2000).map((_, draw) =>
          lists.reduce(
            (sum, list, at) => sum + Math.cos(option * 7 + at) * Math.max(list[draw]!, option - 1),
            option / 4,
          ),
        ),
      )
      const all = valueOfKnowingAll(costs)
      const group = valueOfKnowing({ inputs: lists.slice(0, 3), costs }, seed)
      expect(group).toBeLessThanOrEqual(all)
      // The parts of one input include a regression, whose noise the group's own need not repeat.
      for (const one of lists.slice(0, 3))
        expect(group).toBeGreaterThanOrEqual(valueOfKnowing({ inputs: [one], costs }, seed) - 0.03 * all)
      expect(valueOfKnowing({ inputs: lists, costs }, seed)).toBeGreaterThan(0.9 * all)
    }
  })

  it('is the same for inputs that move as one as for one of them', () => {
    const [a = new Float64Array(), rest = []] = normalsOf(2, 10_000, 3)
    const costs = [new Float64Array(10_000), a.map((z, at) => 10_000 * z + 10_000 * rest[at]!)]
    const twice = valueOfKnowing({ inputs: [a, a.map((z) => 3 - 2 * z)], costs }, 3)
    expect(Math.abs(twice - closedForm(0, 10_000))).toBeLessThan(100)
  })
})

describe('what knowing is worth', () => {
  const [a = new Float64Array(), b = new Float64Array()] = normalsOf(2, 1024, 8)
  const costs = [a, b, a.map((z, at) => (z + b[at]!) / 2)]

  it('is the same for the same seed, whatever the order of the options', () => {
    const once = valueOfKnowing({ inputs: [a], costs }, 4)
    expect(valueOfKnowing({ inputs: [a], costs }, 4)).toBe(once)
    expect(Math.abs(valueOfKnowing({ inputs: [a], costs: costs.toReversed() }, 4) - once)).toBeLessThan(0.02)
  })

  it('grows with the unit of the costs, not with what all options share or with the unit of the input', () => {
    const once = valueOfKnowing({ inputs: [a], costs }, 4)
    const thousand = costs.map((cost) => cost.map((value, at) => 1000 * value + 5e4 * b[at]! + 7))
    expect(valueOfKnowing({ inputs: [a], costs: thousand }, 4) / once / 1000).toBeCloseTo(1, 9)
    expect(valueOfKnowing({ inputs: [a.map((z) => 1e6 * z + 3)], costs }, 4)).toBeCloseTo(once, 9)
  })

  it('is nothing where there is one option, no input, or an input that never changes', () => {
    expect(valueOfKnowing({ inputs: [a], costs: [a] }, 1)).toBe(0)
    expect(valueOfKnowing({ inputs: [], costs }, 1)).toBe(0)
    expect(valueOfKnowing({ inputs: [a.map(() => 3)], costs }, 1)).toBe(0)
    expect(valueOfKnowingAll([a])).toBe(0)
    expect(valueOfKnowingAll([])).toBe(0)
  })

  it('is nothing where one option is cheaper in every draw', () => {
    expect(valueOfKnowing({ inputs: [a], costs: [a, a.map((z) => z + 1)] }, 1)).toBe(0)
    expect(valueOfKnowingAll([a, a.map((z) => z + 1)])).toBe(0)
  })

  it('of everything is what the best of every draw saves: half a dollar of a coin for a dollar', () => {
    expect(valueOfKnowingAll([Float64Array.of(1, -1, 1, -1), new Float64Array(4)])).toBe(0.5)
  })

  it('is refused where a cost is not a number', () => {
    expect(() => valueOfKnowing({ inputs: [a], costs: [a, a.map(() => Infinity)] }, 1)).toThrow('every draw')
    expect(() => valueOfKnowingAll([a, a.map(() => NaN)])).toThrow('every draw')
  })
})
