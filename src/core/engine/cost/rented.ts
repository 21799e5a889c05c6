import { rentAt } from '../../catalogue/price-at.ts'
import type { Hardware } from '../../catalogue/machine-types.ts'
import type { CompleteRented } from '../../plan/complete-plan.ts'
import { HOURS_PER_MONTH } from '../../units/time.ts'
import type { FigureSource } from '../evaluation.ts'
import { priceSource, yoursSource } from '../sources.ts'
import type { Situation } from '../situation.ts'
import { byMonth, figure } from '../working/working.ts'
import { costLine, everyMonthLine, type CostLine } from './cost-line.ts'
import { egressLine } from './egress.ts'
import type { MachinesAtWork } from './machines-at-work.ts'
import { hoursWorking } from './operations-hours.ts'
import {
  exitLine,
  machineOperationsLine,
  modelChangeLine,
  monitoringLine,
  optimisationLine,
  startLine,
} from './staff.ts'
import { exp } from '../../units/exact-math/exp.ts'

/**
 * What rented machines cost, whatever they are used for; downtime is the workload's.
 * Method: docs/method/cost.md#rented-cost.
 */
export function rentedLines(
  option: CompleteRented,
  hardware: Hardware,
  at: MachinesAtWork,
  situation: Situation,
): CostLine[] {
  return [
    rentLine(option, hardware, at, situation),
    storageLine(option, situation, 'rented-cost'),
    monitoringLine(option, situation),
    startLine(option, situation),
    machineOperationsLine(option, situation, at.staffedHours, () =>
      hoursWorking(at.months.machines, situation),
    ),
    optimisationLine(option, situation),
    modelChangeLine(option, situation),
    exitLine(option, situation),
    egressLine(option, situation, at.attempts),
  ]
}

export function storageLine(
  option: { readonly storageUsdPerMonth: number },
  situation: Situation,
  method: string,
): CostLine {
  return everyMonthLine(
    situation,
    'storage',
    method,
    () => option.storageUsdPerMonth,
    () => ({
      figures: [figure('storageUsdPerMonth', option.storageUsdPerMonth, '$/month')],
      monthly: 'storageUsdPerMonth',
    }),
  )
}

/**
 * GPUs x $/h x hours billed, which depend on how they are billed, never on how busy they are. Where they follow the
 * hour it is the GPUs that run on average, those that are starting included, round the clock.
 */
function rentLine(
  option: CompleteRented,
  hardware: Hardware,
  at: MachinesAtWork,
  situation: Situation,
): CostLine {
  const { trend, plan, horizonMonths, months: count, room } = situation
  const hours = room(count)
  const gpusPaid = room(count)
  const usdPerHour = rentFinder(option, hardware, situation)
  const setPaid = () => {
    const { hourly, months } = at
    for (let month = 0; month < count; month += 1) {
      hours[month] = hourly ? HOURS_PER_MONTH : billedHours(option, at, month)
      const units = hourly
        ? (hourly.unitsRunning[month] ?? 0) + (hourly.unitsStarting[month] ?? 0)
        : (months.units[month] ?? 0)
      gpusPaid[month] = units * hardware.gpuCount
    }
  }
  return costLine(
    situation,
    'rent',
    'opex',
    'rented-cost',
    (line) => {
      setPaid()
      const paidPerHour = (usdPerHour() ?? 0) * (1 - option.termDiscount)
      line.differs = true
      for (let month = 0; month < count; month += 1) {
        const gpus = gpusPaid[month] ?? 0
        line.monthlyUsd[month] = gpus * paidPerHour * (trend.rentPerYear[month] ?? 0) * (hours[month] ?? 0)
      }
    },
    () => {
      setPaid()
      const gpus = (id: string, units: Float64Array) =>
        byMonth(id, units.map((one) => one * hardware.gpuCount), horizonMonths, 'GPUs') // prettier-ignore
      const { hourly, months } = at
      return {
        figures: [
          ...(hourly
            ? [gpus('gpusRunning', hourly.unitsRunning), gpus('gpusStarting', hourly.unitsStarting)]
            : [gpus('gpus', months.units)]),
          figure('usdPerHour', usdPerHour() ?? 0, '$/GPU-hour'),
          figure('termDiscount', option.termDiscount, 'share'),
          byMonth('hoursBilled', hours, horizonMonths, 'h/month'),
          figure('rentPerYear', plan.trends.rentPerYear, 'a year'),
          byMonth(
            'rentTrend',
            trend.rentPerYear,
            horizonMonths,
            'times',
            '(1 + rentPerYear) ^ ((month - 1) / 12)',
          ),
        ],
        monthly: `${hourly ? '(gpusRunning + gpusStarting)' : 'gpus'} * usdPerHour * (1 - termDiscount) * rentTrend * hoursBilled`,
      }
    },
  )
}

function billedHours(option: CompleteRented, { load, months }: MachinesAtWork, month: number): number {
  switch (option.billing) {
    // In a mix or on a fleet that workloads share, those that follow the hour stand round the clock as well.
    case 'hourly':
    case 'always-on':
      return HOURS_PER_MONTH
    case 'schedule':
      return load.activeHoursPerMonth
    case 'scale-to-zero': {
      const working = months.working[month] ?? 0
      if (working <= 0) return load.activeHoursPerMonth * upShare(0, 0, 0, 0)
      const up = upShare(
        (load.attemptsPerSecond[month] ?? 0) / working,
        (load.aloneReplicas[month] ?? 0) / working,
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
  const empty = exp(-(aloneReplicas + attemptsPerSecond * idleTimeoutSeconds))
  return Math.min(1, 1 - empty + attemptsPerSecond * empty * coldStartSeconds)
}

/** The user's own rate, else the catalogue's of the plan's day, a GPU and hour; null where neither is known. */
export function rentFinder(
  option: CompleteRented,
  hardware: Hardware,
  { plan }: Pick<Situation, 'plan'>,
): () => number | null {
  const listed = rentAt(hardware, plan.asOf)?.usdPerGpuHour ?? null
  return () => {
    const usdPerHour = option.usdPerHour ?? listed
    return usdPerHour === null ? null : usdPerHour * option.priceFactor
  }
}

export function rentSources(option: CompleteRented, hardware: Hardware, { plan }: Situation): FigureSource[] {
  const unit = '$/GPU-hour'
  if (option.usdPerHour !== null) return [yoursSource('usdPerHour', option.usdPerHour, unit, plan.asOf)]
  const listed = rentAt(hardware, plan.asOf)
  return listed ? [priceSource('usdPerHour', listed.usdPerGpuHour, unit, listed, plan.asOf)] : []
}
