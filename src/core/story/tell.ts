import type { Catalogue } from '../catalogue/types.ts'
import { casesOf, type DecidedPlan } from '../decision/case.ts'
import { withRisk } from '../decision/risk-of.ts'
import type { Plan } from '../plan/schema.ts'
import type { ToldExpectation } from '../words/preset-expectation-words.ts'
import type { ToldToday } from '../words/against-today-words.ts'
import type { ToldDerivation } from '../words/derivation-words.ts'
import { horizonsSentence } from '../words/horizon-words.ts'
import { toldSwitching } from '../words/switch-words.ts'
import type { ToldActionPlan } from '../words/told-action-plan.ts'
import type { ToldAdvice } from '../words/told-advice.ts'
import { toldWorkload, type ToldWorkload } from '../words/told-decision.ts'
import type { ToldOpinions } from '../words/told-opinions.ts'
import { adviceOn } from './advice.ts'
import { analyse } from './analysis.ts'
import { toldDerivations } from './derivations.ts'
import { publishedAnswer } from './published-answer.ts'
import { opinionsOn } from './second-opinions.ts'
import { stepsOf } from './steps.ts'
import { todayOf } from './today.ts'
import { underTrends, workedOutWith, type ToldTrend } from './under-trends.ts'

/** All that is to be told of a plan, workload by workload: more than a page that follows a slider has time for. */
export interface Story {
  readonly workloads: readonly WorkloadStory[]
}

export interface WorkloadStory extends ToldWorkload {
  readonly secondOpinions: ToldOpinions
  /** For a workload that began as a preset: what an article answers, and whether ours agrees. */
  readonly published: ToldExpectation | null
  readonly advice: ToldAdvice
  readonly actionPlan: ToldActionPlan
  /** How requests and tokens follow from what the demand is said by; absent where they are said themselves. */
  readonly derivations?: readonly ToldDerivation[]
  /** What it costs and saves against what runs today; absent where nobody says what does. */
  readonly today?: ToldToday
  /** Whether counting over two to five years would turn it; null where nothing is recommended, or nobody looked. */
  readonly horizons: string | null
  /** What the trends of S3 that are no price would make of it. */
  readonly trends: readonly ToldTrend[]
  /** How many inputs nobody moved, because the workload is too large; 0 where `switching` has all of them. */
  readonly inputsLeftOut: number
}

/** With every input's switching value instead of the volume's alone. */
export function tell(worked: DecidedPlan & { readonly plan: Plan }, catalogue: Catalogue): Story {
  const analysis = analyse({ ...worked, catalogue })
  const { complete, evaluation } = worked
  const workOut = workedOutWith(catalogue)
  const decision = withRisk(complete, evaluation, worked.decision, catalogue)
  return {
    workloads: casesOf({ complete, evaluation, decision }).map((one) => {
      const switching = analysis.workloads.get(one.workload.id)?.switching ?? one.decision.switching
      const derivations = toldDerivations(one)
      const today = todayOf(one, catalogue)
      return {
        ...toldWorkload(one),
        ...(derivations.length > 0 ? { derivations } : {}),
        ...(today ? { today } : {}),
        switching: switching.map((value) => toldSwitching(value, complete)),
        secondOpinions: opinionsOn(one),
        published: publishedAnswer(one),
        advice: adviceOn(one, catalogue),
        actionPlan: stepsOf(one, catalogue),
        horizons: horizonsSentence(analysis.workloads.get(one.workload.id)?.horizons ?? [], one),
        trends: underTrends(worked.plan, one, workOut),
        inputsLeftOut: analysis.workloads.get(one.workload.id)?.inputsLeftOut ?? 0,
      }
    }),
  }
}
