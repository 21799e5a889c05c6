import { catalogueAtHand, namesMore } from './catalogue-at-hand.ts'
import type { Catalogue } from '#core/catalogue/types.ts'
import { caseOf, type Case, type DecidedPlan } from '#core/decision/case.ts'
import { widest } from '#core/engine/price-days.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import type { Plan } from '#core/plan/schema.ts'
import { linkedWorkloads } from '#core/plan/shared-machines.ts'
import { settledPlan } from '#core/story/settled-plan.ts'
import { isLarge } from './is-large.ts'
import { together, workOutOne, type WorkedOut } from './work-out.ts'
import { workloadOf } from './workload-of.ts'

export type Derived = DecidedPlan

/** What follows from a plan for one of its workloads: evaluation and decision hold no other. */
export interface OfWorkload extends Derived {
  readonly facts: Case
}

interface Known {
  /** What was at hand of the catalogue when the plan was worked out. */
  readonly catalogue: Catalogue
  readonly complete: CompletePlan
  /** By the id of the workload; of a large plan they arrive one after the other. */
  readonly parts: Map<string, WorkedOut>
  readonly ofWorkloads: Map<string, OfWorkload>
  whole: Derived | null
}

const known = new WeakMap<Plan, Known>()
const completed = new WeakMap<Plan, { readonly complete: CompletePlan; readonly catalogue: Catalogue }>()

/** The figures of a large plan fill tens of megabytes, and every step that can be undone holds a plan. */
const MOST_LARGE = 4
const recentLarge: Plan[] = []

/** The plan whose figures came last: what a change leaves as it was is taken over from it. */
let latest: Plan | null = null

/** Everything that follows from a plan. Plans never change in place, so each is worked out once. */
export function derive(plan: Plan): Derived {
  const found = knownOf(plan)
  found.whole ??= wholeOf(
    found.complete,
    plan.workloads.map(({ id }) => deriveWorkload(plan, id)),
  )
  keep(plan)
  return found.whole
}

function wholeOf(complete: CompletePlan, each: readonly OfWorkload[]): Derived {
  const [first] = each
  if (!first) throw new Error('a plan without workloads')
  const prices = widest(each.map(({ evaluation }) => evaluation.prices))
  return {
    complete,
    evaluation: {
      ...first.evaluation,
      prices,
      workloads: each.flatMap(({ evaluation }) => evaluation.workloads),
    },
    decision: { workloads: each.flatMap(({ decision }) => decision.workloads) },
  }
}

/** The same of one workload, for which no other is worked out. */
export function deriveWorkload(plan: Plan, workloadId: string): OfWorkload {
  const found = knownOf(plan)
  const part = partOf(found, workloadId)
  keep(plan)
  const before = found.ofWorkloads.get(workloadId)
  if (before) return before
  const own = { complete: found.complete, ...together([part], found.complete, catalogueAtHand()) }
  const now = { ...own, facts: caseOf(own, workloadId) }
  found.ofWorkloads.set(workloadId, now)
  return now
}

/** The plan with its defaults filled in. */
export function completeOf(plan: Plan): CompletePlan {
  const before = completeBefore(plan)
  if (before) return before
  const complete = settledPlan(plan, catalogueAtHand())
  completed.set(plan, { complete, catalogue: catalogueAtHand() })
  return complete
}

function completeBefore(plan: Plan): CompletePlan | undefined {
  const before = completed.get(plan)
  return before && holds(plan, before.catalogue) ? before.complete : undefined
}

/** Whether what follows from a plan and a catalogue still does, now that more of the catalogue may be at hand. */
function holds(plan: Plan, catalogue: Catalogue): boolean {
  return catalogue === catalogueAtHand() || !namesMore(plan)
}

/** The same without being held up by it: of a large plan what was complete last, until the new one is. */
export function completeAtHand(plan: Plan): CompletePlan {
  const own = completeBefore(plan)
  if (own || latest === null || !isLarge(plan) || !hasSameParts(plan, latest)) return own ?? completeOf(plan)
  return completeBefore(latest) ?? completeOf(plan)
}

