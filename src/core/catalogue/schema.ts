import { rateLimitsSchema } from './rate-limits.ts'
import { z } from '../zod.ts'
import { scoresSchema } from './schema-scores.ts'
import { hardwareRowSchema, hostRowSchema, machinePriceRowSchema, rentRowSchema } from './schema-machines.ts'
import {
  amount,
  date,
  EVIDENCE,
  id,
  positive,
  priceRow,
  share,
  sourced,
  sourcedInWords,
  text,
  whole,
} from './schema-parts.ts'

/**
 * The data files as they are written: strict, and without the fields whose value is the usual one
 * (catalogue.ts fills those in). Checked by the tests and by the `catalogue` command, not at every start.
 */

const { optional, strictObject, array, literal } = z

const modalities = array(z.enum(['text', 'image', 'pdf', 'audio', 'video'])).check(z.minLength(1))

const tokenPrice = {
  inputUsdPerMTok: amount,
  outputUsdPerMTok: amount,
  cachedInputUsdPerMTok: optional(amount),
  cacheWriteUsdPerMTok: optional(amount),
  cacheWrite1hUsdPerMTok: optional(amount),
}

const EFFORTS = ['none', 'low', 'medium', 'high', 'max'] as const

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
  sources: strictObject({ version, sources: z.record(z.string(), text) }),
  'rate-limits': strictObject({ rateLimits: rateLimitsSchema }),
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
