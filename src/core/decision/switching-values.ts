import { distance, nearestChanges } from '../analysis/nearest-changes.ts'
import type { WhatIf } from '../analysis/what-if.ts'
import type { Catalogue } from '../catalogue/types.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { NumericInput } from '../plan/numeric-input.ts'
import type { SwitchingValue } from './decision.ts'
import { recommendationOf, type Recommendation } from './recommendation-of.ts'
import { whatIfOf } from './what-if-of.ts'

/** The nearest values of an input, below and above, at which the recommendation changes. */
export function switchingValue(input: NumericInput, what: WhatIf): SwitchingValue {
  const now = what.now(recommendationOf)
  const at = (value: number) => what.at(input, value, recommendationOf)
  const switches = nearestChanges(input, (value) => same(at(value), now)).map(({ at: value, direction }) => {
    const there = at(value)
    const to = there && (there.target ?? there.recommended)
    return { at: value, direction, to, byRule: there?.byRule ?? false }
  })
  const { path, current, min, max, integer } = input
  return { input: path, current, min, max, integer, switches }
}

/** Of the number of requests a day: the driver that every workload has. */
export function volumeSwitchingValue(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): readonly SwitchingValue[] {
  const path = `workloads/${workload.id}/demand/requestsPerDay`
  const input = plan.inputs.find((one) => one.path === path)
  return input ? [switchingValue(input, whatIfOf(plan, workload, catalogue))] : []
}

/** Of every input that bears on the workload, nearest switch first; for when there is time. */
export function switchingValues(
  plan: CompletePlan,
  workload: CompleteWorkload,
  catalogue: Catalogue,
): readonly SwitchingValue[] {
  const what = whatIfOf(plan, workload, catalogue)
  const inputs = plan.inputs.filter((input) => input.workload === null || input.workload === workload.id)
  const found = inputs.map((input) => ({ input, value: switchingValue(input, what) }))
  const nearest = ({ input, value }: (typeof found)[number]) => {
    const [first] = value.switches
    return first ? distance(input, first.at) : Infinity
  }
  return found.toSorted((a, b) => nearest(a) - nearest(b) || 0).map(({ value }) => value)
}

/** Where only a name settles a tie, as where nothing is used, the recommendation has not changed. */
function same(there: Recommendation | null, now: Recommendation | null): boolean {
  if (there === null || now === null) return there === now
  if (there.target !== now.target) return false
  return there.recommended === now.recommended || there.equals.has(now.recommended)
}
