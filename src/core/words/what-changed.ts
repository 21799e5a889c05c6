import type { OptionKind } from '../plan/schema.ts'
import type { FlowPath, NodeId, WorkloadDecision } from '../decision/decision.ts'
import { NOT_ENOUGH_DATA } from '../decision/rules/flow-graph.ts'
import { flowNode, flowOutcome } from './flow-words.ts'
import { OPTION_KINDS } from './option-words.ts'

/** What a change of the plan did to the decision on a workload, in sentences. */
export interface Change {
  /** Kinds of option that it ruled out or let back in, because the options may themselves follow from the answers. */
  readonly options: readonly string[]
  /** The verdict's headline now and before, or that it stays. */
  readonly verdict: string
  readonly isOtherVerdict: boolean
}

export function whatChanged(before: WorkloadDecision, after: WorkloadDecision): Change {
  const ruledOut = [...kindsOut(after)].filter(([kind]) => !kindsOut(before).has(kind))
  const backIn = [...kindsOut(before).keys()].filter((kind) => kindsIn(after).has(kind))
  return {
    options: [
      ...ruledOut.map(([kind, why]) => `${OPTION_KINDS[kind].label}: ruled out. ${why}`),
      ...backIn.map((kind) => `${OPTION_KINDS[kind].label}: possible again.`),
    ],
    verdict: verdictChange(before, after),
    isOtherVerdict: before.verdict.headline !== after.verdict.headline,
  }
}

function verdictChange(before: WorkloadDecision, { verdict, recommended }: WorkloadDecision): string {
  if (before.verdict.headline !== verdict.headline)
    return `Now: ${verdict.headline} Before: ${before.verdict.headline}`
  return `${recommended === null ? 'As before' : 'The recommendation stays'}: ${verdict.headline}`
}

/**
 * Where an answer of a node would lead, said before it is given: the end of the flowchart or the next question
 * that is still open, and the verdict beside the one that stands now.
 */
export function leadSentence(
  node: NodeId,
  now: WorkloadDecision,
  then: WorkloadDecision,
  nameOf: (option: string) => string,
): string {
  return `leads to: ${endOf(node, then.path)}; ${verdictThen(now, then, nameOf)}`
}

function endOf(node: NodeId, { steps, outcome }: FlowPath): string {
  const last = steps.at(-1)
  if (outcome !== NOT_ENOUGH_DATA || last === undefined || last.node === node)
    return flowOutcome(outcome).label
  return `${flowNode(last.node).label}, which is not known yet`
}

function verdictThen(
  now: WorkloadDecision,
  { verdict, state, recommended, target }: WorkloadDecision,
  nameOf: (option: string) => string,
): string {
  if (recommended === null) return state === 'none-left' ? 'no option would be left' : 'no recommendation yet'
  if (verdict.headline === now.verdict.headline) return 'the verdict stays'
  if (target !== null) return `verdict: start with ${nameOf(recommended)}, then ${nameOf(target)}`
  return `verdict: ${nameOf(recommended)}${state === 'close' ? ', a close call' : ''}`
}

function kindsIn(decision: WorkloadDecision): ReadonlySet<OptionKind> {
  return new Set(decision.gates.filter(({ passed }) => passed).map(({ kind }) => kind))
}

/** Kinds of which no option is left, each with the reason that its first option gives. */
export function kindsOut(decision: WorkloadDecision): ReadonlyMap<OptionKind, string> {
  const left = kindsIn(decision)
  const out = new Map<OptionKind, string>()
  for (const { kind, failures } of decision.gates) {
    if (!left.has(kind) && !out.has(kind)) out.set(kind, failures[0]?.sentence ?? '')
  }
  return out
}
