import type { CostNode } from '../decision/decision.ts'
import type { OutcomeId } from '../decision/ids.ts'
import type { DimensionScore } from '../decision/rules/dimension-scores.ts'
import { inMonth } from '../units/time.ts'
import { TOLD_FLOWCHART } from './flowchart-words.ts'
import type { ToldEdge, ToldNode, ToldOutcome } from './flow-graph-words.ts'

/** Why an answer pointed where it pointed, to go on "because …". */
const BECAUSE: Record<string, string> = {
  'sensitivity:critical': 'the data is critical',
  'sensitivity:regulated': 'the data is regulated',
  'sensitivity:internal': 'the data is internal',
  'sensitivity:public': 'the data is public',
  'sensitivity:unknown': 'the sensitivity of the data is not known',
  'latency:realtime': 'milliseconds count',
  'latency:embedded': 'the work runs on the device',
  'latency:batch': 'nobody waits for an answer',
  'latency:interactive': 'seconds are fast enough',
  'latency:unknown': 'the speed needed is not known',
  'pattern:sporadic': 'use is sporadic',
  'pattern:spiky': 'use is spiky',
  'pattern:steady-high': 'use is steady and high',
  'pattern:steady-low': 'use is steady and low',
  'pattern:growing': 'use is growing',
  'pattern:unknown': 'the pattern of use is not known',
  'capability:frontier': 'the work needs a frontier model',
  'capability:good-enough': 'an open model is good enough',
  'capability:specialized': 'a tuned open model does the work',
  'capability:simple': 'the work is simple',
  'capability:unknown': 'the capability needed is not known',
  'cost:cloud-cheaper': 'own hardware does not pay back in time',
  'cost:local-cheaper': 'own hardware pays back in time',
  'cost:unknown': 'a payback could not be worked out',
  'team:none': 'nobody is there to run machines',
  'team:basic': 'the team has only first experience',
  'team:intermediate': 'the team has solid practice',
  'team:advanced': 'the team runs such systems already',
  'team:unknown': 'the team’s skill is not known',
}

export function becauseOf(edgeId: string): string {
  const words = BECAUSE[edgeId]
  if (words === undefined) throw new Error(`There are no words for the edge ${edgeId}.`)
  return words
}

export function flowNode(id: string): ToldNode {
  return found(TOLD_FLOWCHART.nodes, id)
}

export function flowEdge(id: string): ToldEdge {
  return found(TOLD_FLOWCHART.edges, id)
}

export function flowOutcome(id: OutcomeId): ToldOutcome<OutcomeId> {
  return found(TOLD_FLOWCHART.outcomes, id)
}

export function answerLabel(node: string, answer: string): string {
  return found(flowNode(node).answers, answer).label
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

/** The engine's answer to the cost question in words, with its figures; `limitIs` says whose limit it is. */
export function costNodeSentence(
  node: CostNode & { readonly limitIs?: string },
  nameOf: (option: string) => string,
): string {
  const { answer, owned, cloud, kind, breakEvenMonth, limitMonths, limitIs = 'your limit is' } = node
  if (owned === null || cloud === null) {
    if (answer === 'cloud-cheaper')
      return 'No own hardware passes the gates, so there is nothing to pay back.'
    if (answer === 'local-cheaper') return 'No cloud passes the gates, so own hardware needs no payback.'
    return `The payback is not known, because ${whatIsMissing(owned, cloud)}.`
  }
  const pair = `${nameOf(owned)} against ${nameOf(cloud)}`
  const limit = `${limitIs} ${limitMonths} months`
  switch (kind) {
    case 'immediate':
      return `${pair} is cheaper from the start; ${limit}.`
    case 'month':
    case 'beyond-horizon':
      return `${pair} pays back in month ${inMonth(breakEvenMonth ?? 0)}; ${limit}.`
    case 'temporary':
      return `${pair} is ahead only for a while, which is no payback.`
    default:
      return `${pair} never pays back; ${limit}.`
  }
}

/** The same for the box of a chart: the payback first, then the pair, whose names may be long. */
export function costNodeNote(node: CostNode, nameOf: (option: string) => string): string {
  const { answer, owned, cloud, kind, breakEvenMonth, limitMonths } = node
  if (owned === null || cloud === null) {
    if (answer === 'cloud-cheaper') return 'No own hardware passes the gates'
    if (answer === 'local-cheaper') return 'No cloud passes the gates'
    return `Payback not known: ${whatIsMissing(owned, cloud)}`
  }
  const pair = `${nameOf(owned)} against ${nameOf(cloud)}`
  switch (kind) {
    case 'immediate':
      return `Cheaper from the start: ${pair}`
    case 'month':
    case 'beyond-horizon':
      return `Month ${inMonth(breakEvenMonth ?? 0)}, limit ${limitMonths} months: ${pair}`
    case 'temporary':
      return `Ahead for a while only: ${pair}`
    default:
      return `Never pays back: ${pair}`
  }
}

function whatIsMissing(owned: string | null, cloud: string | null): string {
  if (owned === null && cloud === null) return 'neither own hardware nor a cloud that passes has a cost'
  return owned === null ? 'no own hardware that passes has a cost' : 'no cloud that passes has a cost'
}

function found<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const item = items.find((one) => one.id === id)
  if (!item) throw new Error(`The flowchart has no ${id}.`)
  return item
}
