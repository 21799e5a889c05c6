import type { Catalogue } from '../catalogue/types.ts'
import { caseFrom } from '../decision/case.ts'
import { decideWorkload, WITHOUT_SWITCHING } from '../decision/decide-workload.ts'
import { evaluate } from '../engine/evaluate.ts'
import { settledPlan } from './settled-plan.ts'
import type { Plan } from '../plan/schema.ts'
import type { MovedVerdict } from '../words/moved-words.ts'
import { headlineOf } from '../words/verdict-words.ts'

/** A plan with the prices at which it is looked at. */
export interface Priced {
  readonly plan: Plan
  readonly catalogue: Catalogue
}

/**
 * The verdicts on a plan before and after its prices are others, workload by workload: it takes as long as deciding it
 * twice, so it is done in steps, one a workload.
 */
export function* movedVerdicts(before: Priced, after: Priced): Generator<number, readonly MovedVerdict[]> {
  const [then, now] = [before, after].map(({ plan, catalogue }) => settledPlan(plan, catalogue))
  const found: MovedVerdict[] = []
  for (const { id } of after.plan.workloads) {
    const [thenCase, nowCase] = [verdictIn(then, before, id), verdictIn(now, after, id)]
    if (thenCase && nowCase) {
      found.push({
        workloadId: id,
        name: nowCase.workload.name,
        before: headlineOf(thenCase),
        after: headlineOf(nowCase),
        hasMoved:
          thenCase.decision.recommended !== nowCase.decision.recommended ||
          thenCase.decision.state !== nowCase.decision.state,
      })
    }
    yield found.length
  }
  return found
}

function verdictIn(plan: ReturnType<typeof settledPlan> | undefined, { catalogue }: Priced, id: string) {
  const workload = plan?.workloads.find((one) => one.id === id)
  if (!plan || !workload) return null
  const [evaluation] = evaluate({ ...plan, workloads: [workload] }, catalogue).workloads
  if (!evaluation) return null
  return caseFrom(
    plan,
    workload,
    evaluation,
    decideWorkload(plan, workload, evaluation, catalogue, WITHOUT_SWITCHING),
  )
}
