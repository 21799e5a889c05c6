import { describe, expect, it } from 'vitest'
import { readHoursOfUse } from '../imports/hours-of-use/read-hours-of-use.ts'
import { hoursProblemSentence, hoursReadSentence } from './hours-of-use-words.ts'

const WEEK = Array.from({ length: 168 }, (_, hour) => (hour % 24 < 8 ? 0 : 10 + (hour % 5)))

function problemOf(text: string): string {
  const reading = readHoursOfUse(text)
  return reading.ok ? 'read' : hoursProblemSentence(reading.problem)
}

function hoursOf(text: string) {
  const reading = readHoursOfUse(text)
  if (!reading.ok) throw new Error(hoursProblemSentence(reading.problem))
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

it('says what was read of counts by the hour', () => {
  expect(hoursReadSentence(hoursOf(WEEK.join('\n')))).toBe(
    'One week: something comes on 7 days a week, 16 hours a day; the busiest hour is 1.166 times the mean. It names no time zone: its hours are taken as UTC, which matters only where prices go by the hour.',
  )
})

describe('bad counts by the hour', () => {
  it.each([
    ['167 rows', WEEK.slice(1).join('\n'), 'The file has 167 hours; a week has 168. Give every hour a row, also those without any requests.'],
    ['text', [...WEEK.slice(1), 'many'].join('\n'), 'Row 168 says “many” where its count should stand. Give a number such as 1250.'],
    ['a negative count', ['-4', ...WEEK.slice(1)].join('\n'), 'Row 1 counts -4. A count is 0 or more.'],
    ['nothing at all', new Array<number>(168).fill(0).join('\n'), 'Every hour counts 0. Give a week in which something came.'],
    ['hour 168', WEEK.map((count, hour) => `${hour + 1},${count}`).join('\n'), 'Row 168 says “168” where its hour should stand. Give an hour of the week from 0 to 167, or a time such as 2026-11-20 13:00.'],
    ['an hour twice', [...WEEK.keys(), 5].map((hour) => `${hour},1`).join('\n'), 'Row 169 gives hour 5 of the week again. Give each hour once, or times with their days.'],
    ['no time', times(168, () => 1).replace('2026-10-06T03', 'Tuesday 03'), 'Row 29 says “Tuesday 03:00:00” where its hour should stand. Give an hour of the week from 0 to 167, or a time such as 2026-11-20 13:00.'],
    ['three days', times(72, () => 1), 'The file covers 72 hours. Give a week or more, 168 hours.'],
    ['a slip of a year', `${times(168, () => 1)}\n2062-01-01 00:00,1`, 'The file covers 1,839 weeks, which no count by the hour does. Check the years of its times.'],
    ['a letter', 'Dear all,\nplease find attached what you asked for.\n', 'This is no table of counts by the hour. Give 168 counts, one for each hour of the week from Monday 00:00, or two columns: the time and the count.'],
    ['an empty file', '', 'This is no table of counts by the hour. Give 168 counts, one for each hour of the week from Monday 00:00, or two columns: the time and the count.'],
  ])('%s is refused in a sentence', (_, text, sentence) => {
    expect(problemOf(text)).toBe(sentence)
  })
}) // prettier-ignore
