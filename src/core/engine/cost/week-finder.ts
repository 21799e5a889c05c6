import { exp } from '../../units/exact-math/exp.ts'
import { log } from '../../units/exact-math/log.ts'
import { weekProfile, type WeekProfile } from '../profile.ts'
import type { Situation } from '../situation.ts'

/**
 * Finds the week of a workload for a peak. Sharpening a week costs more than anything else here, so the last
 * few are kept; where the situation is tabulated, peaks are taken a tenth apart.
 */
export function weekFinder(situation: Situation): (peakToAverage: number) => WeekProfile {
  const { workload, catalogue } = situation
  const kept: Week[] = []
  let given: readonly number[] | null = null
  return (wanted) => {
    const { hourlyProfile, activeHoursPerDay, daysPerWeek } = workload.demand
    if (given !== hourlyProfile) kept.length = 0
    given = hourlyProfile
    const [hours, days] = [Math.round(activeHoursPerDay), Math.round(daysPerWeek)]
    const peak =
      situation.search === 'tabulated' ? exp(Math.round(log(wanted) / PEAK_STEP) * PEAK_STEP) : wanted
    for (const one of kept) {
      if (one.peak === peak && one.hours === hours && one.days === days) return one.week
    }
    const week = weekProfile(workload, catalogue.patterns, peak)
    kept.unshift({ hours, days, peak, week })
    if (kept.length > (situation.search === 'tabulated' ? MOST_IN_TABLE : MOST_KEPT)) kept.pop()
    return week
  }
}

interface Week {
  readonly hours: number
  readonly days: number
  readonly peak: number
  readonly week: WeekProfile
}

const MOST_KEPT = 16
const MOST_IN_TABLE = 64
const PEAK_STEP = 0.1
