import { isCalendarDay } from '../units/calendar.ts'
import { isVisible } from '../units/visible.ts'
import { z } from './zod.ts'
import { LIMITS, type Limit, type LimitId } from './limits.ts'
import { PLAN_SCHEMA } from './plan-version.ts'

/**
 * The plan file: everything a user said and nothing derived. Every optional field has a default
 * (defaults.ts); every number has its bounds and unit in one table (limits.ts).
 */

export { PLAN_SCHEMA }

const optional = z.optional

/** A number inside the bounds that the limits table gives for it. */
function bounded(id: LimitId) {
  const { min, max, integer }: Limit = LIMITS[id]
  const number = z.number().check(z.minimum(min), z.maximum(max))
  return integer ? number.check(z.multipleOf(1)) : number
}

/** What the low and the high of a range mean; left out, the tenth and the ninetieth of a hundred cases. */
export const RANGE_ENDS = ['p10-p90', 'p5-p95', 'quartiles', 'hard'] as const

/** The same number, or what is known of it: low, base and high, in that order. */
function uncertain(id: LimitId) {
  const number = bounded(id)
  return z.union([
    number,
    z.strictObject({ low: number, base: number, high: number, ends: optional(z.enum(RANGE_ENDS)) }).check(
      z.refine(({ low, base, high }) => low <= base && base <= high, {
        error: 'low, base and high in this order',
      }),
    ),
  ])
}

const text = (max: number) => z.string().check(z.maxLength(max))
const id = z.string().check(
  z.minLength(1),
  z.maxLength(64),
  z.regex(/^[a-z0-9][a-z0-9-]*$/, {
    error: 'lower-case letters, digits and hyphens, such as support-chat',
  }),
  z.refine((name) => name !== 'constructor' && name !== 'prototype', {
    error: 'a word that means nothing to the program, such as support-chat',
  }),
)
const NAME_IN_WORDS = 'a name that can be seen'
const visibleName = text(120).check(
  z.regex(/\S/, { error: NAME_IN_WORDS, abort: true }),
  z.refine((name) => isVisible(name), { error: NAME_IN_WORDS }),
)
const catalogueId = z.string().check(z.minLength(1), z.maxLength(120))
const DAY_IN_WORDS = 'a day of the calendar, such as 2026-11-20'
const isoDay = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: DAY_IN_WORDS, abort: true }),
  z.refine((day) => isCalendarDay(day), { error: DAY_IN_WORDS }),
)

/** yes, no, not yet known; absent means that the question has not been answered. */
const yesNo = z.nullable(z.boolean())
const answer = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum([...values, 'unknown'] as [T[number], ...(T[number] | 'unknown')[]])

export const SENSITIVITIES = ['public', 'internal', 'regulated', 'critical'] as const
export const LATENCIES = ['batch', 'interactive', 'realtime', 'embedded'] as const
export const PATTERNS = ['sporadic', 'steady-low', 'steady-high', 'spiky', 'growing'] as const
export const CAPABILITIES = ['frontier', 'good-enough', 'specialized', 'simple'] as const
export const TEAMS = ['none', 'basic', 'intermediate', 'advanced'] as const
export const MATURITIES = ['idea', 'pilot', 'production'] as const
export const STAGES = ['start-up', 'established'] as const

export const QUANTISATIONS = [
  'bf16', 'fp8', 'nvfp4', 'mxfp4', 'awq-int4', 'gptq-int4', 'gptq-int8',
  'q8_0', 'q6_k', 'q5_k_m', 'q4_k_m', 'q4_0', 'mlx-8bit', 'mlx-4bit',
] as const // prettier-ignore
export const ENGINES = ['vllm', 'sglang', 'tensorrt-llm', 'llama.cpp', 'mlx'] as const

