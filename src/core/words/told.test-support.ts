import type { Catalogue } from '../catalogue/types.ts'
import * as decision from '../decision/decide.ts'
import * as searching from '../decision/decide-workload.ts'
import type { Decision } from '../decision/decision.ts'
import { casesOf, type Case } from '../decision/case.ts'
import * as second from '../decision/opinions/opinions.ts'
import * as advice from '../decision/proposals/advice.ts'
import type { Evaluation } from '../engine/evaluation.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import { toldAdvice, type ToldAdvice } from './told-advice.ts'
import { toldDecision, type ToldDecision } from './told-decision.ts'
import { toldOpinions, type ToldOpinions } from './told-opinions.ts'

/** The decision's own functions, each with the sentences beside what it found. */

export function decide(plan: CompletePlan, evaluation: Evaluation, catalogue: Catalogue): ToldDecision {
  return toldDecision(plan, evaluation, decision.decide(plan, evaluation, catalogue))
}

export function decideWith(
  plan: CompletePlan,
  evaluation: Evaluation,
  catalogue: Catalogue,
  searches: searching.Searches,
): ToldDecision {
  return toldDecision(plan, evaluation, searching.decideWith(plan, evaluation, catalogue, searches))
}

export function adviceFor(facts: Case, catalogue: Catalogue): ToldAdvice {
  return toldAdvice(advice.adviceFor(facts, catalogue), facts)
}

export function opinions(
  plan: CompletePlan,
  evaluation: Evaluation,
  decided: Decision,
): readonly ToldOpinions[] {
  return casesOf({ complete: plan, evaluation, decision: decided }).map((one) =>
    toldOpinions(second.secondOpinions(one), one),
  )
}
