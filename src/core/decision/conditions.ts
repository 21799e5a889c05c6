import type { CompleteAnswers } from '../plan/complete-plan.ts'
import type { CostNode, FlowPath, FlowStep, NodeId, OutcomeId } from './decision.ts'
import type { FlowEdge, FlowGraph } from './graph.ts'

export type CostAnswer = CostNode['answer']

/** What the flowchart asks of a person. */
export type FlowAnswers = Pick<CompleteAnswers, 'sensitivity' | 'latency' | 'pattern' | 'capability' | 'team'>

/**
 * The way through the flowchart for one workload. The cost node is answered by the engine, so its
 * answer arrives as an argument; the graph is total, so there is always exactly one outcome.
 */
export function walk(graph: FlowGraph, answers: FlowAnswers, costAnswer: CostAnswer): FlowPath {
  return walkFrom(graph, graph.start, answers, costAnswer)
}

/** The open question that stopped a path, and the outcome that each of its answers would lead to. */
export interface OpenQuestion {
  readonly node: NodeId
  readonly leads: readonly { readonly answer: string; readonly outcome: OutcomeId }[]
}

/** Null where the path reached a real outcome. */
export function openQuestion(
  graph: FlowGraph,
  answers: FlowAnswers,
  costAnswer: CostAnswer,
): OpenQuestion | null {
  const { steps, outcome } = walk(graph, answers, costAnswer)
  const last = steps.at(-1)
  if (outcome !== 'not-enough-data' || last === undefined) return null
  const asked = graph.nodes.find(({ id }) => id === last.node)?.answers ?? []
  return {
    node: last.node,
    leads: asked
      .filter(({ id }) => id !== 'unknown')
      .map(({ id }) => {
        const { to } = edgeFor(graph, last.node, id)
        return {
          answer: id,
          outcome: isNode(graph, to) ? walkFrom(graph, to, answers, costAnswer).outcome : to,
        }
      }),
  }
}

/** How each node finds its answer. */
const ANSWER_OF: Record<NodeId, (answers: FlowAnswers, costAnswer: CostAnswer) => string> = {
  sensitivity: ({ sensitivity }) => sensitivity,
  latency: ({ latency }) => latency,
  pattern: ({ pattern }) => pattern,
  capability: ({ capability }) => capability,
  cost: (_, costAnswer) => costAnswer,
  team: ({ team }) => team,
}

function walkFrom(graph: FlowGraph, start: NodeId, answers: FlowAnswers, costAnswer: CostAnswer): FlowPath {
  const steps: FlowStep[] = []
  let at: NodeId | OutcomeId = start
  while (isNode(graph, at)) {
    const answer = ANSWER_OF[at](answers, costAnswer)
    const { id, to } = edgeFor(graph, at, answer)
    steps.push({ node: at, answer, edge: id })
    at = to
  }
  return { steps, outcome: at }
}

function edgeFor(graph: FlowGraph, node: NodeId, answer: string): FlowEdge {
  const found = graph.edges.find((edge) => edge.from === node && edge.answer === answer)
  if (!found) throw new Error(`The flowchart has no edge for ${node} answered ${answer}.`)
  return found
}

function isNode(graph: FlowGraph, id: NodeId | OutcomeId): id is NodeId {
  return graph.nodes.some((node) => node.id === id)
}
