import { describe, expect, it } from 'vitest'
import { readHoursOfUse } from './read-hours-of-use.ts'

const WEEK = Array.from({ length: 168 }, (_, hour) => (hour % 24 < 8 ? 0 : 10 + (hour % 5)))

function hoursOf(text: string) {
  const reading = readHoursOfUse(text)
  if (!reading.ok) throw new Error(reading.problem.id)
  return reading.hours
}

/** So many hours from Monday 2026-10-05 00:00. */
function times(hours: number, count: (hour: number) => number, zone = ''): string {
  const rows = Array.from({ length: hours }, (_, hour) => {
    const day = new Date(Date.UTC(2026, 9, 5 + Math.floor(hour / 24))).toISOString().slice(0, 10)
    return `${day}T${String(hour % 24).padStart(2, '0')}:00:00${zone},${count(hour)}`
  })
  return ['time,requests', ...rows].join('\n')
}

describe('counts by the hour', () => {
  it('are one column of 168, with a heading or without', () => {
    const plain = hoursOf(WEEK.join('\n'))
    expect(plain).toEqual({
      profile: WEEK,
      weeks: null,
      peakToAverage: null,
      zone: 'not-said',
      week: plain.week,
    })
    expect(hoursOf(`requests\r\n${WEEK.join('\r\n')}\r\n`)).toEqual(plain)
  })

  it.each(['9'.repeat(400), '9'.repeat(308), '1e99', '1e16'])(
    'are none of which a week has no sum: %.6s',
    (count) => {
      expect(readHoursOfUse([count, ...WEEK.slice(1)].join('\n'))).toMatchObject({
        ok: false,
        problem: { id: 'no-number', row: 1 },
      })
    },
  )

  it('are hours of the week in any order, parted by comma, semicolon or tab', () => {
    const rows = WEEK.map((count, hour) => [hour, count] as const).toReversed()
    for (const between of [',', ';', '\t']) {
      expect(hoursOf(rows.map((row) => row.join(between)).join('\n')).profile).toEqual(WEEK)
    }
  })

  it('are times, of which several weeks become the mean hour of the week and its p99 the peak', () => {
    const hours = hoursOf(times(168 * 4, (hour) => (WEEK[hour % 168] ?? 0) * (hour < 336 ? 1 : 3), 'Z'))
    expect(hours.profile).toEqual(WEEK.map((count) => count * 2))
    expect(hours).toMatchObject({ weeks: 4, zone: 'utc' })
    const used = WEEK.filter((count) => count > 0)
    const mean = (2 * used.reduce((sum, count) => sum + count, 0)) / used.length
    expect(hours.peakToAverage).toBeCloseTo((3 * 14) / mean, 12)
  })

  it('begin on any day, and an hour without a row had nothing', () => {
    const text = times(168 * 2, (hour) => WEEK[hour % 168] ?? 0, '+02:00')
    const [heading = '', ...rows] = text.split('\n')
    const later = [heading, ...rows.slice(30).filter((row) => !row.endsWith(',0'))].join('\n')
    expect(hoursOf(later).zone).toBe('as-written')
    const { profile } = hoursOf(later)
    for (const [hour, count] of WEEK.entries()) expect(profile[hour]).toBeCloseTo(count, 12)
  })

  it('add up where rows are finer than an hour, and may be seconds since 1970', () => {
    const monday = 1_791_158_400
    const rows = Array.from({ length: 168 * 4 }, (_, at) => `${monday + at * 900},${at % 3}`)
    const { profile, zone } = hoursOf(rows.join('\n'))
    expect(zone).toBe('utc')
    expect(profile.slice(0, 3)).toEqual([3, 4, 5])
  })
})
