import { z } from '../zod.ts'
import { scoresSchema } from './schema-scores.ts'
import { HARDWARE_CLASSES, MACHINE_FAMILIES, MACHINE_LINKS } from './machine-types.ts'

/**
 * The data files as they are written: strict, and without the fields whose value is the usual one
 * (catalogue.ts fills those in). Checked by the tests and by the `catalogue` command, not at every start.
 */

const { optional, strictObject, array, literal } = z

const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9./_-]*$/), z.maxLength(120))
const text = z.string().check(z.minLength(1), z.maxLength(600))
/** '2026', '2026-09' or '2026-09-22'. */
const date = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/))
const positive = z.number().check(z.positive())
const amount = z.number().check(z.minimum(0))
const whole = z.int().check(z.positive())
const share = z.number().check(z.minimum(0), z.maximum(1))
const modalities = array(z.enum(['text', 'image', 'pdf', 'audio', 'video'])).check(z.minLength(1))

/** Sources of a row: keys of sources.json. */
const sourced = { source: array(z.string()).check(z.minLength(1)), asOf: date }
/** Source of a single figure, in full. */
const sourcedInWords = { source: text, asOf: date }

const tokenPrice = {
  inputUsdPerMTok: amount,
  outputUsdPerMTok: amount,
  cachedInputUsdPerMTok: optional(amount),
  cacheWriteUsdPerMTok: optional(amount),
  cacheWrite1hUsdPerMTok: optional(amount),
}

const EVIDENCE = ['derived', 'estimate'] as const
const EFFORTS = ['none', 'low', 'medium', 'high', 'max'] as const

/** A row of a series of prices; `evidence` is left out where the price was seen. */
const priceRow = {
  from: optional(date),
  confirmed: optional(date),
  withdrawn: optional(date),
  evidence: optional(z.enum(EVIDENCE)),
}

export const tokenPriceRowSchema = strictObject({
  ...priceRow,
  until: optional(date),
  tier: optional(z.enum(['flex', 'priority'])),
  promotion: optional(literal(true)),
  ...tokenPrice,
  batchDiscount: optional(share),
  contextTiers: optional(array(strictObject({ overInputTokens: whole, ...tokenPrice }))),
  timeOfDay: optional(
    strictObject({
      peak: strictObject(tokenPrice),
      offPeak: strictObject(tokenPrice),
      peakHoursOfWeek: array(z.int().check(z.minimum(0), z.maximum(167))),
    }),
  ),
  ...sourced,
})

const machinePriceRowSchema = strictObject({
  ...priceRow,
  usd: positive,
  lowUsd: positive,
  highUsd: positive,
  condition: text,
  kind: z.enum(['list', 'street', 'quote']),
  inUse: optional(literal(true)),
  ...sourced,
})

const rentRowSchema = strictObject({
  ...priceRow,
  class: optional(z.enum(['hyperscaler', 'neocloud', 'marketplace'])),
  term: z.string().check(z.regex(/^(on-demand|spot|capacity-block|[1-9]\d?-(month|year))$/)),
  usdPerGpuHour: positive,
  lowUsdPerGpuHour: positive,
  highUsdPerGpuHour: positive,
  inUse: optional(literal(true)),
  ...sourced,
})

export const apiModelRowSchema = strictObject({
  id,
  provider: text,
  name: text,
  kind: optional(literal('embedding')),
  prices: array(tokenPriceRowSchema).check(z.minLength(1)),
  batchStacksWithCache: optional(literal(true)),
  contextTokens: optional(whole),
  maxOutputTokens: optional(whole),
  inputModalities: optional(modalities),
  openModel: optional(id),
  openWeights: optional(literal(true)),
  status: optional(z.enum(['legacy', 'preview', 'unconfirmed', 'retired'])),
  releaseDate: optional(date),
  ...sourced,
})

