import { HARDWARE_CLASSES, MACHINE_FAMILIES, MACHINE_LINKS } from '../catalogue/machine-types.ts'
import { MOST_DEVICES_OF_A_UNIT, OWN_MACHINE_BOUNDS } from '../catalogue/own-entries.ts'
import { INPUTS } from '../inputs/registry.ts'
import { ENGINES, QUANTISATIONS } from './formats-and-engines.ts'
import { catalogueId, id, isoDay, optional, text, visibleName } from './schema-parts.ts'
import { z } from './zod.ts'

/** What a plan brings with it: prices of its own in place of the catalogue's, and machines, models and runs beside them. */

/** Of a price that is no input: it stands in for the catalogue's, and is varied as that is. */
const usdPerMTok = z
  .number()
  .check(z.minimum(INPUTS.inputUsdPerMTok.min), z.maximum(INPUTS.inputUsdPerMTok.max))

/** Where and when a figure was seen. */
const seen = { asOf: isoDay, source: text(200).check(z.minLength(1)) }

const from = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most))
const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most))

/** A newer price of a model of the catalogue, with its day and source. */
export const ownPriceSchema = z.strictObject({
  model: catalogueId,
  inputUsdPerMTok: usdPerMTok,
  outputUsdPerMTok: usdPerMTok,
  cachedInputUsdPerMTok: optional(usdPerMTok),
  cacheWriteUsdPerMTok: optional(usdPerMTok),
  batchDiscount: optional(from(0, 1)),
  contextTiers: optional(
    z
      .array(
        z.strictObject({
          overInputTokens: whole(1, Number.MAX_SAFE_INTEGER),
          inputUsdPerMTok: usdPerMTok,
          outputUsdPerMTok: usdPerMTok,
          /** Null: not known. */
          cachedInputUsdPerMTok: z.nullable(usdPerMTok),
          cacheWriteUsdPerMTok: z.nullable(usdPerMTok),
        }),
      )
      .check(z.maxLength(8)),
  ),
  ...seen,
})

const ofAllDevices = (figure: keyof typeof OWN_MACHINE_BOUNDS) =>
  from(OWN_MACHINE_BOUNDS[figure].least, OWN_MACHINE_BOUNDS[figure].most * MOST_DEVICES_OF_A_UNIT)

/** Beyond what a rack draws. */
const watts = from(1, 200_000)

/** A machine that the catalogue does not have, or one of it with figures said anew (`like`). */
export const ownMachineSchema = z.strictObject({
  id,
  name: visibleName,
  like: optional(catalogueId),
  /** A slice of one device of a machine of the catalogue, such as a MIG instance, and which share: 1/7 is 0.142857. */
  sliceOf: optional(catalogueId),
  shareOf: optional(from(0.001, 1000)),
  class: optional(z.enum(HARDWARE_CLASSES)),
  gpuCount: optional(whole(1, MOST_DEVICES_OF_A_UNIT)),
  memoryGB: optional(ofAllDevices('memoryGB')),
  usableMemoryGB: optional(ofAllDevices('memoryGB')),
  memoryBandwidthGBs: optional(ofAllDevices('memoryBandwidthGBs')),
  fp16DenseTflops: optional(ofAllDevices('fp16DenseTflops')),
  fp8DenseTflops: optional(ofAllDevices('fp8DenseTflops')),
  fp4DenseTflops: optional(ofAllDevices('fp4DenseTflops')),
  capacityFamily: optional(z.enum(MACHINE_FAMILIES)),
  capacityLink: optional(z.enum(MACHINE_LINKS)),
  geforce: optional(z.boolean()),
  loadWatts: optional(watts),
  idleWatts: optional(watts),
  usd: optional(from(1, 100_000_000)),
  ...seen,
})

const paramsB = from(0.001, 100_000)
const width = whole(1, 1_000_000)

/** An open model by its shape. */
export const ownModelSchema = z.strictObject({
  id,
  name: visibleName,
  totalParamsB: paramsB,
  activeParamsB: paramsB,
  layers: whole(1, 2000),
  experts: optional(
    z.strictObject({
      total: whole(1, 100_000),
      activePerToken: whole(1, 100_000),
      shared: whole(0, 1000),
      denseLayers: whole(0, 2000),
    }),
  ),
  hiddenSize: optional(width),
  attentionHeads: optional(width),
  kvHeads: optional(width),
  headDim: optional(width),
  vocabularySize: optional(whole(1, 100_000_000)),
  attention: optional(text(200)),
  isMla: optional(z.boolean()),
  kvBytesPerToken: from(0, 1e9),
  windowedCache: optional(z.strictObject({ bytesPerToken: from(0, 1e9), windowTokens: whole(1, 1e9) })),
  contextTokens: whole(1, 1e9),
  seesPictures: optional(z.boolean()),
  nativePrecision: optional(text(40)),
  nativeWeightsGB: optional(from(0.001, 1_000_000)),
  licence: optional(text(120)),
  ...seen,
})

/** A service by the token that the catalogue does not have, as a price sheet says it. */
export const ownServiceSchema = z.strictObject({
  id,
  name: visibleName,
  kind: z.enum(['api', 'hosted']),
  provider: optional(visibleName),
  /** The model of the catalogue, or of the plan, that it is. */
  modelOf: optional(catalogueId),
  inputUsdPerMTok: usdPerMTok,
  outputUsdPerMTok: usdPerMTok,
  cachedInputUsdPerMTok: optional(usdPerMTok),
  cacheWriteUsdPerMTok: optional(usdPerMTok),
  batchDiscount: optional(from(0, 1)),
  contextTokens: optional(whole(1, 1e9)),
  maxOutputTokens: optional(whole(0, 1e9)),
  ...seen,
})

/** One point of a benchmark of one's own, of one replica. */
export const ownRunSchema = z.strictObject({
  hardware: catalogueId,
  model: catalogueId,
  quantisation: z.enum(QUANTISATIONS),
  engine: z.enum(ENGINES),
  devices: whole(1, MOST_DEVICES_OF_A_UNIT),
  kvCacheBits: optional(whole(2, 16)),
  /** One stream writing, prompts by themselves, or many streams with their prompts. */
  kind: z.enum(['decode', 'prefill', 'batch']),
  inputTokens: whole(0, 100_000_000),
  outputTokens: whole(0, 100_000_000),
  /** Tokens in the cache before the run began; none unless said. */
  depthTokens: optional(whole(0, 100_000_000)),
  /** Requests at work at once, in the mean. */
  streams: from(1, 100_000),
  tokensPerSecond: from(0.001, 1e9),
  /** Its file left something open of what ran, for which whoever brought it answered. */
  answeredFor: optional(z.boolean()),
  ...seen,
})

const list = <T extends Parameters<typeof z.array>[0]>(row: T, most: number) =>
  optional(z.array(row).check(z.maxLength(most)))

export const ownSchema = z.strictObject({
  prices: list(ownPriceSchema, 500),
  hardware: list(ownMachineSchema, 50),
  models: list(ownModelSchema, 50),
  services: list(ownServiceSchema, 50),
  measurements: list(ownRunSchema, 500),
})

export type OwnRun = z.infer<typeof ownRunSchema>
