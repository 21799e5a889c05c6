import type { Catalogue } from '../catalogue/types.ts'
import type { Evaluation } from '../engine/evaluation.ts'
import type { CompletePlan } from '../plan/complete-plan.ts'
import { decideWith } from './decide-workload.ts'
import type { Decision } from './decision.ts'
import { volumeSwitchingValue } from './switching-values.ts'

/**
 * What follows from an evaluation and the answers, workload by workload: gates first, then total
 * cost, and among those that cost about the same what else sets them apart, each with its reasons, and at how many
 * requests a day it would be something else. The rules stand in docs/method/decision.md.
 */
export function decide(plan: CompletePlan, evaluation: Evaluation, catalogue: Catalogue): Decision {
  return decideWith(plan, evaluation, catalogue, { switching: volumeSwitchingValue })
}
