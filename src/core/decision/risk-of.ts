import { finished } from '../analysis/finished.ts'
import { riskSteps, type Risk, type RiskWanted } from '../analysis/risk.ts'
import type { Catalogue } from '../catalogue/types.ts'
import type { Evaluation } from '../engine/evaluation.ts'
import { catalogueIndex } from '../engine/situation.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import type { Decision } from './decision.ts'
import type { Facts } from './facts.ts'

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

/**
 * What draws are asked about: the options that may be chosen, and the recommended one against its runner-up, or
 * where no other kind may be chosen against the cheapest of the rest. Null where there are no two.
 */
export function riskWanted({
  evaluation,
  decision,
}: Pick<Facts, 'evaluation' | 'decision'>): RiskWanted | null {
  const passing = choices({ evaluation, decision })
  const { recommended: option, runnerUp } = decision
  const against = runnerUp ?? passing.find((id) => id !== option)
  if (option === null || against === undefined) return null
  return { passing: new Set(passing), pair: { option, against } }
}

/** The options that may be chosen, the cheapest first. */
export function choices({ evaluation, decision }: Pick<Facts, 'evaluation' | 'decision'>): readonly string[] {
  const passes = (id: string) => decision.gates.some(({ option, passed }) => option === id && passed)
  return evaluation.ranking.filter(passes)
}
