import { nearestChanges, type Change } from '../analysis/nearest-changes.ts'
import { leadUsd } from '../analysis/lead.ts'
import type { Catalogue } from '../catalogue/types.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import { duelOf } from './what-if-of.ts'

/** Which of two options costs less, and the nearest values of an input at which it is the other one. */
export interface CheaperOfTwo {
  readonly now: string
  /** The first value, below and above, at which the other one is cheaper. */
  readonly changes: readonly Change[]
}

/**
 * By the total alone, without gates and without the rest of the plan's options. Null where one of the two has no
 * cost today; a value at which one drops out changes nothing.
 */
export function cheaperOfTwo(
  input: NumericInput,
  one: string,
  other: string,
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): CheaperOfTwo | null {
  const duel = duelOf(plan, workload, [one, other], catalogue)
  const cheaperAt = (value: number): string | null => {
    const lead = duel.at(input, value, (kernel) => leadUsd(kernel, { option: one, against: other }))
    return lead === null ? null : lead > 0 ? one : other
  }
  const now = cheaperAt(input.current)
  if (now === null) return null
  const isAsNow = (there: string | null) => there === null || there === now
  return { now, changes: nearestChanges(input, { now, at: cheaperAt, isAsNow, mayDiffer: () => true }) }
}
