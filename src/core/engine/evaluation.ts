import type { OptionKind } from '../plan/schema.ts'
import type { LineItem } from './line-item.ts'

/**
 * What `evaluate` returns: every number that any page, table, chart, report or command shows.
 * Money is in US dollars, months run from 1 to H, and no number is ever NaN or infinite: what is
 * not known is null, and what never happens has a word for it.
 */
export interface Evaluation {
  readonly schema: 'crossover/evaluation@1'
  readonly planName: string
  readonly asOf: string
  readonly horizonMonths: number
  readonly discountRatePerYear: number
  readonly lens: 'full' | 'marginal'
  readonly currency: { readonly code: string; readonly perUsd: number }
  /** Behind the totals of all workloads. */
  readonly prices: PriceDays | null
  readonly workloads: readonly WorkloadEvaluation[]
  readonly findings: readonly Finding[]
}

/** The oldest and the newest day of the catalogue's prices behind a total; partial where the source says no more. */
export interface PriceDays {
  readonly oldest: string
  readonly newest: string
}

export interface WorkloadEvaluation {
  readonly id: string
  readonly name: string
  readonly demand: DemandFigures | null
  /** In the plan's order. */
  readonly options: readonly OptionEvaluation[]
  /** Ids of the options that could be costed, by total, ties in the plan's order. */
  readonly ranking: readonly string[]
  /** Behind the totals of all options. */
  readonly prices: PriceDays | null
  /** Every ordered pair of costed options; of a workload just evaluated worked out when first read. */
  readonly breakEvens: readonly BreakEven[]
  /** One of them, without the others; absent from a copy. `breakEvenBetween` asks whichever there is. */
  readonly breakEven?: (option: string, against: string) => BreakEven | null
  readonly findings: readonly Finding[]
}

export interface DemandFigures {
  readonly requestsPerDay: number
  /** Per month 1..H. */
  readonly requests: readonly number[]
  readonly attempts: readonly number[]
  readonly peakRequestsPerSecond: readonly number[]
  readonly inputTokens: number
  readonly outputTokens: number
  readonly reasoningTokens: number
  /** Millions of tokens delivered in each month: input, visible output and reasoning, without retries. */
  readonly deliveredMTok: readonly number[]
}

/** What machines would have to ask by the token to earn what they cost, in dollars a million. */
export interface Tariff {
  readonly inputUsdPerMTok: number
  /** Of visible output and of reasoning. */
  readonly outputUsdPerMTok: number
}

export interface OptionEvaluation {
  readonly id: string
  readonly kind: OptionKind
  readonly name: string
  /** What runs where, in the fewest words: "gpt-oss-120b · mxfp4 · RTX PRO 6000". */
  readonly description: string
  /** The open or proprietary model it runs; null for quotes, subscriptions and hybrids. */
  readonly model: string | null
  /** Null where a figure is missing or it cannot work; `findings` says why, and it is not ranked. */
  readonly cost: CostFigures | null
  /** Whether it can do the work at all: it fits, it is fast enough, nothing is missing. */
  readonly feasible: boolean
  readonly capacity: CapacityFigures | null
  /** Of machines of one's own or rented: what they would have to ask by the token; null elsewhere. */
  readonly tariff: Tariff | null
  readonly sources: readonly FigureSource[]
  /** Null where there is no total, or no price of the catalogue is behind it. */
  readonly prices: PriceDays | null
  readonly findings: readonly Finding[]
  /** For sizing "optimal": total over the number of local units. */
  readonly unitsCurve: readonly { readonly units: number; readonly totalUsd: number }[] | null
  /** For hybrids: the share of attempts served locally in each month. */
  readonly localShare: readonly number[] | null
}

export interface CostFigures {
  readonly lineItems: readonly LineItem[]
  /** Paid to others up front and in months 1..H, later purchases in the month that needs them. */
  readonly cashUsd: number
  /** Hours of people on the payroll, priced. */
  readonly ownTimeUsd: number
  /** What every dollar out would have earned until the horizon at the discount rate. */
  readonly costOfMoneyUsd: number
  /** Hours not served and the exit reserve. */
  readonly riskUsd: number
  /** What the machines would fetch at the horizon. */
  readonly valueLeftUsd: number
  /** Cash + own time + cost of money + risk - value left: what ranks. */
  readonly totalUsd: number
  /** The total discounted to t = 0. */
  readonly presentUsd: number
  /** Cash before month 1, and in each of months 1..H. */
  readonly upFrontUsd: number
  readonly monthlyUsd: readonly number[]
  /** Own time before month 1, and in each of months 1..H. */
  readonly ownTimeUpFrontUsd: number
  readonly ownTimeMonthlyUsd: readonly number[]
  /** Cumulative cash at t = 0..H (H + 1 figures). */
  readonly cumulativeUsd: readonly number[]
  /** Of the cash: what buys machines, and what runs them or pays for services. */
  readonly capexUsd: number
  readonly opexUsd: number
  /** Cash up front and in the first twelve months. */
  readonly firstYearUsd: number
  /** Levelised cost of tokens: total less risk over the tokens delivered, both carried to the horizon; null with no use. */
  readonly lcotUsdPerMTok: number | null
  readonly usdPerRequest: number | null
  readonly usdPerAcceptedRequest: number | null
  readonly kwhPerMonth: readonly number[] | null
  readonly carbonKg: number | null
}

