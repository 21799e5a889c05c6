import { describe, expect, it } from 'vitest'
import { pricesOf } from './price-words.ts'

describe('the days of prices in words', () => {
  it.each([
    ['2026-10-03', '2026-11-20', 'prices from 3 Oct to 20 Nov 2026'],
    ['2026-11-03', '2026-11-20', 'prices from 3 to 20 Nov 2026'],
    ['2025-11-20', '2026-11-20', 'prices from 20 Nov 2025 to 20 Nov 2026'],
    ['2026-11-20', '2026-11-20', 'prices of 20 Nov 2026'],
  ])('from %s to %s', (oldest, newest, words) => {
    expect(pricesOf({ oldest, newest })).toBe(words)
  })

  it.each([
    ['2024-08', '2026-11-20', 'prices from Aug 2024 to 20 Nov 2026'],
    ['2026-09', '2026-11-20', 'prices from Sep 2026 to 20 Nov 2026'],
    ['2026', '2026-09', 'prices of 2026, the newest of Sep'],
    ['2026', '2026-10-24', 'prices of 2026, the newest of 24 Oct'],
    ['2026-09', '2026-09-24', 'prices of Sep 2026, the newest of 24 Sep'],
    ['2025', '2026-09', 'prices from 2025 to Sep 2026'],
    ['2026', '2026', 'prices of 2026'],
    ['2026-09', '2026-09', 'prices of Sep 2026'],
  ])('from %s to %s, no finer than the source', (oldest, newest, words) => {
    expect(pricesOf({ oldest, newest })).toBe(words)
  })

  it('say so where the catalogue has none in it', () => {
    expect(pricesOf(null)).toBe('no prices of the catalogue')
  })
})
