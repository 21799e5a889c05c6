import { useDeferredValue, useEffect, useSyncExternalStore } from 'react'
import type { WorkloadDecision } from '#core/decision/decision.ts'
import type { WorkloadEvaluation } from '#core/engine/evaluation.ts'
import type { Plan, Workload } from '#core/plan/schema.ts'
import { nextNews, useAside } from './aside.ts'
import { awaitCatalogue, isBeyondHand } from './catalogue-at-hand.ts'
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
import { follow, usePace } from './pace.ts'
import { usePlanStore } from './plan-store.ts'
import { useRisk } from './use-risk.ts'
import { useRisks } from './use-risks.ts'
import { useSwitching } from './use-switching.ts'
import { workloadOf } from './workload-of.ts'

export interface EvaluatedWorkload extends OfWorkload {
  /** What the figures are of; the user may have changed it since (`stale`). */
  readonly plan: Plan
  readonly workloadId: string
  readonly workload: Workload
  readonly workloadEvaluation: WorkloadEvaluation
  readonly workloadDecision: WorkloadDecision
  readonly stale: boolean
  /** How far the chances of the verdict have come. */
  readonly chance: { readonly isOld: boolean; readonly hasFailed: boolean }
}

/**
 * Everything that follows from the plan for the workload that is looked at. Controls follow the plan at once; figures
 * and drawings follow when the hand gives time, so that a slider never waits for a table.
 */
export function useEvaluation(): EvaluatedWorkload {
  const { workloadId, ready } = useReady()
  const rested = usePace((state) => state.rested)
  const deferred = useDeferredValue(followedBy(rested, ready, workloadId))
  return useShown(workloadId, followedBy(deferred, ready, workloadId))
}

/** The same at once, for the verdict and what is as short: nothing else of the page is waited for. */
export function useEvaluationAtOnce(): EvaluatedWorkload {
  const { workloadId, ready } = useReady()
  return useShown(workloadId, ready)
}

/** The same for the chart, which follows the hand as fast as it can be drawn. */
export function useEvaluationDrawn(): EvaluatedWorkload {
  const { workloadId, ready } = useReady()
  const drawn = usePace((state) => state.drawn)
  return useShown(workloadId, followedBy(drawn, ready, workloadId))
}

/** Lets chart and tables follow once the verdict stands; in one place around all that shows figures. */
export function useFollowing(): void {
  const { ready } = useReady()
  useEffect(() => {
    follow(ready)
  }, [ready])
}

/** Changes only when other figures are there, not with every move of a hand. */
function useReady() {
  const workloadId = usePlanStore((state) => state.workloadId)
  const ready = useReadyPlan((plan) => isWorkedOut(plan, workloadId))
  return { workloadId, ready }
}

/** What somebody follows with, where its figures are there and speak of the same options. */
function followedBy(follower: Plan | null, ready: Plan, workloadId: string): Plan {
  const isShown = follower !== null && hasSameParts(ready, follower) && isWorkedOut(follower, workloadId)
  return isShown ? follower : ready
}

function useShown(workloadId: string, shown: Plan): EvaluatedWorkload {
  const derived = deriveWorkload(shown, workloadId)
  const stale = usePlanStore(({ plan }) => plan !== shown)
  const { risk, ...chance } = useRisk(derived.facts, !stale)
  const switching = useSwitching(derived.facts, !stale)
  const facts = judgedCase(derived.facts, { risk, switching })
  return {
    ...derived,
    facts,
    decision: { workloads: [facts.decision] },
    plan: shown,
    workloadId,
    workload: workloadOf(shown, workloadId),
    workloadEvaluation: facts.evaluation,
    workloadDecision: facts.decision,
    stale,
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
  const ready = useReadyPlan(isDerived)
  const deferred = useDeferredValue(ready)
  const isShown = hasSameParts(plan, deferred) && (isDerived(deferred) || !isTooLargeForPage(deferred))
  return { ...derive(isShown ? deferred : ready), plan }
}

/**
 * The plan itself, or while it is worked out beside the page the last one that was. Where there is no such one,
 * as when a large plan is opened, what asks waits (for the Suspense around it) until there is.
 */
function useReadyPlan(isReady: (plan: Plan) => boolean): Plan {
  const ready = useSyncExternalStore(subscribe, () => readyPlan(isReady))
  // What it names has to come first; where it can't be had, the boundary around whatever asks says so.
  if (isBeyondHand(ready)) awaitCatalogue()
  // Thrown, since React loses hooks where `use` is not called again, and leaves deferred values behind where it always is.
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- it is what the boundary waits for
  if (!isReady(ready) && useAside.getState().worker !== 'none' && isTooLargeForPage(ready)) throw nextNews()
  return ready
}

function subscribe(onChange: () => void): () => void {
  const stops = [usePlanStore.subscribe(onChange), useAside.subscribe(onChange)]
  return () => {
    for (const stop of stops) stop()
  }
}

function readyPlan(isReady: (plan: Plan) => boolean): Plan {
  const { plan } = usePlanStore.getState()
  const { awaited, answered, worker } = useAside.getState()
  if (isReady(plan) || answered === null || isBeyondHand(plan)) return plan
  const isAwaited = awaited === plan || (worker !== 'none' && isTooLargeForPage(plan))
  return isAwaited && hasSameParts(plan, answered) && isReady(answered) ? answered : plan
}
