/**
 * Every number a plan may hold: its bounds, its usual range, its unit and what is taken when
 * nothing is said. What it is called stands in words/figure-names.ts. One table drives the schema, the controls, the sensitivity figures and the docs.
 *
 * Where each comes from stands in limit-sources.ts: only the report says it, so a first visit need not fetch it.
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
  readonly integer?: true
  readonly scale?: 'log'
}

export const LIMITS = {
  horizonMonths: { unit: 'months', min: 6, max: 120, low: 12, high: 60, default: 36, integer: true },
  discountRatePerYear: { unit: 'a year', min: 0, max: 0.5, low: 0.04, high: 0.12, default: 0.08 },
  paybackLimitMonths: { unit: 'months', min: 1, max: 120, low: 6, high: 36, default: 12, integer: true },
  monthOfYear: { unit: 'month of the year', min: 1, max: 12, low: 1, high: 12, default: 1, integer: true },
  perUsd: { unit: 'per $', min: 0.000001, max: 10_000_000, low: 0.5, high: 200, default: 1 },
  quoteUsd: { unit: '$', min: 0, max: 1e12, low: 0, high: 1_000_000, default: null },

  usdPerKwh: { unit: '$/kWh', min: 0, max: 5, low: 0.1, high: 0.3, default: 0.146 },
  pue: { unit: 'ratio', min: 1, max: 4, low: 1, high: 1.58, default: 1 },
  staffUsdPerHour: { unit: '$/h', min: 0, max: 2000, low: 50, high: 150, default: 85 },
  gramsCo2PerKwh: { unit: 'g/kWh', min: 0, max: 2000, low: 20, high: 700, default: 350 },
  targetUtilisation: { unit: 'share', min: 0.05, max: 0.95, low: 0.4, high: 0.9, default: 0.7 },

  apiPricePerYear: { unit: 'a year', min: -0.9, max: 1, low: -0.5, high: 0.2, default: 0 },
  hardwarePricePerYear: { unit: 'a year', min: -0.9, max: 1, low: -0.25, high: 0.1, default: -0.1 },
  rentPerYear: { unit: 'a year', min: -0.9, max: 1, low: -0.3, high: 0.3, default: 0 },

  requestsPerDay: { unit: 'requests per active day', min: 0, max: 1e9, low: 100, high: 10_000_000, default: null, scale: 'log' },
  daysPerWeek: { unit: 'days', min: 1, max: 7, low: 5, high: 7, default: 7 },
  activeHoursPerDay: { unit: 'hours', min: 1, max: 24, low: 8, high: 24, default: 24 },
  peakToAverage: { unit: 'ratio', min: 1, max: 50, low: 1.5, high: 8, default: 2 },
  growthPerMonth: { unit: 'a month', min: -0.5, max: 1, low: -0.05, high: 0.15, default: 0 },
  inputTokens: { unit: 'tokens', min: 0, max: 10_000_000, low: 100, high: 200_000, default: null, scale: 'log' },
  cachedInputShare: { unit: 'share', min: 0, max: 1, low: 0, high: 0.9, default: 0 },
  cacheWriteShare: { unit: 'share', min: 0, max: 1, low: 0, high: 0.5, default: 0 },
  outputTokens: { unit: 'tokens', min: 0, max: 1_000_000, low: 10, high: 8000, default: null, scale: 'log' },
  reasoningTokens: { unit: 'tokens', min: 0, max: 1_000_000, low: 0, high: 8000, default: 0 },
  retryShare: { unit: 'share', min: 0, max: 1, low: 0, high: 0.1, default: 0 },
  batchShare: { unit: 'share', min: 0, max: 1, low: 0, high: 1, default: 0 },
  contextTokens: { unit: 'tokens', min: 1, max: 20_000_000, low: 2000, high: 200_000, default: null, integer: true, scale: 'log' },
  concurrency: { unit: 'requests', min: 1, max: 100_000, low: 1, high: 200, default: null, integer: true },
  minTokensPerSecond: { unit: 'tokens/s', min: 0.1, max: 10_000, low: 5, high: 60, default: null },
  timeToFirstTokenMs: { unit: 'ms', min: 1, max: 600_000, low: 50, high: 5000, default: null },
  usdPerDowntimeHour: { unit: '$/h', min: 0, max: 10_000_000, low: 0, high: 5000, default: 0 },
  score: { unit: '1 to 5', min: 1, max: 5, low: 1, high: 5, default: null, integer: true },

  setupHours: { unit: 'hours', min: 0, max: 100_000, low: 8, high: 200, default: null },
  opsHoursPerMonth: { unit: 'hours a month', min: 0, max: 10_000, low: 0, high: 20, default: null },
  optimisationHoursPerYear: { unit: 'hours a year', min: 0, max: 10_000, low: 0, high: 80, default: 0 },
  monthlyUsd: { unit: '$/month', min: 0, max: 1e9, low: 0, high: 1000, default: 0 },
  exitHours: { unit: 'hours', min: 0, max: 100_000, low: 0, high: 200, default: 80 },
  share: { unit: 'share', min: 0, max: 1, low: 0, high: 1, default: 0 },
  acceptedShare: { unit: 'share', min: 0.01, max: 1, low: 0.7, high: 1, default: 1 },
  usdPerMTok: { unit: '$/1M tokens', min: 0, max: 100_000, low: 0.02, high: 50, default: null },
  priceFactor: { unit: 'times', min: 0, max: 20, low: 0.5, high: 1.5, default: 1 },
  tokenizerRatio: { unit: 'ratio', min: 0.1, max: 10, low: 0.8, high: 1.4, default: 1 },
  egressUsdPerGb: { unit: '$/GB', min: 0, max: 10, low: 0.05, high: 0.15, default: 0.09 },

  usdPerHour: { unit: '$/GPU-hour', min: 0, max: 10_000, low: 0.2, high: 10, default: null },
  seconds: { unit: 's', min: 0, max: 86_400, low: 10, high: 1800, default: null },
  redundancy: { unit: 'replicas', min: 0, max: 100, low: 0, high: 2, default: 0, integer: true },
  units: { unit: 'units', min: 0, max: 100_000, low: 0, high: 16, default: 0, integer: true },
  unitPriceUsd: { unit: '$', min: 0, max: 100_000_000, low: 500, high: 500_000, default: null },
  hostUsd: { unit: '$', min: 0, max: 10_000_000, low: 2000, high: 20_000, default: null },
  watts: { unit: 'W', min: 0, max: 1_000_000, low: 50, high: 1000, default: null },
  leadTimeMonths: { unit: 'months', min: 0, max: 60, low: 0, high: 6, default: 0, integer: true },
  leaseAprPerYear: { unit: 'a year', min: 0, max: 1, low: 0.04, high: 0.15, default: 0.08 },
  leaseTermMonths: { unit: 'months', min: 1, max: 120, low: 24, high: 60, default: 36, integer: true },
  taxAndShippingShare: { unit: 'share of the price', min: 0, max: 1, low: 0, high: 0.25, default: 0.08 },
  installationUsd: { unit: '$', min: 0, max: 10_000_000, low: 0, high: 10_000, default: 0 },
  maintenancePerYear: { unit: 'of the price a year', min: 0, max: 1, low: 0, high: 0.15, default: null },
  failuresPerYear: { unit: 'of the units a year', min: 0, max: 1, low: 0.02, high: 0.15, default: null },
  warrantyMonths: { unit: 'months', min: 0, max: 120, low: 12, high: 60, default: 36, integer: true },
  lifeMonths: { unit: 'months', min: 1, max: 240, low: 36, high: 72, default: 48, integer: true },
  resaleDeclinePerYear: { unit: 'a year', min: 0, max: 1, low: 0.16, high: 0.45, default: 0.3 },
  seats: { unit: 'seats', min: 0, max: 10_000_000, low: 1, high: 500, default: null, integer: true },
  usdPerSeatPerMonth: { unit: '$/seat/month', min: 0, max: 100_000, low: 10, high: 200, default: null },
} as const satisfies Record<string, Limit> // prettier-ignore

export type LimitId = keyof typeof LIMITS
