/**
 * Every number a plan may hold: its bounds, its usual range, its unit and what is taken when
 * nothing is said. What it is called stands in words/figure-names.ts. One table drives the schema, the controls, the sensitivity figures and the docs.
 *
 * `min` and `max` are hard bounds; `low` and `high` are the usual range, which the sliders span
 * and the uncertainty figures vary over. `default` null means that there is no honest default.
 */
export interface Limit {
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly low: number
  readonly high: number
  readonly default: number | null
  readonly source: string
  readonly integer?: true
  readonly scale?: 'log'
}

const assumed = 'assumed; use your own figure'
const yours = 'yours to say; no default'

export const LIMITS = {
  horizonMonths: { unit: 'months', min: 6, max: 120, low: 12, high: 60, default: 36, source: 'finance convention: three years', integer: true },
  discountRatePerYear: { unit: 'a year', min: 0, max: 0.5, low: 0.04, high: 0.12, default: 0.08, source: 'finance convention' },
  paybackLimitMonths: { unit: 'months', min: 1, max: 120, low: 6, high: 36, default: 12, source: 'S3-F2: under 12 months', integer: true },
  monthOfYear: { unit: 'month of the year', min: 1, max: 12, low: 1, high: 12, default: 1, source: 'calendar year', integer: true },
  perUsd: { unit: 'per $', min: 0.000001, max: 10_000_000, low: 0.5, high: 200, default: 1, source: yours },
  quoteUsd: { unit: '$', min: 0, max: 1e12, low: 0, high: 1_000_000, default: null, source: yours },

  usdPerKwh: { unit: '$/kWh', min: 0, max: 5, low: 0.1, high: 0.3, default: 0.146, source: 'US commercial mean, 2026; S3 gives $0.10-0.30' },
  pue: { unit: 'ratio', min: 1, max: 4, low: 1, high: 1.58, default: 1, source: 'desk machine 1.0; servers 1.4, survey mean 1.54 (2025), S3: cooling adds 30-50 %' },
  staffUsdPerHour: { unit: '$/h', min: 0, max: 2000, low: 50, high: 150, default: 85, source: assumed },
  gramsCo2PerKwh: { unit: 'g/kWh', min: 0, max: 2000, low: 20, high: 700, default: 350, source: assumed },
  targetUtilisation: { unit: 'share', min: 0.05, max: 0.95, low: 0.4, high: 0.9, default: 0.7, source: 'common practice' },

  apiPricePerYear: { unit: 'a year', min: -0.9, max: 1, low: -0.5, high: 0.2, default: 0, source: 'one product stays about flat; a fixed capability falls far faster' },
  hardwarePricePerYear: { unit: 'a year', min: -0.9, max: 1, low: -0.25, high: 0.1, default: -0.1, source: 'long-run fall; hardware rose in 2026' },
  rentPerYear: { unit: 'a year', min: -0.9, max: 1, low: -0.3, high: 0.3, default: 0, source: 'no trend assumed; rents rose in 2026' },

  requestsPerDay: { unit: 'requests per active day', min: 0, max: 1e9, low: 100, high: 10_000_000, default: null, source: yours, scale: 'log' },
  daysPerWeek: { unit: 'days', min: 1, max: 7, low: 5, high: 7, default: 7, source: 'every day' },
  activeHoursPerDay: { unit: 'hours', min: 1, max: 24, low: 8, high: 24, default: 24, source: 'round the clock' },
  peakToAverage: { unit: 'ratio', min: 1, max: 50, low: 1.5, high: 8, default: 2, source: 'published traces: steady 3.1, spiky 7.9, many users together 1.9' },
  growthPerMonth: { unit: 'a month', min: -0.5, max: 1, low: -0.05, high: 0.15, default: 0, source: yours },
  inputTokens: { unit: 'tokens', min: 0, max: 10_000_000, low: 100, high: 200_000, default: null, source: yours, scale: 'log' },
  cachedInputShare: { unit: 'share', min: 0, max: 1, low: 0, high: 0.9, default: 0, source: yours },
  cacheWriteShare: { unit: 'share', min: 0, max: 1, low: 0, high: 0.5, default: 0, source: yours },
  outputTokens: { unit: 'tokens', min: 0, max: 1_000_000, low: 10, high: 8000, default: null, source: yours, scale: 'log' },
  reasoningTokens: { unit: 'tokens', min: 0, max: 1_000_000, low: 0, high: 8000, default: 0, source: yours },
  retryShare: { unit: 'share', min: 0, max: 1, low: 0, high: 0.1, default: 0, source: yours },
  batchShare: { unit: 'share', min: 0, max: 1, low: 0, high: 1, default: 0, source: yours },
  contextTokens: { unit: 'tokens', min: 1, max: 20_000_000, low: 2000, high: 200_000, default: null, source: 'input, output and reasoning tokens of one request', integer: true, scale: 'log' },
  concurrency: { unit: 'requests', min: 1, max: 100_000, low: 1, high: 200, default: null, source: 'one', integer: true },
  minTokensPerSecond: { unit: 'tokens/s', min: 0.1, max: 10_000, low: 5, high: 60, default: null, source: 'interactive 20, realtime and embedded 40, none for batch' },
  timeToFirstTokenMs: { unit: 'ms', min: 1, max: 600_000, low: 50, high: 5000, default: null, source: yours },
  usdPerDowntimeHour: { unit: '$/h', min: 0, max: 10_000_000, low: 0, high: 5000, default: 0, source: yours },
  score: { unit: '1 to 5', min: 1, max: 5, low: 1, high: 5, default: null, source: 'S3: 5 forces local', integer: true },

  setupHours: { unit: 'hours', min: 0, max: 100_000, low: 8, high: 200, default: null, source: 'S3: api and hosted 24 (8-80), rented 60 (24-160), owned 100 (40-200)' },
  opsHoursPerMonth: { unit: 'hours a month', min: 0, max: 10_000, low: 0, high: 20, default: null, source: 'S3: api and hosted 1 (0-4), rented 6 (3-15), owned 10 (5-20), before the skill factor' },
  optimisationHoursPerYear: { unit: 'hours a year', min: 0, max: 10_000, low: 0, high: 80, default: 0, source: 'S3 names them' },
  monthlyUsd: { unit: '$/month', min: 0, max: 1e9, low: 0, high: 1000, default: 0, source: yours },
  exitHours: { unit: 'hours', min: 0, max: 100_000, low: 0, high: 200, default: 80, source: 'S3: lock-in is a cost; hours assumed' },
  share: { unit: 'share', min: 0, max: 1, low: 0, high: 1, default: 0, source: yours },
  acceptedShare: { unit: 'share', min: 0.01, max: 1, low: 0.7, high: 1, default: 1, source: yours },
  usdPerMTok: { unit: '$/1M tokens', min: 0, max: 100_000, low: 0.02, high: 50, default: null, source: 'catalogue' },
  priceFactor: { unit: 'times', min: 0, max: 20, low: 0.5, high: 1.5, default: 1, source: 'list price' },
  tokenizerRatio: { unit: 'ratio', min: 0.1, max: 10, low: 0.8, high: 1.4, default: 1, source: 'assumed equal' },
  egressUsdPerGb: { unit: '$/GB', min: 0, max: 10, low: 0.05, high: 0.15, default: 0.09, source: 'S3: $0.05-0.15' },

  usdPerHour: { unit: '$/GPU-hour', min: 0, max: 10_000, low: 0.2, high: 10, default: null, source: 'catalogue' },
  seconds: { unit: 's', min: 0, max: 86_400, low: 10, high: 1800, default: null, source: 'idle timeout 300 s, cold start 120 s: assumed' },
  redundancy: { unit: 'replicas', min: 0, max: 100, low: 0, high: 2, default: 0, source: yours, integer: true },
  units: { unit: 'units', min: 0, max: 100_000, low: 0, high: 16, default: 0, source: yours, integer: true },
  unitPriceUsd: { unit: '$', min: 0, max: 100_000_000, low: 500, high: 500_000, default: null, source: 'catalogue' },
  hostUsd: { unit: '$', min: 0, max: 10_000_000, low: 2000, high: 20_000, default: null, source: 'class-level assumption' },
  watts: { unit: 'W', min: 0, max: 1_000_000, low: 50, high: 1000, default: null, source: 'class-level assumption' },
  leadTimeMonths: { unit: 'months', min: 0, max: 60, low: 0, high: 6, default: 0, source: yours, integer: true },
  leaseAprPerYear: { unit: 'a year', min: 0, max: 1, low: 0.04, high: 0.15, default: 0.08, source: assumed },
  leaseTermMonths: { unit: 'months', min: 1, max: 120, low: 24, high: 60, default: 36, source: assumed, integer: true },
  taxAndShippingShare: { unit: 'share of the price', min: 0, max: 1, low: 0, high: 0.25, default: 0.08, source: assumed },
  installationUsd: { unit: '$', min: 0, max: 10_000_000, low: 0, high: 10_000, default: 0, source: yours },
  maintenancePerYear: { unit: 'of the price a year', min: 0, max: 1, low: 0, high: 0.15, default: null, source: 'desk: none in warranty, then 5 %; server 12 % (Lenovo LP2368)' },
  failuresPerYear: { unit: 'of the units a year', min: 0, max: 1, low: 0.02, high: 0.15, default: null, source: 'desk 5 %, server 9 % (Llama 3 report: 9.1 % per GPU-year)' },
  warrantyMonths: { unit: 'months', min: 0, max: 120, low: 12, high: 60, default: 36, source: assumed, integer: true },
  lifeMonths: { unit: 'months', min: 1, max: 240, low: 36, high: 72, default: 48, source: assumed, integer: true },
  resaleDeclinePerYear: { unit: 'a year', min: 0, max: 1, low: 0.16, high: 0.45, default: 0.3, source: 'published: 45-70 % of the price after two years; older cards fall faster' },
  seats: { unit: 'seats', min: 0, max: 10_000_000, low: 1, high: 500, default: null, source: yours, integer: true },
  usdPerSeatPerMonth: { unit: '$/seat/month', min: 0, max: 100_000, low: 10, high: 200, default: null, source: yours },
} as const satisfies Record<string, Limit> // prettier-ignore

export type LimitId = keyof typeof LIMITS
