import type { Side } from '../ids.ts'
import type { RuleId } from './framework.ts'

/**
 * A flowchart as plain data: enough to walk it, draw it and explain it. It holds no logic and no words. Every
 * answer of every node has one edge, so that every way through it ends in one outcome.
 */
export interface FlowGraph<Node extends string, Outcome extends string> {
  readonly start: Node
  readonly nodes: readonly FlowNode<Node>[]
  readonly edges: readonly FlowEdge<Node, Node | Outcome>[]
  readonly outcomes: readonly FlowOutcome<Outcome>[]
}

export interface FlowNode<Id extends string = string> {
  readonly id: Id
  readonly rule: RuleId
  /** The user answers it, or the engine does. */
  readonly answeredBy: 'you' | 'engine'
  readonly answers: readonly string[]
}

export interface FlowEdge<From extends string = string, To extends string = string> {
  /** `node:answer`. */
  readonly id: string
  readonly from: From
  readonly answer: string
  readonly to: To
  /** The published chart leaves this answer without an edge. */
  readonly ours: boolean
  /** Why this edge leads where it leads; its own id, unless several edges share a reason. */
  readonly reasonId: string
}

export interface FlowOutcome<Id extends string = string> {
  readonly id: Id
  /** The side of the placement it prefers; null where the way ended for want of an answer. */
  readonly side: Side | null
}

export const UNKNOWN = 'unknown'

export function edge<From extends string, To extends string>(
  from: From,
  answer: string,
  to: To,
): FlowEdge<From, To> {
  const id = `${from}:${answer}`
  return { id, from, answer, to, ours: false, reasonId: id }
}

/** An edge that the published chart lacks. */
export function ours<From extends string, To extends string>(
  from: From,
  answer: string,
  to: To,
  reasonId = `${from}:${answer}`,
): FlowEdge<From, To> {
  return { ...edge(from, answer, to), ours: true, reasonId }
}
