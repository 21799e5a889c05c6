import { isSized } from '../../catalogue/is-sized.ts'
import type { CompleteQuote } from '../../plan/complete-plan.ts'
import { localOverheadBytes } from '../capacity/kv-pool.ts'
import { BYTES_PER_GB } from '../capacity/machine.ts'
import { modelShapeOf } from '../capacity/model-shape-of.ts'
import type { Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import { contextNeeded } from '../gates/room-in-model.ts'
import { kvCacheBytes } from '../memory/kv-cache.ts'
import { loadedBytes } from '../memory/weight-bytes.ts'
import type { Situation } from '../situation.ts'

/**
 * What a model takes on one device that serves one request at a time, in GB: weights, the cache of the longest context
 * and what an engine on a device keeps. Null where its architecture or the tokens are not known.
 *
 * Llama 3.1 8B in Q4_K_M with 4,000 tokens: 4.9 + 0.5 and what the engine keeps.
 */
export function gbOnDevice(
  option: CompleteQuote,
  { catalogue, workload }: Pick<Situation, 'catalogue' | 'workload'>,
): number | null {
  const model = option.onDevices && catalogue.openModels.get(option.onDevices.model)
  const tokens = contextNeeded(option, workload)
  if (!option.onDevices || !model || !isSized(model) || tokens === null) return null
  const shape = modelShapeOf(model)
  const weights = loadedBytes(shape, option.onDevices.quantisation)
  return (weights + kvCacheBytes(shape, tokens) + localOverheadBytes(weights)) / BYTES_PER_GB
}

/** Whether it fits what is left of each device's memory, as far as that is known. */
export function fitsOnDevice(option: CompleteQuote, situation: Situation): boolean {
  const { deviceMemoryGB } = situation.workload.demand
  const needGB = gbOnDevice(option, situation)
  return option.onDevices === null || needGB === null || deviceMemoryGB === null || needGB <= deviceMemoryGB
}

/** What stands in its way, and what is not known of it: a device of which only memory is told says nothing of speed. */
export function deviceFindings(option: CompleteQuote, situation: Situation): Finding[] {
  if (option.onDevices === null) return []
  const { catalogue, workload } = situation
  const where = { workload: workload.id, option: option.id }
  const { deviceMemoryGB } = workload.demand
  const needGB = gbOnDevice(option, situation)
  const model = catalogue.openModels.get(option.onDevices.model)?.name ?? option.onDevices.model
  if (needGB === null || deviceMemoryGB === null)
    return [finding('device-not-sized', 'warning', { model }, where)]
  if (needGB <= deviceMemoryGB)
    return [finding('speed-on-device-unknown', 'warning', { model, needGB, usableGB: deviceMemoryGB }, where)]
  const values = { model, needGB, devices: 1, hardware: 'the device', usableGB: deviceMemoryGB }
  return [finding('does-not-fit', 'error', values, where)]
}
