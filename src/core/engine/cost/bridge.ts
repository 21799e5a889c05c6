import { byMonth, figure } from '../working/working.ts'
import type { Situation } from '../situation.ts'
import { compileApi } from './api.ts'
import type { CompiledOption } from './compiled-option.ts'
import { costLine, type CostLine } from './cost-line.ts'
import { monthlyOf } from './totals.ts'

/** The service that does the work until hardware is delivered. */
export interface Bridge {
  readonly lines: readonly CostLine[]
  /** Works out what it costs for so many months; false where no service of the workload can be costed. */
  readonly set: (months: number) => boolean
}

const LINES = [
  { id: 'bridge', money: 'cash', figure: 'runningUsdOfTheService' },
  { id: 'bridge-operations', money: 'own-time', figure: 'operationsUsdOfTheService' },
  { id: 'bridge-downtime', money: 'risk', figure: 'downtimeUsdOfTheService' },
] as const

/**
 * Running cost of the first API option that can be costed, else of the first hosted one.
 * Method: docs/method/cost.md#lead-time.
 */
export function bridgeOf(situation: Situation): Bridge {
  let services: readonly CompiledOption[] | null = null
  let waiting = 0
  const sums = LINES.map(() => new Float64Array(situation.months))
  const lines = LINES.map(({ id, figure: name }, index) => {
    const monthly = sums[index] ?? new Float64Array()
    return costLine(
      situation,
      id,
      'opex',
      'lead-time',
      (line) => {
        line.differs = true
        line.monthlyUsd.set(monthly)
        line.monthlyUsd.fill(0, Math.min(waiting, monthly.length))
      },
      () => {
        const served = monthly.map((usd, month) => (month < waiting ? usd : 0))
        return {
          figures: [
            figure('leadTimeMonths', waiting, 'months'),
            byMonth(name, served, situation.horizonMonths, '$/month'),
          ],
          monthly: name,
        }
      },
    )
  })
  return {
    lines,
    set: (months) => {
      waiting = months
      services ??= servicesOf(situation)
      for (const service of services) {
        service.run()
        if (!service.lines) continue
        for (const [index, { money }] of LINES.entries()) {
          const into = sums[index]
          if (into) monthlyOf(service.lines, money, situation.months, into)
        }
        for (const line of lines) line.run()
        return true
      }
      return false
    },
  }
}

function servicesOf(situation: Situation): CompiledOption[] {
  return (['api', 'hosted'] as const).flatMap((kind) =>
    situation.workload.options.flatMap((option) =>
      option.kind === kind ? [compileApi(option, situation)] : [],
    ),
  )
}
