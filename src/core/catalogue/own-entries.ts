import type { Hardware, HardwareClass, MachineFamily, MachineLink, MachinePrice } from './machine-types.ts'
import { apiModelOfOwn, type OwnService } from './own-services.ts'
import type { Catalogue, ExpertCounts, OpenModel, WindowedCache } from './types.ts'

/**
 * A machine as a person states it: by its figures, or as one of the catalogue with some of them said anew. Where it has
 * several devices, memory, bandwidth, compute and power are of all of them together.
 */
export interface OwnMachine {
  readonly name?: string | undefined
  /** The machine of the catalogue whose figures hold where none is said. */
  readonly like?: string | undefined
  /** The machine of the catalogue of one of whose devices it is a slice, such as a MIG instance, and which share of it. */
  readonly sliceOf?: string | undefined
  readonly shareOf?: number | undefined
  readonly class?: HardwareClass | undefined
  readonly gpuCount?: number | undefined
  readonly memoryGB?: number | undefined
  readonly usableMemoryGB?: number | undefined
  readonly memoryBandwidthGBs?: number | undefined
  readonly fp16DenseTflops?: number | undefined
  readonly fp8DenseTflops?: number | undefined
  readonly fp4DenseTflops?: number | undefined
  readonly capacityFamily?: MachineFamily | undefined
  readonly capacityLink?: MachineLink | undefined
  /** A consumer card of NVIDIA. */
  readonly geforce?: boolean | undefined
  /** Under load, and with nothing to do. */
  readonly loadWatts?: number | undefined
  readonly idleWatts?: number | undefined
  /** What one unit costs, without tax. */
  readonly usd?: number | undefined
  readonly asOf?: string | undefined
  readonly source?: string | undefined
}

/** Of one device: no less than anybody would run a model on, and beyond any that is built. */
export const OWN_MACHINE_BOUNDS = {
  memoryGB: { least: 1, most: 2048 },
  memoryBandwidthGBs: { least: 5, most: 40_000 },
  fp16DenseTflops: { least: 0.1, most: 40_000 },
  fp8DenseTflops: { least: 0.1, most: 80_000 },
  fp4DenseTflops: { least: 0.1, most: 160_000 },
} as const

/** A whole rack. */
export const MOST_DEVICES_OF_A_UNIT = 72

/**
 * The catalogue's row of it. `listed` is the machine it is like, or a slice of; without one, memory and bandwidth have to
 * be said. Of more devices than that machine has, figures that are not said grow with their count; of a slice, memory,
 * bandwidth, compute, power and prices are its share of one device.
 */
export function hardwareOfOwn(id: string, said: OwnMachine, listed: Hardware | null): Hardware {
  const { shareOf } = said
  const gpuCount = shareOf === undefined ? (said.gpuCount ?? listed?.gpuCount ?? 1) : 1
  const base = listed && timesDevices(listed, gpuCount, shareOf ?? 1)
  const memoryGB = said.memoryGB ?? base?.memoryGB ?? NaN
  const asOf = said.asOf ?? base?.asOf ?? ''
  const source = said.source === undefined ? (base?.source ?? []) : [said.source]
  return {
    ...(base ?? UNSAID),
    id,
    name: said.name ?? base?.name ?? id,
    class: said.class ?? base?.class ?? UNSAID.class,
    gpuCount,
    ...(shareOf === undefined ? {} : { slicesPerDevice: 1 / shareOf }),
    memoryGB,
    memoryPerGpuGB: memoryGB / gpuCount,
    usableMemoryGB: said.usableMemoryGB ?? usableOf(base, memoryGB),
    memoryBandwidthGBs: said.memoryBandwidthGBs ?? base?.memoryBandwidthGBs ?? NaN,
    fp16DenseTflops: said.fp16DenseTflops ?? base?.fp16DenseTflops ?? null,
    fp8DenseTflops: said.fp8DenseTflops ?? base?.fp8DenseTflops ?? null,
    fp4DenseTflops: said.fp4DenseTflops ?? base?.fp4DenseTflops ?? null,
    capacityFamily: said.capacityFamily ?? base?.capacityFamily ?? null,
    capacityLink: said.capacityLink ?? base?.capacityLink ?? UNSAID.capacityLink,
    geforce: said.geforce ?? base?.geforce ?? false,
    tdpW: said.loadWatts ?? base?.tdpW ?? null,
    systemLoadW: said.loadWatts ?? base?.systemLoadW ?? null,
    idleW: said.idleWatts ?? base?.idleW ?? null,
    prices: said.usd === undefined ? (base?.prices ?? []) : [quoted(said.usd, source, asOf)],
    // What was measured was measured on the machine as it is listed.
    throughputName: null,
    measured: NOTHING_MEASURED,
    isProposable: false,
    ownFigures: { said: Object.keys(said), listed: listed && { source: listed.source, asOf: listed.asOf } },
    source,
    asOf,
  }
}

/** The same machine with another number of its devices, or a share of one of them. */
function timesDevices(listed: Hardware, gpuCount: number, share: number): Hardware {
  const times = (gpuCount * share) / listed.gpuCount
  if (times === 1) return listed
  const all = (figure: number | null) => figure && figure * times
  return {
    ...listed,
    gpuCount,
    memoryGB: listed.memoryGB * times,
    usableMemoryGB: all(listed.usableMemoryGB),
    memoryBandwidthGBs: listed.memoryBandwidthGBs * times,
    measuredBandwidthGBs: all(listed.measuredBandwidthGBs),
    fp16DenseTflops: all(listed.fp16DenseTflops),
    fp8DenseTflops: all(listed.fp8DenseTflops),
    int8DenseTops: all(listed.int8DenseTops),
    fp4DenseTflops: all(listed.fp4DenseTflops),
    tdpW: all(listed.tdpW),
    systemLoadW: all(listed.systemLoadW),
    idleW: all(listed.idleW),
    prices: listed.prices.map((price) => ({
      ...price,
      usd: price.usd * times,
      lowUsd: price.lowUsd * times,
      highUsd: price.highUsd * times,
    })),
    // Rents are of a GPU and hour, whatever their number.
    rents: listed.rents.map((rent) => ({
      ...rent,
      usdPerGpuHour: rent.usdPerGpuHour * share,
      lowUsdPerGpuHour: rent.lowUsdPerGpuHour * share,
      highUsdPerGpuHour: rent.highUsdPerGpuHour * share,
    })),
  }
}

