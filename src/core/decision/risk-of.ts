import { finished } from '../analysis/finished.ts'
import { riskSteps, type Risk, type RiskWanted } from '../analysis/risk.ts'
import type { Catalogue } from '../catalogue/types.ts'
import type { Evaluation } from '../engine/evaluation.ts'
import { catalogueIndex } from '../engine/situation.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { Decision } from './decision.ts'
import { casesOf, choicesOf, type Case } from './case.ts'

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
  return yield* riskSteps(facts.plan, facts.workload, catalogueIndex(catalogue), wanted)
}

/**
 * What draws are asked about: the options that may be chosen, and the recommended one against its runner-up, or
 * where no other kind may be chosen against the cheapest of the rest. Null where there are no two.
 */
export function riskWanted(one: Case): RiskWanted | null {
  const passing = choicesOf(one).map(({ id }) => id)
  const { recommended: option, runnerUp } = one.decision
  const against = runnerUp ?? passing.find((id) => id !== option)
  if (option === null || against === undefined) return null
  return { passing: new Set(passing), pair: { option, against } }
}
