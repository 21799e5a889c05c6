import type { CompleteSubscription } from '../../plan/complete-plan.ts'
import { yoursSource } from '../sources.ts'
import type { Situation } from '../situation.ts'
import { costLine, everyMonth, lineInput } from './cost-sheet.ts'
import { costed, type Costing } from './costing.ts'
import { monitoringLine, staffLines } from './staff.ts'

/** Seats x price of a seat. Method: docs/method/cost.md#quotes-and-seats. */
export function subscriptionCosting(option: CompleteSubscription, situation: Situation): Costing {
  const { seats, usdPerSeatPerMonth } = option
  const monthlyUsd = everyMonth(seats * usdPerSeatPerMonth, situation.months)
  const lines = [
    costLine('seats', 'opex', 'quotes-and-seats', { monthlyUsd }, () => [
      lineInput('seats', seats, 'seats'),
      lineInput('usdPerSeatPerMonth', usdPerSeatPerMonth, '$/seat/month'),
    ]),
    monitoringLine(option, situation),
    ...staffLines(option, situation),
  ]
  return costed(
    { lines, kwh: null },
    {
      sources: () => [
        yoursSource('usdPerSeatPerMonth', usdPerSeatPerMonth, '$/seat/month', situation.plan.asOf),
      ],
    },
  )
}
