import { describe, expect, it } from 'vitest'
import type { NumericInput } from '../plan/numeric-input.ts'
import type { Driver } from './drivers.ts'
import { mayTurnBetween, type DriversThere } from './turns-between.ts'

const driver = (path: string, swingUsd: number, leadUsd: number): Driver => ({
  input: { path } as NumericInput,
  low: 0,
  high: 1,
  lowGapUsd: leadUsd,
  highGapUsd: leadUsd + swingUsd,
  swingUsd,
  flips: leadUsd < 0,
})

const there = (...drivers: Driver[]): DriversThere => ({ winner: 'cloud', other: 'owned', drivers })

describe('between two values drivers may turn a winner round', () => {
  it('where one of the largest comes as near as it goes', () => {
    expect(mayTurnBetween(there(driver('price', 900, 400)), there(driver('price', 900, 150)))).toBe(true)
    expect(mayTurnBetween(there(driver('price', 900, 400)), there(driver('price', 900, 350)))).toBe(false)
  })

  it('where a small one that would turn it round may become one of the largest', () => {
    const large = [driver('a', 900, 800), driver('b', 800, 800), driver('c', 700, 800)]
    const small = (swingUsd: number) => there(...large, driver('d', swingUsd, -10))
    expect(mayTurnBetween(small(100), small(110))).toBe(false)
    expect(mayTurnBetween(small(600), small(450))).toBe(true)
  })

  it('and where one does at both, stop doing so only if it may lose its hold', () => {
    expect(mayTurnBetween(there(driver('price', 900, -400)), there(driver('price', 900, -390)))).toBe(false)
    expect(mayTurnBetween(there(driver('price', 900, -40)), there(driver('price', 900, -10)))).toBe(true)
  })

  it('where it is between others, or nobody is asked at one of them', () => {
    const one = there(driver('price', 900, 400))
    expect(mayTurnBetween(one, { ...one, other: 'rented' })).toBe(true)
    expect(mayTurnBetween(one, null)).toBe(true)
    expect(mayTurnBetween(null, null)).toBe(false)
  })

  it('where an option drops out at one of them', () => {
    const gone: Driver = { ...driver('price', 900, 400), lowGapUsd: null, flips: true }
    expect(mayTurnBetween(there(gone), there(gone))).toBe(false)
    expect(mayTurnBetween(there(gone), there(driver('price', 900, 400)))).toBe(true)
  })
})
