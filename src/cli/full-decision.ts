import { catalogue } from '#core/catalogue/catalogue.ts'
import type { WorkloadDecision } from '#core/decision/decision.ts'
import { opinions, type SecondOpinions } from '#core/decision/opinions/opinions.ts'
import { analyse } from '#core/report/analysis.ts'
import type { Worked } from './read-plan.ts'

/** A decision with what a page that follows a slider has no time for. */
export interface FullDecision {
  readonly workloads: readonly (WorkloadDecision & { readonly secondOpinions: SecondOpinions | null })[]
}

/** Every input's switching value instead of the volume's alone, and the second opinions. */
export function fullDecision(worked: Worked): FullDecision {
  const analysis = analyse({ ...worked, catalogue })
  const asked = opinions(worked.complete, worked.evaluation, worked.decision)
  return {
    workloads: worked.decision.workloads.map((workload) => ({
      ...workload,
      switching: analysis.get(workload.id)?.switching ?? workload.switching,
      secondOpinions: asked.find((one) => one.workload === workload.id) ?? null,
    })),
  }
}
