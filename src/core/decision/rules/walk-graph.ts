import type { FlowPath, FlowStep } from '../decision.ts'
import type { FlowEdge, FlowGraph } from './flow-graph.ts'

/** The one way through a graph for these answers, from its start or from another of its nodes. */
export function walkGraph<Node extends string, Outcome extends string>(
  graph: FlowGraph<Node, Outcome>,
  answers: Readonly<Record<Node, string>>,
  start: Node = graph.start,
): FlowPath<Node, Outcome> {
  const steps: FlowStep<Node>[] = []
  let at: Node | Outcome = start
  while (isNode(graph, at)) {
    const answer = answers[at]
    const edge: FlowEdge<Node, Node | Outcome> = edgeFor(graph, at, answer)
    steps.push({ node: at, answer, edge: edge.id })
    at = edge.to
  }
  return { steps, outcome: at }
}

export function edgeFor<Node extends string, Outcome extends string>(
  graph: FlowGraph<Node, Outcome>,
  node: Node,
  answer: string,
): FlowEdge<Node, Node | Outcome> {
  const found = graph.edges.find((edge) => edge.from === node && edge.answer === answer)
  if (!found) throw new Error(`No edge for ${node} answered ${answer}.`)
  return found
}

export function isNode<Node extends string, Outcome extends string>(
  graph: FlowGraph<Node, Outcome>,
  id: Node | Outcome,
): id is Node {
  return graph.nodes.some((node) => node.id === id)
}
