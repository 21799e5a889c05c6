import { z } from '../zod.ts'
import { amount, date, positive, whole } from './schema-parts.ts'

/**
 * The files of data/market/: what is known of the market beside what a verdict is worked out from. Each is read when
 * somebody asks for it.
 */

const { optional, nullable, strictObject, array, record, literal } = z

const text = z.string().check(z.minLength(1), z.maxLength(900))
const id = z.string().check(z.minLength(1), z.maxLength(120))

const sourced = { source: array(id).check(z.minLength(1)), asOf: date }
const evident = { evidence: z.enum(['seen', 'derived', 'estimate']), ...sourced }
const ranged = { usd: positive, low: positive, high: positive, ...evident, note: optional(text) }

const regionalPrices = strictObject({
  /** What a region costs in general, as a factor on the global price; none where none is published. */
  uplifts: array(
    strictObject({
      provider: id,
      scope: text,
      /** Of which models and where, as a plan names it; without regions it is only told. */
      regions: optional(array(id).check(z.minLength(1))),
      releasedFrom: optional(date),
      models: optional(array(id).check(z.minLength(1))),
      /** What is not sold there. */
      withoutTiers: optional(array(z.enum(['batch', 'flex', 'priority']))),
      multiplier: optional(positive),
      note: optional(text),
      ...evident,
    }),
  ),
  /** By the id of the model. */
  prices: record(
    id,
    array(
      strictObject({
        region: text,
        modelId: text,
        multiplier: positive,
        inputUsdPerMTok: amount,
        outputUsdPerMTok: amount,
        cachedInputUsdPerMTok: optional(amount),
        cacheWriteUsdPerMTok: optional(amount),
        evidence: optional(z.enum(['derived', 'estimate'])),
        ...sourced,
      }),
    ),
  ),
})

const provisionedThroughput = strictObject({
  offers: array(
    strictObject({
      provider: id,
      unit: optional(text),
      /** How units follow from tokens a minute. */
      rule: optional(text),
      source: optional(sourced.source),
      asOf: optional(date),
      models: optional(
        array(
          strictObject({
            model: text,
            minGlobalOrDataZone: whole,
            incrementGlobal: whole,
            minRegional: nullable(whole),
            incrementRegional: nullable(whole),
            inputTpmPerPtu: whole,
            outputToInputRatio: nullable(positive),
            latencyTarget: text,
          }),
        ),
      ),
      prices: optional(
        array(strictObject({ scope: text, usd: positive, per: text, note: optional(text), ...evident })),
      ),
      missing: optional(text),
      why: optional(text),
    }),
  ),
})

const eu = nullable(z.union([z.boolean(), literal('provider')]))

const endpoints = strictObject({
  /** Whole devices by the hour, with the model served on them. */
  byTheHour: array(
    strictObject({
      provider: text,
      gpu: text,
      usdPerGpuHour: optional(positive),
      usdPerHour: optional(positive),
      eu: optional(eu),
      note: optional(nullable(text)),
      ...evident,
    }),
  ),
  serverless: array(
    strictObject({
      provider: text,
      gpu: id,
      usdPerSecond: positive,
      usdPerHour: positive,
      billing: text,
      idleBilled: text,
      note: optional(text),
      ...evident,
    }),
  ),
  coldStarts: array(
    strictObject({
      provider: text,
      seconds: nullable(positive),
      low: positive,
      high: positive,
      note: optional(text),
      ...evident,
    }),
  ),
  /** What was looked for and not found. */
  missing: array(text),
})

const offers = strictObject({
  offers: array(
    strictObject({
      gpu: id,
      provider: text,
      class: z.enum(['hyperscaler', 'neocloud', 'marketplace']),
      term: z.enum([
        'on-demand', 'spot', 'capacity-block', '1-month', '3-month', '6-month', '1-year', '2-year', '3-year', '5-year',
      ]), // prettier-ignore
      usdPerGpuHour: positive,
      low: positive,
      high: positive,
      minGpus: whole,
      eu,
      note: optional(text),
      ...evident,
    }),
  ),
  /** What a term costs to what on-demand does. */
  ratios: array(
    strictObject({
      what: text,
      factor: optional(positive),
      low: optional(positive),
      high: optional(positive),
      values: optional(record(id, z.union([positive, text]))),
      note: optional(text),
      ...evident,
    }),
  ),
  /** What others say that an hour of one's own costs. */
  ownCost: array(
    strictObject({
      gpu: id,
      ownedUsdPerGpuHour: optional(positive),
      low: optional(positive),
      high: optional(positive),
      allInKwPerGpu: optional(positive),
      ownHyperscaler: optional(positive),
      ownNeocloud: optional(positive),
      threeYearRental: optional(positive),
      note: optional(text),
      ...evident,
    }),
  ),
})

const part = strictObject({ part: text, ...ranged })
const summed = {
  id,
  name: text,
  items: array(part),
  loadW: amount,
  usd: amount,
  lowUsd: amount,
  highUsd: amount,
}

const parts = strictObject({
  hosts: array(
    strictObject({
      ...summed,
      cards: z.int().check(z.minimum(0)),
      idleW: amount,
      form: z.enum(['desk', 'tower', 'rack']),
      maxCardW: optional(positive),
      rackUnits: optional(whole),
      noise: optional(text),
      ps: optional(text),
      note: optional(text),
    }),
  ),
  networks: array(strictObject(summed)),
  facility: array(part),
})

const modalPrices = strictObject({
  assumption: text,
  caution: text,
  items: array(
    strictObject({
      kind: text,
      provider: text,
      modelId: text,
      unit: text,
      usd: optional(amount),
      openModel: optional(id),
      cloudId: optional(text),
      note: optional(text),
      ...evident,
    }),
  ),
})

const quality = strictObject({
  benchmarks: array(
    strictObject({
      id,
      name: text,
      range: text,
      what: optional(text),
      window: optional(text),
      main: optional(literal(true)),
      caution: optional(text),
    }),
  ),
  nameMapping: text,
  /** What a score must reach for each answer; indices of different scales are never compared. */
  bars: array(
    strictObject({
      capability: z.enum(['frontier', 'good-enough', 'specialized', 'simple']),
      minimum: record(id, positive),
      needsOwnTest: optional(literal(true)),
      openNeedsOwnTest: optional(literal(true)),
      reason: text,
    }),
  ),
  /** Those of which no score is not a bad one: providers and families of the catalogue. */
  largeProviders: strictObject({ reason: text, sellers: array(text), families: array(text) }),
  extraBars: array(strictObject({ when: text, benchmark: id, minimum: positive, reason: text })),
  missing: array(text),
  models: array(
    strictObject({
      model: id,
      openWeights: z.boolean(),
      setting: text,
      catalogueIds: array(id),
      scores: array(strictObject({ benchmark: id, score: z.number(), until: optional(date), ...sourced })),
    }),
  ),
})

const details = record(id, z.unknown())

/** One schema for each file of data/market/, by its name. */
export const MARKET_FILE_SCHEMAS = {
  'regional-prices': regionalPrices,
  'provisioned-throughput': provisionedThroughput,
  endpoints,
  offers,
  parts,
  'modal-prices': modalPrices,
  quality,
  'api-details': strictObject({ models: details }),
  'open-details': strictObject({ models: details }),
  'machine-details': strictObject({
    machines: details,
    notListed: array(strictObject({ name: text, why: text })),
  }),
} as const

export type MarketFiles = {
  readonly [Name in keyof typeof MARKET_FILE_SCHEMAS]: z.infer<(typeof MARKET_FILE_SCHEMAS)[Name]>
}
