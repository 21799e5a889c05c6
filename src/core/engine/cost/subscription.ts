import type { CompleteSubscription } from '../../plan/complete-plan.ts'
import { yoursSource } from '../sources.ts'
import type { Situation } from '../situation.ts'
import { figure } from '../working/working.ts'
import { compiledOption, type CompiledOption } from './compiled-option.ts'
import { everyMonthLine, runAll } from './cost-line.ts'
import { monitoringLine, staffLines } from './staff.ts'

/** Seats x price of a seat. Method: docs/method/cost.md#quotes-and-seats. */
export function compileSubscription(option: CompleteSubscription, situation: Situation): CompiledOption {
  const seats = everyMonthLine(
    situation,
    'seats',
    'quotes-and-seats',
    () => option.seats * option.usdPerSeatPerMonth,
    () => ({
      figures: [
        figure('seats', option.seats, 'seats'),
        figure('usdPerSeatPerMonth', option.usdPerSeatPerMonth, '$/seat/month'),
      ],
      monthly: 'seats * usdPerSeatPerMonth',
    }),
  )
  const lines = [seats, monitoringLine(option, situation), ...staffLines(option, situation)]
  return compiledOption(
    option,
    (compiled) => {
      runAll(lines)
      compiled.lines = lines
      compiled.isFeasible = true
    },
    {
      sources: () => [
        yoursSource('usdPerSeatPerMonth', option.usdPerSeatPerMonth, '$/seat/month', situation.plan.asOf),
      ],
    },
  )
}
