import type { Hardware, MachineFamily, MachineLink } from '../../catalogue/machine-types.ts'
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
  const count = reader.whole('gpuCount', 1, 72) ?? base?.gpuCount ?? 1
  const figure = (key: Figure) => reader.number(key, LEAST[key], MOST[key] * count)
  const memoryGB = figure('memoryGB') ?? base?.memoryGB
  const memoryBandwidthGBs = figure('memoryBandwidthGBs') ?? base?.memoryBandwidthGBs
  if (memoryGB === undefined) reader.missing('memoryGB', 'GB of all its devices together')
  if (memoryBandwidthGBs === undefined)
    reader.missing('memoryBandwidthGBs', 'GB/s of all its devices together')
  const usableMemoryGB = reader.number('usableMemoryGB', LEAST.memoryGB, memoryGB ?? MOST.memoryGB * count)
  const capacityFamily =
    reader.name<MachineFamily>('capacityFamily', FAMILIES) ?? base?.capacityFamily ?? null
  const capacityLink = reader.name<MachineLink>('capacityLink', PARAMETERS.links) ?? base?.capacityLink
  const geforce = reader.flag('geforce') ?? base?.geforce ?? false
  const name = reader.text('name') ?? base?.name ?? 'own machine'
  const peaks = {
    fp16DenseTflops: figure('fp16DenseTflops') ?? base?.fp16DenseTflops ?? null,
    fp8DenseTflops: figure('fp8DenseTflops') ?? base?.fp8DenseTflops ?? null,
    fp4DenseTflops: figure('fp4DenseTflops') ?? base?.fp4DenseTflops ?? null,
  }
  if (memoryGB === undefined || memoryBandwidthGBs === undefined) return undefined
  return {
    ...(base ?? UNKNOWN),
    ...peaks,
    id: base?.id ?? 'own-machine',
    name,
    gpuCount: count,
    memoryGB,
    memoryPerGpuGB: memoryGB / count,
    memoryBandwidthGBs,
    usableMemoryGB: usableMemoryGB ?? base?.usableMemoryGB ?? null,
    capacityFamily,
    capacityLink: capacityLink ?? 'pcie4',
    geforce,
    // What was measured was measured on the machine as it is listed.
    throughputName: null,
  }
}

const KEYS = [
  'id', 'name', 'gpuCount', 'memoryGB', 'usableMemoryGB', 'memoryBandwidthGBs', 'fp16DenseTflops',
  'fp8DenseTflops', 'fp4DenseTflops', 'capacityFamily', 'capacityLink', 'geforce',
] as const // prettier-ignore

type Figure = 'memoryGB' | 'memoryBandwidthGBs' | 'fp16DenseTflops' | 'fp8DenseTflops' | 'fp4DenseTflops'

const LEAST: Readonly<Record<Figure, number>> = {
  memoryGB: 1,
  memoryBandwidthGBs: 5,
  fp16DenseTflops: 0.1,
  fp8DenseTflops: 0.1,
  fp4DenseTflops: 0.1,
}
/** Of one device, beyond any that is built. */
const MOST: Readonly<Record<Figure, number>> = {
  memoryGB: 2048,
  memoryBandwidthGBs: 40_000,
  fp16DenseTflops: 40_000,
  fp8DenseTflops: 80_000,
  fp4DenseTflops: 160_000,
}

const FAMILIES: Readonly<Record<MachineFamily, true>> = {
  turing: true, ampere: true, ada: true, blackwell: true, 'ampere-dc': true, hopper: true, 'blackwell-dc': true,
  gb10: true, cdna3: true, cdna4: true, rdna3: true, rdna4: true, strix: true, apple: true, arc: true,
} // prettier-ignore

/** What nobody needs to know of a machine to estimate its speed. */
const UNKNOWN: Omit<Hardware, 'id' | 'name' | 'memoryGB' | 'memoryPerGpuGB' | 'memoryBandwidthGBs'> = {
  vendor: 'NVIDIA',
  class: 'workstation-gpu',
  buy: 'new',
  form: 'desk',
  hostId: null,
  devicesPerHost: null,
  networkId: null,
  throughputClass: null,
  evidence: 'estimate',
  isProposable: false,
  gpuCount: 1,
  usableMemoryGB: null,
  measuredBandwidthGBs: null,
  fp16DenseTflops: null,
  fp8DenseTflops: null,
  int8DenseTops: null,
  fp4DenseTflops: null,
  tdpW: null,
  systemLoadW: null,
  idleW: null,
  interconnect: null,
  hasFastLink: false,
  capacityFamily: null,
  capacityLink: 'pcie4',
  geforce: false,
  prices: [],
  rents: [],
  availability: '',
  throughputName: null,
  source: [],
  asOf: '',
}
