import type { Catalogue } from '../../catalogue/types.ts'
import { breakEvenBetween } from '../../engine/break-evens.ts'
import { evaluate } from '../../engine/evaluate.ts'
import type { CostFigures } from '../../engine/evaluation.ts'
import type { Demand, Option } from '../../plan/schema.ts'
import { DAYS_PER_MONTH } from '../../units/time.ts'
import type { Complete } from '../proposals/trial.ts'

/** A published case as a plan: its own figures, nothing discounted, no trend, no staff that it does not name. */
export interface ClaimCase {
  readonly costOf: (option: string) => CostFigures
  /** When the first becomes cheaper than the other, inside the horizon or after; null where it never does. */
  readonly month: (option: string, against: string) => number | null
}

export type CaseOf = (options: readonly Option[], demand?: Demand, horizonMonths?: number) => ClaimCase

export function caseWith(catalogue: Catalogue, complete: Complete): CaseOf {
  return (options, demand = {}, horizonMonths = 36) => {
    const plan = complete(
      {
        schema: 'crossover/plan@5',
        name: 'published',
        asOf: catalogue.version.slice(0, 10),
        horizonMonths,
        finance: { discountRatePerYear: 0 },
        trends: {
          apiPricePerYear: 0,
          hostedPricePerYear: 0,
          hardwarePricePerYear: 0,
          serverPricePerYear: 0,
          rentPerYear: 0,
        },
        workloads: [
          {
            id: 'case',
            name: 'published',
            answers: { latency: 'batch' },
            // What is published counts the tokens that it names.
            demand: {
              requestsPerDay: 100,
              inputTokens: 1000,
              outputTokens: 0,
              reasoningTokens: 0,
              ...demand,
            },
            options: [...options],
          },
        ],
      },
      catalogue,
    )
    const [workload] = evaluate(plan, catalogue).workloads
    return {
      costOf: (id) => {
        const cost = workload?.options.find((option) => option.id === id)?.cost
        if (!cost) throw new Error(`The published case has no cost for ${id}.`)
        return cost
      },
      month: (option, against) => {
        const found = workload && breakEvenBetween(workload, option, against)
        if (!found) throw new Error(`The published case has no break-even of ${option} against ${against}.`)
        // Beyond the months that curves are drawn for, payback goes on: these cases cost the same every month.
        if (found.month !== null || found.simplePayback.kind === 'never') return found.month
        return found.simplePayback.months
      },
    }
  }
}

export const NO_STAFF = {
  setupHours: 0,
  firstEvaluationHours: 0,
  opsHoursPerMonth: 0,
  modelChangesPerYear: 0,
  exitHours: 0,
} as const

/** Figures as the article gives them: up front and by the day or the month. */
export function asGiven(id: string, upFrontUsd: number, monthlyUsd: number): Option {
  return { id, kind: 'quote', upFrontUsd, monthlyUsd }
}

export function byTheDay(usdPerDay: number): number {
  return usdPerDay * DAYS_PER_MONTH
}

/** An API at a price of its own, with nothing around it. */
export function pricedApi(id: string, inputUsdPerMTok: number): Option {
  return {
    id,
    kind: 'api',
    model: id,
    price: { inputUsdPerMTok, outputUsdPerMTok: 0 },
    egressUsdPerGb: 0,
    ...NO_STAFF,
  }
}

/** More dollars than any input may have. */
const MOST_USD = 1e12

/**
 * The least sum in dollars from which on something holds, to nine figures, by halving, since only the engine
 * knows; null where it never does.
 */
export function leastUsd(holds: (usd: number) => boolean): number | null {
  if (holds(0)) return 0
  if (!holds(MOST_USD)) return null
  let [low, high] = [0, 1]
  while (!holds(high)) [low, high] = [high, high * 2]
  while (high - low > Math.max(high, 1) * 1e-12) {
    const middle = (low + high) / 2
    if (holds(middle)) high = middle
    else low = middle
  }
  return Number(high.toPrecision(9))
}

/** The greatest sum up to which something holds; null where not even nothing will do, or any sum. */
export function mostUsd(holds: (usd: number) => boolean): number | null {
  return holds(0) ? leastUsd((usd) => !holds(usd)) : null
}
