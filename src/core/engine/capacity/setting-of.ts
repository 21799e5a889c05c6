import type { Hardware } from '../../catalogue/machine-types.ts'
import type { OpenModel } from '../../catalogue/types.ts'
import type { Quantisation } from '../../plan/schema.ts'
import type { MayChange } from './conditions.ts'
import type { CapacityEngine } from './engines.ts'
import { BYTES_PER_GIB } from './machine.ts'
import { machineOf } from './machine-of.ts'
import { modelShapeOf } from './model-shape-of.ts'
import type { Setting } from './setting.ts'
import type { OwnRun } from './spread.ts'

/** What is said of how a model is run on a machine; null: not said. */
export interface SaidSetting {
  readonly hardware: Hardware
  readonly model: OpenModel
  readonly quantisation: Quantisation
  readonly engine: CapacityEngine
  /** Bits of a cached value; 16 where nothing is said, and fewer only if that is what makes it fit. */
  readonly kvCacheBits: number | null
  /** Share of the memory that a serving engine may take. */
  readonly memoryShare: number | null
  /** GB that the system lends the GPU at most: the wired limit of a Mac. */
  readonly wiredLimitGB: number | null
  /** Share of the experts that is kept in main memory. */
  readonly expertsInMainMemory: number | null
  readonly contextTokens: number
  /** GiB that other software takes beside the model. */
  readonly besideGib?: number
  /** Runs of one's own of this machine, model, format and engine. */
  readonly ownRuns: readonly OwnRun[]
}

export function settingOf(said: SaidSetting): Omit<Setting, 'devices'> {
  const { hardware, model, quantisation, engine, kvCacheBits, memoryShare, contextTokens } = said
  const { expertsInMainMemory, wiredLimitGB, ownRuns, besideGib = 0 } = said
  return {
    machine: machineOf(hardware, { wiredLimitGB }),
    shape: modelShapeOf(model),
    quantisation,
    engine,
    contextTokens,
    ...(kvCacheBits === null ? {} : { kvBits: kvCacheBits }),
    ...(memoryShare === null ? {} : { memoryShare }),
    ...(expertsInMainMemory === null ? {} : { expertsInMainMemory }),
    ...(besideGib === 0 ? {} : { besideBytes: besideGib * BYTES_PER_GIB }),
    ...(ownRuns.length === 0 ? {} : { ownRuns }),
  }
}

/** What is not said may be set to make a model fit, and is then named as a condition. */
export function mayChangeOf(said: SaidSetting): MayChange {
  return {
    kvBits: said.kvCacheBits === null,
    memoryShare: said.memoryShare === null,
    wiredLimit: said.wiredLimitGB === null,
    expertsInMainMemory: said.expertsInMainMemory === null,
  }
}
