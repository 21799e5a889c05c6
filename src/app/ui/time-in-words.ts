/**
 * "14:02" of today, "12 Nov, 14:02" of another day, with the year where that is another one; the day in the order
 * the reader's browser uses. A time that is none is said to be unknown.
 */
export function timeInWords(isoTime: string | null, now: Date, locale?: string): string {
  const time = new Date(isoTime ?? NaN)
  if (Number.isNaN(time.getTime())) return 'time not known'
  const isSameDay = time.toDateString() === now.toDateString()
  const isSameYear = time.getFullYear() === now.getFullYear()
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(isSameDay ? {} : { day: 'numeric', month: 'short' }),
    ...(isSameYear ? {} : { year: 'numeric' }),
  }).format(time)
}
