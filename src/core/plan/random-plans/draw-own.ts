import { MACHINE_FAMILIES, type Hardware } from '../../catalogue/machine-types.ts'
import type { OwnEntries } from '../../catalogue/own-entries.ts'
import type { Catalogue } from '../../catalogue/types.ts'
import { defaultEngine } from '../default-engine.ts'
import type { Option, Own, Workload } from '../schema.ts'
import { draw, drawEvenly, drawWhole } from './draw.ts'
import { inside, isSaid, keyOf, type Place } from './draw-fields.ts'

type OwnMachine = NonNullable<Own['hardware']>[number]
type OwnModel = NonNullable<Own['models']>[number]
type OwnService = NonNullable<Own['services']>[number]
type OwnRun = NonNullable<Own['measurements']>[number]

const SEEN = { asOf: '2026-11-20', source: 'Drawn by chance.' } as const

/** Machines and models of a plan's own: none, one or two of each. */
export function drawOwnEntries(place: Place, { hardware, apiModels, openModels }: Catalogue): OwnEntries & Pick<Own, 'hardware' | 'models' | 'services'> {
  const ids = hardware.map(({ id }) => id)
  const large = hardware.filter(isWorthSlicing).map(({ id }) => id)
  const some = <Row>(field: string, row: (place: Place, id: string) => Row) =>
    isSaid(inside(place, field))
      ? Array.from({ length: drawWhole(place.seed, `${field}#count`, 1, 2) }, (_, at) =>
          row(inside(place, field, String(at)), `own-${field}-${at + 1}`),
        )
      : undefined
  return {
    hardware: some('hardware', (at, id) => drawMachine(at, id, ids, large)),
    models: some('models', drawModel),
    services: some('services', (at, id) => drawService(at, id, apiModels.map((one) => one.id), openModels.map((one) => one.id))),
  }
} // prettier-ignore

/** One by its figures, one of the catalogue with some said anew, or a slice of one. */
function drawMachine(
  place: Place,
  id: string,
  ids: readonly string[],
  large: readonly string[],
): OwnMachine {
  const { seed } = place
  const at = keyOf(place)
  const like = isSaid(inside(place, 'like')) ? drawEvenly(seed, `${at}/like`, ids) : undefined
  if (like === undefined && isSaid(inside(place, 'sliceOf'))) {
    const shareOf = drawEvenly(seed, `${at}/shareOf`, [0.25, 0.333333, 0.5])
    return { id, name: `Own slice ${id}`, sliceOf: drawEvenly(seed, `${at}/sliceOf`, large), shareOf, ...SEEN }
  }
  const gpuCount = like === undefined ? drawEvenly(seed, `${at}/gpuCount`, [1, 1, 2, 4, 8]) : undefined
  const devices = gpuCount ?? 1
  const size = (field: string, least: number, most: number) =>
    entered(devices * between(seed, `${at}/${field}`, least, most))
  const ifSaid = <Value>(field: string, value: Value) =>
    (like === undefined && NEEDED.includes(field)) || isSaid(inside(place, field)) ? value : undefined
  const memoryGB = ifSaid('memoryGB', like === undefined ? size('memoryGB', 16, 192) : undefined)
  const loadWatts = ifSaid('loadWatts', size('load', 100, 700))
  return given({
    id,
    name: `Own machine ${id}`,
    like,
    class: ifSaid('class', like === undefined ? drawEvenly(seed, `${at}/class`, CLASSES) : undefined),
    gpuCount: ifSaid('gpuCount', gpuCount),
    memoryGB,
    usableMemoryGB: ifSaid('usableMemoryGB', memoryGB === undefined ? undefined : entered(0.9 * memoryGB)),
    memoryBandwidthGBs: ifSaid('memoryBandwidthGBs', size('bandwidth', 200, 8000)),
    fp16DenseTflops: ifSaid('fp16DenseTflops', size('fp16', 60, 2000)),
    fp8DenseTflops: ifSaid('fp8DenseTflops', size('fp8', 120, 4000)),
    fp4DenseTflops: ifSaid('fp4DenseTflops', size('fp4', 240, 8000)),
    capacityFamily: ifSaid('capacityFamily', drawEvenly(seed, `${at}/family`, MACHINE_FAMILIES)),
    capacityLink: ifSaid('capacityLink', drawEvenly(seed, `${at}/link`, ['nvlink', 'pcie4', 'pcie5'] as const)),
    geforce: ifSaid('geforce', draw(seed, `${at}/geforce`) < 0.5),
    loadWatts,
    idleWatts: loadWatts === undefined ? undefined : ifSaid('idleWatts', size('idle', 10, 90)),
    usd: ifSaid('usd', size('usd', 800, 20_000)),
    ...SEEN,
  })
} // prettier-ignore