export const answersSchema = z.strictObject({
  sensitivity: optional(answer(SENSITIVITIES)),
  sensitivityScore: optional(bounded('score')),
  residencyRequired: optional(yesNo),
  contractReviewed: optional(yesNo),
  dedicatedTenancyAccepted: optional(yesNo),
  exposureAccepted: optional(yesNo),
  wholeChainLocal: optional(yesNo),
  latency: optional(answer(LATENCIES)),
  latencyScore: optional(bounded('score')),
  offline: optional(yesNo),
  pattern: optional(answer(PATTERNS)),
  maturity: optional(answer(MATURITIES)),
  capability: optional(answer(CAPABILITIES)),
  openWeightAcceptable: optional(yesNo),
  openWeightEvidence: optional(text(300)),
  team: optional(z.nullable(answer(TEAMS))),
})

export const demandSchema = z.strictObject({
  requestsPerDay: optional(uncertain('requestsPerDay')),
  daysPerWeek: optional(uncertain('daysPerWeek')),
  activeHoursPerDay: optional(uncertain('activeHoursPerDay')),
  peakToAverage: optional(uncertain('peakToAverage')),
  growthPerMonth: optional(uncertain('growthPerMonth')),
  maxRequestsPerDay: optional(z.nullable(bounded('requestsPerDay'))),
  inputTokens: optional(uncertain('inputTokens')),
  cachedInputShare: optional(uncertain('cachedInputShare')),
  cacheWriteShare: optional(uncertain('cacheWriteShare')),
  outputTokens: optional(uncertain('outputTokens')),
  reasoningTokens: optional(uncertain('reasoningTokens')),
  retryShare: optional(uncertain('retryShare')),
  batchShare: optional(uncertain('batchShare')),
  contextTokens: optional(z.nullable(bounded('contextTokens'))),
  concurrency: optional(z.nullable(bounded('concurrency'))),
  minTokensPerSecond: optional(z.nullable(bounded('minTokensPerSecond'))),
  targetTimeToFirstTokenMs: optional(z.nullable(bounded('timeToFirstTokenMs'))),
  hourlyProfile: optional(
    z.nullable(z.array(z.number().check(z.minimum(0), z.maximum(1e12))).check(z.length(168))),
  ),
  usdPerDowntimeHour: optional(uncertain('usdPerDowntimeHour')),
})

/** Fields that every kind of option may carry. */
const common = {
  id,
  name: optional(text(120)),
  /** Hours to integrate (api, hosted) or set up (rented, owned), once. */
  setupHours: optional(uncertain('setupHours')),
  opsHoursPerMonth: optional(uncertain('opsHoursPerMonth')),
  optimisationHoursPerYear: optional(uncertain('optimisationHoursPerYear')),
  monitoringUsdPerMonth: optional(uncertain('monthlyUsd')),
  exitHours: optional(uncertain('exitHours')),
  exitProbability: optional(uncertain('share')),
  acceptedShare: optional(uncertain('acceptedShare')),
  availability: optional(uncertain('share')),
  measuredTimeToFirstTokenMs: optional(z.nullable(bounded('timeToFirstTokenMs'))),
}

export const priceOverrideSchema = z.strictObject({
  inputUsdPerMTok: uncertain('usdPerMTok'),
  outputUsdPerMTok: uncertain('usdPerMTok'),
  cachedInputUsdPerMTok: optional(z.nullable(uncertain('usdPerMTok'))),
  cacheWriteUsdPerMTok: optional(z.nullable(uncertain('usdPerMTok'))),
  batchDiscount: optional(z.nullable(uncertain('share'))),
})

const billedByToken = {
  ...common,
  model: catalogueId,
  price: optional(priceOverrideSchema),
  /** Multiplies the API price; 1 unless the user plays with it. */
  priceFactor: optional(uncertain('priceFactor')),
  committedDiscount: optional(uncertain('share')),
  tokenizerRatio: optional(uncertain('tokenizerRatio')),
  egressUsdPerGb: optional(uncertain('egressUsdPerGb')),
}

