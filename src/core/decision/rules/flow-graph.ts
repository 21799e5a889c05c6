/**
 * A flowchart as plain data: enough to walk it, draw it and explain it. It holds no logic. Every answer of
 * every node has one edge, so that every way through it ends in one outcome.
 */
export interface FlowGraph<Node extends string, Outcome extends string> {
  readonly start: Node
  readonly nodes: readonly FlowNode<Node>[]
  readonly edges: readonly FlowEdge<Node, Node | Outcome>[]
  readonly outcomes: readonly FlowOutcome<Outcome>[]
}

export interface FlowNode<Id extends string = string> {
  readonly id: Id
  readonly label: string
  readonly question: string
  readonly rule: string
  /** The user answers it, or the engine does. */
  readonly answeredBy: 'you' | 'engine'
  readonly answers: readonly FlowAnswer[]
}

export interface FlowAnswer {
  readonly id: string
  readonly label: string
}

export interface FlowEdge<From extends string = string, To extends string = string> {
  /** `node:answer`. */
  readonly id: string
  readonly from: From
  readonly answer: string
  readonly to: To
  /** The published chart leaves this answer without an edge. */
  readonly ours: boolean
  /** Why this edge leads where it leads. */
  readonly reason: string
}

export interface FlowOutcome<Id extends string = string> {
  readonly id: Id
  readonly label: string
  readonly explanation: string
  /** The side of the placement it prefers; null where the way ended for want of an answer. */
  readonly side: 'local' | 'cloud' | 'hybrid' | null
}

/** Where a way ends for want of an answer, in every chart. */
export const NOT_ENOUGH_DATA = 'not-enough-data'
export const UNKNOWN: FlowAnswer = { id: 'unknown', label: 'Not known yet' }

export function edge<From extends string, To extends string>(
  from: From,
  answer: string,
  to: To,
  reason: string,
): FlowEdge<From, To> {
  return { id: `${from}:${answer}`, from, answer, to, ours: false, reason }
}

/** An edge that the published chart lacks. */
export function ours<From extends string, To extends string>(
  from: From,
  answer: string,
  to: To,
  reason: string,
): FlowEdge<From, To> {
  return { ...edge(from, answer, to, reason), ours: true }
}
