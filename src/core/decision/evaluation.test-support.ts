import type { Catalogue } from '../catalogue/types.ts'
import type {
  BreakEven,
  CostFigures,
  Evaluation,
  Finding,
  OptionEvaluation,
  WorkloadEvaluation,
} from '../engine/evaluation.ts'
import { completePlan } from '../plan/complete.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { Answers, Demand, Option, OptionKind, Plan } from '../plan/schema.ts'

/** Plans and evaluations small enough to read in a test: what an option costs is said, not worked out. */

export const EMPTY_CATALOGUE: Catalogue = {
  version: '2026-11-20',
  apiModels: [],
  openModels: [],
  hardware: [],
  hosts: [],
  patterns: [],
  capabilities: [],
  rateLimits: [],
  chain: [],
  quality: {
    bars: [{ capability: 'frontier', minimum: {}, needsOwnTest: false, openNeedsOwnTest: true }],
    scores: {},
    largeSellers: [],
    largeFamilies: [],
  },
  providers: {},
  tokens: {
    tokenizers: [],
    reasoning: {
      efforts: [],
      seen: [],
      openAgainstClosed: { low: 1, base: 1, high: 1, evidence: 'seen', source: ['none'], asOf: '2026-11-20' },
    },
  },
}

const PRICES = { oldest: '2026-10-03', newest: '2026-11-20' } as const

export interface OptionDraft {
  readonly id: string
  readonly kind: OptionKind
  readonly name?: string
  /** Total in dollars; null: could not be costed. */
  readonly usd?: number | null
  readonly upFrontUsd?: number
  /** Parts of the total; what is left of it is cash. */
  readonly parts?: Partial<Pick<CostFigures, 'cashUsd' | 'ownTimeUsd' | 'riskUsd' | 'valueLeftUsd'>>
  readonly feasible?: boolean
  readonly findings?: readonly Finding[]
  readonly timeToFirstTokenMs?: number
  /** Fields of the plan's option. */
  readonly said?: Readonly<Record<string, unknown>>
}

export interface CaseDraft {
  readonly answers?: Answers
  readonly demand?: Demand
  readonly options: readonly OptionDraft[]
  readonly breakEvens?: readonly Partial<BreakEven>[]
  readonly plan?: Partial<Omit<Plan, 'workloads'>>
  readonly catalogue?: Catalogue
}

export interface Case {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  readonly evaluation: Evaluation
  readonly workloadEvaluation: WorkloadEvaluation
  readonly catalogue: Catalogue
}

/** Answers under which no gate closes and the team may run machines. */
export const OPEN_ANSWERS: Answers = {
  sensitivity: 'internal',
  latency: 'interactive',
  pattern: 'steady-high',
  capability: 'good-enough',
  team: 'intermediate',
}

const DEMAND: Demand = { requestsPerDay: 20_000, inputTokens: 1500, outputTokens: 300 }

export function caseOf(draft: CaseDraft): Case {
  const catalogue = draft.catalogue ?? EMPTY_CATALOGUE
  const plan = completePlan(
    {
      schema: 'crossover/plan@5',
      name: 'Support desk',
      asOf: '2026-11-20',
      ...draft.plan,
      workloads: [
        {
          id: 'support',
          name: 'Support assistant',
          answers: draft.answers ?? OPEN_ANSWERS,
          demand: draft.demand ?? DEMAND,
          options: draft.options.map(planOption),
        },
      ],
    },
    catalogue,
  )
  const [workload] = plan.workloads
  if (!workload) throw new Error('The plan has no workload.')
  const options = draft.options.map(evaluatedOption)
  const workloadEvaluation: WorkloadEvaluation = {
    id: workload.id,
    name: workload.name,
    demand: null,
    options,
    prices: PRICES,
    ranking: options
      .filter(({ cost, feasible }) => feasible && cost !== null)
      .toSorted((a, b) => (a.cost?.totalUsd ?? 0) - (b.cost?.totalUsd ?? 0))
      .map(({ id }) => id),
    breakEvens: (draft.breakEvens ?? []).map((breakEven) => ({
      option: 'owned', against: 'api', kind: 'never', month: null, usd: null, ahead: [], discountedMonth: null,
      simplePayback: { kind: 'never' }, discountedPayback: { kind: 'never' }, ...breakEven,
    })), // prettier-ignore
    findings: [],
  }
  const evaluation: Evaluation = {
    schema: 'crossover/evaluation@1',
    planName: plan.name,
    asOf: plan.asOf,
    horizonMonths: plan.horizonMonths,
    discountRatePerYear: plan.finance.discountRatePerYear,
    lens: plan.lens,
    currency: plan.currency,
    prices: PRICES,
    workloads: [workloadEvaluation],
    findings: [],
  }
  return { plan, workload, evaluation, workloadEvaluation, catalogue }
}

