import { answer, id, isoDay, optional, region, text, visibleName } from './schema-parts.ts'
import { z } from './zod.ts'

/** What a plan says of the data of a workload: of what kind it is, and who may process it where. */

export const PLACES = ['anywhere', 'regions', 'own-premises', 'no-network'] as const
export const DATA_KINDS = ['personal', 'health', 'financial', 'secret', 'classified'] as const

/** What whoever processes the data must offer. */
export const PROCESSOR_TERMS = [
  'contract',
  'no-training',
  'no-retention',
  'hipaa',
  'no-third-country',
] as const

/** Where a rule comes from. */
export const ORIGINS = ['law', 'contract', 'policy', 'wish'] as const

/** Where a rule comes from, who says so and why, as it is printed. */
const origin = optional(
  z.strictObject({ from: optional(answer(ORIGINS)), by: optional(text(120)), why: optional(text(300)) }),
)

/** A contract that was read: with whom, for which regions, by whom and when. Without regions: for all of them. */
const review = z.strictObject({
  provider: id,
  regions: optional(z.array(region).check(z.maxLength(12))),
  by: visibleName,
  on: isoDay,
})

export const dataFields = {
  dataKinds: optional(z.array(z.enum(DATA_KINDS)).check(z.maxLength(DATA_KINDS.length))),
  processing: optional(answer(PLACES)),
  /** Where processing in some regions is allowed: which. */
  regions: optional(z.array(region).check(z.maxLength(12))),
  processorMust: optional(z.array(z.enum(PROCESSOR_TERMS)).check(z.maxLength(PROCESSOR_TERMS.length))),
  /** Of the rules on where data is processed, on who processes it, on whether it may leave, and on open models. */
  origins: optional(
    z.strictObject({ processing: origin, processor: origin, exposure: origin, models: origin }),
  ),
  /** Contracts that somebody has read for this data. */
  reviews: optional(z.array(review).check(z.maxLength(20))),
}

export type Review = z.infer<typeof review>
export type DataKind = (typeof DATA_KINDS)[number]
export type ProcessorTerm = (typeof PROCESSOR_TERMS)[number]
export type RuleOrigin = (typeof ORIGINS)[number]
/** Rules that have an origin. */
export type RuleName = 'processing' | 'processor' | 'exposure' | 'models'
