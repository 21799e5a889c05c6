/**
 * Days as text ('2026-11-20'), so that no clock and no time zone is ever asked. A date may be partial
 * ('2026' or '2026-09') where that is all that is known: it counts as the first day of its period.
 */

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** `2026-02-29` is no day; `2028-02-29` is one. */
export function isCalendarDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The last day of what a partial date names: '2026-09' is '2026-09-30', a whole day is itself. */
export function endOfPeriod(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  if (year === undefined || month === undefined) return `${date}-12-31`
  return day === undefined ? isoDay(year, month, daysInMonth(year, month)) : date
}

/** The same day `count` months later, or the month's last day where it has no such day: 31 January + 1 is 28 February. */
export function addMonths(day: string, count: number): string {
  const { year, month, dayOfMonth } = partsOf(day)
  const months = year * 12 + (month - 1) + count
  const [newYear, newMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
  return isoDay(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)))
}

/** Days from the first to the second; negative when the second is earlier. Partial dates count as their first day. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** Days since 0000-03-01 of the Gregorian calendar; years from March, so that the leap day comes last. */
function dayNumber(day: string): number {
  const { year, month, dayOfMonth } = partsOf(day)
  const marchYear = month > 2 ? year : year - 1
  const monthFromMarch = (month + 9) % 12
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return 365 * marchYear + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 31)
}

function partsOf(day: string): { year: number; month: number; dayOfMonth: number } {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  return { year, month, dayOfMonth }
}

function isoDay(year: number, month: number, dayOfMonth: number): string {
  return [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(dayOfMonth).padStart(2, '0'),
  ].join('-')
}
