import { describe, expect, it } from 'vitest'
import { acceptanceBand } from './acceptance-band.ts'

describe('what a test shows of the share of good answers', () => {
  it.each([
    // Quantiles of the Beta distribution by its continued fraction, halved in on to 12 digits.
    [46, 50, 0.8294, 0.9606],
    [95, 100, 0.8987, 0.9738],
    [180, 200, 0.8587, 0.9289],
    [990, 1000, 0.9831, 0.9938],
    [10, 20, 0.3281, 0.6719],
    [19, 20, 0.7933, 0.9828],
    [50, 50, 0.943, 0.999],
    [0, 20, 0.0024, 0.1329],
    [2, 3, 0.2486, 0.9024],
  ])('%d good of %d is from %d to %d in nine cases of ten', (good, tested, low, high) => {
    const band = acceptanceBand(good, tested)
    expect(Math.abs(band.low - low)).toBeLessThan(0.004)
    expect(Math.abs(band.high - high)).toBeLessThan(0.004)
  })

  it('holds the share that was seen, but at its ends, and narrows with more answers', () => {
    for (const good of [1, 5, 12, 19]) {
      const [few, many] = [acceptanceBand(good, 20), acceptanceBand(good * 50, 1000)]
      for (const { low, high } of [few, many]) {
        expect(low).toBeLessThan(good / 20)
        expect(high).toBeGreaterThan(good / 20)
      }
      expect(many.high - many.low).toBeLessThan(few.high - few.low)
    }
  })
})
