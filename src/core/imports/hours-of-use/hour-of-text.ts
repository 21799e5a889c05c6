import { daysBetween, isCalendarDay } from '../../units/calendar.ts'
import { SECONDS_PER_HOUR } from '../../units/time.ts'

/** A Monday. */
const MONDAY = '1970-01-05'
const DAYS_FROM_EPOCH = 4

/** An hour, counted from a Monday 00:00 of the clock that the text has, and which clock that is; null: not said. */
export interface HourSaid {
  readonly hour: number
  readonly zone: 'utc' | 'offset' | null
}

/**
 * The hour that a time is in: "2026-10-05T13:20:00Z", "2026-10-05 13:20", "2026-10-05T13:20+02:00", or seconds or
 * milliseconds since 1970, which are universal time. Null: no such time.
 */
export function hourOf(text: string): HourSaid | null {
  if (/^\d{10}(\.\d+)?$|^\d{13}$/.test(text)) {
    const seconds = text.length === 13 && !text.includes('.') ? Number(text) / 1000 : Number(text)
    return { hour: Math.floor(seconds / SECONDS_PER_HOUR) - DAYS_FROM_EPOCH * 24, zone: 'utc' }
  }
  const parts =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?)? ?(Z|UTC|[+-]\d{2}:?\d{2})?$/i.exec(text)
  const [, day = '', hours = '', minutes = '0', seconds = '0', zone] = parts ?? []
  const isTime = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 61
  if (!isCalendarDay(day) || !isTime) return null
  const isUtc = zone !== undefined && /^(Z|UTC|[+-]00:?00)$/i.test(zone)
  return {
    hour: daysBetween(MONDAY, day) * 24 + Number(hours),
    zone: zone === undefined ? null : isUtc ? 'utc' : 'offset',
  }
} // prettier-ignore
