import { HOURS_PER_MONTH } from '../../units/time.ts'
import type { LineFigure } from '../line-item.ts'
import type { Situation } from '../situation.ts'
import { byMonth, figure } from '../working/working.ts'
import { costLine, type CostLine } from './cost-line.ts'

/** Share of the demand without service: by month, entry 0 being month 1, and whether months differ in it. */
export interface Unserved {
  readonly in: (month: number) => number
  readonly differs?: () => boolean
  /** What holds instead while `months` are waited for. */
  readonly waiting?: { readonly months: () => number; readonly share: () => number }
  readonly workingOf?: () => { readonly figures: readonly LineFigure[]; readonly formula?: string }
}

/**
 * Hours without service x what such an hour costs, each with the share of the demand that it leaves unserved:
 * unserved share x 730 x active share x $/hour. Method: docs/method/cost.md#downtime.
 */
export function downtimeLine(situation: Situation, unserved: Unserved): CostLine {
  const { workload, demand, horizonMonths } = situation
  const { waiting = NEVER, workingOf = NOTHING } = unserved
  const shareIn = (month: number) => (month < waiting.months() ? waiting.share() : unserved.in(month))
  const line = costLine(
    situation,
    'downtime',
    'opex',
    'downtime',
    (one) => {
      const usdOfAll = HOURS_PER_MONTH * demand.activeShare * workload.demand.usdPerDowntimeHour
      one.everyMonthUsd = unserved.in(0) * usdOfAll
      one.differs = usdOfAll > 0 && (waiting.months() > 0 || unserved.differs?.() === true)
      if (!one.differs) return
      for (let month = 0; month < one.monthlyUsd.length; month += 1) {
        one.monthlyUsd[month] = shareIn(month) * usdOfAll
      }
    },
    () => {
      const shares = line.monthlyUsd.map((_, month) => shareIn(month))
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

const NOTHING: NonNullable<Unserved['workingOf']> = () => ({ figures: [] })
const NEVER = { months: () => 0, share: () => 0 } as const
