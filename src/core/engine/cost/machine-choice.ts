import { isRated, isSized } from '../../catalogue/is-sized.ts'
import type { Hardware } from '../../catalogue/machine-types.ts'
import type { OpenModel } from '../../catalogue/types.ts'
import { deviceCounts } from '../capacity/device-counts.ts'
import { BYTES_PER_GB } from '../capacity/machine.ts'
import { mayChangeOf, settingOf } from '../capacity/setting-of.ts'
import type { Setting } from '../capacity/setting.ts'
import { tokensOn, type RequestTokens } from '../request-tokens.ts'
import type { Finding, FitCondition } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import { demandUnknown } from './demand-unknown.ts'
import { besideGib, besideSeconds } from './chain/own-parts.ts'
import { machineLayout, unitsWithSpares, type MachineLayout } from './machine-layout.ts'
import { peakSeconds, workingReplicas } from './machine-load.ts'
import {
  cacheHitOn,
  replicaSpeed,
  saidSetting,
  tokensOfOption,
  type MachineOption,
  type ReplicaSpeed,
} from './replica-speed.ts'

/** The parts of a rented or owned option, and every number of devices that a replica may have. */
export interface Machines {
  readonly option: MachineOption
  readonly hardware: Hardware
  readonly model: OpenModel
  readonly tokens: RequestTokens
  /** How the model is run, whatever the number of devices. */
  readonly setting: Omit<Setting, 'devices'>
  /** Those that hold the model and are fast enough; smallest first, at least one. */
  readonly choices: readonly MachineChoice[]
}

export interface MachineChoice {
  readonly speed: ReplicaSpeed
  readonly layout: MachineLayout
  /** What has to be set for it to fit; empty where it fits as it is. */
  readonly conditions: readonly FitCondition[]
}

/** Why there are no machines to cost, and the nearest that was tried, for showing. */
export interface NoMachines {
  readonly findings: readonly Finding[]
  readonly nearest: MachineChoice | null
}

/**
 * What could run the workload. What was found last is kept, because it does not depend on how many requests
 * come, and every volume is asked about the same machines. Method: docs/method/cost.md#machines.
 */
export function machineFinder(option: MachineOption, situation: Situation): () => Machines | NoMachines {
  const { classes } = situation.workload.demand
  const asked = new Float64Array(FIGURES_ASKED + FIGURES_OF_KIND * classes.length)
  const kept: Kept[] = []
  return () => {
    const { demand } = situation.workload
    const tokens = situation.demand.tokens && tokensOn(option, situation.demand.tokens)
    asked[0] = situation.demand.volume === null ? 0 : 1
    asked[1] = tokens === null ? -1 : tokens.input
    asked[2] = tokens === null ? -1 : tokens.output + tokens.reasoning
    asked[3] = tokens === null ? -1 : tokens.context
    asked[4] = demand.minTokensPerSecond ?? -1
    asked[5] = tokens === null ? -1 : cacheHitOn(option, tokens, demand)
    asked[6] = option.tokenizerRatio
    asked[7] = option.kvCacheBits ?? -1
    asked[8] = option.memoryShare ?? -1
    asked[9] = option.expertsInMainMemory ?? -1
    asked[10] = option.kind === 'owned' ? (option.wiredLimitGB ?? -1) : -1
    for (let index = 0; index < classes.length; index += 1) {
      const kind = tokens?.kinds[index]
      const at = FIGURES_ASKED + FIGURES_OF_KIND * index
      asked[at] = kind?.share ?? -1
      asked[at + 1] = kind?.input ?? -1
      asked[at + 2] = kind ? kind.output + kind.reasoning : -1
      asked[at + 3] = kind ? cacheHitOn(option, kind, demand) : -1
      asked[at + 4] = kind?.longestInput ?? -1
    }
    asked[11] = besideGib(situation.workload)
    asked[12] = besideSeconds(situation.workload)
    asked[13] = option.measuredTokensPerSecond ?? -1
    for (const one of kept) if (areSame(one.asked, asked)) return one.found
    const found = findMachines(option, situation)
    kept.unshift({ asked: asked.slice(), found })
    if (kept.length > MOST_KEPT) kept.pop()
    return found
  }
}

interface Kept {
  readonly asked: Float64Array
  readonly found: Machines | NoMachines
}

const FIGURES_ASKED = 14
const FIGURES_OF_KIND = 5
/** A search asks about a handful of values again and again, each a little less and a little more. */
const MOST_KEPT = 16

function areSame(one: Float64Array, other: Float64Array): boolean {
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false
  return true
}

