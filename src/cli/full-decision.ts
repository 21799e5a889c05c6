import { catalogue } from '#core/catalogue/catalogue.ts'
import { actionPlan, type ActionPlan } from '#core/decision/proposals/action-plan.ts'
import { adviceFor, type Advice } from '#core/decision/proposals/advice.ts'
import type { WorkloadDecision } from '#core/decision/decision.ts'
import { opinions, type SecondOpinions } from '#core/decision/opinions/opinions.ts'
import { whichWins } from '#core/decision/opinions/which-wins.ts'
import { presetExpectation, type PresetExpectation } from '#core/decision/opinions/preset-expectation.ts'
import { analyse } from '#core/report/analysis.ts'
import type { Worked } from './read-plan.ts'

/** A decision with what a page that follows a slider has no time for. */
export interface FullDecision {
  readonly workloads: readonly FullWorkload[]
}

export interface FullWorkload extends WorkloadDecision {
  readonly secondOpinions: SecondOpinions & { readonly whichWins: string }
  /** For a workload that began as a preset: what an article answers, and whether ours agrees. */
  readonly published: PresetExpectation | null
  readonly advice: Advice
  readonly actionPlan: ActionPlan
}

/** Every input's switching value instead of the volume's alone, the second opinions, the advice and the action plan. */
export function fullDecision(worked: Worked): FullDecision {
  const analysis = analyse({ ...worked, catalogue })
  const { complete, evaluation, decision } = worked
  const asked = opinions(complete, evaluation, decision)
  return {
    workloads: complete.workloads.map((workload, at) => {
      const figures = evaluation.workloads[at]
      const decided = decision.workloads[at]
      const second = asked[at]
      if (!figures || !decided || !second) throw new Error(`Workload ${workload.id} was not decided.`)
      const advised = { plan: complete, workload, evaluation: figures, decision: decided }
      const advice = adviceFor(advised, catalogue)
      return {
        ...decided,
        switching: analysis.get(workload.id)?.switching ?? decided.switching,
        secondOpinions: { ...second, whichWins: whichWins({ ...advised, second }) },
        published: presetExpectation(workload, decided, evaluation),
        advice,
        actionPlan: actionPlan(advised, advice, catalogue),
      }
    }),
  }
}
