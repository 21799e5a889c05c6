import type { Catalogue } from '../catalogue/types.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { answerOf } from './answer-of.ts'
import { standingOf } from './standing.ts'
import { whatIfOf } from './what-if-of.ts'

/** The answer to the same plan, counted over so many months. */
export interface AtHorizon {
  readonly months: number
  /** What is recommended; null where nothing is. */
  readonly option: string | null
  readonly totalUsd: number | null
}

/** Two to five years: what is asked as soon as a horizon has been named. */
export const HORIZONS_BESIDE = [24, 36, 48, 60] as const

/** None of work that is done within the plan's horizon: nothing of it is left to look at. */
export function atHorizons(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): readonly AtHorizon[] {
  const { lastsMonths } = workload.demand
  if (lastsMonths !== null && lastsMonths <= plan.horizonMonths) return []
  return HORIZONS_BESIDE.map((months) => {
    const over = { ...plan, horizonMonths: months }
    return whatIfOf(over, workload, catalogue).now((kernel): AtHorizon => {
      const { recommended: option } = answerOf(kernel)
      const found = standingOf(kernel).options.find(({ id }) => id === option)
      return { months, option, totalUsd: found?.cost?.totalUsd ?? null }
    })
  })
}
