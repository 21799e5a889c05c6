import { isServingEngine } from '../../capacity/engines.ts'
import { BYTES_PER_GB } from '../../capacity/machine.ts'
import { kvCacheBytes } from '../../memory/kv-cache.ts'
import type { MachineChoice } from '../machine-choice.ts'
import { workingIn } from '../machine-months.ts'
import type { MachineUse } from './machine-use.ts'

/** Two models or more on the same machines, as of the last `setFit`. */
export interface SharedFit {
  fits: boolean
  /** Of the machines' time in the peak hour: what each takes, in the month in which they take most together. */
  ownTime: number
  otherTime: number
  /** What they may take together. */
  mostTime: number
  /** Month in which the time is taken up most; 1 is the first. */
  month: number
  /** Devices that work in that month, and what their memory is asked for and may hold in all. */
  devices: number
  needGB: number
  usableGB: number
}

export const noFit = (): SharedFit => ({
  fits: false, ownTime: 0, otherTime: 0, mostTime: 0, month: 1, devices: 0, needGB: 0, usableGB: 0,
}) // prettier-ignore

/** What is on the machines already: the option that pays for them, and others that run on them too. */
export interface Occupied {
  readonly payer: MachineUse
  readonly others: readonly MachineUse[]
}

/**
 * Whether one more model fits on the machines that another option pays for. Each model stands on every working device,
 * so that both need their memory there: weights, what the engine takes beside them, and caches for as many requests as
 * are at work in the peak hour. The same model stands there once. Their shares of time in the peak hour add up to no
 * more than the lower utilisation target.
 *
 * On one card, 20.3 GB and 31.0 GB of 92.8 GB, and 0.21 + 0.34 of the time with a target of 0.7, fit.
 * Method: docs/method/cost.md#shared-machines.
 */
export function setFit(
  fit: SharedFit,
  { payer, others }: Occupied,
  choice: MachineChoice,
  own: {
    readonly option: MachineUse['option']
    readonly peakReplicas: Float64Array
    readonly targetUtilisation: number
    readonly contextTokens: number
    readonly sequences: number
  },
  horizonMonths: number,
): void {
  const { devices } = choice.layout
  let most = -1
  for (let month = 0; month < horizonMonths; month += 1) {
    const standing = devicesAt(payer, month)
    const ownTime = timeOf(own.peakReplicas, devices, standing, month)
    let otherTime = timeOf(payer.load.peakReplicas, payer.choice.layout.devices, standing, month)
    for (const { load, choice: of } of others)
      otherTime += timeOf(load.peakReplicas, of.layout.devices, standing, month)
    if (ownTime + otherTime <= most) continue
    most = ownTime + otherTime
    fit.ownTime = ownTime
    fit.otherTime = otherTime
    fit.month = month + 1
    fit.devices = standing
  }
  fit.mostTime = Math.min(own.targetUtilisation, payer.option.targetUtilisation)
  for (const { option } of others) fit.mostTime = Math.min(fit.mostTime, option.targetUtilisation)
  const month = fit.month - 1
  let need = needOfDevice(choice, fit.ownTime, own.contextTokens, own.sequences)
  let usable = usableOfDevice(choice)
  const standing: Standing[] = [{ option: own.option, choice }]
  for (const use of [payer, ...others]) {
    need += needOf(use, fit.devices, month)
    if (standing.some((one) => isOneModel(one, use))) need -= heldOnce(use.choice)
    standing.push(use)
    usable = Math.min(usable, usableOfDevice(use.choice))
  }
  fit.needGB = (need * fit.devices) / BYTES_PER_GB
  fit.usableGB = (usable * fit.devices) / BYTES_PER_GB
  fit.fits = isLongEnough(fit) && fitsInMemory(fit) && devices <= fit.devices
}

/** Rounding takes no time. */
export function isLongEnough({ ownTime, otherTime, mostTime }: SharedFit): boolean {
  return ownTime + otherTime <= mostTime * (1 + 1e-12)
}

export function fitsInMemory({ needGB, usableGB }: SharedFit): boolean {
  return needGB <= usableGB
}

/** Devices of the payer that work, and those that it owns beyond its need: whoever comes later may use them. Spares stand by. */
export function devicesAt({ option, months, choice: { layout } }: MachineUse, month: number): number {
  const owned = option.kind === 'owned' ? workingIn(option.alreadyOwned, layout, option.redundancy) : 0
  return Math.max(months.working[month] ?? 0, owned) * layout.devices
}

type Standing = Pick<MachineUse, 'option' | 'choice'>

/** One model under one engine answers the requests of both: its weights, and what the engine takes, stand there once. */
function isOneModel(one: Standing, other: Standing): boolean {
  return (
    one.option.model === other.option.model &&
    one.option.quantisation === other.option.quantisation &&
    one.option.engine === other.option.engine &&
    one.choice.layout.devices === other.choice.layout.devices
  )
}

/** Bytes of each device that a second use of a model does not take again. */
function heldOnce({ speed }: MachineChoice): number {
  const { weightsBytes, overheadBytes, devices } = speed.rates.memory
  return (weightsBytes + overheadBytes) / devices
}

function timeOf(peakReplicas: Float64Array, devices: number, standing: number, month: number): number {
  return standing > 0 ? ((peakReplicas[month] ?? 0) * devices) / standing : Infinity
}

function needOf({ choice, load, machines, situation }: MachineUse, standing: number, month: number): number {
  const time = timeOf(load.peakReplicas, choice.layout.devices, standing, month)
  const { concurrency } = situation.workload.demand
  return needOfDevice(choice, time, machines.tokens.context, concurrency ?? 1)
}

/**
 * Bytes that a model takes of each device: weights and overhead, and caches for the requests at work in the peak hour,
 * which are no more than its share of time x the batch it is sized for.
 */
function needOfDevice(
  { speed: { rates } }: MachineChoice,
  timeShare: number,
  contextTokens: number,
  sequences: number,
): number {
  const { roofline, requests } = rates.model
  const { shape, engine } = roofline.setting
  const asked = requests.inputTokens + requests.outputTokens
  const tokens = isServingEngine(engine) ? Math.min(contextTokens, asked) : contextTokens
  const atOnce = Math.ceil(Math.min(1, timeShare) * rates.batch * (1 - 1e-12))
  const more = Math.max(0, atOnce - sequences) * kvCacheBytes(shape, tokens) * roofline.kvScale
  return (rates.memory.needBytes + more) / rates.memory.devices
}

function usableOfDevice({ speed }: MachineChoice): number {
  const { usableBytes, devices } = speed.rates.memory
  return usableBytes / devices
}
