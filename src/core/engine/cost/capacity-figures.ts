import { SECONDS_PER_HOUR } from '../../units/time.ts'
import { busiestMinute } from '../capacity/busiest-minute.ts'
import { bytesInMainMemory } from '../capacity/kv-pool.ts'
import { BYTES_PER_GB } from '../capacity/machine.ts'
import { sizingPeakToAverage } from '../demand.ts'
import type { BusiestMinute, CapacityFigures, Finding, FitCondition } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import type { MachineChoice } from './machine-choice.ts'
import { peakSeconds } from './machine-load.ts'
import { devicesOf, replicasIn } from './machine-layout.ts'
import type { MachineMonths } from './machine-months.ts'
import type { MachineOption } from './replica-speed.ts'

/** What the machines can do and how many there are, as shown; without months where they cannot do it at all. */
export function capacityFigures(
  option: MachineOption,
  choice: MachineChoice,
  months: MachineMonths | null,
  situation: Situation,
  leadTimeMonths = 0,
): CapacityFigures {
  const { rates, secondsPerAttempt } = choice.speed
  const perMonth = (values: Float64Array | undefined) =>
    values ? Array.from(values.subarray(0, situation.horizonMonths)) : []
  /** A machine that is not there yet is not busy. */
  const busyShare = perMonth(months?.busyOfReplica).fill(0, 0, leadTimeMonths)
  return {
    fits: rates.memory.fits,
    memory: rates.memory,
    devices: rates.devices,
    batch: rates.batch,
    basis: rates.basis,
    basisSource: rates.basisSource,
    singleStream: rates.singleStream,
    prefill: rates.prefill,
    reading: rates.decode === null ? rates.prefill : rates.reading,
    decode: rates.decode,
    timeToFirstTokenSeconds: rates.timeToFirstTokenSeconds,
    secondsPerAttempt,
    replicas: perMonth(months?.replicas),
    units: perMonth(months?.units),
    machines: perMonth(months?.machines),
    devicesInUse: perMonth(months?.replicas.map((replicas) => replicas * choice.layout.devices)),
    devicesHeld: perMonth(months?.units.map((units) => devicesOf(units, choice.layout))),
    busyShare,
    byHour: null,
    ceilingRequestsPerDay: months
      ? ceilingRequestsPerDay(option, choice, months.units[0] ?? 0, situation)
      : 0,
    busiestMinute: months && minuteOf(option, choice, months, situation),
    conditions: choice.conditions,
    warnings: rates.warnings,
  }
}

/** What a working replica is asked for in the busiest minute of the first month in which there is one. */
function minuteOf(
  option: MachineOption,
  { speed }: MachineChoice,
  months: MachineMonths,
  { demand, workload }: Situation,
): BusiestMinute | null {
  const { rates } = speed
  const month = months.replicas.findIndex((replicas) => replicas > option.redundancy)
  const working = (months.replicas[month] ?? 0) - option.redundancy
  const peak = demand.volume?.peakAttemptsPerSecond[month] ?? 0
  if (rates.decode === null || working <= 0 || peak <= 0 || rates.model.requests.outputTokens <= 0)
    return null
  return busiestMinute(rates.model, (peak * workload.demand.busiestMinuteFactor) / working)
}

/** Requests per active day that so many units can serve at the target utilisation in the peak hour. */
export function ceilingRequestsPerDay(
  option: MachineOption,
  choice: MachineChoice,
  units: number,
  situation: Situation,
): number {
  const working = Math.max(0, replicasIn(units, choice.layout) - option.redundancy)
  return requestsPerDayOf(working * option.targetUtilisation, choice, situation)
}

/** Requests per active day that keep so many replicas busy in the peak hour. */
export function requestsPerDayOf(
  busyReplicas: number,
  { speed }: MachineChoice,
  { workload }: Situation,
): number {
  const { activeHoursPerDay, retryShare } = workload.demand
  const { conservative } = speed.secondsPerAttempt
  if (conservative <= 0) return 0
  const attemptsPerSecond = busyReplicas / conservative
  const meanPerSecond = attemptsPerSecond / sizingPeakToAverage(workload)
  return (meanPerSecond * activeHoursPerDay * SECONDS_PER_HOUR) / (1 + retryShare)
}

/** What should be known of the machines: where the estimate is shaky, and where more units come later. */
export function machineFindings(
  option: MachineOption,
  choice: MachineChoice,
  months: MachineMonths,
  { workload, horizonMonths, demand }: Situation,
): Finding[] {
  const about = { workload: workload.id, option: option.id }
  const findings = [
    ...choice.conditions.map((condition) => finding('fits-if', 'warning', conditionValues(condition), about)),
    ...choice.speed.rates.warnings.map((warning) =>
      finding('capacity-warning', 'warning', { warning }, about),
    ),
    ...hostMemoryFindings(choice, about),
    ...atOnceFindings(
      choice,
      demand.heldSeconds,
      option.targetUtilisation,
      workload.demand.concurrency,
      about,
    ),
  ]
  const units = months.units[0] ?? 0
  const laterUnits = months.units[horizonMonths - 1] ?? units
  if (laterUnits > units) {
    const month = months.units.findIndex((count) => count > units) + 1
    findings.push(finding('capacity-steps', 'note', { units, laterUnits, month }, about))
  }
  return findings
}

/** By Little's law, what so many at once are a second to these machines; where that is what sizes them. */
function atOnceFindings(
  { speed }: MachineChoice,
  heldSeconds: number,
  targetUtilisation: number,
  atOnce: number | null,
  about: { workload: string; option: string },
) {
  const { conservative } = speed.secondsPerAttempt
  if (atOnce === null || peakSeconds(speed, heldSeconds, targetUtilisation) <= conservative) return []
  const secondsEach = speed.atOnce * conservative
  const values = { atOnce, perReplica: speed.atOnce, secondsEach, perSecond: atOnce / secondsEach }
  return [finding('at-once-is-rate', 'note', values, about)]
}

/** Experts that are kept in more main memory than the host of the cards has. */
function hostMemoryFindings({ speed, layout }: MachineChoice, about: { workload: string; option: string }) {
  const needGB = bytesInMainMemory(speed.rates.model.roofline.setting) / BYTES_PER_GB
  const memoryGB = layout.host?.memoryGB ?? needGB
  const values = { hardware: layout.hardware.name, needGB, memoryGB }
  return needGB > memoryGB ? [finding('host-memory-short', 'warning', values, about)] : []
}

/** A condition with the figure of its sentence. */
function conditionValues(condition: FitCondition) {
  switch (condition.id) {
    case 'wired-limit':
      return { condition: condition.id, value: condition.gb }
    case 'kv-bits':
      return { condition: condition.id, value: condition.bits }
    case 'memory-share':
    case 'experts-in-main-memory':
      return { condition: condition.id, value: condition.share }
  }
}
