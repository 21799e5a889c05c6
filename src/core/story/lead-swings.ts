import type { Catalogue } from '../catalogue/types.ts'
import { whatIfOf } from '../decision/what-if-of.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import { leadIn, type Lead, type LeadThere } from './lead-along.ts'

/** What the lead is at one value of an input; null where there is nothing to compare it with. */
export interface LeadAt {
  readonly value: number
  readonly usd: number | null
  /** Which of all costs least there. */
  readonly best: string | null
}

/** How far an input alone moves the lead: half of what lies between its least and its most over the likely range, in dollars. */
export interface LeadSwing {
  readonly path: string
  readonly usd: number
  /** The lead as it is; null where it can't be had, or the input has no range. */
  readonly nowUsd: number | null
  /** At the two ends of its range; null where it has none. */
  readonly ends: readonly [LeadAt, LeadAt] | null
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
    const leads: LeadAt[] = []
    for (const value of input?.range ? [input.range.low, input.current, input.range.high] : []) {
      if (input) leads.push(what.at(input, value, (kernel) => leadAt(value, leadIn(kernel, recommended))))
      yield
    }
    const usds = leads.map(({ usd }) => usd ?? NaN)
    const usd = (Math.max(...usds) - Math.min(...usds)) / 2
    const [low, now, high] = leads
    swings.push({
      path,
      usd: Number.isFinite(usd) ? usd : 0,
      nowUsd: now?.usd ?? null,
      ends: low && high ? [low, high] : null,
    })
  }
  return swings
}

function leadAt(value: number, there: LeadThere | null): LeadAt {
  return { value, usd: there?.usd ?? null, best: there?.best ?? null }
}
