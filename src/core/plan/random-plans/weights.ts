import type { Input } from '../../inputs/input.ts'
import type { HybridOption, OptionKind } from '../schema.ts'
import type { Weights } from './draw.ts'

/**
 * How often what is drawn. The figures are such that every verdict, gate, kind and severity is reached often
 * enough, and few totals are nothing; `npm run prove -- random-plans` holds that.
 */

/** How a number is drawn: in its usual range, of any order of magnitude, or at an edge. */
export const NUMBERS = { usual: 70, order: 20, edge: 10 } as const

/** The same, more rarely far out, for what no option at all could do at the far end. */
export const NUMBERS_OF: Readonly<Record<string, Record<keyof typeof NUMBERS, number>>> = {
  inputTokens: { usual: 94, order: 4, edge: 2 },
  outputTokens: { usual: 94, order: 4, edge: 2 },
  reasoningTokens: { usual: 94, order: 4, edge: 2 },
  contextTokens: { usual: 90, order: 7, edge: 3 },
  concurrency: { usual: 90, order: 7, edge: 3 },
  minTokensPerSecond: { usual: 90, order: 7, edge: 3 },
  pagesPerRequest: { usual: 97, order: 2, edge: 1 },
  picturesPerRequest: { usual: 97, order: 2, edge: 1 },
  speechMinutesPerRequest: { usual: 97, order: 2, edge: 1 },
  tokensPerPage: { usual: 97, order: 2, edge: 1 },
  tokensPerPicture: { usual: 97, order: 2, edge: 1 },
  tokensPerHeardMinute: { usual: 97, order: 2, edge: 1 },
  ownGib: { usual: 95, order: 3, edge: 2 },
  ownSeconds: { usual: 95, order: 3, edge: 2 },
}

/** Of the numbers that may be ranges, how many are. */
export const RANGES = 0.1

/** Of the fields that may be null, how many of those said are. */
export const NOTHING = 0.08
export const NOTHING_OF_NEEDED = 0.01

/** How likely an optional field is said in a plan that says much; plans that say less say each less often. */
export const SAID_MOSTLY = 0.5

/** Of a list that is said, how likely each of its values is. */
export const SOME = 0.35

/** The same for fields that rule much out, or that few people ever say. */
export const SAID: Readonly<Record<string, number>> = {
  currency: 0.4,
  own: 0.3,
  hardware: 0.9,
  models: 0.9,
  services: 0.9,
  measurements: 0.9,
  capitalBudgetUsd: 0.6,
  maxRequestsPerDay: 0.25,
  contextTokens: 0.2,
  concurrency: 0.1,
  minTokensPerSecond: 0.04,
  leadTimeMonths: 0.07,
  hourlyProfile: 0.1,
  tier: 0.4,
  region: 2,
  committedUsdPerMonth: 0.15,
  stepsPerTask: 0.08,
  tokensAddedPerStep: 0.2,
  cachedStepShare: 0.3,
  spendCapUsdPerMonth: 0.1,
  pipeline: 0.3,
  chainUsdPerMonth: 0.15,
  pagesPerRequest: 0.1,
  picturesPerRequest: 0.1,
  speechMinutesPerRequest: 0.1,
  capacityRequestsPerDay: 0.2,
  sensitivityScore: 0.2,
  latencyScore: 0.2,
  deviceCount: 0.15,
  deviceMemoryGB: 0.15,
  onDevices: 0.3,
  dataKinds: 0.2,
  processing: 0.3,
  processorMust: 0.15,
  origins: 0.3,
  reviews: 0.4,
  residencyRequired: 0.4,
  offline: 0.4,
  price: 0.2,
  usdPerHour: 0.2,
  unitPriceUsd: 0.2,
  maxReplicas: 0.25,
  localShare: 0.25,
  splitBy: 0.25,
  hybridEasier: 0.2,
  regulationTightens: 0.1,
  provisioned: 0.2,
  spillover: 0.5,
  failover: 0.15,
  measuredTokensPerSecond: 0.15,
  testedAnswers: 0.3,
  goodAnswers: 0.3,
  firstEvaluationHours: 0.3,
  acceptUnproven: 0.5,
  // So that a figure nobody knows decides often enough.
  mayWaitADay: 0.3,
  cachePriceUnknown: 0.8,
  allowanceRequests: 0.3,
  allowanceMTok: 0.2,
  allowanceUsd: 0.2,
  allowanceCredits: 0.3,
  creditsPerSeat: 0.3,
  usdPerRequestBeyond: 0.6,
  engine: 0.25,
  preset: 0.2,
  today: 0.3,
  maxRequestsPerPersonDay: 0.2,
  // Where a basis is given, the tokens of a request follow from it more often than not.
  use: 0.7,
  chosen: 0.2,
}

/** How often nobody knows the size of a kind of request. */
export const UNSAID_OF_KIND = 0.02

