import type { ChainRow, Option, Plan } from '../plan/schema.ts'

const COMMON = {
  monitoringUsdPerMonth: 25,
  optimisationHoursPerYear: 18,
  exitHours: 70,
  exitProbability: 0.3,
} as const

const SMALL_MODEL = { model: 'llama-3.1-8b', storageUsdPerMonth: 15, ...COMMON } as const
const CARD = { kind: 'owned', hardware: 'rtx-4090', quantisation: 'q4_k_m', ...SMALL_MODEL } as const

const OPTIONS: readonly Option[] = [
  { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5', committedDiscount: 0.1, ...COMMON },
  { id: 'hosted', kind: 'hosted', model: 'groq/openai/gpt-oss-120b', priceFactor: 0.9 },
  { id: 'yours', kind: 'api', model: 'google/gemini-3.5-flash', price: { inputUsdPerMTok: 1, outputUsdPerMTok: 4 } },
  { id: 'rented', kind: 'rented', hardware: 'h100-sxm', quantisation: 'fp8', termDiscount: 0.2, ...SMALL_MODEL },
  { id: 'scheduled', kind: 'rented', hardware: 'rtx-4090', quantisation: 'q4_k_m', billing: 'schedule', usdPerHour: 0.4, ...SMALL_MODEL },
  { id: 'asleep', kind: 'rented', hardware: 'rtx-4090', quantisation: 'q4_k_m', billing: 'scale-to-zero', ...SMALL_MODEL },
  { id: 'by-the-hour', kind: 'rented', hardware: 'rtx-6000-ada', quantisation: 'fp8', billing: 'hourly', term: 'spot', minReplicas: 0, redundancy: 1, ...SMALL_MODEL },
  { id: 'owned', kind: 'owned', hardware: 'l40s', quantisation: 'fp8', installationUsdPerUnit: 200, spaceUsdPerUnitMonth: 80, licencesUsdPerUnitMonth: 35, redundancy: 1, ...SMALL_MODEL },
  { id: 'old', ...CARD, warrantyMonths: 0, maintenancePerYear: 0.05, alreadyOwned: 1, lifeMonths: 36 },
  { id: 'leased', ...CARD, finance: 'lease', leaseBalloonShare: 0.2, leaseTermMonths: 48 },
  { id: 'late', ...CARD, leadTimeMonths: 3, hostUsd: 2000 },
  { id: 'server', kind: 'owned', hardware: 'hgx-h100-8', model: 'llama-3.3-70b', quantisation: 'fp8' },
  { id: 'box', kind: 'owned', hardware: 'mac-studio-m3-ultra-96', model: 'gpt-oss-120b', quantisation: 'mxfp4' },
  { id: 'too-large', kind: 'owned', hardware: 'rtx-4090', model: 'llama-3.3-70b', quantisation: 'bf16' },
  { id: 'priceless', kind: 'owned', hardware: 'mac-studio-m5-ultra-512', model: 'llama-3.1-8b', quantisation: 'q4_k_m' },
  { id: 'half', kind: 'hybrid', local: 'owned', cloud: 'api', localShare: 0.5, ...COMMON },
  { id: 'average', kind: 'hybrid', local: 'leased', cloud: 'hosted', sizing: 'average', forcedCloudShare: 0.1 },
  { id: 'one', kind: 'hybrid', local: 'rented', cloud: 'api', sizing: 1, forcedLocalShare: 0.2 },
  { id: 'best', kind: 'hybrid', local: 'late', cloud: 'api', sizing: 'optimal' },
  { id: 'quote', kind: 'quote', upFrontUsd: 900, monthlyUsd: 70, capacityRequestsPerDay: 20_000, ...COMMON },
  { id: 'small-quote', kind: 'quote', upFrontUsd: 0, monthlyUsd: 70, capacityRequestsPerDay: 3000 },
  { id: 'seats', kind: 'subscription', seats: 12, usdPerSeatPerMonth: 39, ...COMMON },
  { id: 'reserved', kind: 'api', model: 'openai/gpt-4o', provisioned: { units: 15, usdPerUnitPerMonth: 260, tokensPerMinutePerUnit: 2500, outputWeight: 4 } },
  { id: 'hourly-units', kind: 'api', model: 'deepseek/deepseek-v4-pro', provisioned: { units: 2, usdPerUnitPerHour: 1.2, requestsPerDayPerUnit: 900, term: 'hour' } },
  { id: 'spills', kind: 'hosted', model: 'groq/openai/gpt-oss-120b', provisioned: { units: 3, usdPerUnitPerMonth: 100, requestsPerDayPerUnit: 500 }, spillover: 'rented' },
  { id: 'two-apis', kind: 'api', model: 'anthropic/claude-sonnet-5-5', failover: 'hosted', switchHoursPerYear: 4 },
  { id: 'backed', ...CARD, failover: 'api', measuredTokensPerSecond: 4000, measuredWatts: 430, measuredIdleWatts: 70, supportPerYear: 0.05, supportUsdPerUnitYear: 120 },
  { id: 'allowed', kind: 'subscription', seats: 200, usdPerSeatPerMonth: 19, allowanceRequests: 300, allowanceMTok: 1, usdPerRequestBeyond: 0.04, usdPerMTokBeyond: 2 },
  { id: 'credits', kind: 'subscription', seats: 20, usdPerSeatPerMonth: 20, allowanceUsd: 20, usdPerMTokBeyond: 3 },
  { id: 'stops', kind: 'subscription', seats: 100, usdPerSeatPerMonth: 19, allowanceRequests: 300 },
  { id: 'quote-and-api', kind: 'hybrid', local: 'small-quote', cloud: 'api', ...COMMON },
  { id: 'seats-and-rented', kind: 'hybrid', local: 'stops', cloud: 'rented' },
  { id: 'units-and-peak', kind: 'hybrid', local: 'reserved', cloud: 'hourly-units' },
] // prettier-ignore

/** A plan with every kind of option, and nearly everything that can be said of each. */
export const EVERY_KIND: Plan = {
  schema: 'crossover/plan@5',
  name: 'Every kind',
  asOf: '2026-11-20',
  horizonMonths: 40,
  site: { staffUsdPerHour: 90, usdPerKwh: 0.2 },
  trends: {
    apiPricePerYear: -0.05,
    hostedPricePerYear: -0.05,
    hardwarePricePerYear: -0.1,
    serverPricePerYear: -0.1,
    rentPerYear: 0.03,
  },
  organisation: { team: 'basic' },
  workloads: [
    {
      id: 'busy',
      name: 'Busy',
      answers: { latency: 'interactive', pattern: 'spiky', staffHoursPerMonth: 12 },
      demand: {
        requestsPerDay: 4000, inputTokens: 1200, cachedInputShare: 0.4, cacheWriteShare: 0.05, outputTokens: 250,
        reasoningTokens: 100, retryShare: 0.02, activeHoursPerDay: 10, daysPerWeek: 5, peakToAverage: 4,
        growthPerMonth: 0.04, batchShare: 0.2, usdPerDowntimeHour: 400,
      }, // prettier-ignore
      options: [...OPTIONS],
    },
    {
      id: 'batch',
      name: 'Batch',
      answers: { latency: 'batch', pattern: 'steady-low', team: 'none' },
      demand: { requestsPerDay: 900, inputTokens: 9000, outputTokens: 700, growthPerMonth: -0.02 },
      options: OPTIONS.filter(({ id }) => ['api', 'owned', 'old', 'average', 'asleep'].includes(id)).map((option) =>
        option.id === 'average' ? { ...option, local: 'owned', cloud: 'api' } as Option : option,
      ),
    },
    {
      id: 'unknown',
      name: 'Unknown',
      answers: {},
      demand: { inputTokens: 1000 },
      options: OPTIONS.filter(({ id }) => ['api', 'owned', 'quote', 'seats', 'half'].includes(id)),
    },
  ],
} // prettier-ignore

const FAILS = { model: 'llama-3.1-8b', quantisation: 'q4_k_m' } as const

/** Options that cannot be costed, each for a reason of its own. */
export const NO_KIND: Plan = {
  ...EVERY_KIND,
  name: 'No kind',
  workloads: [
    {
      id: 'work',
      name: 'Work',
      answers: { latency: 'interactive', pattern: 'steady-high' },
      demand: { requestsPerDay: 4000, inputTokens: 1200, outputTokens: 250, contextTokens: 30_000, minTokensPerSecond: 30 },
      options: [
        { id: 'no-hardware', kind: 'owned', hardware: 'no-such-card', ...FAILS },
        { id: 'no-model', kind: 'rented', hardware: 'h100-sxm', ...FAILS, model: 'no-such-model' },
        { id: 'no-api', kind: 'api', model: 'no-such-api' },
        { id: 'no-rates', kind: 'owned', hardware: 'mac-mini-m5-pro-64', unitPriceUsd: 9000, ...FAILS },
        { id: 'no-price', kind: 'owned', hardware: 'mac-studio-m5-ultra-512', ...FAILS },
        { id: 'no-rent', kind: 'rented', hardware: 'mac-studio-m3-ultra-96', ...FAILS },
        { id: 'no-part', kind: 'owned', hardware: 'h200-sxm', ...FAILS, quantisation: 'fp8' },
        { id: 'no-fit', kind: 'owned', hardware: 'rtx-4090', model: 'llama-3.3-70b', quantisation: 'bf16' },
        { id: 'no-speed', kind: 'owned', hardware: 'mac-studio-m3-ultra-96', model: 'llama-3.3-70b', quantisation: 'q4_k_m' },
        { id: 'no-bridge', kind: 'owned', hardware: 'rtx-4090', ...FAILS, leadTimeMonths: 4 },
        { id: 'no-local', kind: 'hybrid', local: 'no-rates', cloud: 'no-api' },
        { id: 'no-cloud', kind: 'hybrid', local: 'no-bridge', cloud: 'no-api' },
        { id: 'nobody', kind: 'hybrid', local: 'nobody', cloud: 'no-api' },
        { id: 'no-price-beyond', kind: 'subscription', seats: 5, usdPerSeatPerMonth: 9, allowanceUsd: 3 },
        { id: 'no-unit-price', kind: 'api', model: 'openai/gpt-4o', provisioned: { units: 5, tokensPerMinutePerUnit: 2500 } },
        { id: 'no-unit-rate', kind: 'api', model: 'openai/gpt-4o', provisioned: { units: 5, usdPerUnitPerMonth: 260 } },
        { id: 'no-second', kind: 'api', model: 'openai/gpt-4o', failover: 'nobody' },
        { id: 'no-good-second', kind: 'api', model: 'openai/gpt-4o', failover: 'no-rent' },
        { id: 'no-quote', kind: 'quote', upFrontUsd: 900, monthlyUsd: 70, capacityRequestsPerDay: 100 },
      ],
    },
  ],
} // prettier-ignore

const RENTED_PART: Option = { id: 'gpu', kind: 'rented', hardware: 'rtx-4090', usdPerHour: 0.4, ...FAILS }
const PART: Option = { id: 'part', ...CARD }
const LATE_PART: Option = { id: 'late', ...CARD, leadTimeMonths: 3 }

const mixed = (id: string, more: Partial<Extract<Option, { kind: 'hybrid' }>>): Option => ({
  id,
  kind: 'hybrid',
  local: 'part',
  cloud: 'api',
  ...more,
})

/** Mixes at the ends of what they can be: one part alone, parts that are wrong, shares that are forced. */
export const MIXES: Plan = {
  ...EVERY_KIND,
  name: 'Mixes',
  workloads: [
    {
      id: 'work',
      name: 'Work',
      answers: { latency: 'interactive', pattern: 'spiky' },
      demand: {
        requestsPerDay: 60_000, inputTokens: 1200, cachedInputShare: 0.4, outputTokens: 250, retryShare: 0.02,
        activeHoursPerDay: 12, peakToAverage: 40, growthPerMonth: 0.02, usdPerDowntimeHour: 300,
      }, // prettier-ignore
      options: [
        { id: 'api', kind: 'api', model: 'anthropic/claude-sonnet-5-5' },
        { id: 'peak', kind: 'api', model: 'deepseek/deepseek-v4-pro' },
        PART,
        RENTED_PART,
        LATE_PART,
        mixed('all-owned', { localShare: 1, opsHoursPerMonth: 3, setupHours: 12, monitoringUsdPerMonth: 9 }),
        mixed('all-rented', { local: 'gpu', localShare: 1, exitHours: 5, exitProbability: 0.5 }),
        mixed('all-late', { local: 'late', localShare: 1 }),
        mixed('none', { localShare: 0, opsHoursPerMonth: 3 }),
        mixed('no-units', { sizing: 0 }),
        mixed('no-units-forced', { sizing: 0, forcedLocalShare: 0.1 }),
        mixed('all-forced', { sizing: 'average', forcedCloudShare: 1 }),
        mixed('bounded-up', { localShare: 0.1, forcedLocalShare: 0.3 }),
        mixed('bounded-down', { localShare: 0.9, forcedCloudShare: 0.4 }),
        mixed('over-one', { forcedLocalShare: 0.6, forcedCloudShare: 0.6 }),
        mixed('just-one', { forcedLocalShare: 0.6, forcedCloudShare: 0.4 }),
        mixed('too-few', { sizing: 1, forcedLocalShare: 0.9 }),
        mixed('late-average', { local: 'late', sizing: 'average' }),
        mixed('late-share', { local: 'late', localShare: 0.5 }),
        mixed('says-its-own', { sizing: 'average', availability: 0.9 }),
        mixed('at-peak-prices', { cloud: 'peak', sizing: 'average' }),
        mixed('no-local', { local: 'nobody' }),
        mixed('no-cloud', { cloud: 'nobody' }),
        mixed('neither', { local: 'nobody', cloud: 'no-one' }),
        { id: 'offer', kind: 'quote', upFrontUsd: 0, monthlyUsd: 900, capacityRequestsPerDay: 30_000 },
        { id: 'people', kind: 'subscription', seats: 50, usdPerSeatPerMonth: 30, allowanceRequests: 900 },
        mixed('machines-and-offer', { cloud: 'offer', sizing: 'optimal' }),
        mixed('offer-and-machines', { local: 'offer', cloud: 'part' }),
        mixed('people-and-machines', { local: 'people', cloud: 'gpu', forcedLocalShare: 0.01 }),
        mixed('half-and-half', { local: 'peak', localShare: 0.5 }),
        mixed('takes-all', { local: 'api', cloud: 'peak' }),
        mixed('two-machines', { cloud: 'gpu' }),
        mixed('mix-of-a-mix', { local: 'takes-all' }),
      ],
    },
  ],
} // prettier-ignore

/** Every part of the chain, one of them run on machines of one's own where an option has some. */
const PIPELINE: readonly ChainRow[] = [
  { part: 'vector-store', offer: 'pinecone', passages: 400_000 },
  { part: 'embedding', offer: 'oai-3-large', embeddedTokensPerMonth: 5_000_000 },
  { part: 'reranker', offer: 'cohere-rerank', own: { offer: 'own-cross-encoder', evidence: 'Tried on 200 questions.' } },
  { part: 'speech-to-text', offer: 'deepgram-nova-3' },
  { part: 'text-to-speech', offer: 'openai-gpt-4o-mini-tts', chainPricePerYear: -0.1 },
  { part: 'guardrail', offer: 'bedrock-guardrails' },
  { part: 'observability', offer: 'langfuse-core' },
  { part: 'gateway', offer: 'portkey', chainUsdPerMonth: 60 },
  { part: 'web-search', offer: 'search-tool', searchesPerRequest: 0.1 },
  { part: 'ocr', offer: 'mistral-ocr-4-0' },
] // prettier-ignore

/** Every kind of option with the rest of the chain around it. */
export const CHAINED: Plan = {
  ...EVERY_KIND,
  workloads: EVERY_KIND.workloads.map((workload) => ({ ...workload, pipeline: [...PIPELINE] })),
}
