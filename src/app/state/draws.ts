import { riskWanted } from '#core/decision/risk-wanted.ts'
import type { Case } from '#core/decision/case.ts'
import type { WorkloadDecision } from '#core/decision/decision.ts'
import { askedOnce, type Listener } from './runner/asked-once.ts'
import type { ResultOf } from './runner/jobs.ts'

export interface DrawsListener<Found> extends Omit<Listener<'risk'>, 'onFound'> {
  readonly onFound: (found: Found | null) => void
}

/** How sure a recommendation is: it follows the verdict, which does not wait for it. */
export const risks = drawsOf('risk')

/** How far costs may turn out, and what is worth finding out: for who asks. */
export const outlooks = drawsOf('outlook')

/** Draws of a workload, made beside the page. `known`: null where there is nothing to draw. */
function drawsOf<Name extends 'risk' | 'outlook'>(name: Name) {
  const once = askedOnce(name)
  const withoutAny = new WeakSet<WorkloadDecision>()
  type Found = ResultOf<Name>
  return {
    known: (decision: WorkloadDecision): Found | null | undefined =>
      withoutAny.has(decision) ? null : once.known(decision),
    ask: (facts: Case, listener: DrawsListener<Found>): (() => void) => {
      const { plan, workload, decision } = facts
      const wanted = riskWanted(facts)
      if (wanted === null) {
        withoutAny.add(decision)
        listener.onFound(null)
        return () => {}
      }
      const question = { complete: plan, workloadId: workload.id, wanted }
      return once.ask(decision, () => question, listener)
    },
  }
}
