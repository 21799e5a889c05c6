/** "14:02" of today, "12 Nov, 14:02" of another day, the day in the order the reader's browser uses. */
export function timeInWords(isoTime: string, now: Date, locale?: string): string {
  const time = new Date(isoTime)
  const sameDay = time.toDateString() === now.toDateString()
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(sameDay ? {} : { day: 'numeric', month: 'short' }),
  }).format(time)
}
