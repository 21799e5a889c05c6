import { expect, it } from 'vitest'
import { timeInWords } from './time-in-words.ts'

const now = new Date(2026, 10, 20, 15, 0)
const words = (time: string | null) => timeInWords(time, now, 'en-GB')
const at = (...parts: readonly [number, number, number, number, number]) => new Date(...parts).toISOString()

it('says the hour of today, the day of another day, and the year of another year', () => {
  expect(words(at(2026, 10, 20, 14, 2))).toBe('14:02')
  expect(words(at(2026, 10, 12, 14, 2))).toBe('12 Nov, 14:02')
  expect(words(at(2025, 10, 20, 14, 2))).toBe('20 Nov 2025, 14:02')
})

it.each([null, '', 'yesterday', '2026-99-99'])('says of %j that the time is not known', (time) => {
  expect(words(time)).toBe('time not known')
})
