import type {
  BreakEven,
  CostFigures,
  Evaluation,
  OptionEvaluation,
  WorkloadEvaluation,
} from '#core/engine/evaluation.ts'
import type { OptionKind } from '#core/plan/schema.ts'

interface Curve {
  readonly id: string
  readonly kind: OptionKind
  readonly name?: string
  readonly upFront: number
  /** Running cost of month 1..H. */
  readonly monthly: (month: number) => number
  /** Months with a purchase, and its price, on top. */
  readonly purchases?: Readonly<Record<number, number>>
}

/** A small evaluation with the figures that the drawings read; break-evens are found by walking the curves. */
export function evaluationOf(horizonMonths: number, curves: readonly Curve[]): Evaluation {
  const options = curves.map((curve) => optionOf(curve, horizonMonths))
  const workload: WorkloadEvaluation = {
    id: 'support',
    name: 'Support assistant',
    demand: null,
    prices: null,
    options,
    ranking: options
      .filter(({ cost }) => cost !== null)
      .sort((a, b) => (a.cost?.totalUsd ?? 0) - (b.cost?.totalUsd ?? 0))
      .map(({ id }) => id),
    breakEvens: options.flatMap((a) => options.filter((b) => b !== a).map((b) => breakEvenOf(a, b))),
    findings: [],
  }
  return {
    schema: 'crossover/evaluation@1',
    planName: 'Support assistant',
    asOf: '2026-11-20',
    horizonMonths,
    discountRatePerYear: 0,
    lens: 'full',
    currency: { code: 'USD', perUsd: 1 },
    prices: null,
    workloads: [workload],
    findings: [],
  }
}

export function onlyWorkload(evaluation: Evaluation): WorkloadEvaluation {
  const [workload] = evaluation.workloads
  if (workload === undefined) throw new Error('The evaluation has no workload.')
  return workload
}

function optionOf(curve: Curve, horizonMonths: number): OptionEvaluation {
  return {
    id: curve.id,
    kind: curve.kind,
    name: curve.name ?? curve.id,
    description: `${curve.id}, as described`,
    model: null,
    cost: costOf(curve, horizonMonths),
    feasible: true,
    capacity: null,
    tariff: null,
    sources: [],
    prices: null,
    findings: [],
    unitsCurve: null,
    localShare: null,
  }
}

function costOf({ upFront, monthly, purchases = {} }: Curve, horizonMonths: number): CostFigures {
  const running = Array.from({ length: horizonMonths }, (_, i) => monthly(i + 1))
  const bought = running.map((_, i) => purchases[i + 1] ?? 0)
  const cumulativeUsd = [upFront]
  running.forEach((usd, i) => cumulativeUsd.push((cumulativeUsd[i] ?? 0) + usd + (bought[i] ?? 0)))
  const cashUsd = cumulativeUsd[horizonMonths] ?? 0
  const formulas = { upFront: null, monthly: null, terminal: null, fromMonth: 1, untilMonth: null }
  const item = {
    part: null,
    money: 'cash',
    terminalUsd: 0,
    costOfMoneyUsd: 0,
    inputs: [],
    formulas,
    method: '',
  } as const
  return {
    lineItems: [
      {
        ...item,
        id: 'hardware',
        group: 'capex',
        upFrontUsd: upFront,
        monthlyUsd: bought,
        totalUsd: upFront + sum(bought),
        presentUsd: upFront + sum(bought),
      },
      {
        ...item,
        id: 'operations',
        group: 'opex',
        upFrontUsd: 0,
        monthlyUsd: running,
        totalUsd: sum(running),
        presentUsd: sum(running),
      },
    ],
    upFrontUsd: upFront,
    monthlyUsd: running.map((usd, i) => usd + (bought[i] ?? 0)),
    cumulativeUsd,
    ownTimeUpFrontUsd: 0,
    ownTimeMonthlyUsd: running.map(() => 0),
    ownTimeUsd: 0,
    costOfMoneyUsd: 0,
    riskUsd: 0,
    valueLeftUsd: 0,
    cashUsd,
    totalUsd: cashUsd,
    presentUsd: cashUsd,
    capexUsd: upFront + sum(bought),
    opexUsd: sum(running),
    firstYearUsd: cumulativeUsd[Math.min(12, horizonMonths)] ?? 0,
    lcotUsdPerMTok: null,
    usdPerRequest: null,
    usdPerAcceptedRequest: null,
    kwhPerMonth: null,
    carbonKg: null,
  }
}

function breakEvenOf(a: OptionEvaluation, b: OptionEvaluation): BreakEven {
  const lead = (a.cost?.cumulativeUsd ?? []).map((usd, t) => (b.cost?.cumulativeUsd[t] ?? 0) - usd)
  const ahead: { from: number; to: number }[] = []
  for (let t = 0; t + 1 < lead.length; t++) {
    const now = lead[t] ?? 0
    const next = lead[t + 1] ?? 0
    if (now <= 0 && next <= 0) continue
    const crossing = t + now / (now - next)
    const from = now >= 0 ? t : crossing
    const to = next >= 0 ? t + 1 : crossing
    const last = ahead.at(-1)
    if (last?.to === from) last.to = to
    else ahead.push({ from, to })
  }
  const first = ahead[0]
  const horizon = lead.length - 1
  return {
    option: a.id,
    against: b.id,
    kind:
      first === undefined
        ? 'never'
        : first.to < horizon
          ? 'temporary'
          : first.from === 0
            ? 'immediate'
            : 'month',
    month: first?.from ?? null,
    usd: null,
    ahead,
    discountedMonth: null,
    simplePayback: { kind: 'never' },
    discountedPayback: { kind: 'never' },
  }
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0)
}
