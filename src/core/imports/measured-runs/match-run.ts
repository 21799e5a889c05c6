import type { Hardware } from '../../catalogue/machine-types.ts'
import type { OpenModel } from '../../catalogue/types.ts'
import type { ModelReading } from '../../names/name-reading.ts'
import type { Names } from '../../names/names.ts'
import { readFormat } from '../../names/read-format.ts'
import type { InferenceEngine, Quantisation } from '../../plan/formats-and-engines.ts'
import { cacheBits } from './cache-bits.ts'
import { engineCalled } from './engine-called.ts'
import type { MeasuredRun, RunSaid } from './measured-run.ts'

/** What runs in an option of a plan. */
export interface RunSetting {
  readonly hardware: Pick<Hardware, 'id' | 'throughputName'>
  /** Devices to a replica; null: not known yet. */
  readonly devices: number | null
  readonly model: Pick<OpenModel, 'id' | 'layers' | 'totalParamsB'>
  readonly quantisation: Quantisation
  readonly engine: InferenceEngine
  /** Of a cached value. */
  readonly kvCacheBits: number
}

/** What a measurement has to have in common with an option. */
export type RunTrait = 'model' | 'format' | 'engine' | 'hardware' | 'devices' | 'cache'

export type RunMatch =
  /** `unsaid`: what the file leaves open, or says in words that are not clear; whoever brings it answers for that. */
  | { readonly kind: 'comparable'; readonly unsaid: readonly RunTrait[] }
  | { readonly kind: 'not-comparable'; readonly reason: NotComparable }

export type NotComparable =
  | { readonly id: `other-${RunTrait}`; readonly said: string; readonly wanted: string }
  | { readonly id: 'layers-off-device'; readonly onDevice: number; readonly layers: number }

/** The names of a catalogue, and the machines that it knows by them. */
export interface KnownNames {
  readonly names: Pick<Names, 'hardware' | 'model'>
  readonly hardware: readonly Pick<Hardware, 'id' | 'throughputName' | 'gpuCount'>[]
}

/**
 * Whether a measured run says something of an option: the same model, format, engine, machine, devices and cache, as
 * far as the file says any. Names are read as people write them; one that only comes near decides nothing.
 */
export function matchRun({ said }: MeasuredRun, setting: RunSetting, known: KnownNames): RunMatch {
  const readings = said.models.map((text) => known.names.model(text, ['open']))
  const { layersOnDevice: onDevice } = said
  const { layers } = setting.model
  if (onDevice !== null && layers !== null && onDevice <= layers)
    return { kind: 'not-comparable', reason: { id: 'layers-off-device', onDevice, layers } }
  const traits: readonly (readonly [RunTrait, Comparison])[] = [
    ['model', sameModel(said, readings, setting)],
    ['format', sameFormat(said, readings, setting.quantisation)],
    ['engine', sameEngine(said, setting)],
    ['hardware', sameHardware(said, setting, known)],
    ['devices', sameDevices(said, setting, known)],
    ['cache', sameCache(said, setting)],
  ]
  for (const [trait, comparison] of traits) {
    if (typeof comparison !== 'string')
      return { kind: 'not-comparable', reason: { id: `other-${trait}`, ...comparison } }
  }
  return {
    kind: 'comparable',
    unsaid: traits.flatMap(([trait, comparison]) => (comparison === 'unsaid' ? [trait] : [])),
  }
}

type Comparison = 'same' | 'unsaid' | { readonly said: string; readonly wanted: string }

/** Tools count parameters that cards leave out, such as embeddings; other sizes differ by more. */
const PARAMETERS_APART = 0.1

function sameModel(said: RunSaid, readings: readonly ModelReading[], { model }: RunSetting): Comparison {
  const { totalParamsB } = model
  const billions = said.parameters === null ? null : said.parameters / 1e9
  if (billions !== null && totalParamsB !== null && Math.abs(billions / totalParamsB - 1) > PARAMETERS_APART)
    return { said: `${said.models[0] ?? ''} (${billions.toPrecision(3)}B)`.trim(), wanted: model.id }
  for (const [index, reading] of readings.entries()) {
    const other = { said: said.models[index] ?? '', wanted: model.id }
    if (reading.kind === 'found') return reading.id === model.id ? 'same' : other
    if (reading.kind === 'several' && !reading.ids.includes(model.id)) return other
  }
  const ofOtherSize = said.models.find((text) => saysOtherSize(text, totalParamsB))
  return ofOtherSize === undefined ? 'unsaid' : { said: ofOtherSize, wanted: model.id }
}

