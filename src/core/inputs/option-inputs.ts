import { factRows } from './fact-rows.ts'
import { times, type Inputs } from './input.ts'
import { hours, monthlyUsd, share, timeToFirstTokenMs, usdPerMTok } from './measures.ts'
import { ANY_KIND, BILLED_BY_TOKEN, ON_MACHINES, WITH_A_MODEL } from './places.ts'

/** What every way to run a workload has: hours of people, a way out, answers that can be used. */
export const COMMON_INPUTS = {
  /** Hours to integrate (api, hosted) or set up (rented, owned), once. */
  setupHours: { in: ANY_KIND, ...hours, low: 8, default: { by: 'run', ...factRows('setupHours'), otherwise: 0 }, usual: times(0.6, 2), alike: 0.6 },
  opsHoursPerMonth: { in: ANY_KIND, unit: 'hours a month', min: 0, max: 10_000, low: 0, high: 20, default: { by: 'run', ...factRows('opsHoursPerMonth'), otherwise: 0 }, scaledBy: { skill: ON_MACHINES }, usual: times(0.5, 2), alike: 0.6 },
  optimisationHoursPerYear: { in: ANY_KIND, unit: 'hours a year', min: 0, max: 10_000, low: 0, high: 80, default: 0, usual: times(0.5, 2), alike: 0.6 },
  monitoringUsdPerMonth: { in: ANY_KIND, ...monthlyUsd, default: 0 },
  /** Hours to move away from a provider. Machines of one's own have none. */
  exitHours: { in: ANY_KIND, ...hours, default: { kind: { api: 80, hosted: 80, rented: 0, owned: 0, hybrid: 0, quote: 0, subscription: 0 } }, usual: times(0.5, 2.5), alike: 0.6 },
  exitProbability: { in: ANY_KIND, ...share, default: 0.25 },
  acceptedShare: { in: ANY_KIND, unit: 'share', min: 0.01, max: 1, low: 0.7, high: 1, default: 1, varied: 'never' },
  /** Of one's own test: answers that were looked at, and those of them that were good enough. */
  testedAnswers: { in: WITH_A_MODEL, unit: 'answers', min: 1, max: 1_000_000, low: 50, high: 1000, integer: true, single: 'record', presence: 'nullable', default: null, varied: 'never' },
  goodAnswers: { in: WITH_A_MODEL, unit: 'answers', min: 0, max: 1_000_000, low: 40, high: 1000, integer: true, single: 'record', presence: 'nullable', default: null, varied: 'never' },
  /** How often another model takes its place, and the hours of an evaluation each time; both parts of a mix have their own. */
  modelChangesPerYear: { in: ANY_KIND, unit: 'a year', min: 0, max: 12, low: 0, high: 3, default: { by: 'change', ...factRows('modelChangesPerYear'), otherwise: 0 }, alike: 0.6 },
  evaluationHours: { in: ANY_KIND, ...hours, default: { by: 'change', ...factRows('evaluationHours'), otherwise: 0 }, alike: 0.6 },
  /** Before it begins: hours to test a model that is not proven. */
  firstEvaluationHours: { in: WITH_A_MODEL, ...hours, default: 0, usual: times(0.5, 3), alike: 0.6 },
  /** Of a single provider or machine; a hybrid that states none is down when both of its parts are. */
  availability: { in: ANY_KIND, ...share, default: { by: 'serving', ...factRows('availability'), otherwise: { kind: { hybrid: null, quote: 1, subscription: 1 } } }, follows: { in: ON_MACHINES, of: ['option/redundancy'], how: 'spares', withSpares: { by: 'serving', ...factRows('availabilityWithSpares'), otherwise: 1 } } },
  measuredTimeToFirstTokenMs: { in: ANY_KIND, ...timeToFirstTokenMs, presence: 'nullable', default: null, measured: true },
} as const satisfies Inputs // prettier-ignore

/** What is sold by the token. */
export const TOKEN_INPUTS = {
  /** Multiplies the list price. Of machines the price itself is varied, and the factor only where a plan says one. */
  priceFactor: { in: [...BILLED_BY_TOKEN, ...ON_MACHINES], unit: 'times', min: 0, max: 20, low: 0.5, high: 1.5, default: 1, varied: { ifSaidIn: ON_MACHINES } },
  inputUsdPerMTok: { in: ['price'], ...usdPerMTok, presence: 'required', default: null, asked: 'form' },
  outputUsdPerMTok: { in: ['price'], ...usdPerMTok, presence: 'required', default: null, asked: 'form' },
  cachedInputUsdPerMTok: { in: ['price'], ...usdPerMTok, presence: 'nullable', default: null, asked: 'file' },
  cacheWriteUsdPerMTok: { in: ['price'], ...usdPerMTok, presence: 'nullable', default: null, asked: 'file' },
  /** What reading from the cache costs of the input price, where no price for it is published; null: as published. */
  cachedInputPriceShare: { in: BILLED_BY_TOKEN, ...share, low: 0.05, presence: 'nullable', default: { by: 'cachePrice', ...factRows('cachedInputPriceShare'), otherwise: null, ends: 'hard' }, unknown: true },
  batchDiscount: { in: ['price'], ...share, presence: 'nullable', default: null, asked: 'file' },
  committedDiscount: { in: BILLED_BY_TOKEN, ...share, default: 0 },
  /** Paid in every month, whether it is used up or not. */
  committedUsdPerMonth: { in: BILLED_BY_TOKEN, ...monthlyUsd, high: 100_000, default: 0 },
} as const satisfies Inputs // prettier-ignore
