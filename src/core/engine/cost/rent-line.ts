import { rentAt, rentForTerm } from '../../catalogue/price-at.ts'
import type { Hardware, Rent } from '../../catalogue/machine-types.ts'
import type { CompleteRented } from '../../plan/complete-plan.ts'
import { exp } from '../../units/exact-math/exp.ts'
import { HOURS_PER_MONTH, SECONDS_PER_HOUR } from '../../units/time.ts'
import type { FigureSource, Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import { priceSource, yoursSource } from '../sources.ts'
import { byMonth, figure } from '../working/working.ts'
import { COMMITTED_MONTHS, lastTermEnds, setCommitted } from './commitment.ts'
import { costLine, stopEarly, type CostLine } from './cost-line.ts'
import type { MachinesAtWork } from './machines-at-work.ts'

/**
 * GPUs x $/h x hours billed, which depend on how they are billed, never on how busy they are. Where they follow the
 * hour it is the GPUs that run on average, those that are starting included, round the clock; under a term it is those
 * under contract. What others have taken away is not paid.
 */
export function rentLine(
  option: CompleteRented,
  hardware: Hardware,
  at: MachinesAtWork,
  situation: Situation,
): CostLine {
  const { trend, plan, horizonMonths, months: count, workEnds, room } = situation
  const hours = room(count)
  const gpusPaid = room(count)
  const usdPerHour = rentFinder(option, hardware, situation)
  const termMonths = COMMITTED_MONTHS[option.term]
  const contract = termMonths > 0 ? { units: room(count), trend: room(count), taken: room(count) } : null
  const hourlyOf = ({ hourly }: MachinesAtWork) => (contract ? null : hourly)
  const setPaid = () => {
    const hourly = hourlyOf(at)
    if (contract) setCommitted(contract, at.months.units, trend.rentPerYear, termMonths)
    const standing = contract?.units ?? at.months.units
    for (let month = 0; month < count; month += 1) {
      const units = hourly
        ? (hourly.unitsRunning[month] ?? 0) + (hourly.unitsStarting[month] ?? 0)
        : (standing[month] ?? 0)
      gpusPaid[month] = units * hardware.gpuCount
      hours[month] = contract || hourly ? HOURS_PER_MONTH : billedHours(option, at, month)
    }
  }
  return costLine(
    situation,
    'rent',
    'opex',
    'rented-cost',
    (line) => {
      setPaid()
      const paidPerHour = (usdPerHour() ?? 0) * (1 - option.termDiscount) * (1 - option.interruptedShare)
      const trendPaid = contract?.trend ?? trend.rentPerYear
      line.differs = true
      for (let month = 0; month < count; month += 1) {
        const gpus = gpusPaid[month] ?? 0
        line.monthlyUsd[month] = gpus * paidPerHour * (trendPaid[month] ?? 0) * (hours[month] ?? 0)
      }
      stopEarly(line, lastTermEnds(workEnds, termMonths))
    },
    () => {
      setPaid()
      const hourly = hourlyOf(at)
      const gpus = (id: string, units: Float64Array) =>
        byMonth(id, units.map((one) => one * hardware.gpuCount), horizonMonths, 'GPUs') // prettier-ignore
      const { interruptedShare } = option
      const ofTheMonth = [
        figure('rentPerYear', plan.trends.rentPerYear, 'a year'),
        byMonth('rentTrend', trend.rentPerYear, horizonMonths, 'times', '(1 + rentPerYear) ^ ((month - 1) / 12)'),
      ] // prettier-ignore
      return {
        figures: [
          ...(hourly
            ? [gpus('gpusRunning', hourly.unitsRunning), gpus('gpusStarting', hourly.unitsStarting)]
            : [gpus('gpus', contract?.units ?? at.months.units)]),
          figure('usdPerHour', usdPerHour() ?? 0, '$/GPU-hour'),
          figure('termDiscount', option.termDiscount, 'share'),
          byMonth('hoursBilled', hours, horizonMonths, 'h/month'),
          ...(interruptedShare > 0 ? [figure('interruptedShare', interruptedShare, 'share')] : []),
          ...(contract ? [byMonth('rentTrend', contract.trend, horizonMonths, 'times')] : ofTheMonth),
        ],
        monthly: [
          hourly ? '(gpusRunning + gpusStarting)' : 'gpus',
          'usdPerHour * (1 - termDiscount) * rentTrend * hoursBilled',
          ...(interruptedShare > 0 ? ['(1 - interruptedShare)'] : []),
        ].join(' * '),
      }
    },
  )
}

function billedHours(option: CompleteRented, { load, months }: MachinesAtWork, month: number): number {
  switch (option.billing) {
    // On a fleet that workloads share, those that follow the hour stand round the clock as well.
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
  const listed = rentHeld(option, hardware, plan.asOf)?.usdPerGpuHour ?? null
  return () => {
    const usdPerHour = option.usdPerHour ?? listed
    return usdPerHour === null ? null : usdPerHour * option.priceFactor
  }
}

export function rentSources(option: CompleteRented, hardware: Hardware, { plan }: Situation): FigureSource[] {
  const unit = '$/GPU-hour'
  if (option.usdPerHour !== null) return [yoursSource('usdPerHour', option.usdPerHour, unit, plan.asOf)]
  const listed = rentHeld(option, hardware, plan.asOf)
  return listed ? [priceSource('usdPerHour', listed.usdPerGpuHour, unit, listed, plan.asOf)] : []
}

/** The catalogue's rent for the term, else that by the hour, from which a discount is taken. */
function rentHeld({ term }: CompleteRented, hardware: Hardware, day: string): Rent | null {
  return rentForTerm(hardware, day, term) ?? rentAt(hardware, day)
}

/**
 * Share of the time without a machine: gone while others have it, and starting again each time.
 *
 * 2 % gone, 3 interruptions of 120 s a month: 2.01 %.
 */
export function lostShare({
  interruptedShare,
  interruptionsPerMonth,
  coldStartSeconds,
}: Pick<CompleteRented, 'interruptedShare' | 'interruptionsPerMonth' | 'coldStartSeconds'>): number {
  const starting = (interruptionsPerMonth * coldStartSeconds) / SECONDS_PER_HOUR / HOURS_PER_MONTH
  return Math.min(1, interruptedShare + starting)
}

/** What should be known of how a rent is held: a term outlives the horizon, is paid round the clock, or can be broken off. */
export function termFindings(option: CompleteRented, { horizonMonths, workload }: Situation): Finding[] {
  const about = { workload: workload.id, option: option.id }
  const termMonths = COMMITTED_MONTHS[option.term]
  const { interruptionsPerMonth } = option
  const findings: Finding[] = []
  if (termMonths > horizonMonths)
    findings.push(finding('term-runs-past-horizon', 'warning', { termMonths, horizonMonths }, about))
  if (termMonths > 0 && option.billing !== 'always-on')
    findings.push(finding('term-round-the-clock', 'note', { termMonths }, about))
  if (interruptionsPerMonth > 0 && workload.answers.latency !== 'batch') {
    const lostHours = lostShare(option) * HOURS_PER_MONTH
    findings.push(finding('rent-interrupted', 'warning', { interruptionsPerMonth, lostHours }, about))
  }
  return findings
}
