import { describe, expect, it } from 'vitest'
import { saidBase, saidValue } from './said-value.ts'

describe('a value that was said', () => {
  it('replaces a plain number', () => {
    expect(saidValue(10, 12)).toBe(12)
    expect(saidValue(undefined, 12)).toBe(12)
  })

  it('keeps the low and high beside it, and widens them where it leaves them', () => {
    expect(saidValue({ low: 5, base: 10, high: 20 }, 12)).toEqual({ low: 5, base: 12, high: 20 })
    expect(saidValue({ low: 5, base: 10, high: 20 }, 30)).toEqual({ low: 5, base: 30, high: 30 })
    const ends = 'quartiles'
    expect(saidValue({ low: 5, base: 10, high: 20, ends }, 12)).toEqual({ low: 5, base: 12, high: 20, ends })
  })

  it('counts as its base, and nothing as nothing', () => {
    expect([7, { low: 5, base: 10, high: 20 }, undefined, null, 'optimal'].map(saidBase)).toEqual([7, 10, null, null, null]) // prettier-ignore
  })
})
