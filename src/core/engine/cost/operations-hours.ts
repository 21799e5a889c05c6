import type { Situation } from '../situation.ts'
import { byMonth } from '../working/working.ts'
import { log2 } from '../../units/exact-math/log2.ts'

const MORE_FOR_EACH_DOUBLING = 0.3

/**
 * What more machines do to the hours of one: 1 + 0.3 log2(machines). Ten hours for one machine are thirteen
 * for two and nineteen for eight. Method: docs/method/cost.md#staff.
 */
export function machineFactor(machines: number): number {
  return machines < 1 ? 0 : 1 + MORE_FOR_EACH_DOUBLING * log2(machines)
}

/** Hours of people by month: those of one machine x the machine factor. */
export function setHoursOfMachines(
  hours: Float64Array,
  machines: Float64Array,
  hoursOfOneMachine: number,
): void {
  let [count, ofCount] = [0, 0]
  for (let month = 0; month < hours.length; month += 1) {
    const now = machines[month] ?? 0
    if (now !== count) {
      count = now
      ofCount = hoursOfOneMachine * machineFactor(now)
    }
    hours[month] = ofCount
  }
}

/** How the hours of machines by month are shown. */
export function hoursWorking(machines: Float64Array, { horizonMonths }: Situation) {
  const factors = machines.map(machineFactor)
  return {
    figures: [
      byMonth('machines', machines, horizonMonths, 'machines'),
      byMonth('machineFactor', factors, horizonMonths, 'times'),
    ],
    formula: 'opsHoursPerMonthOfOneMachine * machineFactor',
  }
}
