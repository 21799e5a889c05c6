import { useDeferredValue, useMemo } from 'react'
import type { Case } from '#core/decision/case.ts'
import { proposalFor } from '#core/story/proposals.ts'
import type { Plan } from '#core/plan/schema.ts'
import { usePlanStore } from './plan-store.ts'
import { deriveWorkload, isTooLargeForPage, isWorkedOut } from './derive.ts'
import { lookAhead } from './look-ahead.ts'
import { catalogue } from './whole-catalogue.ts'
import { withWorkload } from './workload-edits.ts'

/** The plan with proposals where a workload has no options yet; what has some is left alone. */
export function withProposals(plan: Plan): Plan {
  return plan.workloads
    .filter(({ options }) => options.length === 0)
    .reduce((filled, { id }) => withProposal(filled, id), plan)
}

/** The plan with this workload's options proposed anew, whatever they were. */
export function withProposal(plan: Plan, workloadId: string): Plan {
  return withWorkload(plan, workloadId, (workload) => {
    const { chosen: _forgotten, ...rest } = workload
    return { ...rest, options: [...proposalFor(plan, workload, catalogue)] }
  })
}

const filledPlans = new WeakMap<Plan, Plan>()
const lookedAhead = new WeakMap<Plan, Case>()

/**
 * The verdict on what has been answered so far: as long as a workload has no options, on those that would be
 * proposed now. Nothing of that is kept until the questions are done.
 */
export function useProvisionalFacts(): Case {
  const plan = useDeferredValue(usePlanStore((state) => state.plan))
  const workloadId = useDeferredValue(usePlanStore((state) => state.workloadId))
  const filled = filledPlans.get(plan) ?? withProposals(plan)
  filledPlans.set(plan, filled)
  return useMemo(() => factsOf(filled, workloadId), [filled, workloadId])
}

/** Of a plan that is too large to be worked out at once, what changes no verdict is left out. */
function factsOf(plan: Plan, workloadId: string): Case {
  if (isWorkedOut(plan, workloadId) || !isTooLargeForPage(plan)) return deriveWorkload(plan, workloadId).facts
  const before = lookedAhead.get(plan)
  const facts = before?.workload.id === workloadId ? before : lookAhead(plan, workloadId)
  lookedAhead.set(plan, facts)
  return facts
}
