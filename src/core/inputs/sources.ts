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

  usdPerKwh: 'US commercial mean, 2026; S3 gives $0.10-0.30',
  pue,
  serverPue: pue,
  staffUsdPerHour: assumed,
  gramsCo2PerKwh: assumed,
  targetUtilisation: 'common practice',

  apiPricePerYear: 'one product stays about flat; a fixed capability falls far faster',
  hardwarePricePerYear: 'long-run fall; hardware rose in 2026',
  rentPerYear: 'no trend assumed; rents rose in 2026',

  requestsPerDay: yours,
  daysPerWeek: 'every day',
  activeHoursPerDay: 'round the clock',
  peakToAverage: 'published traces: steady 3.1, spiky 7.9, many users together 1.9',
  growthPerMonth: yours,
  maxRequestsPerDay: yours,
  inputTokens: yours,
  cachedInputShare: yours,
  cacheWriteShare: yours,
  outputTokens: yours,
  reasoningTokens: yours,
  retryShare: yours,
  batchShare: yours,
  contextTokens: 'input, output and reasoning tokens of one request',
  concurrency: 'one',
  minTokensPerSecond: 'interactive 20, realtime and embedded 40, none for batch',
  targetTimeToFirstTokenMs: yours,
  usdPerDowntimeHour: yours,
  sensitivityScore: 'S3: 5 forces local',
  latencyScore: 'S3: 5 forces local',

  setupHours: 'S3: api and hosted 24 (8-80), rented 60 (24-160), owned 100 (40-200)',
  opsHoursPerMonth: 'S3: api and hosted 1 (0-4), rented 6 (3-15), owned 10 (5-20), before the skill factor',
  optimisationHoursPerYear: 'S3 names them',
  monitoringUsdPerMonth: yours,
  exitHours: 'S3: lock-in is a cost; hours assumed',
  exitProbability: assumed,
  acceptedShare: yours,
  availability: assumed,
  measuredTimeToFirstTokenMs: yours,

  priceFactor: 'list price',
  inputUsdPerMTok: 'catalogue',
  outputUsdPerMTok: 'catalogue',
  cachedInputUsdPerMTok: 'catalogue',
  cacheWriteUsdPerMTok: 'catalogue',
  batchDiscount: yours,
  committedDiscount: yours,
  tokenizerRatio: 'assumed equal',
  egressUsdPerGb: 'S3: $0.05-0.15',

  redundancy: yours,
  cacheHit: yours,
  storageUsdPerMonth: yours,
  usdPerHour: 'catalogue',
  termDiscount: yours,
  idleTimeoutSeconds: seconds,
  coldStartSeconds: seconds,
  unitPriceUsd: 'catalogue',
  hostUsd: perClass,
  hostIdleW: perClass,
  hostLoadW: perClass,
  alreadyOwned: yours,
  leadTimeMonths: yours,
  leaseAprPerYear: assumed,
  leaseTermMonths: assumed,
  leaseBalloonShare: yours,
  taxAndShippingShare: assumed,
  installationUsdPerUnit: yours,
  maintenancePerYear: 'desk: none in warranty, then 5 %; server 12 % (Lenovo LP2368)',
  failuresPerYear: 'desk 5 %, server 9 % (Llama 3 report: 9.1 % per GPU-year)',
  warrantyMonths: assumed,
  lifeMonths: assumed,
  resaleDeclinePerYear: 'published: 45-70 % of the price after two years; older cards fall faster',
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
  hardwarePricePerYear: 'street prices of 2026; long-run fall',
  rentPerYear: 'rents of H100 and A100, 2024 to 2026',
  resaleDeclinePerYear: 'published: 45-70 % of the price after two years',
}
