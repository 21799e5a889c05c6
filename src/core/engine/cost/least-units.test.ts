import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastUnits } from './least-units.ts'

/** Falls towards a number of units and rises from it on, the one faster than the other. */
const valley = (lowest: number) => (units: number) =>
  units < lowest ? (lowest - units) * 10 + 5 : (units - lowest) * 0.5 + 5

function bestOfAll(fewest: number, most: number, costOf: (units: number) => number): number {
  let best = fewest
  for (let units = fewest; units <= most; units += 1) if (costOf(units) < costOf(best)) best = units
  return best
}

describe('the number of units of least cost', () => {
  it('is that of trying all of them where there are fewer than 64 to try, whatever the costs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 64 }),
        (fewest, costs) => {
          const most = fewest + costs.length - 1
          const costOf = (units: number) => costs[units - fewest] ?? NaN
          const found = leastUnits(fewest, most, costOf)
          expect(found.units).toBe(bestOfAll(fewest, most, costOf))
          expect(found.curve).toEqual(costs.map((totalUsd, index) => ({ units: fewest + index, totalUsd })))
        },
      ),
      { seed: 1 },
    )
  })

  it('is the bottom of a valley, however wide the range', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 64, max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (fewest, width, at) => {
          const most = Math.min(100_000, fewest + width)
          const lowest = fewest + Math.round(at * (most - fewest))
          expect(leastUnits(fewest, most, valley(lowest)).units).toBe(lowest)
        },
      ),
      { seed: 1 },
    )
  })

  it('takes few looks at a wide range: less than 200 at 100,000 sizes', () => {
    let looks = 0
    const { curve } = leastUnits(1, 100_000, (units) => {
      looks += 1
      return valley(70_001)(units)
    })
    expect(looks).toBeLessThan(200)
    expect(looks).toBe(curve.length)
  })

  it('looks at nothing outside the range', () => {
    for (const lowest of [100, 163, 164, 499, 500]) {
      const units = leastUnits(100, 500, valley(lowest)).curve.map((point) => point.units)
      expect([units[0], units.at(-1)]).toEqual([100, 500])
      expect(units).toEqual(units.toSorted((a, b) => a - b))
      expect(new Set(units).size).toBe(units.length)
    }
  })

  it('is the fewer where two cost the same', () => {
    expect(leastUnits(1, 10, (units) => (units === 4 || units === 7 ? 1 : 2)).units).toBe(4)
    expect(leastUnits(1, 1000, () => 1).units).toBe(1)
  })

  it('is the fewest where the range ends before it begins', () => {
    expect(leastUnits(3, 1, valley(2))).toEqual({ units: 3, curve: [{ units: 3, totalUsd: 5.5 }] })
  })

  it('ends where a demand asks for more units than can be counted', () => {
    const { units, curve } = leastUnits(1, 2 ** 70, valley(12))
    expect(units).toBe(12)
    expect(curve.at(-1)?.units).toBe(100_000)
  })
})
