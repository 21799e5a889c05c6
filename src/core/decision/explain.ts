import type { WorkloadEvaluation } from '../engine/evaluation.ts'
import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { openQuestion } from './conditions.ts'
import type { NodeId, WorkloadDecision } from './decision.ts'
import { nameOf } from './facts.ts'
import { answerLabel, costNodeSentence, flowEdge, flowNode, flowOutcome } from './flow-words.ts'
import { RULES, type Rule, type RuleId } from './framework.ts'
import { FLOWCHART } from './graph.ts'
import { list, span } from './phrases.ts'

/** What one node of the flowchart means for one workload: for the panel beside the chart and for the report. */
export interface NodeExplanation {
  readonly node: NodeId
  readonly question: string
  readonly rule: RuleId
  readonly ruleText: Rule
  /** Whether the path of this workload comes by. */
  readonly onPath: boolean
  /** The answer in words; for the cost node what the engine found. */
  readonly answer: string
  /** Why the answer leads on to where it leads. */
  readonly reason: string
  /** Options that the gates of this node's section stop, each with the sentence. */
  readonly ruledOut: readonly {
    readonly option: string
    readonly name: string
    readonly sentence: string
    readonly unlock: string
  }[]
  /** Where the other answers would lead, and what each would take. */
  readonly otherwise: readonly {
    readonly answer: string
    readonly label: string
    readonly to: string
    readonly sentence: string
  }[]
}

/** Every node, in the order of the chart; those off the path too, with the answer that is on record. */
export function explainPath(
  plan: CompletePlan,
  workload: CompleteWorkload,
  evaluation: WorkloadEvaluation,
  decision: WorkloadDecision,
): readonly NodeExplanation[] {
  return FLOWCHART.nodes.map((node) => explainNode(node.id, plan, workload, evaluation, decision))
}

/** The section of the questionnaire that each gate belongs to. */
export const GATE_SECTIONS: Readonly<Record<string, NodeId>> = {
  residency: 'sensitivity',
  critical: 'sensitivity',
  regulated: 'sensitivity',
  offline: 'latency',
  realtime: 'latency',
  capability: 'capability',
  context: 'capability',
  parts: 'capability',
  feasible: 'pattern',
  budget: 'cost',
}

function explainNode(
  id: NodeId,
  plan: CompletePlan,
  workload: CompleteWorkload,
  evaluation: WorkloadEvaluation,
  decision: WorkloadDecision,
): NodeExplanation {
  const node = flowNode(id)
  const step = decision.path.steps.find((one) => one.node === id)
  const given = id === 'cost' ? decision.costNode.answer : workload.answers[id]
  const edge = flowEdge(`${id}:${given}`)
  const rule = node.rule as RuleId
  const facts = { plan, workload, evaluation, decision }
  const named = (option: string) => nameOf(facts, option)
  return {
    node: id,
    question: node.question,
    rule,
    ruleText: RULES[rule],
    onPath: step !== undefined,
    answer: id === 'cost' ? costNodeSentence(decision.costNode, named) : answerLabel(id, given),
    reason: edge.reason,
    ruledOut: [
      ...decision.gates.flatMap(({ option, failures }) =>
        failures
          .filter(({ gate }) => GATE_SECTIONS[gate] === id)
          .map(({ sentence, unlock }) => ({ option, name: named(option), sentence, unlock })),
      ),
      ...(id === 'team' ? waitingForATeam(decision, named) : []),
    ],
    otherwise: node.answers
      .filter((answer) => answer.id !== given && answer.id !== 'unknown')
      .map((answer) => {
        const { to } = flowEdge(`${id}:${answer.id}`)
        const outcome = FLOWCHART.outcomes.find((one) => one.id === to)
        const target = outcome ? outcome.label : flowNode(to).label
        return {
          answer: answer.id,
          label: answer.label,
          to,
          sentence: otherwise(id, answer.label, target, outcome !== undefined, plan),
        }
      }),
  }
}

function waitingForATeam(
  decision: WorkloadDecision,
  named: (option: string) => string,
): NodeExplanation['ruledOut'] {
  return decision.gates
    .filter(({ needsTeam, passed }) => needsTeam && passed)
    .map(({ option }) => ({
      option,
      name: named(option),
      sentence: 'It needs a team that can run machines.',
      unlock: 'Build a team of at least intermediate skill, or a platform team with owners for inference.',
    }))
}

function otherwise(
  id: NodeId,
  answer: string,
  target: string,
  isOutcome: boolean,
  plan: CompletePlan,
): string {
  const leads = isOutcome ? `it would end at “${target}”` : `it would go on to “${target}”`
  if (id !== 'cost') return `With “${answer}” ${leads}.`
  return answer.startsWith('Local')
    ? `If own hardware paid back within ${span(plan.finance.paybackLimitMonths)}, ${leads}.`
    : `If it did not pay back within ${span(plan.finance.paybackLimitMonths)}, ${leads}.`
}

/** The open question of a path that ended without an outcome, and where each answer would lead, in words. */
export function explainOpenQuestion(
  workload: CompleteWorkload,
  decision: Pick<WorkloadDecision, 'costNode'>,
): { readonly question: string; readonly leads: readonly string[] } | null {
  const open = openQuestion(FLOWCHART, workload.answers, decision.costNode.answer)
  if (!open) return null
  const outcomes = [...new Set(open.leads.map(({ outcome }) => outcome))]
  return {
    question: flowNode(open.node).question,
    leads: outcomes.map((outcome) => {
      const answers = open.leads.filter((lead) => lead.outcome === outcome)
      const labels = list(
        answers.map(({ answer }) => `“${answerLabel(open.node, answer)}”`),
        'or',
      )
      return `${labels} would lead to “${flowOutcome(outcome).label}”.`
    }),
  }
}