export interface FigureSource {
  readonly figure: string
  readonly value: number | null
  readonly unit: string
  readonly source: readonly string[]
  readonly asOf: string
  readonly kind: 'catalogue' | 'yours' | 'assumed'
  readonly stale: boolean
}

export interface CapacityFigures {
  readonly fits: boolean
  readonly memory: MemoryFigures
  /** Devices to a replica. */
  readonly devices: number
  readonly batch: number
  readonly basis: 'measured' | 'estimated'
  readonly basisSource: string | null
  /** Output tokens a second of one stream alone; null for embedding models, which only read. */
  readonly singleStream: RateBand | null
  /** Input tokens a second of a replica, prompts by themselves. */
  readonly prefill: RateBand
  /** Input tokens a second that prompts cost a replica while others are written; as prefill where nothing is written. */
  readonly reading: RateBand
  /** Output tokens a second of a replica at the batch that the speed target allows; null as above. */
  readonly decode: RateBand | null
  readonly timeToFirstTokenSeconds: RateBand
  readonly secondsPerAttempt: RateBand
  /** Per month 1..H. */
  readonly replicas: readonly number[]
  readonly units: readonly number[]
  /** What has to be run: hosts of bare cards, else boxes and servers. */
  readonly machines: readonly number[]
  readonly devicesInUse: readonly number[]
  /** Devices of all units, in use or idle. */
  readonly devicesHeld: readonly number[]
  readonly busyShare: readonly number[]
  /** Where machines follow the hour: the hours of the week in month 1, from Monday 00:00. */
  readonly byHour: readonly HourOfWeek[] | null
  /** What the units of month 1 can serve at the target utilisation. */
  readonly ceilingRequestsPerDay: number
  /** How long one waits at a replica when most is asked of it; null for models that only read. */
  readonly busiestMinute: BusiestMinute | null
  /** What has to be set for it to fit; empty where it fits as it is. */
  readonly conditions: readonly FitCondition[]
  readonly warnings: readonly string[]
}

/** Working replicas in an hour of the week, and the share of its attempts that they are enough for. */
export interface HourOfWeek {
  readonly replicas: number
  readonly servedShare: number
}

/** A replica in the busiest minute of month 1. No measurements are behind the waits. */
export interface BusiestMinute {
  readonly requestsPerSecond: number
  /** What more is asked of than it can do; null: nothing. */
  readonly overloaded: 'prompts' | 'streams' | 'prompt-queue' | null
  /** Share of the time that prompts take. */
  readonly promptShare: number
  /** Null where it is overloaded: the queue only grows. */
  readonly waits: {
    readonly streams: number
    readonly streamTokensPerSecond: number
    /** What nineteen of twenty tokens come at. */
    readonly streamTokensPerSecondP95: number
    readonly firstTokenSeconds: number
    readonly firstTokenSecondsP95: number
  } | null
}

/** What has to be set for a model to fit that does not fit as it is. */
export type FitCondition =
  | { readonly id: 'wired-limit'; readonly gb: number }
  | { readonly id: 'kv-bits'; readonly bits: number }
  | { readonly id: 'memory-share'; readonly share: number }
  | { readonly id: 'experts-in-main-memory'; readonly share: number }

/** Expected figure, the one that sizes, and the band in which nine of ten and one of ten fall. */
export interface RateBand {
  readonly expected: number
  readonly conservative: number
  readonly low: number
  readonly high: number
}

export interface MemoryFigures {
  readonly weightsBytes: number
  readonly kvBytes: number
  readonly overheadBytes: number
  readonly needBytes: number
  readonly usableBytes: number
  readonly devices: number
  readonly fits: boolean
}

export type BreakEvenKind = 'immediate' | 'month' | 'beyond-horizon' | 'never' | 'temporary'
export type Payback = { readonly kind: 'months'; readonly months: number } | { readonly kind: 'never' }

/** When option A becomes cheaper than B on cumulative cash. */
export interface BreakEven {
  readonly option: string
  readonly against: string
  readonly kind: BreakEvenKind
  /** Exact, linear inside a month; 0 when immediate, null when never. For temporary: the first. */
  readonly month: number | null
  /** Cumulative cash of both at that moment. */
  readonly usd: number | null
  /** Stretches in which A is ahead, from and to in months: inside the horizon, or, where all of them are lost again, after it. */
  readonly ahead: readonly { readonly from: number; readonly to: number }[]
  readonly discountedMonth: number | null
  readonly simplePayback: Payback
  readonly discountedPayback: Payback
}

export type Severity = 'error' | 'warning' | 'note'

/** Something a person should know; words/finding-words.ts holds the sentence for every id. */
export interface Finding {
  readonly id: string
  readonly severity: Severity
  readonly workload: string | null
  readonly option: string | null
  /** What the sentence needs: names and numbers. */
  readonly values: Readonly<Record<string, string | number>>
}
