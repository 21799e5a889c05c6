import { outlookSteps, type Outlook } from '#core/analysis/outlook.ts'
import { riskSteps, type Risk } from '#core/analysis/risk.ts'
import type { Catalogue } from '#core/catalogue/types.ts'
import { catalogueIndex } from '#core/engine/situation.ts'
import type { DrawsQuestion } from './aside-protocol.ts'

/** The work on a question about draws, step by step: in a worker, or in the page where there is none. */
export function riskOfDraws(question: DrawsQuestion, catalogue: Catalogue): Generator<number, Risk> {
  const workload = workloadOf(question)
  return riskSteps(question.complete, workload, catalogueIndex(catalogue), question.wanted)
}

export function outlookOfDraws(question: DrawsQuestion, catalogue: Catalogue): Generator<number, Outlook> {
  const workload = workloadOf(question)
  return outlookSteps(question.complete, workload, catalogueIndex(catalogue), question.wanted)
}

function workloadOf({ complete, workloadId }: DrawsQuestion) {
  const workload = complete.workloads.find(({ id }) => id === workloadId)
  if (!workload) throw new Error(`no workload ${workloadId}`)
  return workload
}
