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

type Named = Pick<Catalogue, 'apiModels' | 'openModels' | 'hardware'>

/** Taking the names of a catalogue to pieces takes a hundred times as long as reading one. */
const made = new WeakMap<Named, Names>()

export function namesOf(catalogue: Named): Names {
  const known = made.get(catalogue) ?? newNames(catalogue)
  made.set(catalogue, known)
  return known
}

function newNames(catalogue: Named): Names {
  const called = new Map<string, string>([
    ...catalogue.apiModels.map(({ id, name, provider }) => [id, `${name} at ${provider}`] as const),
    ...[...catalogue.openModels, ...catalogue.hardware].map(({ id, name }) => [id, name] as const),
  ])
  return {
    hardware: hardwareNames(catalogue, HARDWARE_TABLE),
    model: modelNames(catalogue, MODEL_TABLE),
    provider: providerNames(catalogue, PROVIDER_TABLE),
    nameOf: (id) => called.get(id) ?? id,
  }
}
