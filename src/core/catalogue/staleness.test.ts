import { expect, it } from 'vitest'
import { isStale } from './staleness.ts'

it.each([
  ['2026-08-22', '2026-11-20', false],
  ['2026-08-21', '2026-11-20', true],
  ['2026-08', '2026-10-30', false],
  ['2026-08', '2026-10-31', true],
  ['2026', '2026-04-01', false],
  ['2026', '2026-04-02', true],
  ['2027-01-01', '2026-11-20', false],
])('a figure of %s on %s: stale %s', (asOf, today, stale) => {
  expect(isStale(asOf, today)).toBe(stale)
})
