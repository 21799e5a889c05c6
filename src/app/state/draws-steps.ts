import { outlookSteps, type Outlook } from '#core/analysis/outlook.ts'
import { riskSteps, type Risk } from '#core/analysis/risk.ts'
import type { Catalogue } from '#core/catalogue/types.ts'
import { gatesOfDraws } from '#core/decision/risk-of.ts'
import { catalogueIndex } from '#core/engine/situation.ts'
import type { CompletePlan, CompleteWorkload } from '#core/plan/complete-plan.ts'
import type { DrawsQuestion } from './aside-protocol.ts'

/** The work on a question about draws, step by step: in a worker, or in the page where there is none. */
export function riskOfDraws(
  { complete, workloadId, wanted }: DrawsQuestion,
  catalogue: Catalogue,
): Generator<number, Risk> {
  const workload = workloadOf(complete, workloadId)
  return riskSteps(
    complete,
    workload,
    catalogueIndex(catalogue, complete),
    wanted,
    gatesOfDraws(complete, workload),
  )
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

function workloadOf(complete: CompletePlan, workloadId: string): CompleteWorkload {
  const workload = complete.workloads.find(({ id }) => id === workloadId)
  if (!workload) throw new Error(`no workload ${workloadId}`)
  return workload
}
