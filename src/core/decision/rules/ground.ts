import type { WorkloadEvaluation } from '../../engine/evaluation.ts'
import type { CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import { candidatesOf } from './candidates.ts'
import type { Candidate } from './precedence.ts'
import { walk } from './walk.ts'
import { costNode } from './cost-node.ts'
import type { CostNode, FlowPath, GateResult } from '../decision.ts'
import { gateResults } from './gates.ts'
import { FLOWCHART } from './graph.ts'
import { standingIn, type Standing } from '../standing.ts'
import { passingOf } from '../case.ts'

/** What stands before anything is ranked: the gates, the engine's answer to the cost question, and the way. */
export interface Ground {
  readonly standing: Standing
  readonly gates: readonly GateResult[]
  readonly passing: ReadonlySet<string>
  readonly candidates: readonly Candidate[]
  readonly costNode: CostNode
  readonly path: FlowPath
}

export function groundOf(
  plan: CompletePlan,
  workload: CompleteWorkload,
  evaluation: WorkloadEvaluation,
): Ground {
  const standing = standingIn(evaluation)
  const gates = gateResults(plan, workload, standing)
  const passing = passingOf({ gates })
  const candidates = candidatesOf(plan, workload, standing, passing)
  const cost = costNode(standing, passing, candidates, plan.finance.paybackLimitMonths)
  const path = walk(FLOWCHART, workload.answers, cost.answer)
  return { standing, gates, passing, candidates, costNode: cost, path }
}
