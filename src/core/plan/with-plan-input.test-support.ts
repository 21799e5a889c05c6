import { valueAt, withValueAt } from '../units/path.ts'
import type { Plan, Uncertain } from './schema.ts'

/**
 * The plan as said, with another value for one input. A low and a high that were said are kept, with what they mean, and widened
 * where the value leaves them. Hours of operation arrive with the skill factor, as inputs hold them.
 */
export function withPlanInput(plan: Plan, path: string, value: number, factor = 1): Plan {
  const said = value / factor
  const before = valueAt(plan, path) as Uncertain | null | undefined
  if (typeof before !== 'object' || before === null) return withValueAt(plan, path, said)
  return withValueAt(plan, path, {
    ...before,
    low: Math.min(before.low, said),
    base: said,
    high: Math.max(before.high, said),
  })
}
