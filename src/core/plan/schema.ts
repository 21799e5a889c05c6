import { CHAIN_PARTS, type ChainPart } from '../catalogue/chain/chain-types.ts'
import type { Inputs } from '../inputs/input.ts'
import type { Place } from '../inputs/places.ts'
import { INPUTS } from '../inputs/registry.ts'
import { numberFields } from './number-fields.ts'
import { ownSchema } from './own-schema.ts'
import { PLAN_SCHEMA } from './plan-version.ts'
import { dataFields } from './data-fields.ts'
import { optionSchemaOf, type SPLITS, type TERMS } from './option-schema.ts'
import {
  answer,
  catalogueId,
  country,
  id,
  isoDay,
  optional,
  text,
  visibleName,
  yesNo,
} from './schema-parts.ts'
import { z } from './zod.ts'

export { RANGE_ENDS, type Uncertain } from './number-fields.ts'
export { ENGINES, QUANTISATIONS, type InferenceEngine, type Quantisation } from './formats-and-engines.ts'
export { PLAN_SCHEMA }

/**
 * The plan file: everything a user said and nothing derived. Its numbers, with their bounds, units and defaults, are
 * the rows of the registry of inputs; what is no number stands here.
 */

export const SENSITIVITIES = ['public', 'internal', 'regulated', 'critical'] as const
export const LATENCIES = ['batch', 'interactive', 'realtime', 'embedded'] as const
export const PATTERNS = ['sporadic', 'steady-low', 'steady-high', 'spiky', 'growing'] as const
export const CAPABILITIES = ['frontier', 'good-enough', 'specialized', 'simple'] as const
export const TEAMS = ['none', 'basic', 'intermediate', 'advanced'] as const
export const MATURITIES = ['idea', 'pilot', 'production'] as const
export const DOWNTIMES = ['days', 'working-day', 'hour', 'minutes'] as const
export const STAGES = ['start-up', 'established'] as const

/** What a trend of API prices is of: one model, what a vendor sells in its place, or whatever is as able. */
export const API_PRICE_QUESTIONS = ['same-model', 'same-slot', 'same-ability'] as const

/** Kinds of use of which it was measured or estimated how often and how long. */
export const USES = [
  'chat-assistant', 'code-completion', 'code-chat', 'code-agent', 'support-chatbot', 'rag', 'doc-summary', 'ocr-page',
  'email-classify', 'voice-agent', 'translation', 'meeting', 'embeddings', 'agent-workflow',
] as const // prettier-ignore
const use = optional(z.enum(USES))

