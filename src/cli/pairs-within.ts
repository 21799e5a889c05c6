import { workOf } from '#core/decision/search-work.ts'
import type { CompletePlan, CompleteWorkload } from '#core/plan/complete-plan.ts'

interface AskedPair {
  readonly option: string
  readonly against: string
  /** Undefined where nothing is left out. */
  readonly mostLooks: number | undefined
}

/** In months of options drawn up, for all workloads of a plan together. */
const MOST_WORK = 12_000_000
/** Looks that a pair takes where few of its jumps lie near a crossing. */
const USUAL_LOOKS = 300

/**
 * Every pair of ranked options once, the cheaper of today first, as many as the workload's share of what a plan
 * may take allows. Where that is not all of them, none may take more looks than usual either.
 */
export function pairsWithin(
  plan: CompletePlan,
  workload: CompleteWorkload,
  ranking: readonly string[],
): { readonly asked: readonly AskedPair[]; readonly leftOut: number } {
  const pairs = ranking.flatMap((option, rank) =>
    ranking.slice(rank + 1).map((against) => {
      const options = workload.options.filter(({ id }) => id === option || id === against)
      return { option, against, workOfLook: workOf(options, plan.horizonMonths) }
    }),
  )
  let left = MOST_WORK / plan.workloads.length
  const asked = pairs.filter(({ workOfLook }) => {
    const work = USUAL_LOOKS * workOfLook
    if (work > left) return false
    left -= work
    return true
  })
  const leftOut = pairs.length - asked.length
  const mostLooks = leftOut > 0 ? USUAL_LOOKS : undefined
  return { asked: asked.map(({ option, against }) => ({ option, against, mostLooks })), leftOut }
}
