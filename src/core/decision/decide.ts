import type { Catalogue } from '../catalogue/types.ts'
import type { Evaluation, WorkloadEvaluation } from '../engine/evaluation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { candidatesOf } from './rules/candidates.ts'
import type { Decision, ToAnswer, VerdictState, WorkloadDecision } from './decision.ts'
import { aMainDriverFlips } from './drivers.ts'
import { teamStanding } from './rules/gates.ts'
import { groundOf } from './rules/ground.ts'
import { rank, type Candidate, type Ranking } from './rules/precedence.ts'
import { becauseLines, reasonsOf } from './rules/reasons.ts'
import { smallestRelaxation } from './rules/relaxation.ts'
import { volumeSwitchingValue } from './switching-values.ts'
import { CANDIDATES_TITLE } from './questionnaire/question-titles.ts'
import { missingDemand, openQuestionAbout } from './rules/to-answer.ts'
import { verdictSentences } from '../words/verdict-words.ts'

/**
 * What follows from an evaluation and the answers, workload by workload: gates first, then net present
 * cost, then the flowchart where the cost is close, and the sentence that says it. The rules stand in
 * docs/method/decision.md.
 */
export function decide(plan: CompletePlan, evaluation: Evaluation, catalogue: Catalogue): Decision {
  return decideWith(plan, evaluation, catalogue, SEARCHED)
}

/** What has to be searched for, because it asks what would be if an input were another. */
export interface Searches {
  readonly flips: typeof aMainDriverFlips
  readonly switching: typeof volumeSwitchingValue
}

const SEARCHED: Searches = { flips: aMainDriverFlips, switching: volumeSwitchingValue }

/** The same with the searches as an argument. */
export function decideWith(
  plan: CompletePlan,
  evaluation: Evaluation,
  catalogue: Catalogue,
  searches: Searches,
): Decision {
  return {
    workloads: plan.workloads.map((workload) => {
      const figures = evaluation.workloads.find(({ id }) => id === workload.id)
      if (!figures) throw new Error(`The evaluation has no workload ${workload.id}.`)
      return decideWorkload(plan, workload, figures, catalogue, searches)
    }),
  }
}

function decideWorkload(
  plan: CompletePlan,
  workload: CompleteWorkload,
  evaluation: WorkloadEvaluation,
  catalogue: Catalogue,
  searches: Searches,
): WorkloadDecision {
  const { standing, gates, passing, costNode, path } = groundOf(plan, workload, evaluation)
  const candidates = candidatesOf(workload, standing, passing, teamStanding(plan, workload) === 'missing')
  const ranking = rank(
    candidates,
    () => path.outcome,
    (winner, other) => searches.flips(winner, other, plan, workload, catalogue),
  )
  const toAnswer = ranking
    ? openQuestionAbout(ranking.recommended, plan, workload, standing)
    : whatIsMissing(workload, passing.size > 0)
  const settled = toAnswer === null ? ranking : null
  const nothingToCompare = workload.options.length === 0
  const state: VerdictState =
    settled?.state ?? (toAnswer !== null || nothingToCompare ? 'not-enough-data' : 'none-left')
  const decision = {
    id: workload.id,
    path,
    gates,
    state,
    recommended: settled?.recommended ?? null,
    runnerUp: settled?.runnerUp ?? null,
    target: settled?.target ?? null,
    margin: settled?.margin ?? null,
    figures: figuresOf(settled, candidates),
    relaxation: state === 'none-left' ? smallestRelaxation(gates, evaluation) : null,
    toAnswer,
    switching: settled ? searches.switching(plan, workload, catalogue) : [],
    costNode,
  }
  const facts = { plan, workload, evaluation, decision }
  const reasons = reasonsOf(facts, candidates)
  return {
    ...decision,
    reasons,
    verdict: { ...verdictSentences(facts), because: becauseLines(facts, reasons) },
  }
}

/** With no option left to rank: the demand first, then models and machines whose figures are missing. */
function whatIsMissing(workload: CompleteWorkload, somePass: boolean): ToAnswer | null {
  return somePass ? (missingDemand(workload) ?? { section: 'capability', question: CANDIDATES_TITLE }) : null
}

function figuresOf(ranking: Ranking | null, candidates: readonly Candidate[]): WorkloadDecision['figures'] {
  const usdOf = (id: string | null) => candidates.find((option) => option.id === id)?.netPresentUsd ?? null
  const own = usdOf(ranking?.recommended ?? null)
  const other = usdOf(ranking?.runnerUp ?? null)
  return {
    netPresentUsd: own,
    differenceUsd: own === null || other === null ? null : Math.abs(other - own),
  }
}
