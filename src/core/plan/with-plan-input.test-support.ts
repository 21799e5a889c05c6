import type { Inputs } from '../inputs/input.ts'
import { INPUTS } from '../inputs/registry.ts'
import { valueAt, withValueAt } from '../units/path.ts'
import type { Plan, Uncertain } from './schema.ts'
import { skillFactorAt } from './skill-factor-at.ts'

/**
 * The plan as said, with another value for one input. A low and a high that were said are kept, with what they mean, and widened
 * where the value leaves them. Hours of operation arrive with the skill factor, as inputs hold them.
 */
export function withPlanInput(plan: Plan, path: string, value: number, inputs: Inputs = INPUTS): Plan {
  const said = value / skillFactorAt(plan, path, inputs)
  const before = valueAt(plan, path) as Uncertain | null | undefined
  if (typeof before !== 'object' || before === null) return withValueAt(plan, path, said)
  return withValueAt(plan, path, {
    ...before,
    low: Math.min(before.low, said),
    base: said,
    high: Math.max(before.high, said),
  })
}
