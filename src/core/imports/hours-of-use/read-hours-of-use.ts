import { HOURS_PER_WEEK } from '../../units/time.ts'
import { weekOfProfile, type WeekOfProfile } from '../../plan/week-of-profile.ts'
import { foldedWeek } from './folded-week.ts'
import { hourOf } from './hour-of-text.ts'

/** A week of use as a file has it. */
export interface HoursOfUse {
  /** Counts of the hours of the week from Monday 00:00: of one week, or the mean of several. */
  readonly profile: readonly number[]
  /** What the profile says of peak, days and hours. */
  readonly week: WeekOfProfile
  /** Weeks that the file spans; null where it names no days. */
  readonly weeks: number | null
  /** The hour that one in a hundred passes over the mean of those used; null unless there are several weeks. */
  readonly peakToAverage: number | null
  /** What the hours are in: as the file writes them, universal time, or not said. */
  readonly zone: 'as-written' | 'utc' | 'not-said'
}

export type HoursProblem =
  | { readonly id: 'of-no-hours' }
  | { readonly id: 'too-large'; readonly bytes: number }
  | { readonly id: 'not-168'; readonly found: number }
  | { readonly id: 'no-number'; readonly row: number; readonly found: string }
  | { readonly id: 'negative'; readonly row: number; readonly found: string }
  | { readonly id: 'no-time'; readonly row: number; readonly found: string }
  | { readonly id: 'hour-twice'; readonly row: number; readonly hour: number }
  | { readonly id: 'all-zero' }
  | { readonly id: 'under-a-week'; readonly hours: number }
  | { readonly id: 'too-long'; readonly weeks: number }

export type HoursReading =
  { readonly ok: true; readonly hours: HoursOfUse } | { readonly ok: false; readonly problem: HoursProblem }

/** Of ten years by the hour there are 88,000 rows of some forty letters. */
const MOST_LETTERS = 8_000_000
const MOST_WEEKS = 1000

/**
 * Counts by the hour: one column of 168, or two columns of which the first is the hour of the week (0 to 167 from
 * Monday 00:00) or a time, and the second the count. Times over many weeks are folded to the mean hour of the week; an
 * hour between the first and the last that has no row counts as none. Never throws.
 */
export function readHoursOfUse(text: string): HoursReading {
  if (text.length > MOST_LETTERS) return refused({ id: 'too-large', bytes: text.length })
  const rows = rowsOf(text)
  if (!looksLikeHours(rows)) return refused({ id: 'of-no-hours' })
  const counts: number[] = []
  for (const [at, cells] of rows.cells.entries()) {
    const found = cells.at(-1) ?? ''
    const row = at + rows.first
    const count = numberOf(found)
    if (count === null) return refused({ id: 'no-number', row, found: shortened(found) })
    if (count < 0) return refused({ id: 'negative', row, found: shortened(found) })
    counts.push(count)
  }
  if (counts.every((count) => count === 0)) return refused({ id: 'all-zero' })
  const labels = rows.cells.map((cells) => (cells.length > 1 ? (cells[0] ?? '') : null))
  if (labels.every((label) => label === null)) return ofOneWeek(counts)
  const isByHour = labels.every((label) => label !== null && /^\d{1,3}$/.test(label))
  return isByHour ? byHourOfWeek(labels, counts, rows.first) : byTime(labels, counts, rows.first)
}

interface Rows {
  readonly cells: readonly (readonly string[])[]
  /** The number in the file of the first row that is no heading. */
  readonly first: number
}

function rowsOf(text: string): Rows {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const cells = lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    const parts = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').trim())
    return [{ row: at + 1, parts }]
  }) // prettier-ignore
  const [heading] = cells
  const isHeading = heading !== undefined && numberOf(heading.parts.at(-1) ?? '') === null && cells.length > 1 && numberOf(cells[1]?.parts.at(-1) ?? '') !== null && /^\p{L}/u.test(heading.parts.at(-1) ?? '') // prettier-ignore
  const kept = isHeading ? cells.slice(1) : cells
  return { cells: kept.map(({ parts }) => parts), first: kept[0]?.row ?? 1 }
}

/** One or two columns everywhere, and a day of rows at least, most of which end in a number. */
function looksLikeHours({ cells }: Rows): boolean {
  const [first] = cells
  if (first === undefined || first.length > 2 || cells.length < LEAST_ROWS) return false
  if (cells.some((one) => one.length !== first.length)) return false
  const numbers = cells.filter((one) => numberOf(one.at(-1) ?? '') !== null).length
  return numbers > cells.length / 2
}

const LEAST_ROWS = 24

function ofOneWeek(counts: readonly number[]): HoursReading {
  if (counts.length !== HOURS_PER_WEEK) return refused({ id: 'not-168', found: counts.length })
  return read({ profile: counts, weeks: null, peakToAverage: null, zone: 'not-said' })
}

function byHourOfWeek(
  labels: readonly (string | null)[],
  counts: readonly number[],
  first: number,
): HoursReading {
  const profile = new Array<number>(HOURS_PER_WEEK).fill(0)
  const seen = new Set<number>()
  for (const [at, label] of labels.entries()) {
    const hour = Number(label)
    if (hour >= HOURS_PER_WEEK) return refused({ id: 'no-time', row: at + first, found: String(label) })
    if (seen.has(hour)) return refused({ id: 'hour-twice', row: at + first, hour })
    seen.add(hour)
    profile[hour] = counts[at] ?? 0
  }
  if (seen.size !== HOURS_PER_WEEK) return refused({ id: 'not-168', found: seen.size })
  return read({ profile, weeks: null, peakToAverage: null, zone: 'not-said' })
}

function byTime(labels: readonly (string | null)[], counts: readonly number[], first: number): HoursReading {
  const hours: number[] = []
  let [isUtc, isZoned] = [true, true]
  for (const [at, label] of labels.entries()) {
    const time = hourOf(label ?? '')
    if (time === null) return refused({ id: 'no-time', row: at + first, found: shortened(label ?? '') })
    hours.push(time.hour)
    isUtc &&= time.zone === 'utc'
    isZoned &&= time.zone !== null
  }
  const [from, to] = [least(hours), most(hours)]
  const span = to - from + 1
  if (span < HOURS_PER_WEEK) return refused({ id: 'under-a-week', hours: span })
  if (span > MOST_WEEKS * HOURS_PER_WEEK) return refused({ id: 'too-long', weeks: Math.round(span / HOURS_PER_WEEK) })
  const folded = foldedWeek(hours, counts, from, to)
  return read({ ...folded, zone: isUtc ? 'utc' : isZoned ? 'as-written' : 'not-said' })
} // prettier-ignore

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity)
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity)
}

/** A plain number; thousands are not set apart, because a comma parts columns. */
function numberOf(text: string): number | null {
  const count = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,2})?$/i.test(text) ? Number(text) : null
  return count === null || count > MOST_IN_AN_HOUR ? null : count
}

/** Nothing comes so often; of larger ones the sum of a week may be no number. */
const MOST_IN_AN_HOUR = 1e15

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text
}

function read(hours: Omit<HoursOfUse, 'week'>): HoursReading {
  const week = weekOfProfile(hours.profile)
  return week === null ? refused({ id: 'all-zero' }) : { ok: true, hours: { ...hours, week } }
}

function refused(problem: HoursProblem): HoursReading {
  return { ok: false, problem }
}
