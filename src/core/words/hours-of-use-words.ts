import type { HoursOfUse, HoursProblem } from '../imports/hours-of-use/read-hours-of-use.ts'
import { formatsOf, plural } from './phrases.ts'

const { figure, count } = formatsOf({ code: 'USD', perUsd: 1 })

const RIGHT =
  'Give 168 counts, one for each hour of the week from Monday 00:00, or two columns: the time and the count.'

/** Why a file gave no week: what was found, and what would be right. */
export function hoursProblemSentence(problem: HoursProblem): string {
  switch (problem.id) {
    case 'of-no-hours':
      return `This is no table of counts by the hour. ${RIGHT}`
    case 'too-large':
      return `The file has ${figure(problem.bytes / 1_000_000)} MB; counts by the hour have at most 8. Add the rows of each hour up first.`
    case 'not-168':
      return `The file has ${count(problem.found)} ${plural(problem.found, 'hour')}; a week has 168. Give every hour a row, also those without any requests.`
    case 'no-number':
      return `Row ${count(problem.row)} says “${problem.found}” where its count should stand. Give a number such as 1250.`
    case 'negative':
      return `Row ${count(problem.row)} counts ${problem.found}. A count is 0 or more.`
    case 'no-time':
      return `Row ${count(problem.row)} says “${problem.found}” where its hour should stand. Give an hour of the week from 0 to 167, or a time such as 2026-11-20 13:00.`
    case 'hour-twice':
      return `Row ${count(problem.row)} gives hour ${count(problem.hour)} of the week again. Give each hour once, or times with their days.`
    case 'all-zero':
      return 'Every hour counts 0. Give a week in which something came.'
    case 'under-a-week':
      return `The file covers ${count(problem.hours)} ${plural(problem.hours, 'hour')}. Give a week or more, 168 hours.`
    case 'too-long':
      return `The file covers ${count(problem.weeks)} weeks, which no count by the hour does. Check the years of its times.`
  }
}

/** What was read: how much of it, its peak, its days and hours, and whose clock it is. */
export function hoursReadSentence({ week, weeks, peakToAverage, zone }: HoursOfUse): string {
  const of = weeks === null ? 'One week' : `${figure(weeks)} ${plural(weeks, 'week')}`
  const peak = figure(peakToAverage ?? week.peakToAverage)
  const days = `${count(week.daysPerWeek)} ${plural(week.daysPerWeek, 'day')}`
  return `${of}: something comes on ${days} a week, ${figure(week.activeHoursPerDay)} hours a day; the busiest hour is ${peak} times the mean. ${ZONES[zone]}`
}

const ZONES: Readonly<Record<HoursOfUse['zone'], string>> = {
  utc: 'Its hours are universal time (UTC).',
  'as-written': 'Its hours are those of the clock that the file names.',
  'not-said':
    'It names no time zone: its hours are taken as UTC, which matters only where prices go by the hour.',
}