/** Looks for machines afresh. */
export function findMachines(option: MachineOption, situation: Situation): Machines | NoMachines {
  const { catalogue, workload, demand } = situation
  const about = { workload: workload.id, option: option.id }
  const refuse = (...findings: Finding[]): NoMachines => ({ findings, nearest: null })
  const hardware = catalogue.hardware.get(option.hardware)
  const model = catalogue.openModels.get(option.model)
  if (!hardware) return refuse(finding('hardware-unknown', 'error', { hardware: option.hardware }, about))
  if (!model) return refuse(finding('model-unknown', 'error', { model: option.model }, about))
  if (!isSized(model)) return refuse(finding('architecture-unknown', 'error', { model: model.name }, about))
  if (!isRated(hardware)) {
    const values = { hardware: hardware.name, figure: 'capacityFamily' }
    return refuse(finding('rates-unknown', 'error', values, about))
  }
  if (!demand.tokens || !demand.volume) return refuse(demandUnknown(option, situation))
  const tokens = tokensOn(option, demand.tokens)

  const said = saidSetting(option, hardware, model, tokens, situation)
  const { inputTokens, outputTokens } = tokensOfOption(option, tokens)
  const { counts, memory, setting, conditions } = deviceCounts({
    hardware,
    setting: settingOf(said),
    mayChange: mayChangeOf(said),
    contextTokens: tokens.context,
    sequences: 1,
    requestTokens: inputTokens + outputTokens,
    hosts: catalogue.hosts,
  })
  // A measured rate is that of the smallest replica that holds the model.
  const sizes = option.measuredTokensPerSecond === null ? counts : counts.slice(0, 1)
  const tried = (sizes.length > 0 ? sizes : [memory.devices]).map((devices) => {
    const speed = replicaSpeed(option, hardware, model, tokens, { ...setting, devices }, situation)
    const layout = machineLayout(hardware, devices, catalogue.hosts)
    return 'unknown' in speed ? speed : { speed, layout, conditions }
  })
  const choices: MachineChoice[] = []
  let nearest: MachineChoice | null = null
  for (const choice of tried) {
    if ('unknown' in choice) {
      const values = { hardware: hardware.name, figure: choice.unknown }
      return refuse(finding('rates-unknown', 'error', values, about))
    }
    nearest = choice
    if (choice.speed.rates.infeasible === null) choices.push(choice)
  }
  if (choices.length > 0) return { option, hardware, model, tokens, setting, choices }

  const rates = nearest?.speed.rates
  const reason = rates?.infeasible?.reason ?? 'does-not-fit'
  const names = { model: model.name, hardware: hardware.name }
  if (reason === 'too-slow') {
    const minTokensPerSecond = workload.demand.minTokensPerSecond ?? 0
    const tokensPerSecond = rates?.infeasible?.tokensPerSecond ?? 0
    const values = { ...names, tokensPerSecond, minTokensPerSecond }
    return { findings: [finding('too-slow', 'error', values, about)], nearest }
  }
  const tightest = rates?.memory ?? memory
  const needGB = tightest.needBytes / BYTES_PER_GB
  const usableGB = tightest.usableBytes / BYTES_PER_GB
  const values = { ...names, devices: tightest.devices, needGB, usableGB }
  const id = reason === 'no-pool' ? 'no-room-for-requests' : 'does-not-fit'
  return { findings: [finding(id, 'error', values, about)], nearest }
}

/**
 * Of the numbers of devices to a replica, the one that buys the fewest devices in all, spares included,
 * for so many attempts a second in the peak; ties to the smaller.
 */
export function fewestDevices(
  { choices, option }: Machines,
  peakAttemptsPerSecond: number,
  heldSeconds: number,
  targetUtilisation = option.targetUtilisation,
): MachineChoice {
  let best: MachineChoice | null = null
  let fewest = Infinity
  for (const choice of choices) {
    const { speed, layout } = choice
    const peakReplicas = peakAttemptsPerSecond * peakSeconds(speed, heldSeconds, targetUtilisation)
    const working = workingReplicas(peakReplicas, targetUtilisation)
    const bought = unitsWithSpares(working, option.redundancy, layout) * layout.hardware.gpuCount
    if (best !== null && bought >= fewest) continue
    best = choice
    fewest = bought
  }
  if (best === null) throw new Error('No choice of machines.')
  return best
}

export function busiest(values: Float64Array, months: number): number {
  let most = 0
  for (let month = 0; month < months; month += 1) most = Math.max(most, values[month] ?? 0)
  return most
}
