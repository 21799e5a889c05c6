import { catalogue } from '#core/catalogue/catalogue.ts'
import { actionPlan } from '#core/decision/proposals/action-plan.ts'
import { adviceFor } from '#core/decision/proposals/advice.ts'
import { toldActionPlan, type ToldActionPlan } from '#core/words/told-action-plan.ts'
import { toldAdvice, type ToldAdvice } from '#core/words/told-advice.ts'
import { opinions } from '#core/decision/opinions/opinions.ts'
import { presetExpectation } from '#core/decision/opinions/preset-expectation.ts'
import { withRisk } from '#core/decision/risk-of.ts'
import { toldExpectation, type ToldExpectation } from '#core/words/preset-expectation-words.ts'
import { toldSwitching } from '#core/words/switch-words.ts'
import { toldWorkload, type ToldWorkload } from '#core/words/told-decision.ts'
import { toldOpinions, type ToldOpinions } from '#core/words/told-opinions.ts'
import { analyse } from '#core/story/analysis.ts'
import type { Worked } from './read-plan.ts'

/** A decision with what a page that follows a slider has no time for. */
export interface FullDecision {
  readonly workloads: readonly FullWorkload[]
}

export interface FullWorkload extends ToldWorkload {
  readonly secondOpinions: ToldOpinions
  /** For a workload that began as a preset: what an article answers, and whether ours agrees. */
  readonly published: ToldExpectation | null
  readonly advice: ToldAdvice
  readonly actionPlan: ToldActionPlan
  /** How many inputs nobody moved, because the workload is too large; 0 where `switching` has all of them. */
  readonly inputsLeftOut: number
}

/** Every input's switching value instead of the volume's alone, the second opinions, the advice and the action plan. */
export function fullDecision(worked: Worked): FullDecision {
  const analysis = analyse({ ...worked, catalogue })
  const { complete, evaluation } = worked
  const decision = withRisk(complete, evaluation, worked.decision, catalogue)
  const asked = opinions(complete, evaluation, decision)
  return {
    workloads: complete.workloads.map((workload, at) => {
      const figures = evaluation.workloads[at]
      const decided = decision.workloads[at]
      const second = asked[at]
      if (!figures || !decided || !second) throw new Error(`Workload ${workload.id} was not decided.`)
      const advised = { plan: complete, workload, evaluation: figures, decision: decided }
      const published = presetExpectation(workload, decided, evaluation)
      const advice = adviceFor(advised, catalogue)
      return {
        ...toldWorkload(advised),
        switching: (analysis.get(workload.id)?.switching ?? decided.switching).map((value) =>
          toldSwitching(value, complete),
        ),
        inputsLeftOut: analysis.get(workload.id)?.inputsLeftOut ?? 0,
        secondOpinions: toldOpinions(second, advised),
        published: published && toldExpectation(published, advised),
        advice: toldAdvice(advice, advised),
        actionPlan: toldActionPlan(actionPlan(advised, advice, catalogue), advised),
      }
    }),
  }
}
