import type { CompletePlan } from '../plan/complete-plan.ts'
import { followedValue } from '../inputs/followed-value.ts'
import { valueAt, withValueAt } from '../units/path.ts'

/** The plan with another value for one of its inputs; what follows it moves along. */
export function withInput(plan: CompletePlan, path: string, value: number): CompletePlan {
  let changed = withValueAt(plan, path, value)
  for (const follows of plan.follows) {
    if (!follows.of.includes(path)) continue
    const known = plan.workloads.some(({ id }) => follows.path.startsWith(`workloads/${id}/`))
    const values = follows.of.map((of) => valueAt(changed, of))
    if (!known || !values.every((one) => typeof one === 'number')) continue
    changed = withValueAt(changed, follows.path, followedValue(follows, values))
  }
  return changed
}