/** Sizes in names are rounded, and those of models that see leave out their eyes. */
const [LEAST_OF_NAME, MOST_OF_NAME] = [0.7, 1.4]

/** Whether a name that nothing is called by says another size: "our-llama-70b-v2". "8x7b" and "e4b" are no sizes. */
function saysOtherSize(text: string, totalParamsB: number | null): boolean {
  const sizes = [...text.toLowerCase().matchAll(/(?<![a-z0-9.])(\d{1,4}(?:\.\d+)?)b(?![a-z0-9])/g)].map(
    ([, size]) => Number(size),
  )
  if (sizes.length === 0 || totalParamsB === null) return false
  const share = Math.max(...sizes) / totalParamsB
  return share < LEAST_OF_NAME || share > MOST_OF_NAME
}

/** What the file says of the format itself comes before what a name says of it. */
function sameFormat(said: RunSaid, readings: readonly ModelReading[], wanted: Quantisation): Comparison {
  const told = said.format === null ? null : readFormat(said.format)
  const all = [
    ...(told === null
      ? []
      : [{ typed: said.format ?? '', formats: told.formats, isOther: told.formats.length === 0 }]),
    ...readings.map(({ quantisations, otherFormat }, index) => ({
      typed: otherFormat ?? said.models[index] ?? '',
      formats: otherFormat === null ? quantisations : [],
      isOther: otherFormat !== null,
    })),
  ]
  const first = all.find(({ formats, isOther }) => isOther || formats.length > 0)
  if (first === undefined) return 'unsaid'
  if (!first.formats.includes(wanted)) return { said: first.typed, wanted }
  return first.formats.length === 1 ? 'same' : 'unsaid'
}

function sameEngine(said: RunSaid, { engine }: RunSetting): Comparison {
  const called = said.engine === null ? null : engineCalled(said.engine)
  if (called === null) return 'unsaid'
  return called === engine ? 'same' : { said: called, wanted: engine }
}

/** A card and the servers it stands in are one device under several ids. */
function sameHardware(said: RunSaid, setting: RunSetting, { names, hardware }: KnownNames): Comparison {
  if (said.hardware === null) return 'unsaid'
  const { id: wanted, throughputName } = setting.hardware
  const isSame = (id: string) =>
    id === wanted ||
    (throughputName !== null &&
      hardware.some((one) => one.id === id && one.throughputName === throughputName))
  const reading = names.hardware(said.hardware)
  const other = { said: said.hardware, wanted }
  if (reading.kind === 'found') return isSame(reading.id) ? 'same' : other
  return reading.kind === 'several' && !reading.ids.some(isSame) ? other : 'unsaid'
}

function sameDevices(said: RunSaid, setting: RunSetting, known: KnownNames): Comparison {
  const devices = said.devices ?? devicesNamed(said, known)
  if (devices === null || setting.devices === null) return 'unsaid'
  return devices === setting.devices ? 'same' : { said: String(devices), wanted: String(setting.devices) }
}

/** "2x RTX 4090" are two. */
function devicesNamed({ hardware: text }: RunSaid, { names, hardware }: KnownNames): number | null {
  const reading = text === null ? null : names.hardware(text)
  if (reading?.kind !== 'found' || reading.count === null) return null
  const { id, count } = reading
  return count * (hardware.find((one) => one.id === id)?.gpuCount ?? 1)
}

function sameCache(said: RunSaid, { kvCacheBits }: RunSetting): Comparison {
  const bits = said.cache === null ? null : cacheBits(said.cache)
  if (said.cache === null || bits === null) return 'unsaid'
  return bits === kvCacheBits
    ? 'same'
    : { said: [...new Set(said.cache)].join(', '), wanted: `${String(kvCacheBits)}-bit` }
}
