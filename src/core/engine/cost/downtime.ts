import { HOURS_PER_MONTH } from '../../units/time.ts'
import type { Situation } from '../situation.ts'
import { costLine, everyMonth, lineInput, type CostLine } from './cost-sheet.ts'

/**
 * Hours without service x what such an hour costs: (1 - availability) x 730 x active share x $/hour.
 * Method: docs/method/cost.md#downtime.
 */
export function downtimeLine(unavailableShare: number, situation: Situation): CostLine {
  const { usdPerDowntimeHour } = situation.workload.demand
  const { activeShare } = situation.demand
  const usd = unavailableShare * HOURS_PER_MONTH * activeShare * usdPerDowntimeHour
  return costLine('downtime', 'opex', 'downtime', { monthlyUsd: everyMonth(usd, situation.months) }, () => [
    lineInput('unavailableShare', unavailableShare, 'share'),
    lineInput('hoursPerMonth', HOURS_PER_MONTH, 'h'),
    lineInput('activeShare', activeShare, 'share'),
    lineInput('usdPerDowntimeHour', usdPerDowntimeHour, '$/h'),
  ])
}
