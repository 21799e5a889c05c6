import type { Hardware, OpenModel } from '../../catalogue/types.ts'
import { deviceCounts } from '../capacity/device-counts.ts'
import { BYTES_PER_GB } from '../capacity/machine.ts'
import type { RequestTokens } from '../demand.ts'
import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import { demandUnknown } from './demand-unknown.ts'
import { machineLayout, unitsFor, type MachineLayout } from './machine-layout.ts'
import { workingReplicas } from './machine-load.ts'
import { replicaSpeed, type MachineOption, type ReplicaSpeed } from './replica-speed.ts'

/** The parts of a rented or owned option, and every number of devices that a replica may have. */
export interface Machines {
  readonly option: MachineOption
  readonly hardware: Hardware
  readonly model: OpenModel
  readonly tokens: RequestTokens
  /** Those that hold the model and are fast enough; smallest first, at least one. */
  readonly choices: readonly MachineChoice[]
}

export interface MachineChoice {
  readonly speed: ReplicaSpeed
  readonly layout: MachineLayout
}

/** Why there are no machines to cost, and the nearest that was tried, for showing. */
export interface NoMachines {
  readonly findings: readonly Finding[]
  readonly nearest: MachineChoice | null
}

const remembered = new WeakMap<
  MachineOption,
  { readonly asked: readonly unknown[]; readonly answer: Machines | NoMachines }
>()

/**
 * What could run the workload; the last answer for an option is kept, because it does not depend on how
 * many requests come and searches ask for hundreds of volumes. Method: docs/method/cost.md#machines.
 */
export function machinesFor(option: MachineOption, situation: Situation): Machines | NoMachines {
  const { demand } = situation.workload
  const asked = [
    situation.catalogue,
    situation.workload.id,
    situation.demand.volume !== null,
    demand.inputTokens,
    demand.outputTokens,
    demand.reasoningTokens,
    demand.cachedInputShare,
    demand.cacheWriteShare,
    demand.contextTokens,
    demand.concurrency,
    demand.minTokensPerSecond,
  ]
  const last = remembered.get(option)
  if (last && last.asked.every((value, index) => value === asked[index])) return last.answer
  const answer = findMachines(option, situation)
  remembered.set(option, { asked, answer })
  return answer
}

function findMachines(option: MachineOption, situation: Situation): Machines | NoMachines {
  const { catalogue, workload, demand } = situation
  const about = { workload: workload.id, option: option.id }
  const refuse = (...findings: Finding[]): NoMachines => ({ findings, nearest: null })
  const hardware = catalogue.hardware.get(option.hardware)
  const model = catalogue.openModels.get(option.model)
  if (!hardware) return refuse(finding('hardware-unknown', 'error', { hardware: option.hardware }, about))
  if (!model) return refuse(finding('model-unknown', 'error', { model: option.model }, about))
  const { tokens } = demand
  if (!tokens || !demand.volume) return refuse(demandUnknown(option, situation))

  const { counts, memory } = deviceCounts({
    hardware,
    model,
    quantisation: option.quantisation,
    engine: option.engine,
    contextTokens: tokens.context,
    concurrency: workload.demand.concurrency,
    hosts: [...catalogue.hosts.values()],
  })
  const tried = (counts.length > 0 ? counts : [memory.devices]).map((devices) => {
    const speed = replicaSpeed(option, hardware, model, tokens, devices, situation)
    return 'unknown' in speed ? speed : { speed, layout: machineLayout(hardware, devices, catalogue.hosts) }
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
  if (choices.length > 0) return { option, hardware, model, tokens, choices }

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
 * at the busiest month's peak up to the horizon; ties to the smaller.
 */
export function fewestDevices(
  { choices, option }: Machines,
  peakAttemptsPerSecond: Float64Array,
  horizonMonths: number,
): MachineChoice {
  const peak = busiest(peakAttemptsPerSecond, horizonMonths)
  const bought = ({ speed, layout }: MachineChoice) => {
    const working = workingReplicas(peak * speed.secondsPerAttempt.conservative, option.targetUtilisation)
    return unitsFor(working + option.redundancy, layout) * layout.hardware.gpuCount
  }
  return choices.reduce((best, choice) => (bought(choice) < bought(best) ? choice : best))
}

export function busiest(values: Float64Array, months: number): number {
  let most = 0
  for (let month = 0; month < months; month += 1) most = Math.max(most, values[month] ?? 0)
  return most
}
