import type { LimitId } from './limits.ts'

/**
 * How far a figure usually turns out from what was said of it, where no range was said. Ours, but where a
 * source is named; each can be replaced by a range in the plan. Ends are the shares of 5 % and 95 %.
 */
export type UsualRange =
  /** So many times the figure. */
  | { readonly kind: 'times'; readonly low: number; readonly high: number; readonly source: string }
  /** From here to there, whatever the figure; the figure itself widens it. */
  | { readonly kind: 'between'; readonly low: number; readonly high: number; readonly source: string }
  /** The figure and so much less or more. */
  | { readonly kind: 'plus'; readonly low: number; readonly high: number; readonly source: string }

const ours = 'assumed: how far plans of this kind usually miss'

const times = (low: number, high: number, source = ours): UsualRange => ({ kind: 'times', low, high, source })
const between = (low: number, high: number, source = ours): UsualRange => ({
  kind: 'between',
  low,
  high,
  source,
})
const plus = (low: number, high: number, source = ours): UsualRange => ({ kind: 'plus', low, high, source })

/**
 * By field, else by row of the limits table. What stands here is drawn; what does not is taken as said: terms
 * of a contract, policies, and figures that a person sets.
 */
export const USUAL_RANGES: Partial<Record<LimitId, UsualRange>> = {
  requestsPerDay: times(0.6, 1.6),
  growthPerMonth: plus(-0.02, 0.02),
  peakToAverage: times(0.75, 1.5),
  inputTokens: times(0.75, 1.35),
  outputTokens: times(0.75, 1.35),
  reasoningTokens: times(0.6, 1.6),
  cachedInputShare: plus(-0.15, 0.1),
  usdPerKwh: times(0.8, 1.35, 'business tariffs of a country differ by about so much'),
  pue: times(0.95, 1.15),
  staffUsdPerHour: times(0.75, 1.35),
  setupHours: times(0.6, 2),
  opsHoursPerMonth: times(0.5, 2),
  optimisationHoursPerYear: times(0.5, 2),
  exitHours: times(0.5, 2.5),
  usdPerDowntimeHour: times(0.4, 2),
  apiPricePerYear: plus(-0.6, 0.6, 'steps of price lists from year to year, 2024 to 2026'),
  hardwarePricePerYear: plus(-0.2, 0.3, 'street prices of 2026; long-run fall'),
  rentPerYear: plus(-0.3, 0.35, 'rents of H100 and A100, 2024 to 2026'),
  hostUsd: times(0.8, 1.4),
  watts: times(0.85, 1.2),
  maintenancePerYear: times(0.6, 1.3),
  failuresPerYear: times(0.5, 2),
  resaleDeclinePerYear: between(0.16, 0.45, 'published: 45-70 % of the price after two years'),
  tokenizerRatio: times(0.92, 1.12),
}

/** Inputs that rise and fall together (rank correlation), by row of the limits table. */
export const MOVES_TOGETHER: readonly {
  readonly of: readonly LimitId[]
  readonly rank: number
  readonly source: string
}[] = [
  {
    of: ['rentPerYear', 'hardwarePricePerYear'],
    rank: 0.6,
    source: 'assumed: a shortage lifts rents and prices of machines together',
  },
  {
    of: ['hardwarePricePerYear', 'resaleDeclinePerYear'],
    rank: -0.6,
    source: 'assumed: where new machines get dearer, used ones keep their value',
  },
]

/** Figures of several options that have their reasons in common: who is dear in one is dear in the other. */
export const MOVE_WITH_THEIR_KIND: {
  readonly limits: readonly LimitId[]
  readonly rank: number
  readonly source: string
} = {
  limits: [
    'setupHours',
    'opsHoursPerMonth',
    'optimisationHoursPerYear',
    'exitHours',
    'unitPriceUsd',
    'usdPerHour',
    'hostUsd',
    'maintenancePerYear',
    'failuresPerYear',
    'resaleDeclinePerYear',
  ],
  rank: 0.6,
  source: 'assumed: the same people, the same market',
}
