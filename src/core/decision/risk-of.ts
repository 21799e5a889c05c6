import { finished } from '../analysis/finished.ts'
import { riskSteps, type Risk } from '../analysis/risk.ts'
import type { Catalogue } from '../catalogue/types.ts'
import type { Evaluation } from '../engine/evaluation.ts'
import { catalogueIndex } from '../engine/situation.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { Decision } from './decision.ts'
import { casesOf, type Case } from './case.ts'
import { riskWanted } from './risk-wanted.ts'
import { gatesOfDraws } from './rules/gates-of-draws.ts'

export { gatesOfDraws }

/** A decision with its chances joined: what every surface but one that waits for them shows. */
export function withRisk(
  plan: CompletePlan,
  evaluation: Evaluation,
  decision: Decision,
  catalogue: Catalogue,
): Decision {
  return {
    workloads: casesOf({ complete: plan, evaluation, decision }).map((one) => ({
      ...one.decision,
      risk: riskOf(one, catalogue),
    })),
  }
}

export function riskOf(facts: Case, catalogue: Catalogue): Risk | null {
  return finished(riskOfSteps(facts, catalogue))
}

/** Step by step, each with how much of it is done. */
export function* riskOfSteps(facts: Case, catalogue: Catalogue): Generator<number, Risk | null> {
  const wanted = riskWanted(facts)
  if (wanted === null) return null
  const { plan, workload } = facts
  return yield* riskSteps(
    plan,
    workload,
    catalogueIndex(catalogue, plan),
    wanted,
    gatesOfDraws(plan, workload),
  )
}