export const openModelRowSchema = strictObject({
  id,
  name: text,
  family: text,
  kind: optional(z.enum(['embedding', 'ocr', 'speech-to-text', 'reranker'])),
  architecture: optional(literal('moe')),
  totalParamsB: optional(positive),
  activeParamsB: optional(positive),
  layers: optional(whole),
  experts: optional(
    strictObject({
      total: whole,
      activePerToken: whole,
      shared: optional(whole),
      denseLayers: optional(whole),
    }),
  ),
  hiddenSize: optional(whole),
  attentionHeads: optional(whole),
  kvHeads: optional(whole),
  headDim: optional(whole),
  vocabularySize: optional(whole),
  attention: optional(text),
  isMla: optional(literal(true)),
  kvBytesPerToken: optional(amount),
  windowedCache: optional(strictObject({ bytesPerToken: positive, windowTokens: whole })),
  nativeContextTokens: whole,
  extendedContextTokens: optional(whole),
  inputModalities: optional(modalities),
  nativePrecision: optional(z.enum(['bf16', 'fp16', 'fp8', 'mxfp4', 'int4', 'fp4', 'fp4+fp8'])),
  nativeWeightsGB: optional(positive),
  licence: optional(text),
  licenceClass: optional(z.enum(['permissive', 'conditions', 'non-commercial'])),
  releaseDate: date,
  throughputName: optional(text),
  evidence: optional(z.enum(EVIDENCE)),
  ...sourced,
})

export const hardwareRowSchema = strictObject({
  id,
  name: text,
  vendor: z.enum(['NVIDIA', 'AMD', 'Apple', 'Intel', 'Google', 'AWS']),
  class: z.enum(HARDWARE_CLASSES),
  buy: optional(z.enum(['used-only', 'quote-only', 'rent-only'])),
  form: optional(z.enum(['tower', 'rack', 'laptop', 'module', 'cloud'])),
  gpuCount: optional(whole),
  memoryGB: positive,
  memoryPerGpuGB: optional(positive),
  usableMemoryGB: optional(positive),
  memoryBandwidthGBs: positive,
  measuredBandwidthGBs: optional(positive),
  fp16DenseTflops: optional(positive),
  fp8DenseTflops: optional(positive),
  int8DenseTops: optional(positive),
  fp4DenseTflops: optional(positive),
  tdpW: optional(positive),
  systemLoadW: optional(positive),
  idleW: optional(positive),
  interconnect: optional(strictObject({ type: text, perGpuGBs: positive })),
  hasFastLink: optional(literal(true)),
  devicesPerHost: optional(whole),
  hostId: optional(id),
  networkId: optional(id),
  prices: optional(array(machinePriceRowSchema)),
  rents: optional(array(rentRowSchema)),
  availability: text,
  throughputName: optional(text),
  capacityFamily: optional(z.enum(MACHINE_FAMILIES)),
  capacityLink: optional(z.enum(MACHINE_LINKS)),
  geforce: optional(literal(true)),
  throughputClass: optional(
    z.enum([
      'nvidia-datacenter',
      'nvidia-professional',
      'geforce',
      'gb10',
      'amd-datacenter',
      'strix-halo',
      'radeon',
      'apple',
    ]),
  ),
  evidence: optional(z.enum(EVIDENCE)),
  ...sourced,
})

const hostRowSchema = strictObject({
  id,
  place: z.enum(['desk', 'server']),
  usd: positive,
  lowUsd: positive,
  highUsd: positive,
  idleW: positive,
  loadW: positive,
  cards: whole,
  mostCardW: optional(positive),
  memoryGB: positive,
  evidence: literal('estimate'),
  ...sourcedInWords,
})

const patternRowSchema = strictObject({
  pattern: z.enum(['sporadic', 'steady-low', 'steady-high', 'spiky', 'growing']),
  shape: z.enum(['day-curve', 'day-curve-with-spikes', 'one-hour-in-five']),
  ...sourcedInWords,
})

const capabilityRowSchema = strictObject({
  capability: z.enum(['frontier', 'good-enough', 'specialized', 'simple', 'embedding']),
  proprietary: array(strictObject({ model: id })).check(z.minLength(1)),
  open: array(strictObject({ model: id, quantisation: text })),
})

