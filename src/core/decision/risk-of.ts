import { finished } from '../analysis/finished.ts'
import { riskSteps, type Risk } from '../analysis/risk.ts'
import type { Catalogue } from '../catalogue/types.ts'
import type { Evaluation } from '../engine/evaluation.ts'
import { catalogueIndex } from '../engine/situation.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { Decision } from './decision.ts'
import { buyAbove } from './buy-above.ts'
import { casesOf, passingOf, type Case } from './case.ts'
import { judged } from './judged.ts'
import { payersOf, settle, workedOut } from './runs-on.ts'
import { candidatesOf } from './rules/candidates.ts'
import { standingIn } from './standing.ts'
import { pairOf, riskWanted } from './risk-wanted.ts'
import { gatesOfDraws } from './rules/gates-of-draws.ts'

export { gatesOfDraws }

/** What is decided once the chances are known, with them: what every surface but one that waits for them shows. */
export function withRisk(
  plan: CompletePlan,
  evaluation: Evaluation,
  decision: Decision,
  catalogue: Catalogue,
): Decision {
  return {
    workloads: casesOf({ complete: plan, evaluation, decision }).map((one) =>
      judged(one, riskOf(one, catalogue), catalogue),
    ),
  }
}

function candidatesIn({ plan, workload, evaluation, decision }: Case) {
  return candidatesOf(plan, workload, standingIn(evaluation), passingOf(decision))
}

export function riskOf(facts: Case, catalogue: Catalogue): Risk | null {
  return finished(riskOfSteps(facts, catalogue))
}

/** Step by step, each with how much of it is done. */
export function* riskOfSteps(facts: Case, catalogue: Catalogue): Generator<number, Risk | null> {
  if (payersOf(facts.workload).length === 0) return yield* riskAlone(facts, catalogue)
  const settled = yield* settledOverDraws(facts, catalogue)
  const isAsBefore = payersOf(facts.workload).every((id) => settled.plan.runsOn[id] === facts.plan.runsOn[id])
  if (isAsBefore) return yield* riskAlone(facts, catalogue)
  // With nothing left to compare, what was compared before says how it may turn out.
  const risk = yield* riskAlone(riskWanted(settled) === null ? facts : settled, catalogue)
  return risk && { ...risk, runsOn: settled.plan.runsOn }
}

/** The same workload where those whose machines it would share stand as the draws leave them. */
function* settledOverDraws({ plan, workload }: Case, catalogue: Catalogue): Generator<number, Case> {
  const runsOn: Record<string, string> = {}
  for (const { id, chosen } of plan.linkedWorkloads) if (chosen !== null) runsOn[id] = chosen
  const settled = yield* settle({ ...plan, runsOn }, function* (now, paying) {
    const facts = workedOut(now, paying, catalogue)
    return judged(facts, yield* riskAlone(facts, catalogue), catalogue).recommended
  })
  return workedOut(settled, workload, catalogue)
}

function* riskAlone(facts: Case, catalogue: Catalogue): Generator<number, Risk | null> {
  const wanted = riskWanted(facts)
  if (wanted === null) return null
  const { plan, workload } = facts
  const pairThen = (risk: Risk) =>
    pairOf({ ...facts, decision: judged(facts, risk, catalogue) }) ?? wanted.pair
  const risk = yield* riskSteps(
    plan,
    workload,
    catalogueIndex(catalogue, plan),
    { ...wanted, pairThen },
    gatesOfDraws(plan, workload),
  )
  if (judged(facts, risk, catalogue).begins !== 'chance') return risk
  const committing = new Set(
    candidatesIn(facts)
      .filter(({ commits }) => commits)
      .map(({ id }) => id),
  )
  const buyAboveRequestsPerDay = yield* buyAbove(facts, catalogue, wanted.passing, committing)
  return { ...risk, buyAboveRequestsPerDay }
}
