import { useDeferredValue } from 'react'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { decide } from '#core/decision/decide.ts'
import type { Decision, WorkloadDecision } from '#core/decision/decision.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import type { Evaluation, WorkloadEvaluation } from '#core/engine/evaluation.ts'
import { completePlan, type CompletePlan } from '#core/plan/complete.ts'
import type { Plan, Workload } from '#core/plan/schema.ts'
import { usePlanStore } from './plan-store.ts'

export interface Derived {
  readonly complete: CompletePlan
  readonly evaluation: Evaluation
  readonly decision: Decision
}

export interface EvaluatedPlan extends Derived {
  /** As the user left it a moment ago; the figures may still be those of the moment before (`stale`). */
  readonly plan: Plan
  readonly workloadId: string
  readonly workload: Workload
  readonly workloadEvaluation: WorkloadEvaluation
  readonly workloadDecision: WorkloadDecision
  readonly stale: boolean
}

/**
 * Everything that follows from the plan. Controls follow the plan at once; figures and drawings follow when
 * the browser has time, so that a slider never waits for a chart.
 */
export function useEvaluation(): EvaluatedPlan {
  const plan = usePlanStore((state) => state.plan)
  const workloadId = usePlanStore((state) => state.workloadId)
  const deferred = useDeferredValue(plan)
  const shown = hasSameParts(plan, deferred) ? deferred : plan
  const derived = derive(shown)
  return {
    ...derived,
    plan,
    workloadId,
    workload: one(plan.workloads, workloadId),
    workloadEvaluation: one(derived.evaluation.workloads, workloadId),
    workloadDecision: one(derived.decision.workloads, workloadId),
    stale: shown !== plan,
  }
}

const known = new WeakMap<Plan, Derived>()

/** Plans never change in place, so each is worked out once, however many components ask. */
export function derive(plan: Plan): Derived {
  const before = known.get(plan)
  if (before) return before
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const derived = { complete, evaluation, decision: decide(complete, evaluation, catalogue) }
  known.set(plan, derived)
  return derived
}

/** What the options of a workload are called, whether or not the plan is the one that is open. */
export function describedOptions(
  plan: Plan,
  workloadId: string,
): readonly {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly parts: readonly string[]
}[] {
  const options = plan.workloads.find(({ id }) => id === workloadId)?.options ?? []
  return one(derive(plan).evaluation.workloads, workloadId).options.map(({ id, name, description }) => {
    const option = options.find((item) => item.id === id)
    return { id, name, description, parts: option?.kind === 'hybrid' ? [option.local, option.cloud] : [] }
  })
}

/** Old figures may stand beside a new number, but not beside workloads or options that they do not know. */
function hasSameParts(plan: Plan, other: Plan): boolean {
  return plan === other || parts(plan) === parts(other)
}

function parts(plan: Plan): string {
  return JSON.stringify(plan.workloads.map(({ id, options }) => [id, options.map((option) => option.id)]))
}

function one<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const found = items.find((item) => item.id === id)
  if (found === undefined) throw new Error(`no workload ${id}`)
  return found
}
