import { use, useDeferredValue } from 'react'
import type { WorkloadDecision } from '#core/decision/decision.ts'
import type { Verdict } from '#core/words/verdict-words.ts'
import type { WorkloadEvaluation } from '#core/engine/evaluation.ts'
import type { Plan, Workload } from '#core/plan/schema.ts'
import { nextNews, useAside } from './aside.ts'
import { isBeyondHand, wholeCatalogue } from './catalogue-at-hand.ts'
import {
  derive,
  deriveWorkload,
  hasSameParts,
  isDerived,
  isTooLargeForPage,
  isWorkedOut,
  type Derived,
  type OfWorkload,
} from './derive.ts'
import { judgedCase } from './judged.ts'
import { usePlanStore } from './plan-store.ts'
import { useRisk } from './use-risk.ts'
import { useRisks } from './use-risks.ts'
import { verdictFor } from './verdict.ts'

export interface EvaluatedWorkload extends OfWorkload {
  /** As the user left it a moment ago; the figures may still be those of the moment before (`stale`). */
  readonly plan: Plan
  readonly workloadId: string
  readonly workload: Workload
  readonly workloadEvaluation: WorkloadEvaluation
  readonly workloadDecision: WorkloadDecision
  readonly verdict: Verdict
  readonly stale: boolean
  /** How far the chances of the verdict have come. */
  readonly chance: { readonly isOld: boolean; readonly hasFailed: boolean }
}

/**
 * Everything that follows from the plan for the workload that is looked at. Controls follow the plan at once; figures
 * and drawings follow when the browser has time, so that a slider never waits for a chart.
 */
export function useEvaluation(): EvaluatedWorkload {
  const plan = usePlanStore((state) => state.plan)
  const workloadId = usePlanStore((state) => state.workloadId)
  const shown = useShownPlan(plan, (one) => isWorkedOut(one, workloadId))
  const derived = deriveWorkload(shown, workloadId)
  const { risk, ...chance } = useRisk(derived.facts)
  const facts = judgedCase(derived.facts, risk)
  return {
    ...derived,
    facts,
    decision: { workloads: [facts.decision] },
    plan,
    workloadId,
    workload: one(plan.workloads, workloadId),
    workloadEvaluation: facts.evaluation,
    workloadDecision: facts.decision,
    verdict: verdictFor(facts),
    stale: shown !== plan,
    chance,
  }
}

/** The same of all workloads, for what puts them side by side: a large plan takes longer for that. */
export function useWholeEvaluation(): Derived & { readonly plan: Plan } {
  const worked = useWorkedOutPlan()
  return { ...worked, decision: useRisks(worked) }
}

/** As it stands before the chances of its workloads are known, for what joins them itself. */
export function useWorkedOutPlan(): Derived & { readonly plan: Plan } {
  const plan = usePlanStore((state) => state.plan)
  const derived = derive(useShownPlan(plan, isDerived))
  return { ...derived, plan }
}

function useShownPlan(plan: Plan, isReady: (plan: Plan) => boolean): Plan {
  const ready = useReadyPlan(plan, isReady)
  const deferred = useDeferredValue(ready)
  const isShown = hasSameParts(plan, deferred) && (isReady(deferred) || !isTooLargeForPage(deferred))
  return isShown ? deferred : ready
}

/**
 * The plan itself, or while it is worked out beside the page the last one that was. Where there is no such one,
 * as when a large plan is opened, what asks waits (for the Suspense around it) until there is.
 */
function useReadyPlan(plan: Plan, isReady: (plan: Plan) => boolean): Plan {
  const { awaited, answered, worker } = useAside()
  // What it names has to come first; where it can't be had, the boundary around whatever asks says so.
  if (isBeyondHand(plan)) use(wholeCatalogue())
  if (isReady(plan)) return plan
  const hasFigures = answered !== null && hasSameParts(plan, answered) && isReady(answered)
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
