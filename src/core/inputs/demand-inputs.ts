import { factRows } from './fact-rows.ts'
import { plus, times, type Inputs } from './input.ts'
import { requestsADay, score, share, timeToFirstTokenMs } from './measures.ts'
import { BILLED_BY_TOKEN } from './places.ts'

const tokens = { unit: 'tokens', min: 0 } as const

/** What a workload asks of a model, and how urgent and sensitive it is on a scale. */
export const DEMAND_INPUTS = {
  requestsPerDay: { in: ['demand'], ...requestsADay, default: null, usual: times(0.6, 1.6), beside: 1 },
  daysPerWeek: { in: ['demand'], unit: 'days', min: 1, max: 7, low: 5, high: 7, default: { by: 'rhythm', ...factRows('daysPerWeek'), otherwise: 7 } },
  activeHoursPerDay: { in: ['demand'], unit: 'hours', min: 1, max: 24, low: 8, high: 24, default: { by: 'rhythm', ...factRows('activeHoursPerDay'), otherwise: 24 } },
  peakToAverage: { in: ['demand'], unit: 'ratio', min: 1, max: 50, low: 1.5, high: 8, default: { by: 'pattern', ...factRows('peakToAverage'), otherwise: 2 }, usual: times(0.75, 1.5) },
  /** The busiest minute over the mean of the busiest hour: it says how long one waits, and buys no machine. */
  busiestMinuteFactor: { in: ['demand'], unit: 'ratio', min: 1, max: 60, low: 1.2, high: 4.2, default: 1.6, varied: 'never' },
  growthPerMonth: { in: ['demand'], unit: 'a month', min: -0.5, max: 1, low: -0.05, high: 0.15, default: { by: 'pattern', ...factRows('growthPerMonth'), otherwise: 0 }, usual: plus(-0.02, 0.02), beside: 4 },
  maxRequestsPerDay: { in: ['demand'], ...requestsADay, presence: 'nullable', default: null },
  inputTokens: { in: ['demand', 'class'], ...tokens, max: 10_000_000, low: 100, high: 200_000, scale: 'log', default: null, usual: times(0.75, 1.35), beside: 3 },
  cachedInputShare: { in: ['demand', 'class'], unit: 'share', min: 0, max: 1, low: 0, high: 0.9, default: { by: 'work', ...factRows('cachedInputShare'), otherwise: 0, ends: 'quartiles' }, usual: plus(-0.15, 0.1) },
  cacheWriteShare: { in: ['demand'], unit: 'share', min: 0, max: 1, low: 0, high: 0.5, default: 0, readBy: BILLED_BY_TOKEN },
  outputTokens: { in: ['demand', 'class'], ...tokens, max: 1_000_000, low: 10, high: 8000, scale: 'log', default: null, usual: times(0.75, 1.35), beside: 2 },
  /** Whatever model writes them; null: as many as each option's model writes by itself. */
  reasoningTokens: { in: ['demand', 'class'], ...tokens, max: 1_000_000, low: 0, high: 8000, presence: 'nullable', default: null, usual: times(0.6, 1.6) },
  retryShare: { in: ['demand'], unit: 'share', min: 0, max: 1, low: 0, high: 0.1, default: 0 },
  batchShare: { in: ['demand'], ...share, default: { by: 'wait', ...factRows('batchShare'), otherwise: 0, ends: 'hard' }, unknown: true, readBy: BILLED_BY_TOKEN },
  contextTokens: { in: ['demand', 'class'], unit: 'tokens', min: 1, max: 20_000_000, low: 2000, high: 200_000, integer: true, scale: 'log', presence: 'nullable', default: null, follows: { in: ['demand', 'class'], of: ['demand/inputTokens', 'demand/outputTokens', 'demand/reasoningTokens', 'task/stepsPerTask', 'task/tokensAddedPerStep'], how: 'one-request' } },
  concurrency: { in: ['demand'], unit: 'requests', min: 1, max: 100_000, low: 1, high: 200, integer: true, presence: 'nullable', default: null },
  /** Requests of one task, each of which reads what the one before it read and wrote; null: one. */
  stepsPerTask: { in: ['demand'], unit: 'requests', min: 1, max: 10_000, low: 1, high: 60, counts: true, scale: 'log', presence: 'nullable', default: null, usual: times(0.5, 1.8) },
  /** By how much the input grows from one step to the next, by answers and by what tools bring. */
  tokensAddedPerStep: { in: ['demand'], ...tokens, max: 1_000_000, low: 100, high: 10_000, scale: 'log', presence: 'nullable', default: { by: 'use', ...factRows('tokensAddedPerStep'), otherwise: null, ends: 'quartiles' }, usual: times(0.5, 1.8) },
  /** Of what the steps before have read, how much the next still finds in the prefix cache. */
  cachedStepShare: { in: ['demand'], ...share, default: { by: 'use', ...factRows('cachedStepShare'), otherwise: 1, ends: 'quartiles' } },
  /** What the tokens of a month may cost at most; what is asked for beyond it is not answered. */
  spendCapUsdPerMonth: { in: ['demand'], unit: '$/month', min: 0.01, max: 1e9, low: 100, high: 50_000, scale: 'log', presence: 'nullable', default: null, readBy: BILLED_BY_TOKEN },
  /** Of all requests, those of this kind. What the kinds say is scaled to one whole. */
  share: { in: ['class'], ...share, presence: 'required', default: null },
  minTokensPerSecond: { in: ['demand'], unit: 'tokens/s', min: 0.1, max: 10_000, low: 5, high: 60, presence: 'nullable', default: { latency: { batch: null, interactive: 20, realtime: 40, embedded: 40, unknown: 20 } } },
  targetTimeToFirstTokenMs: { in: ['demand'], ...timeToFirstTokenMs, presence: 'nullable', default: null },
  /** Of the answers, those that have to be good enough: what a test of a model is held against. */
  neededAcceptance: { in: ['demand'], ...share, low: 0.7, high: 0.99, single: 'limit', default: 0.9, varied: 'never' },
  /** What an answer that is not good enough costs, in minutes of a person; null: not known. */
  badAnswerMinutes: { in: ['demand'], unit: 'minutes', min: 0, max: 100_000, low: 0.5, high: 60, scale: 'log', single: 'record', presence: 'nullable', default: null, varied: 'never' },
  usdPerDowntimeHour: { in: ['demand'], unit: '$/h', min: 0, max: 10_000_000, low: 0, high: 5000, default: 0, usual: times(0.4, 2) },
  /** Read by the model itself, not as text. */
  pagesPerRequest: { in: ['demand'], unit: 'pages', min: 0, max: 10_000, low: 0, high: 50, presence: 'nullable', default: null, usual: times(0.6, 1.6) },
  picturesPerRequest: { in: ['demand'], unit: 'pictures', min: 0, max: 10_000, low: 0, high: 20, presence: 'nullable', default: null, usual: times(0.6, 1.6) },
  speechMinutesPerRequest: { in: ['demand'], unit: 'minutes', min: 0, max: 10_000, low: 0, high: 30, presence: 'nullable', default: null, usual: times(0.6, 1.6) },
  /** Devices that the work runs on, which are there and not bought for it, and what is left of the memory of each. */
  deviceCount: { in: ['demand'], unit: 'devices', min: 1, max: 1e9, low: 10, high: 100_000, integer: true, counts: true, scale: 'log', presence: 'nullable', default: null, varied: 'never' },
  deviceMemoryGB: { in: ['demand'], unit: 'GB', min: 0.1, max: 1024, low: 4, high: 64, presence: 'nullable', default: null, varied: 'never' },
  sensitivityScore: { in: ['answers'], ...score, single: 'score', default: null, varied: 'never', asked: 'form' },
  /** Hours a month that its own people have for it; null: as many as it takes. */
  staffHoursPerMonth: { in: ['answers'], unit: 'hours a month', min: 0, max: 100_000, low: 0, high: 200, single: 'limit', presence: 'nullable', default: null, varied: 'never', asked: 'form' },
  /** Of all requests, those that need the strongest models, and those whose data must not leave. */
  hardShare: { in: ['answers'], ...share, low: 0.05, high: 0.6, presence: 'nullable', default: null, asked: 'form' },
  sensitiveShare: { in: ['answers'], ...share, low: 0.05, high: 0.6, presence: 'nullable', default: null, asked: 'form' },
  latencyScore: { in: ['answers'], ...score, single: 'score', default: null, varied: 'never', asked: 'form' },
} as const satisfies Inputs // prettier-ignore
