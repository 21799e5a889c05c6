import type { Catalogue } from '../catalogue/types.ts'
import hardwareTable from './data/hardware-names.json' with { type: 'json' }
import providerTable from './data/provider-names.json' with { type: 'json' }
import modelTable from './data/model-names.json' with { type: 'json' }
import { hardwareNames } from './hardware-names.ts'
import { modelNames } from './model-names.ts'
import type { HardwareReading, ModelKind, ModelReading, NameReading } from './name-reading.ts'
import { providerNames } from './provider-names.ts'
import type { NameTable } from './name-tables.ts'

/** The one reader of names, for page and command line. Made once for a catalogue. */
export interface Names {
  readonly hardware: (text: string) => HardwareReading
  readonly model: (text: string, kinds?: readonly ModelKind[]) => ModelReading
  readonly provider: (text: string) => NameReading
  /** What the catalogue calls an id. */
  readonly nameOf: (id: string) => string
}

export const HARDWARE_TABLE = hardwareTable as unknown as NameTable
export const PROVIDER_TABLE = providerTable as unknown as NameTable
export const MODEL_TABLE = modelTable as unknown as NameTable

/**
 * Taking the names of a catalogue to pieces takes a hundred times as long as reading one: it is done when the first is
 * asked for, and whoever reads many keeps the reader.
 */
export function namesOf(catalogue: Pick<Catalogue, 'apiModels' | 'openModels' | 'hardware'>): Names {
  const called = new Map<string, string>([
    ...catalogue.apiModels.map(({ id, name, provider }) => [id, `${name} at ${provider}`] as const),
    ...[...catalogue.openModels, ...catalogue.hardware].map(({ id, name }) => [id, name] as const),
  ])
  return {
    hardware: once(() => hardwareNames(catalogue, HARDWARE_TABLE)),
    model: once(() => modelNames(catalogue, MODEL_TABLE)),
    provider: once(() => providerNames(catalogue, PROVIDER_TABLE)),
    nameOf: (id) => called.get(id) ?? id,
  }
}

function once<Asked extends readonly unknown[], Said>(
  newReader: () => (...asked: Asked) => Said,
): (...asked: Asked) => Said {
  let reader: ((...asked: Asked) => Said) | null = null
  return (...asked) => (reader ??= newReader())(...asked)
}
