import type { Catalogue } from '../catalogue/types.ts'
import { whatIfOf } from '../decision/what-if-of.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import { leadIn, type Lead } from './lead-along.ts'

/** How far an input alone moves the lead: half of what lies between its least and its most over the likely range, in dollars. */
export interface LeadSwing {
  readonly path: string
  readonly usd: number
}

/**
 * The swing of each of some inputs, step by step; every step costs the workload's options once. An input without a
 * range, or where the lead can't be had at one of its ends, moves nothing that is known: 0.
 */
export function* leadSwings(
  plan: CompletePlan,
  catalogue: Catalogue,
  { workloadId, recommended }: Lead,
  paths: readonly string[],
): Generator<undefined, readonly LeadSwing[]> {
  const workload = plan.workloads.find(({ id }) => id === workloadId)
  if (!workload) return []
  const what = whatIfOf(plan, workload, catalogue)
  const swings: LeadSwing[] = []
  for (const path of paths) {
    const input = plan.inputs.find((one) => one.path === path)
    const leads: number[] = []
    for (const value of input?.range ? [input.range.low, input.current, input.range.high] : []) {
      if (input) leads.push(what.at(input, value, (kernel) => leadIn(kernel, recommended)?.usd ?? NaN))
      yield
    }
    const usd = (Math.max(...leads) - Math.min(...leads)) / 2
    swings.push({ path, usd: Number.isFinite(usd) ? usd : 0 })
  }
  return swings
}
