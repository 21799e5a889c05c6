import type { CompleteAnswers } from '../../plan/complete-plan.ts'
import type { CostNode, FlowPath, FlowStep } from '../decision.ts'
import type { NodeId, OutcomeId, Side } from '../ids.ts'
import { NOT_ENOUGH_DATA } from '../ids.ts'
import { UNKNOWN, type FlowGraph } from './flow-graph.ts'
import { FLOWCHART } from './graph.ts'
import { edgeFor, isNode, walkGraph } from './walk-graph.ts'

type MainGraph = FlowGraph<NodeId, OutcomeId>

export type CostAnswer = CostNode['answer']

/** What the flowchart asks of a person. */
export type FlowAnswers = Pick<CompleteAnswers, 'sensitivity' | 'latency' | 'pattern' | 'capability' | 'team'>

/**
 * The way through the flowchart for one workload. The cost node is answered by the engine, so its
 * answer arrives as an argument; the graph is total, so there is always exactly one outcome.
 */
export function walk(graph: MainGraph, answers: FlowAnswers, costAnswer: CostAnswer): FlowPath {
  return walkGraph(graph, answersOf(answers, costAnswer))
}

/** The open question that stopped a path, and the outcome that each of its answers would lead to. */
export interface OpenQuestion {
  readonly node: NodeId
  readonly leads: readonly { readonly answer: string; readonly outcome: OutcomeId }[]
}

/** Null where the path reached a real outcome. */
export function openQuestion(
  graph: MainGraph,
  answers: FlowAnswers,
  costAnswer: CostAnswer,
): OpenQuestion | null {
  const { steps, outcome } = walk(graph, answers, costAnswer)
  const last = steps.at(-1)
  if (outcome !== NOT_ENOUGH_DATA || last === undefined) return null
  const asked = graph.nodes.find(({ id }) => id === last.node)?.answers ?? []
  return {
    node: last.node,
    leads: asked
      .filter((answer) => answer !== UNKNOWN)
      .map((answer) => {
        const { to } = edgeFor(graph, last.node, answer)
        return {
          answer,
          outcome: isNode(graph, to) ? walkGraph(graph, answersOf(answers, costAnswer), to).outcome : to,
        }
      }),
  }
}

/**
 * The answer that settled an outcome. Where the team came last, what pointed to machines at all is the
 * better reason for a local outcome, and the team for the others.
 */
export function decidingStep(steps: readonly FlowStep[], outcome: OutcomeId): FlowStep | null {
  const last = steps.at(-1) ?? null
  return outcome === 'strong-local' && last?.node === 'team' ? (steps.at(-2) ?? last) : last
}

/** The side that an outcome of the main flowchart prefers; null where it ended for want of an answer. */
export function outcomeSide(outcome: OutcomeId): Side | null {
  return FLOWCHART.outcomes.find(({ id }) => id === outcome)?.side ?? null
}

/** How each node finds its answer. */
function answersOf(
  { sensitivity, latency, pattern, capability, team }: FlowAnswers,
  cost: CostAnswer,
): Readonly<Record<NodeId, string>> {
  return { sensitivity, latency, pattern, capability, cost, team }
}
