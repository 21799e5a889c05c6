import type { InputId } from './registry.ts'

/**
 * Where the default of every input and its ordinary range come from, and, further down, its usual range and what it
 * moves with. Only the report and the docs say it, so a first visit need not fetch it.
 */

const assumed = 'assumed; use your own figure'
export const YOURS_TO_SAY = 'yours to say; no default'
const yours = YOURS_TO_SAY
const pue = 'desk machine 1.0; servers 1.4, survey mean 1.54 (2025), S3: cooling adds 30-50 %'
const perClass = 'class-level assumption'
const seconds = 'idle timeout 300 s, cold start 120 s: assumed'

export const INPUT_SOURCES: Readonly<Record<InputId, string>> = {
  horizonMonths: 'finance convention: three years',
  discountRatePerYear: 'finance convention',
  paybackLimitMonths: 'S3-F2: under 12 months',
  capitalBudgetUsd: yours,
  fiscalYearStartsInMonth: 'calendar year',
  perUsd: yours,
  currentMonthlyBillUsd: yours,

  usdPerKwh:
    'by country: commercial mean of the United States, Eurostat for the European Union; S3 gives $0.10-0.30',
  pue,
  serverPue: pue,
  staffUsdPerHour:
    'by country: published pay of platform and operations engineers, with what an employer adds',
  gramsCo2PerKwh: 'by country: CodeCarbon, energy mix of 2023',
  targetUtilisation: 'common practice',

  apiPricePerYear: 'by the question asked: price lists of 2024 to 2026',
  hostedPricePerYear: 'by the question asked: price lists of hosts, 2026',
  hardwarePricePerYear: 'desk machines: street prices of 2026 and contracts for memory',
  serverPricePerYear: 'host memory and disks follow contracts for memory, cards stand still: estimated, 2026',
  rentPerYear: 'no trend assumed; rents rose in 2026',

  requestsPerDay: yours,
  daysPerWeek: 'every day; five for what one’s own people do at work',
  activeHoursPerDay: 'round the clock; ten for what one’s own people do at work',
  peakToAverage: 'by pattern: published traces, steady 3.1, spiky 7.9, many users together 1.9',
  growthPerMonth: 'by pattern: estimated where use is said to grow',
  maxRequestsPerDay: yours,
  inputTokens: yours,
  cachedInputShare: 'by kind of work: traces of use and estimates',
  cacheWriteShare: yours,
  outputTokens: yours,
  reasoningTokens: 'as many as the model writes by itself',
  retryShare: yours,
  people: yours,
  dailyShare: 'by kind of use: of staff with a chat assistant 35 %, estimated; else all who are said',
  tasksPerPersonDay: 'by kind of use: surveys, traces and estimates of 2025 and 2026',
  maxRequestsPerPersonDay: yours,
  itemsPerMonth: yours,
  items: yours,
  seenShare: 'by kind of use: 75 % of contacts with a support chatbot; else all',
  requestsPerTask: 'by kind of use: turns of a conversation, steps of an agent; else one',
  unitsPerItem: 'by kind of use: pages of a document; else one',
  requestsPerUnit: 'by kind of use: turns of a spoken minute',
  standingTokens: 'by kind of use: instructions and tools; else none',
  taskTokens: 'by kind of use: traces of use and estimates',
  answerTokens: 'by kind of use: traces of use and estimates',
  inputTokensPerUnit: 'by kind of use: pages counted, words and hours estimated',
  outputTokensPerUnit: 'by kind of use: words of a translation, estimated',
  batchShare: 'all of it where a day is soon enough',
  contextTokens: 'input, output and reasoning tokens of one request',
  concurrency: 'one',
  stepsPerTask: yours,
  tokensAddedPerStep: 'what a step writes',
  share: yours,
  minTokensPerSecond: 'interactive 20, realtime and embedded 40, none for batch',
  targetTimeToFirstTokenMs: yours,
  usdPerDowntimeHour: yours,
  sensitivityScore: 'S3: 5 forces local',
  latencyScore: 'S3: 5 forces local',

  setupHours:
    'by class of what is run: estimated; S3 publishes api and hosted 24 (8-80), rented 60 (24-160), owned 100 (40-200)',
  opsHoursPerMonth:
    'by class of what is run: estimated; S3 publishes api and hosted 1 (0-4), rented 6 (3-15), owned 10 (5-20)',
  modelChangesPerYear: 'notice of retirement is 2 to 6 months, and a model stays about a year',
  evaluationHours: 'estimated: 40 hours, 120 where much depends on it',
  optimisationHoursPerYear: 'S3 names them',
  monitoringUsdPerMonth: yours,
  exitHours: 'S3: lock-in is a cost; hours assumed',
  exitProbability: assumed,
  acceptedShare: yours,
  availability: 'by what serves: measured for APIs, worked out from failures and repair for machines',
  measuredTimeToFirstTokenMs: yours,

  priceFactor: 'list price',
  inputUsdPerMTok: 'catalogue',
  outputUsdPerMTok: 'catalogue',
  cachedInputUsdPerMTok: 'catalogue',
  cacheWriteUsdPerMTok: 'catalogue',
  batchDiscount: yours,
  committedDiscount: yours,
  committedUsdPerMonth: yours,
  tokenizerRatio: 'by vocabulary: counted, and pages sent to several vendors',
  reasoningRatio: 'by model: whether it thinks unless told, and the price of tasks with and without thinking',
  egressUsdPerGb: 'S3: $0.05-0.15',

  redundancy: yours,
  cacheHit: yours,
  kvCacheBits: 'the engine’s default: 16',
  memoryShare: 'the engine’s default: nine tenths',
  expertsInMainMemory: yours,
  storageUsdPerMonth: yours,
  usdPerHour: 'catalogue',
  minReplicas: 'one replica that is always there',
  maxReplicas: 'as many as the busiest hour needs',
  termDiscount: yours,
  idleTimeoutSeconds: seconds,
  coldStartSeconds: seconds,
  unitPriceUsd: 'catalogue',
  hostUsd: perClass,
  hostIdleW: perClass,
  hostLoadW: perClass,
  wiredLimitGB: 'catalogue',
  alreadyOwned: yours,
  leadTimeMonths: yours,
  leaseAprPerYear: assumed,
  leaseTermMonths: assumed,
  leaseBalloonShare: yours,
  taxAndShippingShare: 'by country: estimated',
  installationUsdPerUnit: yours,
  maintenancePerYear: 'desk: none in warranty, then 5 %; server 12 % (Lenovo LP2368)',
  failuresPerYear: 'desk 5 %, server 9 % (Llama 3 report: 9.1 % per GPU-year)',
  warrantyMonths: assumed,
  lifeMonths: assumed,
  resaleDeclinePerYear: 'by class of machine: used prices of 2026, and published tables, which fall faster',
  sellingCostShare: 'estimated: 3 to 15 % of the price',
  spaceUsdPerUnitMonth: yours,
  licencesUsdPerUnitMonth: yours,

  localShare: yours,
  sizing: yours,
  forcedLocalShare: yours,
  forcedCloudShare: yours,
  upFrontUsd: yours,
  monthlyUsd: yours,
  capacityRequestsPerDay: yours,
  seats: yours,
  usdPerSeatPerMonth: yours,
}

/** Of usual ranges; where nothing is said here: assumed, how far plans of this kind usually miss. */
export const USUAL_RANGE_SOURCES: Readonly<Partial<Record<InputId, string>>> = {
  usdPerKwh: 'business tariffs of a country differ by about so much',
  apiPricePerYear: 'steps of price lists from year to year, 2024 to 2026',
  hostedPricePerYear: 'price lists of hosts, 2026',
  hardwarePricePerYear: 'street prices of 2026; long-run fall',
  serverPricePerYear: 'estimated from contracts for memory, 2026',
  rentPerYear: 'rents of H100 and A100, 2024 to 2026',
  resaleDeclinePerYear: 'by class of machine, as its default',
}
