import { HOURS_PER_MONTH } from '../../units/time.ts'
import type { MachineLayout } from './machine-layout.ts'
import type { MachineLoad } from './machine-load.ts'
import type { MachineMonths } from './machine-months.ts'
import type { OwnedTerms } from './owned-terms.ts'

/**
 * Electricity of each month: units x [idle + (load - idle) x busy share x active share] x 0.73 x PUE,
 * with their hosts. Spares and empty slots idle; what is owned beyond the need is off.
 *
 * One box of 30 W idle and 230 W busy a quarter of the time, PUE 1: 80 W, 58.4 kWh a month.
 * Method: docs/method/cost.md#energy.
 */
export function setKwh(
  kwh: Float64Array,
  terms: OwnedTerms,
  layout: MachineLayout,
  load: MachineLoad,
  months: MachineMonths,
): void {
  const areHosted = layout.cardsPerHost !== null
  const perWatt = (HOURS_PER_MONTH / 1000) * terms.pue
  for (let month = 0; month < kwh.length; month += 1) {
    const units = months.units[month] ?? 0
    const hosts = areHosted ? (months.machines[month] ?? 0) : 0
    const busy = (months.busyOfUnits[month] ?? 0) * load.activeShare
    const watts =
      units * meanWatts(terms.idleW, terms.loadW, busy) +
      hosts * meanWatts(terms.hostIdleW, terms.hostLoadW, busy)
    kwh[month] = watts * perWatt
  }
}

export function meanWatts(idleW: number, loadW: number, busyShareOfAllTime: number): number {
  return idleW + (loadW - idleW) * busyShareOfAllTime
}
