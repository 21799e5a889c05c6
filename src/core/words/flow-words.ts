import type { NodeId, OutcomeId } from '../decision/ids.ts'
import type { DimensionScore } from '../decision/rules/dimension-scores.ts'
import type { GraphNames } from './flow-graph-words.ts'
import { FLOWCHART_NAMES } from './flowchart-words.ts'

export function flowNode(id: string): GraphNames<NodeId, OutcomeId>['nodes'][NodeId] {
  return found(FLOWCHART_NAMES.nodes, id)
}

export function flowOutcome(id: OutcomeId): GraphNames<NodeId, OutcomeId>['outcomes'][OutcomeId] {
  return found(FLOWCHART_NAMES.outcomes, id)
}

export function answerLabel(node: string, answer: string): string {
  return found(flowNode(node).answers, answer)
}

/** A score with what is asked and what was answered. */
export interface ToldScore extends DimensionScore {
  readonly label: string
  /** "Internal" */
  readonly answerLabel: string
}

export function toldScore(score: DimensionScore): ToldScore {
  const { dimension, answer } = score
  return { ...score, label: flowNode(dimension).label, answerLabel: answerLabel(dimension, answer) }
}

function found<T>(items: Readonly<Record<string, T>>, id: string): T {
  const item = items[id]
  if (item === undefined) throw new Error(`The flowchart has no ${id}.`)
  return item
}