/** Fields that a plan says as often, however little else it says: without most of them there is nothing to decide. */
export const SAID_ALWAYS: Readonly<Record<string, number>> = {
  requestsPerDay: 0.995,
  inputTokens: 0.998,
  outputTokens: 0.998,
  basis: 0.14,
  doneBy: 0.99,
  people: 0.98,
  monthlyUsd: 0.95,
  itemsPerMonth: 0.98,
  items: 0.98,
  tasksPerPersonDay: 0.98,
  taskTokens: 0.99,
  answerTokens: 0.99,
  sensitivity: 0.97,
  latency: 0.97,
  pattern: 0.94,
  capability: 0.97,
  team: 0.95,
  // In whatever plan: what the kinds say, the demand then does not.
  classes: 0.05,
}

/** Values of answers; every other enum and yes or no is drawn evenly. */
export const VALUES: Readonly<Record<string, Weights<string>>> = {
  sensitivity: { public: 32, internal: 45, regulated: 9, critical: 6, unknown: 3 },
  latency: { batch: 38, interactive: 47, realtime: 5, embedded: 3, unknown: 3 },
  pattern: { sporadic: 1, 'steady-low': 1, 'steady-high': 1, spiky: 1, growing: 1, unknown: 0.5 },
  capability: { frontier: 6, 'good-enough': 47, specialized: 21, simple: 23, unknown: 3 },
  team: { none: 18, basic: 18, intermediate: 28, advanced: 28, unknown: 8 },
  residencyRequired: { false: 85, true: 15 },
  processing: { anywhere: 60, regions: 30, 'own-premises': 4, 'no-network': 3, unknown: 3 },
  regions: { eu: 5, us: 3, jp: 1 },
  // Whoever sells it, by whom it was read, and days that stand for a plan of late 2026 and not.
  provider: { openai: 3, 'amazon-bedrock': 3, groq: 1, mistral: 1 },
  by: { Legal: 1 },
  why: { 'A client asks for it.': 1 },
  on: { '2025-12-01': 3, '2024-02-01': 1 },
  offline: { false: 93, true: 7 },
  openWeightAcceptable: { false: 6, true: 94 },
  // After every day on which a plan is.
  doneBy: { '2028-06-30': 2, '2029-12-31': 1, '2032-01-31': 1 },
  code: { USD: 40, EUR: 40, JPY: 20 },
  // One with all figures, some of a union, and two of which something is not known.
  country: { US: 3, DE: 2, PL: 1, IN: 1, NZ: 1 },
}

export const KINDS: Record<OptionKind, number> = {
  api: 16, hosted: 12, rented: 17, owned: 19, hybrid: 18, quote: 10, subscription: 8,
} // prettier-ignore

/** How often a mix names a part that is gone from the plan. */
export const GONE_PARTS: Record<keyof Pick<HybridOption, 'local' | 'cloud'>, number> = {
  local: 0.02,
  cloud: 0.02,
}

/** How often an option on machines may share them with another workload's, and is then no part of a mix. */
export const STANDING_ALONE = 0.25

/** How often the machine can hold the model, and its price and speed are known. */
export const FITTING = 0.996
export const KNOWN_MACHINES = 0.995

/** How often an option names a machine or model that the plan brings, where it brings one that will do. */
export const OWN_ENTRIES = 0.5

/** How often a model sold by the token chats rather than embeds, and is drawn from those on offer today alone. */
export const CHATTING = 0.97
export const CURRENT = 0.85

/** How often a model that has a price in some region is bought by region, rather than at a tier. */
export const REGIONAL = 0.8

/** Inputs whose sliders span more than people usually say. */
export const USUAL: Readonly<Record<string, Pick<Input, 'low' | 'high' | 'scale'>>> = {
  availability: { low: 0.9, high: 1 },
  stepsPerTask: { low: 2, high: 12 },
  tokensAddedPerStep: { low: 100, high: 2000, scale: 'log' },
  pagesPerRequest: { low: 0, high: 3 },
  picturesPerRequest: { low: 0, high: 3 },
  speechMinutesPerRequest: { low: 0, high: 3 },
  ownGib: { low: 0, high: 8 },
  ownSeconds: { low: 0, high: 1 },
  upFrontUsd: { low: 1000, high: 100_000, scale: 'log' },
  monthlyUsd: { low: 300, high: 30_000, scale: 'log' },
  exitProbability: { low: 0, high: 0.5 },
  batchDiscount: { low: 0.2, high: 0.6 },
  committedDiscount: { low: 0, high: 0.3 },
  termDiscount: { low: 0, high: 0.5 },
  leaseBalloonShare: { low: 0, high: 0.3 },
  forcedLocalShare: { low: 0, high: 0.4 },
  forcedCloudShare: { low: 0, high: 0.4 },
}
