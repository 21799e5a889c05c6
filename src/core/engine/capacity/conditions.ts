import type { FitCondition, MemoryFigures } from '../evaluation.ts'
import { fitInMemory } from '../memory/fit-in-memory.ts'
import { isServingEngine } from './engines.ts'
import { BYTES_PER_GB, BYTES_PER_MARKETED_GB, isUnified, memoryBytes } from './machine.ts'
import { expertBytes } from './roofline.ts'
import { loadedBytes } from '../memory/weight-bytes.ts'
import type { Setting } from './setting.ts'

export interface Fit {
  readonly setting: Setting
  readonly memory: MemoryFigures
  /** Empty where it fits as it is; null where nothing that may be set makes it fit. */
  readonly conditions: readonly FitCondition[] | null
}

export interface FitCase {
  readonly setting: Setting
  readonly contextTokens: number
  readonly sequences: number
  readonly requestTokens: number
}

/** What macOS and its programs need beside the GPU's share; assumed. */
const LEFT_FOR_THE_SYSTEM = 0.06
/** Beyond vLLM's default of 0.9; what a card without a screen can give. */
const LARGEST_SHARE = 0.95
/** The largest share of the experts that is worth keeping in main memory: beyond it, it is that memory that is measured. */
const MOST_IN_MAIN_MEMORY = 0.9
const SMALLER_CACHES = [8, 4] as const

/**
 * Whether a model fits, and with what setting where it does not as it is: first what costs nothing, a raised limit of a
 * Mac's memory, then a smaller cache, more of a card's memory, and at last experts in main memory, which is slow.
 */
export function fitWith(wanted: FitCase, mayChange: MayChange): Fit {
  const plain = attempt(wanted, [])
  if (plain.memory.fits) return plain
  for (const conditions of waysToFit(wanted, mayChange)) {
    const fit = attempt(wanted, conditions)
    if (fit.memory.fits) return fit
  }
  return { ...plain, conditions: null }
}

/** What is not said, and may therefore be set. */
export interface MayChange {
  readonly kvBits: boolean
  readonly memoryShare: boolean
  readonly wiredLimit: boolean
  readonly expertsInMainMemory: boolean
}

function attempt(wanted: FitCase, conditions: readonly FitCondition[]): Fit {
  const setting = conditions.reduce(withCondition, wanted.setting)
  return { setting, memory: fitInMemory({ ...wanted, setting }), conditions }
}

function withCondition(setting: Setting, condition: FitCondition): Setting {
  switch (condition.id) {
    case 'wired-limit':
      return { ...setting, machine: { ...setting.machine, usableBytes: condition.gb * BYTES_PER_GB } }
    case 'kv-bits':
      return { ...setting, kvBits: condition.bits }
    case 'memory-share':
      return { ...setting, memoryShare: condition.share }
    case 'experts-in-main-memory':
      return { ...setting, expertsInMainMemory: condition.share }
  }
}

function* waysToFit(wanted: FitCase, mayChange: MayChange): Generator<readonly FitCondition[]> {
  const { setting } = wanted
  const serving = isServingEngine(setting.engine)
  const smaller = (mayChange.kvBits ? SMALLER_CACHES : [])
    .filter((bits) => bits < (setting.kvBits ?? 16) && (bits === 8 || !serving))
    .map((bits): FitCondition => ({ id: 'kv-bits', bits }))
  const raised = mayChange.wiredLimit ? raisedLimit(wanted) : null
  if (raised !== null) {
    yield [raised]
    for (const cache of smaller) yield [raised, cache]
  }
  for (const cache of smaller) yield [cache]
  if (serving && mayChange.memoryShare && (setting.memoryShare ?? 0) < LARGEST_SHARE) {
    const more: FitCondition = { id: 'memory-share', share: LARGEST_SHARE }
    yield [more]
    for (const cache of smaller) yield [cache, more]
  }
  if (mayChange.expertsInMainMemory) {
    const moved = expertsToMove(wanted)
    if (moved !== null) yield [moved]
  }
}

/** As much as is needed, in whole GB, where a Mac has it beside what its system takes. */
function raisedLimit(wanted: FitCase): FitCondition | null {
  const { machine } = wanted.setting
  if (machine.family !== 'apple') return null
  const all = machine.memoryGB * BYTES_PER_MARKETED_GB * (1 - LEFT_FOR_THE_SYSTEM)
  const needed = fitInMemory(wanted).needBytes
  if (needed > all || needed <= memoryBytes(machine)) return null
  return { id: 'wired-limit', gb: Math.ceil(needed / BYTES_PER_GB) }
}

/** The least share of the experts, in whole hundredths, without which the rest fits: llama.cpp beside a card only. */
function expertsToMove(wanted: FitCase): FitCondition | null {
  const { setting } = wanted
  const { shape, engine, machine } = setting
  if (shape.experts === null || isUnified(machine) || (engine !== 'llama.cpp' && engine !== 'ollama'))
    return null
  const { needBytes, usableBytes } = fitInMemory(wanted)
  const ofExperts = expertBytes(shape, setting.weightsBytes ?? loadedBytes(shape, setting.quantisation))
  const share = Math.ceil(((needBytes - usableBytes) / ofExperts) * 100) / 100
  return share > 0 && share <= MOST_IN_MAIN_MEMORY ? { id: 'experts-in-main-memory', share } : null
}