const REQUIRED: Record<OptionKind, Readonly<Record<string, unknown>>> = {
  api: { model: 'acme/large' },
  hosted: { model: 'acme/open' },
  rented: { hardware: 'card', model: 'open' },
  owned: { hardware: 'card', model: 'open' },
  hybrid: { local: 'owned', cloud: 'api' },
  quote: { upFrontUsd: 0, monthlyUsd: 0 },
  subscription: { seats: 1, usdPerSeatPerMonth: 0 },
}

function planOption({ id, kind, name, said }: OptionDraft): Option {
  return {
    id,
    kind,
    ...(name === undefined ? {} : { name }),
    ...REQUIRED[kind],
    ...said,
  } as unknown as Option
}

function evaluatedOption(draft: OptionDraft): OptionEvaluation {
  const { id, kind, name, usd = 0, upFrontUsd = 0, feasible = true, findings = [] } = draft
  return {
    id,
    kind,
    name: name ?? id,
    description: id,
    model: null,
    cost:
      usd === null
        ? null
        : { ...costOf(usd, upFrontUsd), ...draft.parts, lineItems: riskLines(draft.parts?.riskUsd ?? 0) },
    feasible,
    tariff: null,
    capacity: draft.timeToFirstTokenMs === undefined ? null : capacityWith(draft.timeToFirstTokenMs),
    sources: [],
    prices: PRICES,
    findings,
    unitsCurve: null,
    localShare: null,
  }
}

/** Risk in one line, with no cost of money on it. */
function riskLines(totalUsd: number): CostFigures['lineItems'] {
  if (totalUsd === 0) return []
  return [
    {
      id: 'downtime', part: null, group: 'opex', money: 'risk', upFrontUsd: 0, monthlyUsd: [], terminalUsd: 0, totalUsd,
      costOfMoneyUsd: 0, presentUsd: totalUsd, inputs: [], method: 'cost',
      formulas: { upFront: null, monthly: null, terminal: null, fromMonth: 1, untilMonth: null },
    },
  ]
} // prettier-ignore

function costOf(totalUsd: number, upFrontUsd: number): CostFigures {
  return {
    lineItems: [], upFrontUsd, monthlyUsd: [], ownTimeUpFrontUsd: 0, ownTimeMonthlyUsd: [], cumulativeUsd: [],
    cashUsd: totalUsd, ownTimeUsd: 0, costOfMoneyUsd: 0, riskUsd: 0, valueLeftUsd: 0, totalUsd,
    presentUsd: totalUsd, capexUsd: 0, opexUsd: 0, firstYearUsd: 0, lcotUsdPerMTok: null, usdPerRequest: null,
    usdPerAcceptedRequest: null, kwhPerMonth: null, carbonKg: null,
  } // prettier-ignore
}

function capacityWith(milliseconds: number): OptionEvaluation['capacity'] {
  const seconds = milliseconds / 1000
  const band = { expected: seconds, conservative: seconds * 1.2, low: seconds * 0.8, high: seconds * 1.5 }
  const rate = { expected: 100, conservative: 80, low: 70, high: 120 }
  const memory = {
    weightsBytes: 1, kvBytes: 1, overheadBytes: 1, needBytes: 3, usableBytes: 4, devices: 1, fits: true,
  } // prettier-ignore
  return {
    fits: true, memory, devices: 1, batch: 8, basis: 'estimated', basisSource: null, singleStream: rate,
    prefill: rate, decode: rate, timeToFirstTokenSeconds: band, secondsPerAttempt: band, replicas: [1],
    units: [1], machines: [1], devicesInUse: [1], devicesHeld: [1], busyShare: [0.5], byHour: null, ceilingRequestsPerDay: 50_000,
    reading: rate,
    busiestMinute: null, conditions: [], warnings: [],
  } // prettier-ignore
}
