import type { Catalogue } from '../catalogue/types.ts'
import type { Evaluation, WorkloadEvaluation } from '../engine/evaluation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { candidatesOf } from './rules/candidates.ts'
import type { Decision, SettledBy, ToAnswer, VerdictState, WorkloadDecision } from './decision.ts'
import { aMainDriverFlips } from './drivers.ts'
import { flipFinder } from './flip-finder.ts'
import { teamStanding } from './rules/gates.ts'
import { groundOf } from './rules/ground.ts'
import { isNear, rank, type Candidate, type Ranking } from './rules/precedence.ts'
import { reasonsOf } from './rules/reasons.ts'
import { smallestRelaxation } from './rules/relaxation.ts'
import { volumeSwitchingValue } from './switching-values.ts'
import { missingDemand, openQuestionAbout } from './rules/to-answer.ts'

/**
 * What follows from an evaluation and the answers, workload by workload: gates first, then total
 * cost, then the flowchart where the cost is close, each with its reasons. The rules stand in
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

export const SEARCHED: Searches = { flips: aMainDriverFlips, switching: volumeSwitchingValue }

/** Without the search for switching values, which changes no verdict and takes longest. */
export const WITHOUT_SWITCHING: Searches = { flips: aMainDriverFlips, switching: () => [] }

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

/** One workload by itself; none depends on another. */
export function decideWorkload(
  plan: CompletePlan,
  workload: CompleteWorkload,
  evaluation: WorkloadEvaluation,
  catalogue: Catalogue,
  searches: Searches,
): WorkloadDecision {
  const { standing, gates, passing, costNode, path } = groundOf(plan, workload, evaluation)
  const flips = flipFinder(plan, workload, catalogue)
  const candidates = candidatesOf(workload, standing, passing, teamStanding(plan, workload) === 'missing')
  const ranking = rank(
    candidates,
    () => path.outcome,
    (winner, other) => searches.flips(winner, other, plan, workload, catalogue, flips),
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
    settledBy: settled && settledBy(settled, candidates),
    ...(state === 'only-one' ? onlyOne(gates, evaluation) : { onlyBecause: null, cheapestRuledOut: null }),
    relaxation: state === 'none-left' ? smallestRelaxation(gates, evaluation) : null,
    toAnswer,
    switching: settled ? searches.switching(plan, workload, catalogue, flips) : [],
    costNode,
  }
  return { ...decision, reasons: reasonsOf({ plan, workload, evaluation, decision }, candidates) }
}

/** With no option left to rank: the demand first, then models and machines whose figures are missing. */
function whatIsMissing(workload: CompleteWorkload, somePass: boolean): ToAnswer | null {
  return somePass ? (missingDemand(workload) ?? { section: 'capability', questionId: 'candidates' }) : null
}

function figuresOf(ranking: Ranking | null, candidates: readonly Candidate[]): WorkloadDecision['figures'] {
  const usdOf = (id: string | null) => candidates.find((option) => option.id === id)?.totalUsd ?? null
  const own = usdOf(ranking?.recommended ?? null)
  const other = usdOf(ranking?.runnerUp ?? null)
  return {
    totalUsd: own,
    differenceUsd: own === null || other === null ? null : Math.abs(other - own),
  }
}

/** Only where the two cost about the same: elsewhere the cost itself decides. */
function settledBy(
  { state, recommended, runnerUp, margin }: Ranking,
  candidates: readonly Candidate[],
): SettledBy | null {
  const chosen = candidates.find(({ id }) => id === recommended)
  const other = candidates.find(({ id }) => id === runnerUp)
  if (state !== 'close' || margin === null || !isNear(margin) || !chosen || !other) return null
  if (chosen.totalUsd < other.totalUsd) return 'cost'
  return chosen.upFrontUsd < other.upFrontUsd ? 'up-front' : 'flowchart'
}

function onlyOne(
  gates: WorkloadDecision['gates'],
  { options }: WorkloadEvaluation,
): Pick<WorkloadDecision, 'onlyBecause' | 'cheapestRuledOut'> {
  const ruledOut = gates.filter(({ passed }) => !passed)
  const [cheapest] = ruledOut
    .flatMap(({ option, failures }) => {
      const totalUsd = options.find(({ id }) => id === option)?.cost?.totalUsd
      return totalUsd === undefined ? [] : [{ option, totalUsd, gate: failures[0]?.gate ?? null }]
    })
    .toSorted((a, b) => a.totalUsd - b.totalUsd)
  return {
    onlyBecause:
      options.length === 1 ? 'only-in-plan'
      : ruledOut.length === 0 ? 'only-costed'
      : 'only-allowed',
    cheapestRuledOut: cheapest ?? null,
  } // prettier-ignore
}
