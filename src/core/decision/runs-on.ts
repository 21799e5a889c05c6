import { finished } from '../analysis/finished.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { evaluate } from '../engine/evaluate.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { caseFrom, type Case } from './case.ts'
import { decideWorkload, WITHOUT_SWITCHING } from './decide-workload.ts'

/** What is recommended for a workload of a plan, step by step. */
export type Recommends = (plan: CompletePlan, workload: CompleteWorkload) => Generator<number, string | null>

/**
 * With what each workload runs on whose machines others would share: nobody else buys them. Method:
 * docs/method/cost.md#shared-machines.
 */
export function withRunsOn(plan: CompletePlan, catalogue: Catalogue): CompletePlan {
  return finished(
    settle(plan, function* (settled, workload) {
      yield 0
      return workedOut(settled, workload, catalogue).decision.recommended
    }),
  )
}

/**
 * The same by another recommendation. A workload that would itself share machines is settled after those that pay for
 * them; of two that would run on each other's machines the first in the plan counts on none of them.
 */
export function* settle(plan: CompletePlan, recommends: Recommends): Generator<number, CompletePlan> {
  const { linkedWorkloads } = plan
  const runsOn = { ...plan.runsOn }
  function* find(id: string, above: readonly string[]): Generator<number, undefined> {
    const workload = linkedWorkloads.find((one) => one.id === id)
    if (workload === undefined || Object.hasOwn(runsOn, id)) return
    const here = [...above, id]
    for (const payer of payersOf(workload)) if (!here.includes(payer)) yield* find(payer, here)
    const open = Object.fromEntries(above.map((one) => [one, null]))
    runsOn[id] = yield* recommends({ ...plan, runsOn: { ...open, ...runsOn } }, workload)
  }
  const paying = new Set(linkedWorkloads.flatMap(payersOf))
  for (const { id } of linkedWorkloads) if (paying.has(id)) yield* find(id, [])
  return { ...plan, runsOn }
}

/** Ids of the workloads on whose machines options of this one would run. */
export function payersOf({ options }: Pick<CompleteWorkload, 'options'>): readonly string[] {
  return options.flatMap((option) =>
    'sharesWith' in option && option.sharesWith?.fault === null ? [option.sharesWith.workload] : [],
  )
}

/** One workload of a plan by itself, decided without the draws. */
export function workedOut(plan: CompletePlan, workload: CompleteWorkload, catalogue: Catalogue): Case {
  const [evaluation] = evaluate({ ...plan, workloads: [workload] }, catalogue).workloads
  if (!evaluation) throw new Error(`The workload ${workload.id} was not evaluated.`)
  const decision = decideWorkload(plan, workload, evaluation, catalogue, WITHOUT_SWITCHING)
  return caseFrom(plan, workload, evaluation, decision)
}
