import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lostWithSpares } from './unserved.ts'

describe('the share of the demand that hosts leave unserved', () => {
  it('is both at once of two hosts of which one is spare', () => {
    expect(lostWithSpares(0.01, 2, 1 / 2)).toBeCloseTo(0.0001, 12)
  })

  it('is what each of them is down where none is spare: several hosts lose capacity, not everything', () => {
    for (const hosts of [1, 2, 7]) expect(lostWithSpares(0.01, hosts, 0)).toBe(0.01)
  })

  it('is the binomial sum, worked out the long way', () => {
    const [down, hosts, needed] = [0.05, 6, 4]
    let sum = 0
    for (let failed = 0; failed <= hosts; failed += 1) {
      let ways = 1
      for (let one = 1; one <= failed; one += 1) ways *= (hosts - one + 1) / one
      const likely = ways * down ** failed * (1 - down) ** (hosts - failed)
      sum += (likely * Math.max(0, needed - (hosts - failed))) / needed
    }
    expect(lostWithSpares(down, hosts, 2 / 6)).toBeCloseTo(sum, 12)
  })

  it('halves where two of three cards stand in one of two hosts, because they fail together', () => {
    expect(lostWithSpares(0.01, 2, 1 / 3)).toBeCloseTo(0.01 / 2, 3)
  })

  it('is all of them at once where one would do', () => {
    expect(lostWithSpares(0.1, 2, 0.75)).toBeCloseTo(0.01, 15)
    expect(lostWithSpares(6.079026019060241e-7, 2730, 0.9999999999986355)).toBe(0)
  })

  it('never falls with worse hosts, never rises with spares and stays a share of what is down', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, share, fc.integer({ min: 1, max: 3000 }), (a, b, spare, hosts) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        expect(lostWithSpares(less, hosts, spare)).toBeLessThanOrEqual(lostWithSpares(more, hosts, spare) + 1e-9)
        expect(lostWithSpares(a, hosts, less)).toBeGreaterThanOrEqual(lostWithSpares(a, hosts, more) - 1e-9)
        const lost = lostWithSpares(a, hosts, spare)
        expect(lost >= 0 && lost <= a).toBe(true)
      }),
    )
  }) // prettier-ignore
})