const onMachines = {
  ...common,
  hardware: catalogueId,
  model: catalogueId,
  quantisation: optional(z.enum(QUANTISATIONS)),
  engine: optional(z.enum(ENGINES)),
  redundancy: optional(bounded('redundancy')),
  targetUtilisation: optional(uncertain('targetUtilisation')),
  tokenizerRatio: optional(uncertain('tokenizerRatio')),
  /** Prefix-cache hit rate of these machines, where it differs from the demand's cached share. */
  cacheHit: optional(uncertain('share')),
  priceFactor: optional(uncertain('priceFactor')),
  storageUsdPerMonth: optional(uncertain('monthlyUsd')),
}

export const apiOptionSchema = z.strictObject({ kind: z.literal('api'), ...billedByToken })
export const hostedOptionSchema = z.strictObject({ kind: z.literal('hosted'), ...billedByToken })

export const rentedOptionSchema = z.strictObject({
  kind: z.literal('rented'),
  ...onMachines,
  usdPerHour: optional(uncertain('usdPerHour')),
  billing: optional(z.enum(['always-on', 'schedule', 'scale-to-zero'])),
  termDiscount: optional(uncertain('share')),
  idleTimeoutSeconds: optional(uncertain('seconds')),
  coldStartSeconds: optional(uncertain('seconds')),
  egressUsdPerGb: optional(uncertain('egressUsdPerGb')),
})

export const ownedOptionSchema = z.strictObject({
  kind: z.literal('owned'),
  ...onMachines,
  unitPriceUsd: optional(uncertain('unitPriceUsd')),
  /** A host for bare cards; class-level values where absent. */
  hostUsd: optional(uncertain('hostUsd')),
  hostIdleW: optional(uncertain('watts')),
  hostLoadW: optional(uncertain('watts')),
  alreadyOwned: optional(bounded('units')),
  leadTimeMonths: optional(bounded('leadTimeMonths')),
  finance: optional(z.enum(['buy', 'lease'])),
  leaseAprPerYear: optional(uncertain('leaseAprPerYear')),
  leaseTermMonths: optional(bounded('leaseTermMonths')),
  leaseBalloonShare: optional(uncertain('share')),
  taxAndShippingShare: optional(uncertain('taxAndShippingShare')),
  installationUsdPerUnit: optional(uncertain('installationUsd')),
  maintenancePerYear: optional(uncertain('maintenancePerYear')),
  failuresPerYear: optional(uncertain('failuresPerYear')),
  warrantyMonths: optional(bounded('warrantyMonths')),
  lifeMonths: optional(bounded('lifeMonths')),
  resaleDeclinePerYear: optional(uncertain('resaleDeclinePerYear')),
  spaceUsdPerUnitMonth: optional(uncertain('monthlyUsd')),
  licencesUsdPerUnitMonth: optional(uncertain('monthlyUsd')),
})

export const hybridOptionSchema = z.strictObject({
  kind: z.literal('hybrid'),
  ...common,
  local: id,
  cloud: id,
  /** A fixed share of every hour; leave it out to let the local part overflow instead. */
  localShare: optional(uncertain('share')),
  sizing: optional(z.union([z.enum(['average', 'optimal']), bounded('units')])),
  forcedLocalShare: optional(uncertain('share')),
  forcedCloudShare: optional(uncertain('share')),
})

/** Quotes and subscriptions pass a gate only where the user says that they do. */
const statedByUser = {
  staysOnPremises: optional(z.boolean()),
  dedicatedTenancy: optional(z.boolean()),
  meetsContract: optional(z.boolean()),
  worksOffline: optional(z.boolean()),
  meetsCapability: optional(z.boolean()),
}

export const quoteOptionSchema = z.strictObject({
  kind: z.literal('quote'),
  ...common,
  ...statedByUser,
  upFrontUsd: uncertain('quoteUsd'),
  monthlyUsd: uncertain('quoteUsd'),
  capacityRequestsPerDay: optional(z.nullable(bounded('requestsPerDay'))),
})

export const subscriptionOptionSchema = z.strictObject({
  kind: z.literal('subscription'),
  ...common,
  ...statedByUser,
  seats: bounded('seats'),
  usdPerSeatPerMonth: uncertain('usdPerSeatPerMonth'),
})

