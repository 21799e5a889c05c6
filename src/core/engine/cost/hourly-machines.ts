import type { CompleteRented } from '../../plan/complete-plan.ts'
import { SECONDS_PER_HOUR } from '../../units/time.ts'
import { sizingPeakToAverage } from '../demand.ts'
import type { Finding, HourOfWeek } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import { replicasByHour, setHourlyWeek, type HourlyWeek } from './follow-the-hour.ts'
import { hoursOfNeedFinder } from './hours-of-need.ts'
import { machinesOf } from './machine-layout.ts'
import type { HourlyMonths, MachinesAtWork } from './machines-at-work.ts'
import { profileFindings } from './profile-findings.ts'
import { weekFinder } from './week-finder.ts'

/** What is asked of machines in the busiest hour of a month (0 is the first), where it is not all of their load. */
export interface HourlyNeed {
  /** In replicas filled to the target. */
  readonly need: (month: number) => number
  /** Replicas that there are at most; what is past them goes elsewhere. */
  readonly most: (month: number) => number
}

/** Machines that follow the hours of the week, for the load that they are given. */
export interface HourlyMachines {
  /** Sets what stands there in the busiest hour of each month, what it comes to over the week, and what it serves. */
  readonly set: (asked?: HourlyNeed) => void
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
  const setBounds = (most: number) => {
    bounds.most = most
    // Of its own accord it may have fewer at most than at least; where others take the rest there are no more than that.
    bounds.least = last === ofLoad ? option.minReplicas : Math.min(option.minReplicas, most)
    bounds.redundancy = option.redundancy
    bounds.coldStartHours = option.coldStartSeconds / SECONDS_PER_HOUR
  }
  const profile = () => weekOf(sizingPeakToAverage(workload))
  /** Where they are a part, of an hour's share of the busiest, that of the part's own. */
  const { leftOf } = situation.demand
  let [t, peakShare, peakLeft] = [1, 1, 1]
  const heightOf =
    leftOf === null
      ? undefined
      : (height: number) => (peakLeft > 0 ? leftOf(height * peakShare, t) / peakLeft : 0)
  const setMonth = (month: number) => {
    if (leftOf === null) return
    t = month + 1
    peakLeft = leftOf(peakShare, t)
  }
  const ofLoad: HourlyNeed = {
    need: (month) => (at.load.peakReplicas[month] ?? 0) / option.targetUtilisation,
    most: () => option.maxReplicas ?? Infinity,
  }
  let [last, mostOfFirst] = [ofLoad, Infinity]
  const overMostMonth = () => {
    for (let month = 0; month < horizonMonths; month += 1) {
      if ((hourly.servedShare[month] ?? 1) < 1) return month + 1
    }
    return null
  }
  return {
    set: (asked = ofLoad) => {
      last = asked
      if (at.choice === null) return
      const { layout } = at.choice
      const { months } = at
      const hours = needOf(profile())
      peakShare = hours.peakShare
      let [before, mostBefore, machines] = [NaN, NaN, 0]
      for (let month = 0; month < count; month += 1) {
        const need = asked.need(month)
        const most = asked.most(month)
        if (month === 0) mostOfFirst = most
        if (need !== before || most !== mostBefore || leftOf !== null) {
          before = need
          mostBefore = most
          setBounds(most)
          setMonth(month)
          setHourlyWeek(week, need, hours, layout, bounds, heightOf)
          machines = machinesOf(week.units, layout)
        }
        months.working[month] = week.working
        months.replicas[month] = week.working > 0 ? week.working + bounds.redundancy : 0
        months.units[month] = week.units
        months.machines[month] = machines
        hourly.unitsRunning[month] = week.unitsRunning
        hourly.unitsStarting[month] = week.unitsStarting
        hourly.workingWhenActive[month] = week.workingWhenActive
        hourly.servedShare[month] = week.servedShare
        if (asked === ofLoad) at.attempts[month] = (at.attempts[month] ?? 0) * week.servedShare
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
      setBounds(mostOfFirst)
      setMonth(0)
      return replicasByHour(last.need(0), needOf(profile()), bounds, heightOf)
    },
  }
}
