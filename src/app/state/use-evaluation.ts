import { use, useDeferredValue } from 'react'
import { caseOf, type Case } from '#core/decision/case.ts'
import type { WorkloadDecision } from '#core/decision/decision.ts'
import type { Verdict } from '#core/words/verdict-words.ts'
import type { WorkloadEvaluation } from '#core/engine/evaluation.ts'
import type { Plan, Workload } from '#core/plan/schema.ts'
import { nextNews, useAside } from './aside.ts'
import { derive, hasSameParts, isDerived, isTooLargeForPage, type Derived } from './derive.ts'
import { usePlanStore } from './plan-store.ts'
import { verdictFor } from './verdict.ts'

export interface EvaluatedPlan extends Derived {
  /** As the user left it a moment ago; the figures may still be those of the moment before (`stale`). */
  readonly plan: Plan
  readonly workloadId: string
  readonly workload: Workload
  readonly workloadEvaluation: WorkloadEvaluation
  readonly workloadDecision: WorkloadDecision
  readonly verdict: Verdict
  /** The same as one value, for whatever is worked out from it. */
  readonly facts: Case
  readonly stale: boolean
}

/**
 * Everything that follows from the plan. Controls follow the plan at once; figures and drawings follow when
 * the browser has time, so that a slider never waits for a chart.
 */
export function useEvaluation(): EvaluatedPlan {
  const plan = usePlanStore((state) => state.plan)
  const workloadId = usePlanStore((state) => state.workloadId)
  const ready = useReadyPlan(plan)
  const deferred = useDeferredValue(ready)
  const shown = hasSameParts(plan, deferred) ? deferred : ready
  const derived = derive(shown)
  const facts = factsOf(derived, workloadId)
  return {
    ...derived,
    plan,
    workloadId,
    workload: one(plan.workloads, workloadId),
    workloadEvaluation: facts.evaluation,
    workloadDecision: facts.decision,
    verdict: verdictFor(facts),
    facts,
    stale: shown !== plan,
  }
}

const known = new WeakMap<Derived, Map<string, Case>>()

/** The same object for the same figures, so that what is worked out from it need not be worked out again. */
function factsOf(derived: Derived, workloadId: string): Case {
  const ofPlan = known.get(derived) ?? new Map<string, Case>()
  known.set(derived, ofPlan)
  const facts = ofPlan.get(workloadId) ?? caseOf(derived, workloadId)
  ofPlan.set(workloadId, facts)
  return facts
}

/**
 * The plan itself, or while it is worked out beside the page the last one that was. Where there is no such one,
 * as when a large plan is opened, what asks waits (for the Suspense around it) until there is.
 */
function useReadyPlan(plan: Plan): Plan {
  const { awaited, answered, worker } = useAside()
  if (isDerived(plan)) return plan
  const hasFigures = answered !== null && hasSameParts(plan, answered)
  if (awaited === plan && hasFigures) return answered
  const isLarge = worker !== 'none' && isTooLargeForPage(plan)
  if (isLarge && hasFigures) return answered
  if (isLarge) use(nextNews())
  return plan
}

function one<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const found = items.find((item) => item.id === id)
  if (found === undefined) throw new Error(`no workload ${id}`)
  return found
}
