import type { Plan } from './schema.ts'

/** What a file says of a workload's week. */
export interface WeekSaid {
  readonly profile: readonly number[]
  /** Null: as the profile has it. */
  readonly peakToAverage: number | null
}

/**
 * The plan with a week for one of its workloads. Days and hours of use are the week's from then on, whatever was said
 * of them before, and so is the peak unless the week says its own.
 */
export function withHoursOfUse(plan: Plan, workloadId: string, { profile, peakToAverage }: WeekSaid): Plan {
  const workloads = plan.workloads.map((workload) => {
    if (workload.id !== workloadId) return workload
    const { daysPerWeek: _days, activeHoursPerDay: _hours, peakToAverage: _peak, ...rest } = workload.demand
    const peak = peakToAverage === null ? {} : { peakToAverage: bounded(peakToAverage) }
    return { ...workload, demand: { ...rest, ...peak, hourlyProfile: [...profile] } }
  })
  return { ...plan, workloads }
}

/** The plan with the pattern's own week for one of its workloads. */
export function withoutHoursOfUse(plan: Plan, workloadId: string): Plan {
  const workloads = plan.workloads.map((workload) => {
    if (workload.id !== workloadId) return workload
    const { hourlyProfile: _hours, ...demand } = workload.demand
    return { ...workload, demand }
  })
  return { ...plan, workloads }
}

/** A peak that a plan may say, to three places. */
function bounded(peakToAverage: number): number {
  return Math.min(50, Math.max(1, Number(peakToAverage.toPrecision(4))))
}
