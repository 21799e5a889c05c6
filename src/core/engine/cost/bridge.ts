import { mayServe } from '../gates/gate-table.ts'
import { byMonth, figure } from '../working/working.ts'
import type { Situation } from '../situation.ts'
import { compileApi } from './api.ts'
import type { CompiledOption } from './compiled-option.ts'
import { costLine, type CostLine } from './cost-line.ts'
import { monthlyOf } from './totals.ts'

/** The service that does the work until hardware is delivered. */
export interface Bridge {
  readonly lines: readonly CostLine[]
  /** Works out what it costs for so many months; false where no service may do the work, or none can be costed. */
  readonly set: (months: number) => boolean
}

const LINES = [
  { id: 'bridge', money: 'cash', figure: 'runningUsdOfTheService' },
  { id: 'bridge-operations', money: 'own-time', figure: 'operationsUsdOfTheService' },
  { id: 'bridge-downtime', money: 'risk', figure: 'downtimeUsdOfTheService' },
] as const

/**
 * Running cost of the API that costs least until then, else of the hosted model that does, of those that the gates
 * let through: what may not have the data may not have it for three months either.
 * Method: docs/method/cost.md#lead-time.
 */
export function bridgeOf(situation: Situation): Bridge {
  let services: Services | null = null
  let waiting = 0
  const sums = LINES.map(() => situation.room(situation.months))
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
      const least = cheapest(services.apis, months, situation) ?? cheapest(services.hosted, months, situation)
      if (least === null) return false
      for (const [index, { money }] of LINES.entries()) {
        const into = sums[index]
        if (into) monthlyOf(least, money, situation.months, into)
      }
      for (const line of lines) line.run()
      return true
    },
  }
}

/** The lines of the service that costs least until so many months are over; the earlier of two that cost the same. */
function cheapest(
  services: readonly CompiledOption[],
  months: number,
  { workload }: Situation,
): readonly CostLine[] | null {
  let least: readonly CostLine[] | null = null
  let leastUsd = Infinity
  for (const service of services) {
    if (!mayServe(service.option, workload)) continue
    service.run()
    if (!service.lines) continue
    const usd = usdUntil(service.lines, months)
    if (usd >= leastUsd) continue
    leastUsd = usd
    least = service.lines
  }
  return least
}

/** What lines cost month by month until so many months are over. */
function usdUntil(lines: readonly CostLine[], months: number): number {
  let usd = 0
  for (const { differs, everyMonthUsd, monthlyUsd } of lines) {
    if (!differs) usd += everyMonthUsd * months
    else for (let month = 0; month < months; month += 1) usd += monthlyUsd[month] ?? 0
  }
  return usd
}

/** An API is capable enough whatever the work, a hosted open model perhaps not. */
interface Services {
  readonly apis: readonly CompiledOption[]
  readonly hosted: readonly CompiledOption[]
}

function servicesOf(situation: Situation): Services {
  const of = (kind: 'api' | 'hosted') =>
    situation.workload.options.flatMap((option) =>
      option.kind === kind ? [compileApi(option, situation)] : [],
    )
  return { apis: of('api'), hosted: of('hosted') }
}