/** Its power is known, and a quarter of it still holds a small model. */
function isWorthSlicing({ memoryPerGpuGB, systemLoadW, tdpW }: Hardware): boolean {
  return memoryPerGpuGB >= 80 && (systemLoadW ?? tdpW) !== null
}

const NEEDED = [
  'gpuCount', 'memoryGB', 'memoryBandwidthGBs', 'fp16DenseTflops', 'capacityFamily', 'loadWatts', 'usd',
] as readonly string[] // prettier-ignore
const CLASSES = ['consumer-gpu', 'workstation-gpu', 'datacenter-gpu', 'unified-memory', 'server'] as const

function drawModel(place: Place, id: string): OwnModel {
  const { seed } = place
  const at = keyOf(place)
  const ifSaid = <Value>(field: string, value: Value) => (isSaid(inside(place, field)) ? value : undefined)
  const totalParamsB = entered(between(seed, `${at}/params`, 1, 150))
  const layers = drawWhole(seed, `${at}/layers`, 16, 80)
  const kvHeads = drawEvenly(seed, `${at}/kvHeads`, [2, 4, 8])
  const headDim = drawEvenly(seed, `${at}/headDim`, [64, 128])
  const attentionHeads = kvHeads * drawEvenly(seed, `${at}/groups`, [1, 4, 8])
  const experts = ifSaid('experts', {
    total: drawEvenly(seed, `${at}/experts`, [8, 64, 256]),
    activePerToken: drawEvenly(seed, `${at}/active`, [2, 4, 8]),
    shared: drawWhole(seed, `${at}/shared`, 0, 1),
    denseLayers: drawWhole(seed, `${at}/dense`, 0, 3),
  })
  return given({
    id,
    name: `Own model ${id}`,
    totalParamsB,
    activeParamsB: experts === undefined ? totalParamsB : entered(totalParamsB * between(seed, `${at}/share`, 0.04, 0.5)),
    layers,
    experts,
    hiddenSize: ifSaid('hiddenSize', attentionHeads * headDim),
    attentionHeads: ifSaid('attentionHeads', attentionHeads),
    kvHeads: ifSaid('kvHeads', kvHeads),
    headDim: ifSaid('headDim', headDim),
    vocabularySize: ifSaid('vocabularySize', drawEvenly(seed, `${at}/vocabulary`, [32_000, 128_256, 201_088])),
    attention: ifSaid('attention', 'gqa'),
    isMla: ifSaid('isMla', draw(seed, `${at}/mla`) < 0.2),
    // Keys and values at 16 bit.
    kvBytesPerToken: 2 * 2 * layers * kvHeads * headDim,
    windowedCache: ifSaid('windowedCache', {
      bytesPerToken: 2 * 2 * drawWhole(seed, `${at}/windowed`, 1, layers) * kvHeads * headDim,
      windowTokens: drawEvenly(seed, `${at}/window`, [128, 1024, 4096]),
    }),
    contextTokens: drawEvenly(seed, `${at}/context`, [32_768, 131_072, 262_144]),
    seesPictures: ifSaid('seesPictures', draw(seed, `${at}/sees`) < 0.5),
    nativePrecision: ifSaid('nativePrecision', drawEvenly(seed, `${at}/native`, ['bf16', 'fp8', 'mxfp4'])),
    nativeWeightsGB: ifSaid('nativeWeightsGB', entered(totalParamsB * 2)),
    licence: ifSaid('licence', 'MIT'),
    ...SEEN,
  })
} // prettier-ignore

