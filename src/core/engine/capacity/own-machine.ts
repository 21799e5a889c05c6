import { MOST_DEVICES_OF_A_UNIT, OWN_MACHINE_BOUNDS, hardwareOfOwn } from '../../catalogue/own-entries.ts'
import {
  MACHINE_FAMILIES,
  type Hardware,
  type MachineFamily,
  type MachineLink,
} from '../../catalogue/machine-types.ts'
import type { FieldReader } from './field-reader.ts'
import { PARAMETERS } from './parameters.ts'

/**
 * A machine as a person states it: `{ "memoryGB": 48, "memoryBandwidthGBs": 696, "fp16DenseTflops": 150,
 * "capacityFamily": "ampere" }`, or one of the catalogue with some of its figures said anew, by `"id"`.
 */
export function readOwnMachine(reader: FieldReader, rows: readonly Hardware[]): Hardware | undefined {
  reader.onlyKeys(KEYS)
  const base = reader.isAbsent('id') ? null : reader.pick('id', rows)
  if (base === undefined) return undefined
  const count = reader.whole('gpuCount', 1, MOST_DEVICES_OF_A_UNIT) ?? base?.gpuCount ?? 1
  const figure = (key: Figure) => {
    const { least, most } = OWN_MACHINE_BOUNDS[key]
    return reader.number(key, least, most * count)
  }
  const memoryGB = figure('memoryGB')
  const memoryBandwidthGBs = figure('memoryBandwidthGBs')
  if (base === null && memoryGB === undefined) reader.missing('memoryGB', 'GB of all its devices together')
  if (base === null && memoryBandwidthGBs === undefined)
    reader.missing('memoryBandwidthGBs', 'GB/s of all its devices together')
  const { least, most } = OWN_MACHINE_BOUNDS.memoryGB
  const ofDevice = base === null ? most : base.memoryGB / base.gpuCount
  const usableMemoryGB = reader.number('usableMemoryGB', least, memoryGB ?? ofDevice * count)
  const capacityFamily = reader.name<MachineFamily>('capacityFamily', FAMILIES)
  const capacityLink = reader.name<MachineLink>('capacityLink', PARAMETERS.links)
  const geforce = reader.flag('geforce')
  const name = reader.text('name') ?? base?.name ?? 'own machine'
  const peaks = {
    fp16DenseTflops: figure('fp16DenseTflops'),
    fp8DenseTflops: figure('fp8DenseTflops'),
    fp4DenseTflops: figure('fp4DenseTflops'),
  }
  if (base === null && (memoryGB === undefined || memoryBandwidthGBs === undefined)) return undefined
  const said = {
    name, gpuCount: count, memoryGB, usableMemoryGB, memoryBandwidthGBs, ...peaks, capacityFamily, capacityLink, geforce,
  } // prettier-ignore
  return hardwareOfOwn(base?.id ?? 'own-machine', said, base)
}

const KEYS = [
  'id', 'name', 'gpuCount', 'memoryGB', 'usableMemoryGB', 'memoryBandwidthGBs', 'fp16DenseTflops',
  'fp8DenseTflops', 'fp4DenseTflops', 'capacityFamily', 'capacityLink', 'geforce',
] as const // prettier-ignore

type Figure = keyof typeof OWN_MACHINE_BOUNDS

const FAMILIES = Object.fromEntries(MACHINE_FAMILIES.map((family) => [family, true] as const))
