import { HOURS_PER_WEEK } from '../../units/time.ts'

/** From so many weeks on there is more to say of the peak than the mean week does. */
const SEVERAL_WEEKS = 2
const PEAK_SHARE = 0.99

/**
 * Counts of hours, numbered from a Monday 00:00, as the mean hour of the week. Of several weeks the peak is the hour
 * that one in a hundred passes, over the mean of the hours of the week in which anything ever came.
 */
export function foldedWeek(
  hours: readonly number[],
  counts: readonly number[],
  from: number,
  to: number,
): { readonly profile: readonly number[]; readonly weeks: number; readonly peakToAverage: number | null } {
  const all = new Float64Array(to - from + 1)
  for (const [at, hour] of hours.entries()) all[hour - from] = (all[hour - from] ?? 0) + (counts[at] ?? 0)
  const sums = new Float64Array(HOURS_PER_WEEK)
  const times = new Float64Array(HOURS_PER_WEEK)
  for (const [at, count] of all.entries()) {
    const slot = hourOfWeek(from + at)
    sums[slot] = (sums[slot] ?? 0) + count
    times[slot] = (times[slot] ?? 0) + 1
  }
  const profile = Array.from(sums, (sum, slot) => sum / (times[slot] ?? 1))
  const weeks = all.length / HOURS_PER_WEEK
  if (weeks < SEVERAL_WEEKS) return { profile, weeks, peakToAverage: null }
  const used = all.filter((_, at) => (sums[hourOfWeek(from + at)] ?? 0) > 0).sort()
  const mean = used.reduce((sum, count) => sum + count, 0) / used.length
  const peak = used[Math.ceil(PEAK_SHARE * used.length) - 1] ?? 0
  return { profile, weeks, peakToAverage: Math.max(1, peak / mean) }
}

function hourOfWeek(hour: number): number {
  return ((hour % HOURS_PER_WEEK) + HOURS_PER_WEEK) % HOURS_PER_WEEK
}
