/** What hours of a week say by themselves of when work comes. */
export interface WeekOfProfile {
  readonly peakToAverage: number
  readonly activeHoursPerDay: number
  readonly daysPerWeek: number
}

/**
 * The peak of a profile of 168 hours from Monday 00:00 over the mean of the hours that are used, on how many days
 * anything comes, and for how many hours of such a day. Null where nothing comes at all.
 *
 * Ten hours on five days, one of them three times the others: 3 / 1.2 = 2.5 times, 10 hours on 5 days.
 */
export function weekOfProfile(profile: readonly number[]): WeekOfProfile | null {
  const used = profile.filter((weight) => weight > 0)
  if (used.length === 0) return null
  const mean = used.reduce((sum, weight) => sum + weight, 0) / used.length
  const days = new Set(profile.flatMap((weight, hour) => (weight > 0 ? [Math.floor(hour / 24)] : []))).size
  return {
    peakToAverage: Math.max(...used) / mean,
    activeHoursPerDay: used.length / days,
    daysPerWeek: days,
  }
}
