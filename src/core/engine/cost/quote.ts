import type { CompleteQuote } from '../../plan/complete-plan.ts'
import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import { yoursSource } from '../sources.ts'
import type { Situation } from '../situation.ts'
import { costLine, everyMonth, lineInput } from './cost-sheet.ts'
import { costed, type Costing } from './costing.ts'
import { monitoringLine, staffLines } from './staff.ts'

/**
 * Figures as given: an offer, an invoice, a published case. A quote with a capacity cannot do more than
 * that. Method: docs/method/cost.md#quotes-and-seats.
 */
export function quoteCosting(option: CompleteQuote, situation: Situation): Costing {
  const { upFrontUsd, monthlyUsd } = option
  const lines = [
    costLine('quote-up-front', 'capex', 'quotes-and-seats', { upFrontUsd }, () => [
      lineInput('upFrontUsd', upFrontUsd, '$'),
    ]),
    costLine(
      'quote',
      'opex',
      'quotes-and-seats',
      { monthlyUsd: everyMonth(monthlyUsd, situation.months) },
      () => [lineInput('monthlyUsd', monthlyUsd, '$/month')],
    ),
    monitoringLine(option, situation),
    ...staffLines(option, situation),
  ]
  const overCapacity = demandOverCapacity(option, situation)
  return costed(
    { lines, kwh: null },
    {
      feasible: overCapacity === null,
      findings: overCapacity ? [overCapacity] : [],
      ceilingRequestsPerDay: option.capacityRequestsPerDay,
      sources: () => [
        yoursSource('upFrontUsd', upFrontUsd, '$', situation.plan.asOf),
        yoursSource('monthlyUsd', monthlyUsd, '$/month', situation.plan.asOf),
      ],
    },
  )
}

/** The first month inside the horizon in which the demand passes what the quote can do. */
function demandOverCapacity(option: CompleteQuote, situation: Situation): Finding | null {
  const { capacityRequestsPerDay } = option
  const { volume } = situation.demand
  if (capacityRequestsPerDay === null || !volume) return null
  for (let month = 1; month <= situation.horizonMonths; month += 1) {
    const requestsPerDay = volume.requestsPerDay[month - 1] ?? 0
    if (requestsPerDay <= capacityRequestsPerDay) continue
    return finding(
      'over-quoted-capacity',
      'error',
      { capacityRequestsPerDay, requestsPerDay, month },
      { workload: situation.workload.id, option: option.id },
    )
  }
  return null
}
