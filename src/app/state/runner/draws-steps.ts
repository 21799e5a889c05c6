import { outlookSteps, type Outlook } from '#core/analysis/outlook.ts'
import type { Risk } from '#core/analysis/risk.ts'
import type { Catalogue } from '#core/catalogue/types.ts'
import { caseFrom } from '#core/decision/case.ts'
import { decideWorkload, WITHOUT_SWITCHING } from '#core/decision/decide-workload.ts'
import { gatesOfDraws, riskOfSteps } from '#core/decision/risk-of.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { catalogueIndex } from '#core/engine/situation.ts'
import { workloadOf } from '../workload-of.ts'
import type { DrawsQuestion } from './jobs.ts'

/** The work on a question about draws, step by step: in a worker, or in the page where there is none. */
export function* riskOfDraws(
  { complete, workloadId }: DrawsQuestion,
  catalogue: Catalogue,
): Generator<number, Risk> {
  const workload = workloadOf(complete, workloadId)
  const [figures] = evaluate({ ...complete, workloads: [workload] }, catalogue).workloads
  if (!figures) throw new Error(`workload ${workloadId} was not evaluated`)
  const decision = decideWorkload(complete, workload, figures, catalogue, WITHOUT_SWITCHING)
  const risk = yield* riskOfSteps(caseFrom(complete, workload, figures, decision), catalogue)
  if (risk === null) throw new Error('Draws are asked for where there are two to compare.')
  return risk
}

export function outlookOfDraws(
  { complete, workloadId, wanted }: DrawsQuestion,
  catalogue: Catalogue,
): Generator<number, Outlook> {
  const workload = workloadOf(complete, workloadId)
  return outlookSteps(
    complete,
    workload,
    catalogueIndex(catalogue, complete),
    wanted,
    gatesOfDraws(complete, workload),
  )
}
