import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLACES, placeOf, reaching, stepOf, stepped, valueAtPlace, type SliderScale } from './slider-scale.ts'

const volume: SliderScale = { low: 100, high: 10_000_000, min: 0, max: 1e9, scale: 'log', integer: false }
const growth: SliderScale = { low: -0.05, high: 0.15, min: -0.5, max: 1, scale: 'linear', integer: false }
const horizon: SliderScale = { low: 12, high: 60, min: 6, max: 120, scale: 'linear', integer: true }

describe('a log slider', () => {
  it('steps along 1, 2 and 5', () => {
    expect(stepped(1000, 1, 'normal', volume)).toBe(2000)
    expect(stepped(2000, 1, 'normal', volume)).toBe(5000)
    expect(stepped(5000, 1, 'normal', volume)).toBe(10_000)
    expect(stepped(1000, -1, 'normal', volume)).toBe(500)
    expect(stepped(6900, 1, 'normal', volume)).toBe(10_000)
    expect(stepped(6900, -1, 'normal', volume)).toBe(5000)
  })

  it('takes a tenfold for a big step and the second figure for a fine one', () => {
    expect(stepped(6900, 1, 'big', volume)).toBe(69_000)
    expect(stepped(6900, -1, 'big', volume)).toBe(690)
    expect(stepped(6900, 1, 'fine', volume)).toBe(7000)
    expect(stepped(6900, -1, 'fine', volume)).toBe(6800)
  })

  it('goes on beyond its ends up to the hard bounds', () => {
    expect(stepped(10_000_000, 1, 'normal', volume)).toBe(20_000_000)
    expect(stepped(1e9, 1, 'big', volume)).toBe(1e9)
    expect(stepped(0, 1, 'normal', volume)).toBe(100)
  })

  it('rests on 1, 2 and 5 in a drag', () => {
    const passed = new Set(Array.from({ length: PLACES + 1 }, (_, place) => valueAtPlace(place, volume)))
    for (const stop of [100, 200, 500, 1000, 2000, 5000, 10_000, 1_000_000, 10_000_000])
      expect(passed).toContain(stop)
    expect(valueAtPlace(placeOf(2000, volume) + 3, volume)).toBe(2000)
  })
})

describe('a linear slider', () => {
  it('steps by a round hundredth of its span', () => {
    expect(stepOf(growth)).toBe(0.002)
    expect(stepped(0.02, 1, 'normal', growth)).toBe(0.022)
    expect(stepped(0.02, -1, 'normal', growth)).toBe(0.018)
    expect(stepped(0.021, 1, 'normal', growth)).toBe(0.022)
    expect(stepped(0.1, 1, 'big', growth)).toBe(0.12)
  })

  it('keeps whole numbers whole', () => {
    expect(stepped(36, 1, 'normal', horizon)).toBe(37)
    expect(stepped(36, 1, 'big', horizon)).toBe(40)
    expect(stepped(120, 1, 'normal', horizon)).toBe(120)
  })
})

it('never stands still or goes the wrong way inside the bounds', () => {
  const ranges = fc.constantFrom(volume, growth, horizon)
  fc.assert(
    fc.property(
      ranges,
      fc.integer({ min: 1, max: PLACES - 1 }),
      fc.constantFrom('fine', 'normal', 'big'),
      (range, place, size) => {
        const value = valueAtPlace(place, range)
        expect(stepped(value, 1, size, range)).toBeGreaterThan(value)
        expect(stepped(value, -1, size, range)).toBeLessThan(value)
      },
    ),
  )
})

it('comes back to nearly the same place', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(volume, growth, horizon),
      fc.integer({ min: 0, max: PLACES }),
      (range, place) => {
        expect(Math.abs(placeOf(valueAtPlace(place, range), range) - place)).toBeLessThanOrEqual(
          PLACES * 0.013,
        )
      },
    ),
  )
})

describe('a slider with a range that was said', () => {
  it('reaches to the ends of the range, and never ends before its own', () => {
    const wide = reaching(volume, { low: 50, high: 40_000_000 })
    expect([placeOf(50, wide), placeOf(40_000_000, wide)]).toEqual([0, PLACES])
    expect([wide.low, wide.high]).toEqual([50, 40_000_000])
    expect(reaching(growth, { low: 0, high: 0.1 })).toEqual(growth)
  })

  it('begins above nothing on a log scale, even where the range begins at nothing', () => {
    expect(reaching(volume, { low: 0, high: 500 })).toEqual(volume)
  })
})
