import { finished } from '../analysis/finished.ts'
import { riskSteps, type Risk } from '../analysis/risk.ts'
import type { Catalogue } from '../catalogue/types.ts'
import type { Evaluation } from '../engine/evaluation.ts'
import { catalogueIndex } from '../engine/situation.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { Decision } from './decision.ts'
import type { Facts } from './facts.ts'
import { riskWanted } from './risk-wanted.ts'

/** A decision with its chances joined: what every surface but one that waits for them shows. */
export function withRisk(
  plan: CompletePlan,
  evaluation: Evaluation,
  decision: Decision,
  catalogue: Catalogue,
): Decision {
  return {
    workloads: decision.workloads.map((decided, at) => {
      const [workload, figures] = [plan.workloads[at], evaluation.workloads[at]]
      if (workload?.id !== decided.id || figures?.id !== decided.id) {
        throw new Error(`The plan has no workload ${decided.id}.`)
      }
      return {
        ...decided,
        risk: riskOf({ plan, workload, evaluation: figures, decision: decided }, catalogue),
      }
    }),
  }
}

export function riskOf(facts: Facts, catalogue: Catalogue): Risk | null {
  return finished(riskOfSteps(facts, catalogue))
}

/** Step by step, each with how much of it is done. */
export function* riskOfSteps(facts: Facts, catalogue: Catalogue): Generator<number, Risk | null> {
  const wanted = riskWanted(facts)
  if (wanted === null) return null
  return yield* riskSteps(facts.plan, facts.workload, catalogueIndex(catalogue), wanted)
}
