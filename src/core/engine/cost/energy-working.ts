import { HOURS_PER_MONTH } from '../../units/time.ts'
import type { Situation } from '../situation.ts'
import { byMonth, figure, type Working } from '../working/working.ts'
import { hostsFor } from './machine-layout.ts'
import type { MachinesAtWork } from './machines-at-work.ts'
import type { OwnedTerms } from './owned-terms.ts'

/** How the electricity of a month is worked out: kWh by their formula over what stands there, times the price. */
export function energyWorking(
  terms: OwnedTerms,
  { months: { units, busyOfUnits }, load }: MachinesAtWork,
  cardsPerHost: number | null,
  kwh: Float64Array,
  { plan, horizonMonths }: Situation,
  kwhFormula: string,
): Working {
  const hosts = units.map((count) => hostsFor(count, cardsPerHost))
  return {
    figures: [
      byMonth('units', units, horizonMonths, 'units'),
      figure('idleW', terms.idleW, 'W'),
      figure('loadW', terms.loadW, 'W'),
      byMonth('hosts', hosts, horizonMonths, 'hosts'),
      figure('hostIdleW', terms.hostIdleW, 'W'),
      figure('hostLoadW', terms.hostLoadW, 'W'),
      byMonth('busyShare', busyOfUnits, horizonMonths, 'share'),
      figure('activeShare', load.activeShare, 'share'),
      figure('hoursPerMonth', HOURS_PER_MONTH, 'h'),
      figure(terms.pueOf, terms.pue, 'ratio'),
      byMonth('kwh', kwh, horizonMonths, 'kWh', kwhFormula),
      figure('usdPerKwh', plan.site.usdPerKwh, '$/kWh'),
    ],
    monthly: 'kwh * usdPerKwh',
  }
}
