import type { CompleteRented } from '../../plan/complete-plan.ts'
import { SECONDS_PER_HOUR } from '../../units/time.ts'
import { sizingPeakToAverage } from '../demand.ts'
import type { Finding, HourOfWeek } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import { replicasByHour, setHourlyWeek, type HourlyWeek } from './follow-the-hour.ts'
import { hoursOfNeedFinder } from './hours-of-need.ts'
import { machinesOf, spareUnitsFor } from './machine-layout.ts'
import type { HourlyMonths, MachinesAtWork } from './machines-at-work.ts'
import { profileFindings } from './profile-findings.ts'
import { weekFinder } from './week-finder.ts'

/** Machines that follow the hours of the week, for the load that they are given. */
export interface HourlyMachines {
  /** Sets what stands there in the busiest hour of each month, what it comes to over the week, and what it serves. */
  readonly set: () => void
  /** The first month until the horizon in which some hour asks for more than there may be; null: none. */
  readonly overMostMonth: () => number | null
  readonly findings: () => readonly Finding[]
  /** The hours of the week in month 1, from Monday 00:00. */
  readonly byHour: () => readonly HourOfWeek[]
}

/** Those of a rented option that follows the hour; its machines keep what is set in `at.hourly`. */
export function hourlyMachines(
  option: CompleteRented,
  at: MachinesAtWork,
  situation: Situation,
): HourlyMachines {
  const { horizonMonths, workload, room, months: count } = situation
  const hourly: HourlyMonths = {
    unitsRunning: room(count),
    unitsStarting: room(count),
    workingWhenActive: room(count),
    servedShare: room(count),
  }
  at.hourly = hourly
  const weekOf = weekFinder(situation)
  const needOf = hoursOfNeedFinder()
  const week: HourlyWeek = {
    working: 0,
    units: 0,
    unitsRunning: 0,
    unitsStarting: 0,
    workingWhenActive: 0,
    servedShare: 1,
  }
  const bounds = { least: 0, most: Infinity, redundancy: 0, coldStartHours: 0 }
  const setBounds = () => {
    bounds.least = option.minReplicas
    bounds.most = option.maxReplicas ?? Infinity
    bounds.redundancy = option.redundancy
    bounds.coldStartHours = option.coldStartSeconds / SECONDS_PER_HOUR
  }
  const profile = () => weekOf(sizingPeakToAverage(workload))
  const needIn = (month: number) => (at.load.peakReplicas[month] ?? 0) / option.targetUtilisation
  const overMostMonth = () => {
    for (let month = 0; month < horizonMonths; month += 1) {
      if ((hourly.servedShare[month] ?? 1) < 1) return month + 1
    }
    return null
  }
  return {
    set: () => {
      if (at.choice === null) return
      const { layout } = at.choice
      const { months } = at
      const hours = needOf(profile())
      setBounds()
      let [before, machines] = [NaN, 0]
      for (let month = 0; month < count; month += 1) {
        const need = needIn(month)
        if (need !== before) {
          before = need
          setHourlyWeek(week, need, hours, layout, bounds)
          machines = machinesOf(week.units, layout, spareUnitsFor(bounds.redundancy, layout))
        }
        months.working[month] = week.working
        months.replicas[month] = week.working > 0 ? week.working + bounds.redundancy : 0
        months.units[month] = week.units
        months.machines[month] = machines
        hourly.unitsRunning[month] = week.unitsRunning
        hourly.unitsStarting[month] = week.unitsStarting
        hourly.workingWhenActive[month] = week.workingWhenActive
        hourly.servedShare[month] = week.servedShare
        at.attempts[month] = (at.attempts[month] ?? 0) * week.servedShare
      }
    },
    overMostMonth,
    findings: () => {
      const month = overMostMonth()
      const about = { workload: workload.id, option: option.id }
      const unserved = 1 - (hourly.servedShare[(month ?? 1) - 1] ?? 1)
      const values = { maxReplicas: option.maxReplicas ?? 0, unserved, month: month ?? 0 }
      return [
        ...(month === null ? [] : [finding('over-most-replicas', 'error', values, about)]),
        ...profileFindings(profile(), option, situation),
      ]
    },
    byHour: () => {
      setBounds()
      return replicasByHour(needIn(0), needOf(profile()), bounds)
    },
  }
}
