import type { Catalogue } from '../catalogue/types.ts'
import type { CompleteOption, CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { costCrossings, type CostPair, type CostSteps } from './cost-crossings.ts'
import { compileOption } from './cost/compile-option.ts'
import type { CompiledOption } from './cost/compiled-option.ts'
import { isSizedForLeastCost } from './cost/hybrid-parts.ts'
import { addUp, noTotals } from './cost/totals.ts'
import { volumeSteps } from './cost/volume-steps.ts'
import { catalogueIndex, prepare, situationOf } from './situation.ts'
import { pow } from '../units/exact-math/pow.ts'

/** Requests a day at which one option overtakes another. Method: docs/method/cost.md#break-even-volume. */
export interface BreakEvenVolume {
  readonly option: string
  readonly against: string
  /**
   * `not-reached`: the same option is cheaper at every volume; `beyond-capacity`: it changes only where a
   * quote or a given number of units could not do the work; `not-costed`: one of them has no cost.
   */
  readonly kind: 'crossings' | 'not-reached' | 'beyond-capacity' | 'not-costed'
  /** Whether the option is at or below the other at one request a day. */
  readonly startsCheaper: boolean
  readonly crossings: readonly VolumeCrossing[]
  /** Requests a day that one of the two cannot pass; null where both grow with the demand. */
  readonly ceilingRequestsPerDay: number | null
  /** False where there were more jumps than could be looked at. */
  readonly isComplete: boolean
}

export interface VolumeCrossing {
  /** From this whole number of requests a day on, the option named is the cheaper one. */
  readonly requestsPerDay: number
  readonly cheaper: string
}

export const MOST_REQUESTS_PER_DAY = 1e9

/** A step of machines can make a larger volume a little cheaper; hybrids by as much as one unit in all. */
const LEAST_SLACK = 0.02
const MOST_SLACK = 0.95
/** Each look at a mix of least cost is a search of its own, up to a hundred times as long as another. */
const MOST_LOOKS_AT_BEST_SIZES = 1_000

/** All crossings of the total over 1..1e9 requests a day, exact to a request. */
export function breakEvenVolume(
  plan: CompletePlan,
  workload: CompleteWorkload,
  optionId: string,
  againstId: string,
  catalogue: Catalogue,
): BreakEvenVolume {
  const pair = { option: optionId, against: againstId }
  const options = [optionId, againstId].flatMap((wanted) =>
    workload.options.filter(({ id }) => id === wanted),
  )
  const costsAt = pairCosts(plan, workload, options, catalogue)
  const atOne = costsAt(1)
  if (!atOne) {
    const nothing = { startsCheaper: false, crossings: [], ceilingRequestsPerDay: null, isComplete: true }
    return { ...pair, kind: 'not-costed', ...nothing }
  }
  const { startsAhead, crossings, isComplete } = costCrossings(
    (requestsPerDay) => {
      const costs = costsAt(requestsPerDay)
      if (!costs) throw new Error('What can be costed at one request a day can be costed at any volume.')
      return costs
    },
    stepsOf(plan, workload, options, catalogue),
    MOST_REQUESTS_PER_DAY,
    options.some(isSizedForLeastCost) ? MOST_LOOKS_AT_BEST_SIZES : undefined,
  )
  const { ceilingRequestsPerDay } = atOne
  const within = crossings
    .filter(({ at }) => ceilingRequestsPerDay === null || at <= ceilingRequestsPerDay)
    .map(({ at, isAhead }) => ({ requestsPerDay: at, cheaper: isAhead ? optionId : againstId }))
  const kind = within.length > 0 ? 'crossings' : crossings.length > 0 ? 'beyond-capacity' : 'not-reached'
  return { ...pair, kind, startsCheaper: startsAhead, crossings: within, ceilingRequestsPerDay, isComplete }
}

interface Costs extends CostPair {
  /** Requests a day that one of the two cannot pass; null where both grow with the demand. */
  readonly ceilingRequestsPerDay: number | null
}

/** Totals of two options at any volume; null where one is not there or cannot be costed. */
function pairCosts(
  plan: CompletePlan,
  workload: CompleteWorkload,
  options: readonly CompleteOption[],
  catalogue: Catalogue,
): (requestsPerDay: number) => Costs | null {
  const demand = { ...workload.demand }
  const own = { ...workload, demand }
  const situation = situationOf(plan, own, catalogueIndex(catalogue, plan), plan.horizonMonths)
  const [one, other] = options.map((option) => compileOption(option, situation))
  const [totals, others] = [noTotals(), noTotals()]
  return (requestsPerDay) => {
    demand.requestsPerDay = requestsPerDay
    prepare(situation)
    one?.run()
    other?.run()
    if (!one?.lines || !other?.lines) return null
    addUp(one.lines, situation, totals)
    addUp(other.lines, situation, others)
    return {
      optionUsd: totals.totalUsd,
      againstUsd: others.totalUsd,
      ceilingRequestsPerDay: ceilingInMonth1([one, other], plan, own),
    }
  }
}

/** Requests a day in month 1 that growth takes to a capacity inside the horizon; null where it never does. */
function ceilingInMonth1(
  compiled: readonly CompiledOption[],
  { horizonMonths }: CompletePlan,
  { demand }: CompleteWorkload,
): number | null {
  const capacity = Math.min(...compiled.map((option) => option.ceilingRequestsPerDay() ?? Infinity))
  if (capacity === Infinity || (demand.maxRequestsPerDay ?? Infinity) <= capacity) return null
  return capacity / Math.max(1, pow(1 + demand.growthPerMonth, horizonMonths - 1))
}

function stepsOf(
  plan: CompletePlan,
  workload: CompleteWorkload,
  options: readonly CompleteOption[],
  catalogue: Catalogue,
): CostSteps {
  const situation = situationOf(plan, workload, catalogueIndex(catalogue, plan), plan.horizonMonths)
  const perRequest = [...new Set(options.flatMap((option) => volumeSteps(option, situation)))]
  const fewest = perRequest.length > 0 ? Math.min(...perRequest) : 0
  const isMixed = options.some(({ kind }) => kind === 'hybrid')
  return {
    perRequest,
    slackAt: (requestsPerDay) => {
      if (perRequest.length === 0 && !isMixed) return 0
      const replicas = Math.max(1, requestsPerDay * fewest)
      return Math.max(LEAST_SLACK, Math.min(MOST_SLACK, (isMixed ? 4 : 0.5) / replicas))
    },
  }
}
