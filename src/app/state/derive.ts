import { catalogue } from '#core/catalogue/catalogue.ts'
import { decide } from '#core/decision/decide.ts'
import type { DecidedPlan } from '#core/decision/case.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { completePlan, type CompletePlan } from '#core/plan/complete.ts'
import type { Plan } from '#core/plan/schema.ts'
import { isLarge } from './is-large.ts'

export type Derived = DecidedPlan

const known = new WeakMap<Plan, Derived>()
const completed = new WeakMap<Plan, CompletePlan>()

/** The figures of a large plan fill tens of megabytes, and every step that can be undone holds a plan. */
const MOST_LARGE = 4
const recentLarge: Plan[] = []

/** Everything that follows from a plan. Plans never change in place, so each is worked out once. */
export function derive(plan: Plan): Derived {
  const before = known.get(plan)
  if (before) {
    keepIfLarge(plan, before)
    return before
  }
  const complete = completeOf(plan)
  const evaluation = evaluate(complete, catalogue)
  return remember(plan, { complete, evaluation, decision: decide(complete, evaluation, catalogue) })
}

/** The plan with its defaults filled in. */
export function completeOf(plan: Plan): CompletePlan {
  const before = completed.get(plan)
  if (before) return before
  const complete = completePlan(plan, catalogue)
  completed.set(plan, complete)
  return complete
}

export function isTooLargeForPage(plan: Plan): boolean {
  return isLarge(completeOf(plan))
}

export function isDerived(plan: Plan): boolean {
  return known.has(plan)
}

/** Takes over what was worked out elsewhere. */
export function remember(plan: Plan, derived: Derived): Derived {
  known.set(plan, derived)
  keepIfLarge(plan, derived)
  return derived
}

/** The plan whose figures were looked at last is the last to be forgotten. */
function keepIfLarge(plan: Plan, { complete }: Derived): void {
  if (recentLarge.at(-1) === plan || !isLarge(complete)) return
  const at = recentLarge.indexOf(plan)
  if (at >= 0) recentLarge.splice(at, 1)
  recentLarge.push(plan)
  const forgotten = recentLarge.length > MOST_LARGE ? recentLarge.shift() : undefined
  if (forgotten) known.delete(forgotten)
}

/** Old figures may stand beside a new number, but not beside workloads or options that they do not know. */
export function hasSameParts(plan: Plan, other: Plan): boolean {
  return plan === other || parts(plan) === parts(other)
}

function parts(plan: Plan): string {
  return JSON.stringify(plan.workloads.map(({ id, options }) => [id, options.map((option) => option.id)]))
}
