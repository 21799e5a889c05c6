import type { Risk } from '../analysis/risk.ts'
import type { Catalogue } from '../catalogue/types.ts'
import type { Evaluation, WorkloadEvaluation } from '../engine/evaluation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { billGap } from './bill-gap.ts'
import { answerTerms, termsOf } from './rules/candidates.ts'
import type { Decision, ToAnswer, VerdictState, WorkloadDecision } from './decision.ts'
import { groundOf } from './rules/ground.ts'
import { breakEvenOfQuality } from './rules/quality-reasons.ts'
import { rank, unprovenOf, type Candidate, type OverDraws, type Ranking } from './rules/precedence.ts'
import { reasonsOf } from './rules/reasons.ts'
import { cheapestOutBy } from './rules/price-of-a-rule.ts'
import { wouldLead } from './rules/would-lead.ts'
import { smallestRelaxation } from './rules/relaxation.ts'
import { missingDemand, openQuestionAbout } from './rules/to-answer.ts'

/** What has to be searched for, because it asks what would be if an input were another. */
export interface Searches {
  readonly switching: (
    plan: CompletePlan,
    workload: CompleteWorkload,
    catalogue: Catalogue,
  ) => WorkloadDecision['switching']
}

/** Without the search for switching values, which changes no verdict and takes longest. */
export const WITHOUT_SWITCHING: Searches = { switching: () => [] }

/** What follows for every workload of a plan, with the searches as an argument. */
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

/**
 * One workload by itself; none depends on another. Where it is known how it may turn out, that counts too: what
 * leads only at the plan's own figures does not lead, and what commits has to be sure enough.
 */
export function decideWorkload(
  plan: CompletePlan,
  workload: CompleteWorkload,
  evaluation: WorkloadEvaluation,
  catalogue: Catalogue,
  searches: Searches,
  risk: Risk | null = null,
): WorkloadDecision {
  const { standing, gates, passing, candidates, costNode, path } = groundOf(plan, workload, evaluation)
  const terms = termsOf(plan, workload, standing)
  const ranking = rank(candidates, () => path.outcome, terms, risk && overDraws(risk))
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
    begins: settled?.begins ?? null,
    chanceOfBuying: settled?.chanceOfBuying ?? null,
    findOut: settled?.findOut ?? null,
    margin: settled?.margin ?? null,
    figures: figuresOf(settled, candidates, evaluation),
    settledBy: settled?.settledBy ?? null,
    ...(state === 'only-one'
      ? onlyOne(gates, evaluation, workload)
      : { onlyBecause: null, cheapestRuledOut: null }),
    relaxation: state === 'none-left' ? smallestRelaxation(gates, { plan, workload, standing }) : null,
    wouldLead: wouldLead(settled?.recommended ?? null, candidates, { gates, standing, workload, plan }),
    toAnswer,
    unproven: unprovenOf(candidates).map(({ id }) => id),
    qualityBreakEven:
      settled && breakEvenOfQuality(settled, candidates, workload, answerTerms(plan, workload, standing)),
    switching: settled ? searches.switching(plan, workload, catalogue) : [],
    costNode,
  }
  const bill = billGap(plan, workload, catalogue)
  return { ...decision, reasons: reasonsOf({ plan, workload, evaluation, decision, bill, risk }, candidates) }
}

/** With no option left to rank: the demand first, then models and machines whose figures are missing. */
function whatIsMissing(workload: CompleteWorkload, somePass: boolean): ToAnswer | null {
  return somePass ? (missingDemand(workload) ?? { section: 'capability', questionId: 'candidates' }) : null
}

function overDraws({ options, unknowns }: Risk): OverDraws {
  const of = new Map(options.map((one) => [one.option, one]))
  return {
    meanUsdOf: (id) => of.get(id)?.meanUsd ?? null,
    chanceOf: (id) => of.get(id)?.chance ?? 0,
    unknowns,
  }
}

function figuresOf(
  ranking: Ranking | null,
  candidates: readonly Candidate[],
  { options }: WorkloadEvaluation,
): WorkloadDecision['figures'] {
  const usdOf = (id: string | null) => candidates.find((option) => option.id === id)?.totalUsd ?? null
  const own = usdOf(ranking?.recommended ?? null)
  const other = usdOf(ranking?.runnerUp ?? null)
  const lines = options.find(({ id }) => id === ranking?.recommended)?.cost?.lineItems ?? []
  return {
    totalUsd: own,
    lostHoursUsd: lines
      .filter(({ id }) => id === 'downtime')
      .reduce((sum, line) => sum + line.totalUsd + line.costOfMoneyUsd, 0),
    differenceUsd: own === null || other === null ? null : Math.abs(other - own),
  }
}

function onlyOne(
  gates: WorkloadDecision['gates'],
  { options }: WorkloadEvaluation,
  workload: CompleteWorkload,
): Pick<WorkloadDecision, 'onlyBecause' | 'cheapestRuledOut'> {
  const ruledOut = gates.filter(({ passed }) => !passed)
  return {
    onlyBecause:
      options.length === 1 ? 'only-in-plan'
      : ruledOut.length === 0 ? 'only-costed'
      : 'only-allowed',
    cheapestRuledOut: cheapestOutBy(gates, { options }, workload),
  } // prettier-ignore
}
