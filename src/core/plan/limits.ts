/**
 * Every number a plan may hold: its bounds, its usual range, its unit and what is taken when
 * nothing is said. One table drives the schema, the controls, the sensitivity figures and the docs.
 *
 * Where each comes from stands in limit-sources.ts: only the report says it, so a first visit need not fetch it.
 *
 * `min` and `max` are hard bounds; `low` and `high` are the usual range, which the sliders span
 * and the uncertainty figures vary over. `default` null means that there is no honest default.
 */
export interface Limit {
  readonly label: string
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
  horizonMonths: { label: 'Horizon', unit: 'months', min: 6, max: 120, low: 12, high: 60, default: 36, integer: true },
  discountRatePerYear: { label: 'Discount rate', unit: 'a year', min: 0, max: 0.5, low: 0.04, high: 0.12, default: 0.08 },
  paybackLimitMonths: { label: 'Longest acceptable payback', unit: 'months', min: 1, max: 120, low: 6, high: 36, default: 12, integer: true },
  monthOfYear: { label: 'First month of the fiscal year', unit: 'month of the year', min: 1, max: 12, low: 1, high: 12, default: 1, integer: true },
  perUsd: { label: 'Units of the currency to a dollar', unit: 'per $', min: 0.000001, max: 10_000_000, low: 0.5, high: 200, default: 1 },
  quoteUsd: { label: 'Amount', unit: '$', min: 0, max: 1e12, low: 0, high: 1_000_000, default: null },

  usdPerKwh: { label: 'Electricity', unit: '$/kWh', min: 0, max: 5, low: 0.1, high: 0.3, default: 0.146 },
  pue: { label: 'Power usage effectiveness', unit: 'ratio', min: 1, max: 4, low: 1, high: 1.58, default: 1 },
  staffUsdPerHour: { label: 'Staff rate, loaded', unit: '$/h', min: 0, max: 2000, low: 50, high: 150, default: 85 },
  gramsCo2PerKwh: { label: 'Carbon intensity of electricity', unit: 'g/kWh', min: 0, max: 2000, low: 20, high: 700, default: 350 },
  targetUtilisation: { label: 'Utilisation target at the peak', unit: 'share', min: 0.05, max: 0.95, low: 0.4, high: 0.9, default: 0.7 },

  apiPricePerYear: { label: 'API prices, change a year', unit: 'a year', min: -0.9, max: 1, low: -0.5, high: 0.2, default: 0 },
  hardwarePricePerYear: { label: 'Hardware prices, change a year', unit: 'a year', min: -0.9, max: 1, low: -0.25, high: 0.1, default: -0.1 },
  rentPerYear: { label: 'GPU rents, change a year', unit: 'a year', min: -0.9, max: 1, low: -0.3, high: 0.3, default: 0 },

  requestsPerDay: { label: 'Requests a day', unit: 'requests per active day', min: 0, max: 1e9, low: 100, high: 10_000_000, default: null, scale: 'log' },
  daysPerWeek: { label: 'Active days a week', unit: 'days', min: 1, max: 7, low: 5, high: 7, default: 7 },
  activeHoursPerDay: { label: 'Active hours a day', unit: 'hours', min: 1, max: 24, low: 8, high: 24, default: 24 },
  peakToAverage: { label: 'Peak hour over mean active hour', unit: 'ratio', min: 1, max: 50, low: 1.5, high: 8, default: 2 },
  growthPerMonth: { label: 'Growth a month', unit: 'a month', min: -0.5, max: 1, low: -0.05, high: 0.15, default: 0 },
  inputTokens: { label: 'Input tokens a request', unit: 'tokens', min: 0, max: 10_000_000, low: 100, high: 200_000, default: null, scale: 'log' },
  cachedInputShare: { label: 'Share of input read from the prefix cache', unit: 'share', min: 0, max: 1, low: 0, high: 0.9, default: 0 },
  cacheWriteShare: { label: 'Share of input written to the prefix cache', unit: 'share', min: 0, max: 1, low: 0, high: 0.5, default: 0 },
  outputTokens: { label: 'Output tokens a request', unit: 'tokens', min: 0, max: 1_000_000, low: 10, high: 8000, default: null, scale: 'log' },
  reasoningTokens: { label: 'Reasoning tokens a request', unit: 'tokens', min: 0, max: 1_000_000, low: 0, high: 8000, default: 0 },
  retryShare: { label: 'Share of requests tried again', unit: 'share', min: 0, max: 1, low: 0, high: 0.1, default: 0 },
  batchShare: { label: 'Share sent to a batch endpoint', unit: 'share', min: 0, max: 1, low: 0, high: 1, default: 0 },
  contextTokens: { label: 'Longest context to hold', unit: 'tokens', min: 1, max: 20_000_000, low: 2000, high: 200_000, default: null, integer: true, scale: 'log' },
  concurrency: { label: 'Requests served at once', unit: 'requests', min: 1, max: 100_000, low: 1, high: 200, default: null, integer: true },
  minTokensPerSecond: { label: 'Slowest acceptable stream', unit: 'tokens/s', min: 0.1, max: 10_000, low: 5, high: 60, default: null },
  timeToFirstTokenMs: { label: 'Time to first token', unit: 'ms', min: 1, max: 600_000, low: 50, high: 5000, default: null },
  usdPerDowntimeHour: { label: 'Cost of an hour without service', unit: '$/h', min: 0, max: 10_000_000, low: 0, high: 5000, default: 0 },
  score: { label: 'Score', unit: '1 to 5', min: 1, max: 5, low: 1, high: 5, default: null, integer: true },

