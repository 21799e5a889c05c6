import type { Catalogue } from '../catalogue/types.ts'
import { withInput } from '../engine/with-input.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import type { SwitchingValue } from './decision.ts'
import { optionsBehind } from './drivers.ts'
import { standingOf } from './standing.ts'
import { nearestChanges } from './switching-values.ts'

/** Which of two options costs less, and the nearest values of an input at which it is the other one. */
export interface CheaperOfTwo {
  readonly now: string
  /** The first value, below and above, at which the other one is cheaper. */
  readonly changes: readonly Pick<SwitchingValue['switches'][number], 'at' | 'direction'>[]
}

/**
 * By net present cost alone, without gates and without the rest of the plan's options. Null where one of the
 * two has no cost today; a value at which one drops out changes nothing.
 */
export function cheaperOfTwo(
  input: NumericInput,
  one: string,
  other: string,
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): CheaperOfTwo | null {
  const needed = new Set([...optionsBehind(one, workload), ...optionsBehind(other, workload)])
  const duel = { ...workload, options: workload.options.filter(({ id }) => needed.has(id)) }
  const cheaperAt = (value: number): string | null => {
    const changed = withInput({ ...plan, workloads: [duel] }, input.path, value)
    const [there] = changed.workloads
    if (!there) throw new Error('A plan without its workload.')
    const { options } = standingOf(changed, there, catalogue)
    const usdOf = (id: string) => {
      const found = options.find((option) => option.id === id)
      return found?.feasible ? (found.cost?.totalUsd ?? null) : null
    }
    const [ours, theirs] = [usdOf(one), usdOf(other)]
    if (ours === null || theirs === null) return null
    return ours < theirs ? one : other
  }
  const now = cheaperAt(input.current)
  if (now === null) return null
  const isAsNow = (value: number) => {
    const there = cheaperAt(value)
    return there === null || there === now
  }
  return { now, changes: nearestChanges(input, isAsNow) }
}