function drawService(place: Place, id: string, closed: readonly string[], open: readonly string[]): OwnService {
  const { seed } = place
  const at = keyOf(place)
  const ifSaid = <Value>(field: string, value: Value) => (isSaid(inside(place, field)) ? value : undefined)
  const kind = drawEvenly(seed, `${at}/kind`, ['api', 'hosted'] as const)
  const inputUsdPerMTok = entered(between(seed, `${at}/input`, 0.05, 6))
  return given({
    id,
    name: `Own service ${id}`,
    kind,
    provider: ifSaid('provider', 'A reseller'),
    modelOf: ifSaid('modelOf', drawEvenly(seed, `${at}/modelOf`, kind === 'api' ? closed : open)),
    inputUsdPerMTok,
    outputUsdPerMTok: entered(inputUsdPerMTok * between(seed, `${at}/output`, 1, 6)),
    cachedInputUsdPerMTok: ifSaid('cachedInputUsdPerMTok', entered(inputUsdPerMTok * between(seed, `${at}/cached`, 0.05, 1))),
    cacheWriteUsdPerMTok: ifSaid('cacheWriteUsdPerMTok', entered(inputUsdPerMTok * between(seed, `${at}/write`, 1, 2))),
    batchDiscount: ifSaid('batchDiscount', drawEvenly(seed, `${at}/batch`, [0.2, 0.5])),
    contextTokens: ifSaid('contextTokens', drawEvenly(seed, `${at}/context`, [131_072, 1_000_000])),
    maxOutputTokens: ifSaid('maxOutputTokens', drawEvenly(seed, `${at}/most`, [32_768, 65_536])),
    ...SEEN,
  })
} // prettier-ignore

const USUAL_RATES = { decode: [5, 150], prefill: [300, 20_000], batch: [50, 4000] } as const

/** Runs of some of the options on machines, near and far from what they are asked for. */
export function drawRuns(place: Place, workloads: readonly Workload[], { hardware }: Catalogue): OwnRun[] | undefined {
  if (!isSaid(inside(place, 'measurements'))) return undefined
  const options = workloads.flatMap(({ id, options }) =>
    options.flatMap((option) => (isOnMachine(option) ? [{ option, path: inside(place, 'measurements', id, option.id) }] : [])),
  )
  const runs = options.flatMap(({ option, path }): OwnRun[] => {
    if (!isSaid(path) || option.quantisation === undefined) return []
    const { seed } = path
    const at = keyOf(path)
    const made = hardware.find(({ id }) => id === option.hardware)?.class
    const kind = drawEvenly(seed, `${at}/kind`, ['decode', 'prefill', 'batch'] as const)
    const [least, most] = USUAL_RATES[kind]
    const isUnified = made === 'unified-memory' || made === 'cluster'
    return [
      given({
        hardware: option.hardware,
        model: option.model,
        quantisation: option.quantisation,
        engine: option.engine ?? defaultEngine(option.quantisation, isUnified),
        devices: drawEvenly(seed, `${at}/devices`, [1, 1, 2, 4, 8]),
        kvCacheBits: isSaid(inside(path, 'kvCacheBits')) ? drawEvenly(seed, `${at}/bits`, [8, 16]) : undefined,
        kind,
        inputTokens: drawWhole(seed, `${at}/input`, 0, 4000),
        outputTokens: drawWhole(seed, `${at}/output`, 0, 600),
        depthTokens: isSaid(inside(path, 'depthTokens')) ? drawWhole(seed, `${at}/depth`, 0, 8000) : undefined,
        streams: kind === 'batch' ? drawWhole(seed, `${at}/streams`, 1, 64) : 1,
        tokensPerSecond: entered(between(seed, `${at}/rate`, least, most)),
        answeredFor: isSaid(inside(path, 'answeredFor')) ? draw(seed, `${at}/answered`) < 0.5 : undefined,
        ...SEEN,
      }),
    ]
  })
  return runs
} // prettier-ignore

function isOnMachine(option: Option): option is Extract<Option, { kind: 'owned' | 'rented' }> {
  return option.kind === 'owned' || option.kind === 'rented'
}

/** Evenly over the orders of magnitude. */
function between(seed: number, path: string, least: number, most: number): number {
  return least * (most / least) ** draw(seed, path)
}

function entered(value: number): number {
  return Number(value.toPrecision(4))
}

/** Without the fields that nobody has said. */
function given<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields
}