  setupHours: { label: 'Integration or set-up', unit: 'hours', min: 0, max: 100_000, low: 8, high: 200, default: null },
  opsHoursPerMonth: { label: 'Operations', unit: 'hours a month', min: 0, max: 10_000, low: 0, high: 20, default: null },
  optimisationHoursPerYear: { label: 'Optimisation sprints', unit: 'hours a year', min: 0, max: 10_000, low: 0, high: 80, default: 0 },
  monthlyUsd: { label: 'Monthly amount', unit: '$/month', min: 0, max: 1e9, low: 0, high: 1000, default: 0 },
  exitHours: { label: 'Effort to leave', unit: 'hours', min: 0, max: 100_000, low: 0, high: 200, default: 80 },
  share: { label: 'Share', unit: 'share', min: 0, max: 1, low: 0, high: 1, default: 0 },
  acceptedShare: { label: 'Share of answers good enough to use', unit: 'share', min: 0.01, max: 1, low: 0.7, high: 1, default: 1 },
  usdPerMTok: { label: 'Price per million tokens', unit: '$/1M tokens', min: 0, max: 100_000, low: 0.02, high: 50, default: null },
  priceFactor: { label: 'Price against the list', unit: 'times', min: 0, max: 20, low: 0.5, high: 1.5, default: 1 },
  tokenizerRatio: { label: 'Tokens against the reference tokenizer', unit: 'ratio', min: 0.1, max: 10, low: 0.8, high: 1.4, default: 1 },
  egressUsdPerGb: { label: 'Egress', unit: '$/GB', min: 0, max: 10, low: 0.05, high: 0.15, default: 0.09 },

  usdPerHour: { label: 'Rent of a GPU', unit: '$/GPU-hour', min: 0, max: 10_000, low: 0.2, high: 10, default: null },
  seconds: { label: 'Time', unit: 's', min: 0, max: 86_400, low: 10, high: 1800, default: null },
  redundancy: { label: 'Spare replicas', unit: 'replicas', min: 0, max: 100, low: 0, high: 2, default: 0, integer: true },
  units: { label: 'Units', unit: 'units', min: 0, max: 100_000, low: 0, high: 16, default: 0, integer: true },
  unitPriceUsd: { label: 'Price of a unit', unit: '$', min: 0, max: 100_000_000, low: 500, high: 500_000, default: null },
  hostUsd: { label: 'Host for bare cards', unit: '$', min: 0, max: 10_000_000, low: 2000, high: 20_000, default: null },
  watts: { label: 'Power', unit: 'W', min: 0, max: 1_000_000, low: 50, high: 1000, default: null },
  leadTimeMonths: { label: 'Lead time', unit: 'months', min: 0, max: 60, low: 0, high: 6, default: 0, integer: true },
  leaseAprPerYear: { label: 'Lease rate', unit: 'a year', min: 0, max: 1, low: 0.04, high: 0.15, default: 0.08 },
  leaseTermMonths: { label: 'Lease term', unit: 'months', min: 1, max: 120, low: 24, high: 60, default: 36, integer: true },
  taxAndShippingShare: { label: 'Tax and shipping', unit: 'share of the price', min: 0, max: 1, low: 0, high: 0.25, default: 0.08 },
  installationUsd: { label: 'Installation of a unit', unit: '$', min: 0, max: 10_000_000, low: 0, high: 10_000, default: 0 },
  maintenancePerYear: { label: 'Maintenance', unit: 'of the price a year', min: 0, max: 1, low: 0, high: 0.15, default: null },
  failuresPerYear: { label: 'Failures', unit: 'of the units a year', min: 0, max: 1, low: 0.02, high: 0.15, default: null },
  warrantyMonths: { label: 'Warranty', unit: 'months', min: 0, max: 120, low: 12, high: 60, default: 36, integer: true },
  lifeMonths: { label: 'Life', unit: 'months', min: 1, max: 240, low: 36, high: 72, default: 48, integer: true },
  resaleDeclinePerYear: { label: 'Fall of the resale value', unit: 'a year', min: 0, max: 1, low: 0.16, high: 0.45, default: 0.3 },
  seats: { label: 'Seats', unit: 'seats', min: 0, max: 10_000_000, low: 1, high: 500, default: null, integer: true },
  usdPerSeatPerMonth: { label: 'Price of a seat', unit: '$/seat/month', min: 0, max: 100_000, low: 10, high: 200, default: null },
} as const satisfies Record<string, Limit> // prettier-ignore

export type LimitId = keyof typeof LIMITS
