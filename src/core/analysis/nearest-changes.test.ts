import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NumericInput } from '../plan/numeric-input.ts'
import { nearestChanges, type Inquiry } from './nearest-changes.ts'

/** Above nothing it is as now, and it differs from where it falls to nothing. */
function inquiryInto(
  usdAt: (value: number) => number,
): Inquiry<number> & { readonly looks: readonly number[] } {
  const looks: number[] = []
  return {
    now: usdAt(50),
    at: (value) => {
      looks.push(value)
      return usdAt(value)
    },
    isAsNow: (usd) => usd > 0,
    mayDiffer: (one, other) => Math.min(one, other) <= Math.abs(one - other),
    shareBefore: (one, other) => one / (one - other),
    looks,
  }
}

const input = (over: Partial<NumericInput> = {}): NumericInput => ({
  path: 'site/usdPerKwh',
  id: 'site/usdPerKwh',
  workload: null,
  option: null,
  unit: 'USD',
  min: 0,
  max: 100,
  low: 40,
  high: 60,
  current: 50,
  factor: 1,
  integer: false,
  counts: false,
  scale: 'linear',
  origin: 'said',
  range: null,
  isUnknown: false,
  readBy: null,
  alike: null,
  movesWith: [],
  ...over,
})

describe('the nearest value at which a figure passes nothing', () => {
  it('takes two looks within its step where the figure goes straight: just beyond it and just before it', () => {
    const { looks, ...straight } = inquiryInto((value) => 71.234567 - value)
    const [change] = nearestChanges(input(), straight)
    expect(change?.at).toBeCloseTo(71.234567, 4)
    const within = looks.filter((value) => value > 71 && value < 71.5)
    expect(within.map((value) => value > 71.234567)).toEqual([true, false])
  })

  it('is the first whole number where the input counts things', () => {
    const ofRequests = input({ counts: true, integer: true })
    expect(nearestChanges(ofRequests, inquiryInto((value) => 71.2 - value))).toEqual([
      { at: 72, direction: 'above' },
    ]) // prettier-ignore
    expect(nearestChanges(ofRequests, inquiryInto((value) => value - 28))).toEqual([
      { at: 28, direction: 'below' },
    ]) // prettier-ignore
  })

  it('is right to a millionth, wherever it lies and however the figure bends or jumps on the way', () => {
    const shape = fc.record({
      at: fc.double({ min: 51, max: 99, noNaN: true }),
      bend: fc.constantFrom(0.05, 0.5, 1, 2, 7),
      jumps: fc.boolean(),
      mirrored: fc.boolean(),
    })
    fc.assert(
      fc.property(shape, ({ at, bend, jumps, mirrored }) => {
        const place = (value: number) => (mirrored ? 100 - value : value)
        const left = (value: number) => (at - place(value)) / 50
        const usdAt = (value: number) =>
          Math.sign(left(value)) * Math.abs(left(value)) ** bend + (jumps && left(value) > 0 ? 1 : 0)
        const [change] = nearestChanges(input(), inquiryInto(usdAt))
        const found = place(change?.at ?? NaN)
        expect(usdAt(change?.at ?? NaN)).toBeLessThanOrEqual(0)
        expect(found - at).toBeLessThanOrEqual(1e-6 * 100)
      }),
      { numRuns: 500 },
    )
  })
})
