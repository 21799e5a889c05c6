import { weekProfile, type WeekProfile } from '../profile.ts'
import type { Situation } from '../situation.ts'

/** Finds the week of a workload for a peak; sharpening costs most of all, so the last few weeks are kept. */
export function weekFinder({ workload, catalogue }: Situation): (peakToAverage: number) => WeekProfile {
  const kept: { readonly key: string; readonly week: WeekProfile }[] = []
  let given: readonly number[] | null = null
  return (peakToAverage) => {
    const { hourlyProfile, activeHoursPerDay, daysPerWeek } = workload.demand
    if (given !== hourlyProfile) kept.length = 0
    given = hourlyProfile
    const key = `${String(Math.round(activeHoursPerDay))} ${String(Math.round(daysPerWeek))} ${String(peakToAverage)}`
    const known = kept.find((one) => one.key === key)
    if (known) return known.week
    const week = weekProfile(workload, catalogue.patterns, peakToAverage)
    kept.unshift({ key, week })
    if (kept.length > MOST_KEPT) kept.pop()
    return week
  }
}

const MOST_KEPT = 4
