import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, daysBetween, endOfPeriod, isCalendarDay } from './calendar.ts'

describe('isCalendarDay', () => {
  it.each(['2026-11-20', '2028-02-29', '2000-02-29', '9999-12-31'])('%s is a day', (day) => {
    expect(isCalendarDay(day)).toBe(true)
  })
  it.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '2026-11', ''])(
    '%j is no day',
    (day) => {
      expect(isCalendarDay(day)).toBe(false)
    },
  )
})

describe('endOfPeriod', () => {
  it.each([
    ['2026', '2026-12-31'],
    ['2026-09', '2026-09-30'],
    ['2024-02', '2024-02-29'],
    ['2026-08-21', '2026-08-21'],
  ])('%s ends on %s', (date, end) => {
    expect(endOfPeriod(date)).toBe(end)
  })
})

describe('addMonths', () => {
  it.each([
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-20', 1, '2026-12-20'],
    ['2026-11-20', 2, '2027-01-20'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-03-15', -3, '2025-12-15'],
    ['2026-11-20', 120, '2036-11-20'],
  ])('%s and %i months is %s', (day, count, later) => {
    expect(addMonths(day, count)).toBe(later)
  })
})

describe('daysBetween', () => {
  it.each([
    ['2026-08-22', '2026-11-20', 90],
    ['2026-08-21', '2026-11-20', 91],
    ['2026-11-20', '2026-11-19', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026', '2027', 365],
    ['2026-09', '2026-10-01', 30],
  ])('from %s to %s are %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })

  it('agrees with the calendar of the platform', () => {
    const day = fc
      .date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(daysBetween(from, to)).toBe((Date.parse(to) - Date.parse(from)) / 86_400_000)
        expect(isCalendarDay(from)).toBe(true)
      }),
    )
  })
})