/** Where a machine lends a part of its memory, one with another memory lends the same part. */
function usableOf(base: Hardware | null, memoryGB: number): number | null {
  return base?.usableMemoryGB == null ? null : (base.usableMemoryGB * memoryGB) / base.memoryGB
}

function quoted(usd: number, source: readonly string[], asOf: string): MachinePrice {
  const row = { from: null, confirmed: null, withdrawn: null, evidence: 'seen', source, asOf } as const
  return { ...row, isOwn: true, usd, lowUsd: usd, highUsd: usd, condition: 'new', kind: 'quote', inUse: true }
}

const NOTHING_MEASURED: Hardware['measured'] = { sources: [], rates: {} }

/** What nobody has said of a machine. */
const UNSAID: Omit<Hardware, 'id' | 'name' | 'memoryGB' | 'memoryPerGpuGB' | 'memoryBandwidthGBs'> = {
  vendor: 'NVIDIA',
  class: 'workstation-gpu',
  buy: 'new',
  form: 'desk',
  hostId: null,
  devicesPerHost: null,
  networkId: null,
  throughputClass: null,
  evidence: 'seen',
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
  measured: NOTHING_MEASURED,
  prices: [],
  rents: [],
  availability: '',
  throughputName: null,
  source: [],
  asOf: '',
}

/** An open model by its shape, as read from its config.json or GGUF header, or said by hand. */
export interface OwnModel {
  readonly id: string
  readonly name: string
  readonly totalParamsB: number
  readonly activeParamsB: number
  readonly layers: number
  readonly experts?: ExpertCounts | undefined
  readonly hiddenSize?: number | undefined
  readonly attentionHeads?: number | undefined
  readonly kvHeads?: number | undefined
  readonly headDim?: number | undefined
  readonly vocabularySize?: number | undefined
  readonly attention?: string | undefined
  readonly isMla?: boolean | undefined
  /** Of the cache at 16 bit: what grows with every token, and what windowed layers hold at most. */
  readonly kvBytesPerToken: number
  readonly windowedCache?: WindowedCache | undefined
  readonly contextTokens: number
  readonly seesPictures?: boolean | undefined
  /** The format in which it is published, and the size of its files. */
  readonly nativePrecision?: string | undefined
  readonly nativeWeightsGB?: number | undefined
  readonly licence?: string | undefined
  readonly asOf: string
  readonly source: string
}

export function openModelOfOwn(said: OwnModel): OpenModel {
  return {
    id: said.id,
    name: said.name,
    family: said.name,
    kind: 'chat',
    architecture: said.experts === undefined && said.activeParamsB === said.totalParamsB ? 'dense' : 'moe',
    totalParamsB: said.totalParamsB,
    activeParamsB: said.activeParamsB,
    layers: said.layers,
    experts: said.experts ?? null,
    hiddenSize: said.hiddenSize ?? null,
    attentionHeads: said.attentionHeads ?? null,
    kvHeads: said.kvHeads ?? null,
    headDim: said.headDim ?? null,
    vocabularySize: said.vocabularySize ?? null,
    attention: said.attention ?? null,
    isMla: said.isMla ?? false,
    kvBytesPerToken: said.kvBytesPerToken,
    windowedCache: said.windowedCache ?? null,
    nativeContextTokens: said.contextTokens,
    extendedContextTokens: null,
    inputModalities: said.seesPictures === true ? ['text', 'image'] : ['text'],
    nativePrecision: said.nativePrecision ?? null,
    nativeWeightsGB: said.nativeWeightsGB ?? null,
    licence: said.licence ?? null,
    licenceClass: null,
    releaseDate: said.asOf,
    throughputName: null,
    isOwn: true,
    evidence: 'seen',
    source: [said.source],
    asOf: said.asOf,
  }
}

/** What a plan brings: rows of its own beside those of the catalogue. */
export interface OwnEntries {
  readonly hardware?: readonly (OwnMachine & { readonly id: string })[] | undefined
  readonly models?: readonly OwnModel[] | undefined
  readonly services?: readonly OwnService[] | undefined
}

/** The catalogue with a plan's own machines, models and services laid over it; itself where the plan brings none. */
export function withOwnEntries(catalogue: Catalogue, own: OwnEntries | undefined): Catalogue {
  const { hardware = [], models = [], services = [] } = own ?? {}
  if (hardware.length + models.length + services.length === 0) return catalogue
  const openModels = [...catalogue.openModels, ...models.map(openModelOfOwn)]
  return {
    ...catalogue,
    apiModels: [
      ...catalogue.apiModels,
      ...services.map((said) => apiModelOfOwn(said, { ...catalogue, openModels })),
    ],
    hardware: [
      ...catalogue.hardware,
      ...hardware.map(({ id, ...said }) =>
        hardwareOfOwn(
          id,
          said,
          catalogue.hardware.find((row) => row.id === (said.sliceOf ?? said.like)) ?? null,
        ),
      ),
    ],
    openModels,
  }
}