/** The schema of a plan whose numbers are those of a registry. */
export function schemasOf(inputs: Inputs = INPUTS) {
  const numbers = <P extends Place>(place: P) => numberFields(place, inputs)

  const answersSchema = z.strictObject({
    sensitivity: optional(answer(SENSITIVITIES)),
    ...dataFields,
    residencyRequired: optional(yesNo),
    contractReviewed: optional(yesNo),
    dedicatedTenancyAccepted: optional(yesNo),
    exposureAccepted: optional(yesNo),
    wholeChainLocal: optional(yesNo),
    latency: optional(answer(LATENCIES)),
    /** Whether a day is soon enough, of what may take minutes or hours. */
    mayWaitADay: optional(yesNo),
    offline: optional(yesNo),
    /** How long it may stand still. */
    mayBeDown: optional(answer(DOWNTIMES)),
    pattern: optional(answer(PATTERNS)),
    maturity: optional(answer(MATURITIES)),
    capability: optional(answer(CAPABILITIES)),
    openWeightAcceptable: optional(yesNo),
    openWeightEvidence: optional(text(300)),
    team: optional(z.nullable(answer(TEAMS))),
    ...numbers('answers'),
  })

  const optionSchema = optionSchemaOf(inputs)

  const classSchema = z.strictObject({
    name: optional(visibleName),
    /** It needs the strongest models; its data must not leave. */
    isHard: optional(z.boolean()),
    isSensitive: optional(z.boolean()),
    ...numbers('class'),
  })

  /** What is known of the demand: the use that it is of, and figures of that kind. */
  const basisSchema = z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('requests'), use, ...numbers('requests') }),
    z.strictObject({ by: z.literal('people'), use, ...numbers('people') }),
    /** What is paid for what runs today. */
    z.strictObject({ by: z.literal('bill'), use, ...numbers('bill') }),
    z.strictObject({ by: z.literal('documents'), use, ...numbers('documents') }),
    z.strictObject({ by: z.literal('job'), use, doneBy: optional(isoDay), ...numbers('job') }),
  ])

  const demandSchema = z.strictObject({
    ...numbers('demand'),
    /** Kinds of request, each priced and gated by its own size. */
    classes: optional(z.array(classSchema).check(z.minLength(2), z.maxLength(8))),
    /** Requests and tokens follow from it, unless they are said; absent: they are said. */
    basis: optional(basisSchema),
    hourlyProfile: optional(
      z.nullable(z.array(z.number().check(z.minimum(0), z.maximum(1e12))).check(z.length(168))),
    ),
  })

  /** A row of the pipeline for each part of the chain, with the amounts that it is used in. */
  const chainRow = <P extends ChainPart>(part: P) =>
    z.strictObject({
      part: z.literal(part),
      offer: catalogueId,
      /** On the machines of options that have some: what runs it there, and what showed that it does. */
      own: optional(z.strictObject({ offer: catalogueId, evidence: optional(text(300)) })),
      ...numbers(part),
    })
  const pipelineSchema = z.discriminatedUnion('part', [
    chainRow('vector-store'),
    chainRow('embedding'),
    chainRow('reranker'),
    chainRow('speech-to-text'),
    chainRow('text-to-speech'),
    chainRow('guardrail'),
    chainRow('observability'),
    chainRow('gateway'),
    chainRow('web-search'),
    chainRow('ocr'),
  ])
  /** What runs today, and what is paid for it: compared only where both are said. */
  const todaySchema = z.strictObject({
    model: optional(catalogueId),
    monthlyUsd: optional(numbers('today').monthlyUsd),
  })

  const workloadSchema = z.strictObject({
    id,
    name: visibleName,
    preset: optional(id),
    answers: answersSchema,
    demand: demandSchema,
    today: optional(todaySchema),
    /** Paths of demand figures that a sample or preset supplied and the user has not confirmed. */
    assumed: optional(z.array(text(60)).check(z.maxLength(40))),
    /** The rest of the chain, the same for every option. */
    pipeline: optional(z.array(pipelineSchema).check(z.maxLength(CHAIN_PARTS.length))),
    options: z.array(optionSchema).check(z.maxLength(24)),
    chosen: optional(z.nullable(id)),
  })

  const planSchema = z.strictObject({
    schema: z.literal(PLAN_SCHEMA),
    name: visibleName,
    notes: optional(text(4000)),
    currency: optional(
      z.strictObject({
        code: z.string().check(z.regex(/^[A-Z]{3}$/, { error: 'three capital letters, such as EUR' })),
        ...numbers('currency'),
      }),
    ),
    lens: optional(z.enum(['full', 'marginal'])),
    asOf: isoDay,
    /** What the plan was last decided with; the page writes it whenever something is said. */
    catalogue: optional(z.strictObject({ version: text(40).check(z.minLength(1)) })),
    /** What the plan has of its own in place of the catalogue's. */
    own: optional(ownSchema),
    ...numbers('plan'),
    finance: optional(z.strictObject({ ...numbers('finance'), resaleInCurve: optional(z.boolean()) })),
    organisation: optional(
      z.strictObject({
        stage: optional(answer(STAGES)),
        team: optional(answer(TEAMS)),
        ...numbers('organisation'),
        readiness: optional(
          z.strictObject({
            ownPlatformTeam: optional(yesNo),
            capitalAvailable: optional(yesNo),
            inferenceOwners: optional(yesNo),
            inProduction: optional(yesNo),
            spendIsInteresting: optional(yesNo),
          }),
        ),
      }),
    ),
    site: optional(z.strictObject({ country: optional(country), ...numbers('site') })),
    trends: optional(
      z.strictObject({
        apiPriceQuestion: optional(z.enum(API_PRICE_QUESTIONS)),
        /** Two options beside each other become easy to run; rules on data become one grade stricter. */
        hybridEasier: optional(z.boolean()),
        regulationTightens: optional(z.boolean()),
        ...numbers('trends'),
      }),
    ),
    workloads: z.array(workloadSchema).check(z.minLength(1), z.maxLength(20)),
  })

  return {
    planSchema,
    optionSchema,
    answersSchema,
    demandSchema,
    basisSchema,
    todaySchema,
    pipelineSchema,
    classSchema,
  }
}

export const {
  planSchema,
  optionSchema,
  answersSchema,
  demandSchema,
  basisSchema,
  todaySchema,
  classSchema,
  pipelineSchema,
} = schemasOf()

export type Plan = z.infer<typeof planSchema>
export type Own = NonNullable<Plan['own']>
export type Workload = Plan['workloads'][number]
export type Answers = z.infer<typeof answersSchema>
export type Demand = z.infer<typeof demandSchema>
export type Basis = z.infer<typeof basisSchema>
export type RequestClass = z.infer<typeof classSchema>
export type ChainRow = z.infer<typeof pipelineSchema>
export type Use = (typeof USES)[number]
export type Option = z.infer<typeof optionSchema>
export type OptionKind = Option['kind']
export type RentedOption = Extract<Option, { kind: 'rented' }>
export type OwnedOption = Extract<Option, { kind: 'owned' }>
export type HybridOption = Extract<Option, { kind: 'hybrid' }>
export type SplitBy = (typeof SPLITS)[number]
export type QuoteOption = Extract<Option, { kind: 'quote' }>
export type SubscriptionOption = Extract<Option, { kind: 'subscription' }>
export type ApiPriceQuestion = (typeof API_PRICE_QUESTIONS)[number]
export type Term = (typeof TERMS)[number]
export type Team = (typeof TEAMS)[number]
