import type { FlowEdge, FlowGraph, FlowNode, FlowOutcome } from '../decision/rules/flow-graph.ts'

/** What the parts of a flowchart are called, by their ids. */
export interface GraphNames<Node extends string, Outcome extends string> {
  readonly nodes: Readonly<
    Record<
      Node,
      {
        readonly label: string
        readonly question: string
        readonly answers: Readonly<Record<string, string>>
      }
    >
  >
  readonly outcomes: Readonly<Record<Outcome, { readonly label: string; readonly explanation: string }>>
}

export const NOT_KNOWN_YET = 'Not known yet'

/** A flowchart with its words, ready to be drawn and explained. */
export interface ToldGraph<Node extends string, Outcome extends string> {
  readonly nodes: readonly ToldNode<Node>[]
  readonly edges: readonly ToldEdge<Node, Node | Outcome>[]
  readonly outcomes: readonly ToldOutcome<Outcome>[]
}

export interface ToldNode<Id extends string = string> extends Omit<FlowNode<Id>, 'answers'> {
  readonly label: string
  readonly question: string
  readonly answers: readonly { readonly id: string; readonly label: string }[]
}

export interface ToldEdge<From extends string = string, To extends string = string> extends FlowEdge<
  From,
  To
> {
  readonly reason: string
}

export interface ToldOutcome<Id extends string = string> extends FlowOutcome<Id> {
  readonly label: string
  readonly explanation: string
}

export function toldGraph<Node extends string, Outcome extends string>(
  graph: FlowGraph<Node, Outcome>,
  names: GraphNames<Node, Outcome>,
  /** Why an edge leads where it leads, by the id of the reason. */
  reasons: Readonly<Record<string, string>>,
): ToldGraph<Node, Outcome> {
  return {
    nodes: graph.nodes.map((node) => {
      const { label, question, answers } = names.nodes[node.id]
      return {
        ...node,
        label,
        question,
        answers: node.answers.map((id) => ({ id, label: answers[id] ?? id })),
      }
    }),
    edges: graph.edges.map((edge) => ({ ...edge, reason: reasons[edge.reasonId] ?? '' })),
    outcomes: graph.outcomes.map((outcome) => ({ ...outcome, ...names.outcomes[outcome.id] })),
  }
}
