import { HOURS_PER_MONTH } from '../../units/time.ts'
import type { LineFigure } from '../evaluation.ts'
import type { Situation } from '../situation.ts'
import { byMonth, figure } from '../working/working.ts'
import { costLine, type CostLine } from './cost-line.ts'

/**
 * Hours without service x what such an hour costs: (1 - availability) x 730 x active share x $/hour.
 * `unavailable` is the share of time without service, as the plan has it now; until `waitingMonths` are over
 * it is `meanwhile`. Method: docs/method/cost.md#downtime.
 */
export function downtimeLine(
  situation: Situation,
  unavailable: () => number,
  waiting: { readonly months: () => number; readonly unavailable: () => number } = NEVER,
  workingOf: () => { readonly figures: readonly LineFigure[]; readonly formula?: string } = () => NOTHING,
): CostLine {
  const { workload, demand, horizonMonths } = situation
  const usdOf = (share: number) =>
    share * HOURS_PER_MONTH * demand.activeShare * workload.demand.usdPerDowntimeHour
  const line = costLine(
    situation,
    'downtime',
    'opex',
    'downtime',
    (one) => {
      one.everyMonthUsd = usdOf(unavailable())
      const months = waiting.months()
      one.differs = months > 0
      if (months === 0) return
      one.monthlyUsd.fill(one.everyMonthUsd)
      one.monthlyUsd.fill(usdOf(waiting.unavailable()), 0, months)
    },
    () => {
      const shares = line.monthlyUsd.map((_, month) =>
        month < waiting.months() ? waiting.unavailable() : unavailable(),
      )
      const { figures, formula } = workingOf()
      return {
        figures: [
          ...figures,
          byMonth('unavailableShare', shares, horizonMonths, 'share', formula),
          figure('hoursPerMonth', HOURS_PER_MONTH, 'h'),
          figure('activeShare', demand.activeShare, 'share'),
          figure('usdPerDowntimeHour', workload.demand.usdPerDowntimeHour, '$/h'),
        ],
        monthly: 'unavailableShare * hoursPerMonth * activeShare * usdPerDowntimeHour',
      }
    },
  )
  return line
}

const NOTHING = { figures: [] } as const
const NEVER = { months: () => 0, unavailable: () => 0 } as const
