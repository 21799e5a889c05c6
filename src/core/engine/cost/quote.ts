import type { CompleteQuote } from '../../plan/complete-plan.ts'
import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import { yoursSource } from '../sources.ts'
import type { Situation } from '../situation.ts'
import { figure } from '../working/working.ts'
import { compiledOption, type CompiledOption } from './compiled-option.ts'
import { costLine, everyMonthLine, runAll, type CostLine } from './cost-line.ts'
import { deviceFindings, fitsOnDevice } from './on-devices.ts'
import { monitoringLine, staffLines } from './staff.ts'

/**
 * Figures as given: an offer, an invoice, a published case. A quote with a capacity cannot do more than
 * that. Method: docs/method/cost.md#quotes-and-seats.
 */
export function compileQuote(option: CompleteQuote, situation: Situation): CompiledOption {
  const lines = [
    ...offeredLines(option, situation),
    monitoringLine(option, situation),
    ...staffLines(option, situation),
  ]
  const { asOf } = situation.plan
  return compiledOption(
    option,
    (compiled) => {
      runAll(lines)
      compiled.lines = lines
      compiled.isFeasible = monthOverCapacity(option, situation) === null && fitsOnDevice(option, situation)
    },
    {
      findings: () => [...overCapacityFindings(option, situation), ...deviceFindings(option, situation)],
      ceilingRequestsPerDay: () => option.capacityRequestsPerDay,
      sources: () => [
        yoursSource('upFrontUsd', option.upFrontUsd, '$', asOf),
        yoursSource('monthlyUsd', option.monthlyUsd, '$/month', asOf),
      ],
    },
  )
}

function offeredLines(option: CompleteQuote, situation: Situation): CostLine[] {
  return [
    costLine(
      situation,
      'quote-up-front',
      'capex',
      'quotes-and-seats',
      (line) => {
        line.upFrontUsd = option.upFrontUsd
      },
      () => ({ figures: [figure('upFrontUsd', option.upFrontUsd, '$')], upFront: 'upFrontUsd' }),
    ),
    everyMonthLine(
      situation,
      'quote',
      'quotes-and-seats',
      () => option.monthlyUsd,
      () => ({ figures: [figure('monthlyUsd', option.monthlyUsd, '$/month')], monthly: 'monthlyUsd' }),
    ),
  ]
}

/** What a mix leaves a quote is all that it can do, give or take the last digit. */
const ROUNDING = 1e-9

/** The first month inside the horizon in which the demand passes what the quote can do. */
function monthOverCapacity(option: CompleteQuote, { demand, horizonMonths }: Situation): number | null {
  const { capacityRequestsPerDay } = option
  const { volume } = demand
  if (capacityRequestsPerDay === null || !volume) return null
  for (let month = 1; month <= horizonMonths; month += 1) {
    if ((volume.requestsPerDay[month - 1] ?? 0) > capacityRequestsPerDay * (1 + ROUNDING)) return month
  }
  return null
}

function overCapacityFindings(option: CompleteQuote, situation: Situation): Finding[] {
  const month = monthOverCapacity(option, situation)
  const { capacityRequestsPerDay } = option
  if (month === null || capacityRequestsPerDay === null) return []
  const requestsPerDay = situation.demand.volume?.requestsPerDay[month - 1] ?? 0
  const about = { workload: situation.workload.id, option: option.id }
  return [finding('over-quoted-capacity', 'error', { capacityRequestsPerDay, requestsPerDay, month }, about)]
}
