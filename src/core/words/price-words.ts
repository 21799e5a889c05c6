import type { PriceDays } from '../engine/evaluation.ts'
import { spokenDay } from './spoken-day.ts'

/** "prices of 3 Oct to 20 Nov 2026": the oldest and the newest price behind a total. */
export function pricesOf(days: PriceDays | null): string {
  return days === null ? 'no prices of the catalogue' : `prices ${stretch(days)}`
}

/**
 * Without what both days have in common: "from 3 to 20 Nov 2026". A day that is known in part only stays whole, and where
 * the newest lies within it, that is said: "of 2026, the newest of 24 Oct".
 */
function stretch({ oldest, newest }: PriceDays): string {
  const to = spokenDay(newest)
  if (oldest === newest) return `of ${to}`
  if (newest.startsWith(oldest))
    return `of ${spokenDay(oldest)}, the newest of ${to.replace(` ${oldest.slice(0, 4)}`, '')}`
  const [[year, month, date], [toYear, toMonth, toDate]] = [oldest.split('-'), newest.split('-')]
  if (date === undefined || toDate === undefined || year !== toYear)
    return `from ${spokenDay(oldest)} to ${to}`
  const from = month === toMonth ? String(Number(date)) : spokenDay(oldest).replace(` ${year}`, '')
  return `from ${from} to ${to}`
}
