import { daysBetween } from '../units/calendar.ts'

/** A figure older than this gets a note beside it. */
export const STALE_AFTER_DAYS = 90

/** Whether a figure of that date is too old on the given day; a partial date counts as its first day. */
export function isStale(asOf: string, today: string): boolean {
  return daysBetween(asOf, today) > STALE_AFTER_DAYS
}