/** Complete for one of its workloads, the others of a large plan as they were: no figure of it depends on them. */
export function completeFor(plan: Plan, workloadId: string): CompletePlan {
  const whole = completeAtHand(plan)
  if (completeBefore(plan) === whole) return whole
  const linked = linkedWorkloads(plan)
  const own = settledPlan(
    { ...plan, workloads: plan.workloads.filter(({ id }) => id === workloadId || linked.has(id)) },
    catalogueAtHand(),
  )
  const workloads = whole.workloads.map((other) => own.workloads.find(({ id }) => id === other.id) ?? other)
  return { ...own, workloads }
}

/** Whether working out what is not known of a plan yet would hold the page up. */
export function isTooLargeForPage(plan: Plan): boolean {
  return isLarge(plan, missingWorkloads(plan))
}

export function isDerived(plan: Plan): boolean {
  const found = knownBefore(plan)
  return found !== undefined && plan.workloads.every(({ id }) => found.parts.has(id))
}

export function isWorkedOut(plan: Plan, workloadId: string): boolean {
  return knownBefore(plan)?.parts.has(workloadId) ?? false
}

/** Ids of the workloads that have to be worked out before the plan is. */
export function missingWorkloads(plan: Plan): readonly string[] {
  const parts = knownBefore(plan)?.parts ?? reusableParts(plan)
  return plan.workloads.filter(({ id }) => !parts.has(id)).map(({ id }) => id)
}

/** Takes over what was completed elsewhere, and with it whatever is known of the plan's workloads already. */
export function rememberComplete(plan: Plan, complete: CompletePlan): void {
  completed.set(plan, { complete, catalogue: catalogueAtHand() })
  knownOf(plan)
}

/** Takes over what was worked out elsewhere of a plan that is complete. */
export function rememberPart(plan: Plan, part: WorkedOut): void {
  knownOf(plan).parts.set(part.decision.id, part)
  keep(plan)
}

function knownOf(plan: Plan): Known {
  const before = knownBefore(plan)
  if (before) return before
  const found = {
    catalogue: catalogueAtHand(),
    complete: completeOf(plan),
    parts: reusableParts(plan),
    ofWorkloads: new Map<string, OfWorkload>(),
    whole: null,
  }
  known.set(plan, found)
  return found
}

function knownBefore(plan: Plan): Known | undefined {
  const before = known.get(plan)
  return before && holds(plan, before.catalogue) ? before : undefined
}

function partOf({ complete, parts }: Known, workloadId: string): WorkedOut {
  const before = parts.get(workloadId)
  if (before) return before
  const part = workOutOne(complete, workloadOf(complete, workloadId), catalogueAtHand())
  parts.set(workloadId, part)
  return part
}

/**
 * No workload depends on another, but for those with machines in common, so those that a change has left alone are as
 * they were.
 */
function reusableParts(plan: Plan): Map<string, WorkedOut> {
  const before = latest && knownBefore(latest)
  if (!latest || !before || besidesWorkloads(latest) !== besidesWorkloads(plan)) return new Map()
  const alike = new Set(latest.workloads)
  const linked = new Set([...linkedWorkloads(latest), ...linkedWorkloads(plan)])
  const isLinkAlike = plan.workloads.every((one) => !linked.has(one.id) || alike.has(one))
  const hasSameLinks = latest.workloads.every(
    ({ id }) => !linked.has(id) || plan.workloads.some((one) => one.id === id),
  )
  const parts = plan.workloads
    .filter((one) => alike.has(one) && (!linked.has(one.id) || (isLinkAlike && hasSameLinks)))
    .map(({ id }) => [id, before.parts.get(id)] as const)
  return new Map(parts.filter((entry): entry is [string, WorkedOut] => entry[1] !== undefined))
}

/** The plan's name is in no figure. */
function besidesWorkloads(plan: Plan): string {
  return JSON.stringify({ ...plan, name: '', workloads: [] })
}

/** The plan whose figures were looked at last is the last to be forgotten. */
function keep(plan: Plan): void {
  latest = plan
  if (recentLarge.at(-1) === plan || !isLarge(plan)) return
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

const partsOf = new WeakMap<Plan, string>()

function parts(plan: Plan): string {
  const before = partsOf.get(plan)
  if (before !== undefined) return before
  const ids = JSON.stringify(
    plan.workloads.map(({ id, options }) => [id, options.map((option) => option.id)]),
  )
  partsOf.set(plan, ids)
  return ids
}