const rangedFigure = {
  low: amount,
  base: amount,
  high: amount,
  evidence: z.enum(['seen', 'derived', 'estimate']),
  ...sourced,
}
const beginnings = array(text).check(z.minLength(1))
const tokensSchema = strictObject({
  tokenizers: array(strictObject({ family: text, models: beginnings, ...rangedFigure })),
  reasoning: strictObject({
    efforts: array(strictObject({ effort: z.enum(EFFORTS), ...rangedFigure })),
    seen: array(
      strictObject({
        models: beginnings,
        atLeast: z.partialRecord(z.enum(EFFORTS), amount),
        evidence: z.enum(['seen', 'derived', 'estimate']),
        ...sourced,
      }),
    ),
    openAgainstClosed: strictObject(rangedFigure),
  }),
})

/** What is worth knowing of an entry beside its figures, by its id. */
const notes = z.record(id, text)

/** The day on which a catalogue was made, with a number behind it where there were several. */
const version = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(\.[1-9]\d?)?$/))

/** One schema for each file of data/, by its name. */
export const DATA_FILE_SCHEMAS = {
  'api-models': strictObject({ models: array(apiModelRowSchema) }),
  'open-models': strictObject({ models: array(openModelRowSchema) }),
  hardware: strictObject({ hardware: array(hardwareRowSchema) }),
  assumptions: strictObject({ hosts: array(hostRowSchema), patterns: array(patternRowSchema) }),
  capabilities: strictObject({ capabilities: array(capabilityRowSchema) }),
  notes: strictObject({
    apiModels: notes,
    openModels: notes,
    hardware: notes,
    licences: notes,
    /** Why these models are proposed for it, in this order. */
    capabilities: z.record(id, z.string().check(z.minLength(40))),
  }),
  sources: strictObject({
    version,
    sources: z.record(z.string(), text),
  }),
  tokens: tokensSchema,
  scores: scoresSchema,
  'rest/api-models': strictObject({ models: array(apiModelRowSchema) }),
  'rest/open-models': strictObject({ models: array(openModelRowSchema) }),
  'rest/hardware': strictObject({ hardware: array(hardwareRowSchema) }),
  /** More of what a machine's rents are, by its id: the classes and terms that nothing takes by itself. */
  'rest/rents': strictObject({ rents: z.record(id, array(rentRowSchema)) }),
  'rest/sources': strictObject({ sources: z.record(z.string(), text) }),
  /** Of every earlier version, the oldest first, the series that the next one changed, as they stood in it. */
  'earlier-versions': strictObject({
    versions: array(
      strictObject({
        version,
        apiModels: z.record(id, array(tokenPriceRowSchema)),
        hardware: z.record(
          id,
          strictObject({
            prices: optional(array(machinePriceRowSchema)),
            rents: optional(array(rentRowSchema)),
          }),
        ),
      }),
    ),
  }),
} as const

export type ApiModelRow = z.infer<typeof apiModelRowSchema>
export type TokenPriceRow = z.infer<typeof tokenPriceRowSchema>
export type OpenModelRow = z.infer<typeof openModelRowSchema>
export type HardwareRow = z.infer<typeof hardwareRowSchema>
export type MachinePriceRow = z.infer<typeof machinePriceRowSchema>
export type RentRow = z.infer<typeof rentRowSchema>
export type Assumptions = z.infer<(typeof DATA_FILE_SCHEMAS)['assumptions']>
export type Capabilities = z.infer<(typeof DATA_FILE_SCHEMAS)['capabilities']>

export type Scores = z.infer<(typeof DATA_FILE_SCHEMAS)['scores']>
export type Tokens = z.infer<(typeof DATA_FILE_SCHEMAS)['tokens']>
export type EarlierVersions = z.infer<(typeof DATA_FILE_SCHEMAS)['earlier-versions']>
