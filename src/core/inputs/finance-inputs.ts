import { factRows } from './fact-rows.ts'
import type { Inputs } from './input.ts'
import { plus } from './input.ts'
import { quotedUsd } from './measures.ts'

/** What money costs, how long is counted, and where prices are going. */
export const FINANCE_INPUTS = {
  horizonMonths: { in: ['plan'], unit: 'months', min: 1, max: 120, low: 12, high: 60, integer: true, single: 'span', default: 36 },
  discountRatePerYear: { in: ['finance'], unit: 'a year', min: 0, max: 0.5, low: 0.04, high: 0.12, default: 0.08 },
  paybackLimitMonths: { in: ['finance'], unit: 'months', min: 1, max: 120, low: 6, high: 36, integer: true, single: 'limit', default: 12 },
  capitalBudgetUsd: { in: ['finance'], ...quotedUsd, presence: 'nullable', default: null },
  sameWithinShare: { in: ['finance'], unit: 'share', min: 0, max: 0.5, low: 0.05, high: 0.2, single: 'limit', default: 0.1, varied: 'never', asked: 'file' },
  sameWithinHours: { in: ['finance'], unit: 'hours', min: 0, max: 2000, low: 10, high: 120, single: 'limit', default: 40, varied: 'never', asked: 'file' },
  sameWithinUsd: { in: ['finance'], unit: '$', min: 0, max: 1e9, low: 5000, high: 50_000, single: 'limit', default: 20_000, varied: 'never', asked: 'file' },
  sameWithinLargeShare: { in: ['finance'], unit: 'share', min: 0, max: 0.5, low: 0.01, high: 0.06, single: 'limit', default: 0.03, varied: 'never', asked: 'file' },
  /** Of a test: one more bad answer in so many is finer than it can see. */
  answersOfATest: { in: ['finance'], unit: 'answers', min: 10, max: 1_000_000, low: 200, high: 5000, integer: true, single: 'limit', default: 1000, varied: 'never', asked: 'file' },
  buyFromChance: { in: ['finance'], unit: 'share', min: 0.5, max: 1, low: 0.6, high: 0.9, single: 'limit', default: 0.7, varied: 'never', asked: 'file' },
  prepareFromChance: { in: ['finance'], unit: 'share', min: 0, max: 1, low: 0.4, high: 0.7, single: 'limit', default: 0.5, varied: 'never', asked: 'file' },
  /** From what share of draws on that a figure turns which nobody knows, a verdict waits for it. */
  provisionalFromShare: { in: ['finance'], unit: 'share', min: 0, max: 1, low: 0.05, high: 0.25, single: 'limit', default: 0.1, varied: 'never', asked: 'file' },
  /** What it takes people to measure two weeks of use, and to get one quote and read it. */
  measuringHours: { in: ['finance'], unit: 'hours', min: 0, max: 2000, low: 8, high: 40, single: 'limit', default: 16, varied: 'never', asked: 'file' },
  quoteHours: { in: ['finance'], unit: 'hours', min: 0, max: 2000, low: 2, high: 16, single: 'limit', default: 4, varied: 'never', asked: 'file' },
  fiscalYearStartsInMonth: { in: ['finance'], unit: 'month of the year', min: 1, max: 12, low: 1, high: 12, integer: true, single: 'record', default: 1, varied: 'never', asked: 'file' },
  perUsd: { in: ['currency'], unit: 'per $', min: 0.000001, max: 10_000_000, low: 0.5, high: 200, single: 'record', presence: 'required', default: 1, varied: 'never', asked: 'file' },
  currentMonthlyBillUsd: { in: ['organisation'], ...quotedUsd, single: 'record', presence: 'nullable', default: null, varied: 'never', asked: 'form' },
} as const satisfies Inputs // prettier-ignore

/** What a year does to prices. Each year's step is drawn by itself. */
export const TREND_INPUTS = {
  apiPricePerYear: { in: ['trends'], unit: 'a year', min: -0.95, max: 1, low: -0.6, high: 0.6, default: { by: 'question', ...factRows('apiPricePerYear'), otherwise: 0 }, usual: plus(-0.5, 0.7), beside: 5, readBy: ['api'] },
  hostedPricePerYear: { in: ['trends'], unit: 'a year', min: -0.95, max: 1, low: -0.4, high: 0.2, default: { by: 'question', ...factRows('hostedPricePerYear'), otherwise: 0 }, usual: plus(-0.3, 0.25), movesWith: [{ input: 'rentPerYear', rank: 0.4 }], readBy: ['hosted'] },
  hardwarePricePerYear: { in: ['trends'], unit: 'a year', min: -0.95, max: 1, low: -0.2, high: 0.35, default: 0.05, usual: plus(-0.25, 0.3), readBy: ['owned'], of: 'desk' },
  serverPricePerYear: { in: ['trends'], unit: 'a year', min: -0.95, max: 1, low: -0.15, high: 0.25, default: 0.03, usual: plus(-0.18, 0.22), movesWith: [{ input: 'hardwarePricePerYear', rank: 0.9 }], readBy: ['owned'], of: 'servers' },
  rentPerYear: { in: ['trends'], unit: 'a year', min: -0.95, max: 1, low: -0.3, high: 0.4, default: 0, usual: plus(-0.3, 0.4), movesWith: [{ input: 'hardwarePricePerYear', rank: 0.6 }, { input: 'serverPricePerYear', rank: 0.6 }], readBy: ['rented'] },
} as const satisfies Inputs // prettier-ignore