export const optionSchema = z.discriminatedUnion('kind', [
  apiOptionSchema, hostedOptionSchema, rentedOptionSchema, ownedOptionSchema,
  hybridOptionSchema, quoteOptionSchema, subscriptionOptionSchema,
]) // prettier-ignore

export const workloadSchema = z.strictObject({
  id,
  name: visibleName,
  preset: optional(id),
  answers: answersSchema,
  demand: demandSchema,
  /** Paths of demand figures that a sample or preset supplied and the user has not confirmed. */
  assumed: optional(z.array(text(60)).check(z.maxLength(40))),
  options: z.array(optionSchema).check(z.maxLength(24)),
  chosen: optional(z.nullable(id)),
})

export const planSchema = z.strictObject({
  schema: z.literal(PLAN_SCHEMA),
  name: visibleName,
  notes: optional(text(4000)),
  currency: optional(
    z.strictObject({
      code: z.string().check(z.regex(/^[A-Z]{3}$/, { error: 'three capital letters, such as EUR' })),
      perUsd: bounded('perUsd'),
    }),
  ),
  lens: optional(z.enum(['full', 'marginal'])),
  asOf: isoDay,
  /** What the plan was last decided with; the page writes it whenever something is said. */
  catalogue: optional(z.strictObject({ version: text(40).check(z.minLength(1)) })),
  horizonMonths: optional(bounded('horizonMonths')),
  finance: optional(
    z.strictObject({
      discountRatePerYear: optional(uncertain('discountRatePerYear')),
      capitalBudgetUsd: optional(z.nullable(bounded('quoteUsd'))),
      paybackLimitMonths: optional(bounded('paybackLimitMonths')),
      fiscalYearStartsInMonth: optional(bounded('monthOfYear')),
      resaleInCurve: optional(z.boolean()),
    }),
  ),
  organisation: optional(
    z.strictObject({
      stage: optional(answer(STAGES)),
      team: optional(answer(TEAMS)),
      currentMonthlyBillUsd: optional(z.nullable(bounded('quoteUsd'))),
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
  site: optional(
    z.strictObject({
      usdPerKwh: optional(uncertain('usdPerKwh')),
      pue: optional(uncertain('pue')),
      serverPue: optional(uncertain('pue')),
      staffUsdPerHour: optional(uncertain('staffUsdPerHour')),
      gramsCo2PerKwh: optional(uncertain('gramsCo2PerKwh')),
      targetUtilisation: optional(uncertain('targetUtilisation')),
    }),
  ),
  trends: optional(
    z.strictObject({
      apiPricePerYear: optional(uncertain('apiPricePerYear')),
      hardwarePricePerYear: optional(uncertain('hardwarePricePerYear')),
      rentPerYear: optional(uncertain('rentPerYear')),
    }),
  ),
  workloads: z.array(workloadSchema).check(z.minLength(1), z.maxLength(20)),
})

export type Plan = z.infer<typeof planSchema>
export type Workload = Plan['workloads'][number]
export type Answers = z.infer<typeof answersSchema>
export type Demand = z.infer<typeof demandSchema>
export type Option = z.infer<typeof optionSchema>
export type OptionKind = Option['kind']
export type ApiOption = z.infer<typeof apiOptionSchema>
export type HostedOption = z.infer<typeof hostedOptionSchema>
export type RentedOption = z.infer<typeof rentedOptionSchema>
export type OwnedOption = z.infer<typeof ownedOptionSchema>
export type HybridOption = z.infer<typeof hybridOptionSchema>
export type QuoteOption = z.infer<typeof quoteOptionSchema>
export type SubscriptionOption = z.infer<typeof subscriptionOptionSchema>
export type Quantisation = (typeof QUANTISATIONS)[number]
export type InferenceEngine = (typeof ENGINES)[number]
export type Team = (typeof TEAMS)[number]
export type RangeEnds = (typeof RANGE_ENDS)[number]
/** A number, or low, base and high of it. */
export type Uncertain = number | { low: number; base: number; high: number; ends?: RangeEnds | undefined }
