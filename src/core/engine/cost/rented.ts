import { rentAt } from '../../catalogue/price-at.ts'
import type { CompleteRented } from '../../plan/complete-plan.ts'
import { HOURS_PER_MONTH } from '../../units/time.ts'
import type { FigureSource } from '../evaluation.ts'
import { trendFactors } from '../finance.ts'
import { priceSource, yoursSource } from '../sources.ts'
import type { Situation } from '../situation.ts'
import { costLine, everyMonth, lineInput, type CostLine } from './cost-sheet.ts'
import type { MachineChoice, Machines } from './machine-choice.ts'
import type { MachineLoad } from './machine-load.ts'
import type { MachineMonths } from './machine-months.ts'
import { operationsHours } from './operations-hours.ts'
import { exitLine, monitoringLine, operationsLine, optimisationLine, startLine } from './staff.ts'

/**
 * What rented machines cost, whatever they are used for; traffic and downtime are the workload's.
 * Method: docs/method/cost.md#rented-cost.
 */
export function rentedLines(
  option: CompleteRented,
  usdPerHour: number,
  choice: MachineChoice,
  load: MachineLoad,
  months: MachineMonths,
  situation: Situation,
): CostLine[] {
  return [
    rentLine(option, usdPerHour, choice, load, months, situation),
    costLine(
      'storage',
      'opex',
      'rented-cost',
      { monthlyUsd: everyMonth(option.storageUsdPerMonth, situation.months) },
      () => [lineInput('storageUsdPerMonth', option.storageUsdPerMonth, '$/month')],
    ),
    monitoringLine(option, situation),
    startLine(option, situation),
    operationsLine(option, situation, operationsHours(option.opsHoursPerMonth, months.machines)),
    optimisationLine(option, situation),
    exitLine(option, situation),
  ]
}

/** GPUs x $/h x hours billed, which depend on how they are billed, never on how busy they are. */
function rentLine(
  option: CompleteRented,
  usdPerHour: number,
  { layout }: MachineChoice,
  load: MachineLoad,
  months: MachineMonths,
  { plan, months: count }: Situation,
): CostLine {
  const trend = trendFactors(plan.trends.rentPerYear, count)
  const paidPerHour = usdPerHour * (1 - option.termDiscount)
  const monthlyUsd = new Float64Array(count)
  for (let month = 0; month < count; month += 1) {
    const gpus = (months.units[month] ?? 0) * layout.hardware.gpuCount
    monthlyUsd[month] = gpus * paidPerHour * (trend[month] ?? 0) * billedHours(option, load, months, month)
  }
  return costLine('rent', 'opex', 'rented-cost', { monthlyUsd }, () => [
    lineInput('gpus', (months.units[0] ?? 0) * layout.hardware.gpuCount, 'GPUs'),
    lineInput('usdPerHour', usdPerHour, '$/GPU-hour'),
    lineInput('termDiscount', option.termDiscount, 'share'),
    lineInput('hoursBilled', billedHours(option, load, months, 0), 'h/month'),
  ])
}

function billedHours(
  option: CompleteRented,
  load: MachineLoad,
  months: MachineMonths,
  month: number,
): number {
  switch (option.billing) {
    case 'always-on':
      return HOURS_PER_MONTH
    case 'schedule':
      return load.activeHoursPerMonth
    case 'scale-to-zero': {
      const working = months.working[month] ?? 0
      const perReplica = (sum: Float64Array) => (working > 0 ? (sum[month] ?? 0) / working : 0)
      const up = upShare(
        perReplica(load.attemptsPerSecond),
        perReplica(load.aloneReplicas),
        option.idleTimeoutSeconds,
        option.coldStartSeconds,
      )
      return load.activeHoursPerMonth * up
    }
  }
}

/**
 * Share of active time in which a replica that is let go when idle is up: an attempt came within its
 * own length and the timeout before, or it is just starting: 1 - e^(-l(S+T)) + l e^(-l(S+T)) C.
 *
 * One attempt an hour of 10 s, with 300 s of patience and 120 s to start: 11.3 % of the time.
 */
export function upShare(
  attemptsPerSecond: number,
  aloneReplicas: number,
  idleTimeoutSeconds: number,
  coldStartSeconds: number,
): number {
  const empty = Math.exp(-(aloneReplicas + attemptsPerSecond * idleTimeoutSeconds))
  return Math.min(1, 1 - empty + attemptsPerSecond * empty * coldStartSeconds)
}

/** The user's own rate, else the catalogue's, a GPU and hour; null where neither is known. */
export function rentUsdPerHour(
  option: CompleteRented,
  { hardware }: Pick<Machines, 'hardware'>,
  { plan }: Pick<Situation, 'plan'>,
): number | null {
  const listed = option.usdPerHour ?? rentAt(hardware, plan.asOf)?.usdPerGpuHour ?? null
  return listed === null ? null : listed * option.priceFactor
}

export function rentSources(
  option: CompleteRented,
  { hardware }: Pick<Machines, 'hardware'>,
  { plan }: Situation,
): FigureSource[] {
  const unit = '$/GPU-hour'
  if (option.usdPerHour !== null) return [yoursSource('usdPerHour', option.usdPerHour, unit, plan.asOf)]
  const listed = rentAt(hardware, plan.asOf)
  return listed ? [priceSource('usdPerHour', listed.usdPerGpuHour, unit, listed, plan.asOf)] : []
}
