import { isRated, isSized } from '../../catalogue/is-sized.ts'
import type { Hardware } from '../../catalogue/machine-types.ts'
import type { Catalogue, OpenModel, SizedModel } from '../../catalogue/types.ts'
import type { InferenceEngine, Quantisation } from '../schema.ts'
import { draw, drawEvenly } from './draw.ts'
import { isSaid, inside, keyOf, type Place } from './draw-fields.ts'
import { FITTING, KNOWN_MACHINES, OWN_ENTRIES } from './weights.ts'

export interface RunsOn {
  readonly hardware: string
  readonly model: string
  readonly quantisation: Quantisation
  readonly engine: InferenceEngine | undefined
}

/** A machine that can be had in this way, a format it runs, and a model: mostly one that it can hold. */
export function drawMachine(place: Place, kind: 'rented' | 'owned', catalogue: Catalogue): RunsOn {
  const { seed } = place
  const at = keyOf(place)
  const isKnown = draw(seed, `${at}#known`) < KNOWN_MACHINES
  const onOffer = ownOrAny(
    place,
    'hardware',
    catalogue.hardware.filter((one) => isOnOffer(one, kind) === isKnown),
  )
  const hardware = drawEvenly(seed, `${at}/hardware`, onOffer)
  const { quantisation, engine } = drawEvenly(seed, `${at}/quantisation`, formatsOf(hardware))
  const fits = draw(seed, `${at}#fits`) < FITTING
  const models = catalogue.openModels.filter(isSizedChat)
  const fitting = models.filter((one) => canHold(hardware, one, quantisation) === fits)
  const { id } = drawEvenly(
    seed,
    `${at}/model`,
    fitting.length > 0 ? ownOrAny(place, 'model', fitting) : [smallestOf(models)],
  )
  return {
    hardware: hardware.id,
    model: id,
    quantisation,
    engine: isSaid(inside(place, 'engine')) ? engine : undefined,
  }
}

/** Those that the plan brings itself, now and then: among all others they would hardly ever be drawn. */
export function ownOrAny<Row extends { readonly id: string }>(
  { seed, path, own }: Place,
  field: string,
  rows: readonly Row[],
): readonly Row[] {
  const brought = rows.filter(({ id }) => own.includes(id))
  return brought.length > 0 && draw(seed, `${path.join('/')}/${field}#own`) < OWN_ENTRIES ? brought : rows
}

/** Its price and its speed are known; parts with a fast link are rented singly but bought as servers. */
function isOnOffer(hardware: Hardware, kind: 'rented' | 'owned'): boolean {
  if (hardware.fp16DenseTflops === null || !isRated(hardware)) return false
  if (kind === 'rented') return hardware.rents.length > 0
  return (
    hardware.prices.some(({ withdrawn }) => withdrawn === null) &&
    !(hardware.class === 'datacenter-gpu' && hardware.hasFastLink)
  )
}

interface Format {
  readonly quantisation: Quantisation
  readonly engine: InferenceEngine
}

const formats = (engine: InferenceEngine, ...quantisations: readonly Quantisation[]): readonly Format[] =>
  quantisations.map((quantisation) => ({ quantisation, engine }))

const LLAMA = formats('llama.cpp', 'q8_0', 'q6_k', 'q5_k_m', 'q4_k_m', 'q4_0')
const ON_GPUS: readonly Format[] = [
  ...formats('vllm', 'bf16', 'fp8', 'awq-int4', 'gptq-int8', 'mxfp4'),
  ...formats('sglang', 'fp8', 'gptq-int4'),
  ...formats('tensorrt-llm', 'fp8', 'nvfp4'),
]

function formatsOf({ class: made, vendor }: Hardware): readonly Format[] {
  if (made === 'cluster') return [...LLAMA, ...formats('vllm', 'nvfp4', 'fp8')]
  if (made !== 'unified-memory') return [...ON_GPUS, ...LLAMA]
  return vendor === 'Apple' ? [...LLAMA, ...formats('mlx', 'mlx-8bit', 'mlx-4bit')] : LLAMA
}

/** Rough bytes of a parameter: whether it fits is for the engine to say, this only makes it likely. */
function bytesOf(quantisation: Quantisation): number {
  if (quantisation === 'bf16') return 2
  if (/8/.test(quantisation)) return 1.06
  if (/q6/.test(quantisation)) return 0.83
  return /q5/.test(quantisation) ? 0.72 : 0.58
}

const CONTEXT = 50_000

/** With room left for the caches of a request; small enough, too, that a stream is not slower than reading. */
function canHold(hardware: Hardware, model: SizedModel, quantisation: Quantisation): boolean {
  const gigabytes = model.totalParamsB * bytesOf(quantisation) + (model.kvBytesPerToken * CONTEXT) / 1e9
  const readGigabytes = model.activeParamsB * bytesOf(quantisation)
  return (
    gigabytes < memoryOf(hardware) * 0.7 &&
    hardware.memoryBandwidthGBs / hardware.gpuCount / readGigabytes > 100
  )
}

/** Of models whose architecture is not published there is nothing to work out. */
export function isSizedChat(model: OpenModel): model is SizedModel {
  return model.kind === 'chat' && isSized(model)
}

/** Two bare cards go into every host, and a slice stands alone. */
function memoryOf({ class: made, memoryGB, usableMemoryGB, slicesPerDevice }: Hardware): number {
  if (slicesPerDevice !== undefined) return memoryGB
  return /gpu$/.test(made) ? memoryGB * 2 : (usableMemoryGB ?? memoryGB)
}

export function smallestOf(models: readonly SizedModel[]): SizedModel {
  return models.reduce((least, one) => (one.totalParamsB < least.totalParamsB ? one : least))
}
