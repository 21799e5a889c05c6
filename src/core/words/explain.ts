import type { CompletePlan } from '../plan/complete-plan.ts'
import { openQuestion } from '../decision/rules/walk.ts'
import type { GateId, NodeId } from '../decision/ids.ts'
import type { Case } from '../decision/case.ts'
import { gateUnlockAmong } from './gate-unlock-among.ts'
import { gateSentence } from './gate-words.ts'
import { nameOf, nameWithStanding } from './naming.ts'
import { NOT_ENOUGH_DATA } from '../decision/ids.ts'
import { answerLabel, flowNode, flowOutcome } from './flow-words.ts'
import { failureKey } from '../decision/rules/gate-failure.ts'
import type { RuleId } from '../decision/rules/framework.ts'
import { RULES, type Rule } from './framework-words.ts'
import { FLOWCHART } from '../decision/rules/graph.ts'
import { formatsOf, list, plural, span } from './phrases.ts'
import type { ToldGraph, ToldNode } from './flow-graph-words.ts'
import { TOLD_FLOWCHART } from './told-flowchart.ts'
import { costNodeNote, costNodeSentence } from './cost-node-words.ts'

/** What one node of a flowchart means for one workload: for the chart, the panel beside it and the list. */
export interface NodeExplanation<Node extends string = NodeId> {
  readonly node: Node
  readonly question: string
  readonly rule: RuleId
  readonly ruleText: Rule
  /** Whether the path of this workload comes by. */
  readonly onPath: boolean
  /** The answer that is on record; null where the path has not asked for one. */
  readonly answer: string | null
  /** What the engine found, where it answers. */
  readonly found: string | null
  /** What there is to say on the node itself; null where its answer says it all. */
  readonly note: string | null
  /** Why the answer leads on to where it leads. */
  readonly reason: string
  /** Options that the gates of this node's section stop; those that one failure stops stand together. */
  readonly ruledOut: readonly RuledOut[]
  /** Where the other answers would lead, and what each would take. */
  readonly otherwise: readonly Otherwise[]
}

export interface RuledOut {
  /** Of what stops them. */
  readonly key: string
  /** Ids of the options, and their names. */
  readonly options: readonly string[]
  readonly names: readonly string[]
  readonly sentence: string
  readonly unlock: string
}

export interface Otherwise {
  readonly answer: string
  readonly label: string
  readonly to: string
  readonly sentence: string
  /** Why there is a line at all where the published chart has none; null for lines of its own. */
  readonly ours: string | null
}

/** Every node, in the order of the chart; those off the path too, with the answer that is on record. */
export function explainPath(facts: Case): readonly NodeExplanation[] {
  return TOLD_FLOWCHART.nodes.map((node) => explainNode(node, facts))
}

/** The section of the questionnaire that each gate belongs to. */
export const GATE_SECTIONS: Readonly<Record<GateId, NodeId>> = {
  residency: 'sensitivity',
  critical: 'sensitivity',
  regulated: 'sensitivity',
  offline: 'latency',
  realtime: 'latency',
  capability: 'capability',
  context: 'capability',
  tier: 'latency',
  modality: 'capability',
  downtime: 'latency',
  parts: 'capability',
  feasible: 'pattern',
  budget: 'cost',
}

function explainNode({ id, question, rule }: ToldNode<NodeId>, facts: Case): NodeExplanation {
  const { plan, workload, decision } = facts
  const given = id === 'cost' ? decision.costNode.answer : workload.answers[id]
  const named = (option: string) => nameWithStanding(facts, option)
  const ruledOut = ruledOutAt(id, facts)
  return {
    node: id,
    question,
    rule,
    ruleText: RULES[rule],
    onPath: decision.path.steps.some((step) => step.node === id),
    answer: answerLabel(id, given),
    found: id === 'cost' ? costNodeSentence(decision.costNode, named) : null,
    note: id === 'cost' ? costNodeNote(decision.costNode, named) : ruledOutNote(ruledOut),
    reason: TOLD_FLOWCHART.edges.find((edge) => edge.id === `${id}:${given}`)?.reason ?? '',
    ruledOut,
    otherwise: otherwiseAt(TOLD_FLOWCHART, id, given, (answer, leads) =>
      id === 'cost' ? costCondition(answer, leads, plan) : `With “${answer.label}” ${leads}.`,
    ),
  }
}

function ruledOutAt(id: NodeId, facts: Case): readonly RuledOut[] {
  const { gates } = facts.decision
  const formats = formatsOf(facts.plan.currency)
  const stopped = gates.flatMap(({ option, failures }) =>
    failures
      .filter(({ gate }) => GATE_SECTIONS[gate] === id)
      .map((failure) => ({
        option,
        key: `${failureKey(failure)} ${failure.unlockId}`,
        sentence: gateSentence(failure, formats),
        unlock: gateUnlockAmong(failure, failures),
      })),
  )
  const waiting = gates
    .filter(({ needsTeam, passed }) => id === 'team' && needsTeam && passed)
    .map(({ option }) => ({ option, key: 'team', ...WAITS_FOR_A_TEAM }))
  const together = new Map<string, RuledOut>()
  for (const { option, key, sentence, unlock } of [...stopped, ...waiting]) {
    const { options = [], names = [] } = together.get(key) ?? {}
    together.set(key, {
      key,
      options: [...options, option],
      names: [...names, nameOf(facts, option)],
      sentence,
      unlock,
    })
  }
  return [...together.values()]
}

const WAITS_FOR_A_TEAM = {
  sentence: 'It needs a team that can run machines.',
  unlock: 'Build a team of at least intermediate skill, or a platform team with owners for inference.',
}

function ruledOutNote(ruledOut: readonly RuledOut[]): string | null {
  const count = new Set(ruledOut.flatMap(({ options }) => options)).size
  return count === 0 ? null : `rules out ${count} ${plural(count, 'option')}`
}

/** Where every answer but the given one would lead; an answer that is not known is nothing to strive for. */
export function otherwiseAt<Node extends string, Outcome extends string>(
  graph: ToldGraph<Node, Outcome>,
  id: Node,
  given: string,
  say: (answer: { readonly id: string; readonly label: string }, leads: string) => string,
): readonly Otherwise[] {
  const answers = graph.nodes.find((node) => node.id === id)?.answers ?? []
  return answers.flatMap((answer) => {
    const edge = graph.edges.find((one) => one.from === id && one.answer === answer.id)
    if (!edge || answer.id === given || answer.id === 'unknown') return []
    const outcome = graph.outcomes.find((one) => one.id === edge.to)
    const target = outcome ?? graph.nodes.find((one) => one.id === edge.to)
    const leads = `it would ${outcome ? 'end at' : 'go on to'} “${target?.label ?? edge.to}”`
    return {
      answer: answer.id,
      label: answer.label,
      to: edge.to,
      sentence: say(answer, leads),
      ours: edge.ours ? edge.reason : null,
    }
  })
}

function costCondition({ id }: { readonly id: string }, leads: string, { finance }: CompletePlan): string {
  const within = `within ${span(finance.paybackLimitMonths)}`
  return id === 'local-cheaper'
    ? `If own hardware paid back ${within}, ${leads}.`
    : `If it did not pay back ${within}, ${leads}.`
}

/** The questions that lead straight to an outcome, each with the answers that do. */
export function waysTo<Node extends string, Outcome extends string>(
  graph: ToldGraph<Node, Outcome>,
  outcome: string,
): readonly { readonly node: Node; readonly question: string; readonly answers: string }[] {
  return graph.nodes.flatMap(({ id, question, answers }) => {
    const leading = answers.filter((answer) =>
      graph.edges.some((edge) => edge.from === id && edge.answer === answer.id && edge.to === outcome),
    )
    if (leading.length === 0) return []
    const labels = leading.map(({ label }) => `“${label}”`)
    return { node: id, question, answers: list(labels, 'or') }
  })
}

/** The lines that the published chart lacks, each with the answers that it stands for and the reason. */
export function linesOfOurs<Node extends string, Outcome extends string>(
  graph: ToldGraph<Node, Outcome>,
): readonly {
  readonly key: string
  readonly questions: string
  readonly answer: string
  readonly reason: string
}[] {
  const together = new Map<string, { nodes: string[]; answer: string; reason: string }>()
  for (const { from, answer, reason, reasonId, ours } of graph.edges) {
    const node = graph.nodes.find(({ id }) => id === from)
    if (!ours || !node) continue
    const key = `${answer} ${reasonId}`
    const label = node.answers.find(({ id }) => id === answer)?.label ?? answer
    const line = together.get(key) ?? { nodes: [], answer: label, reason }
    line.nodes.push(node.label)
    together.set(key, line)
  }
  return [...together].map(([key, { nodes, answer, reason }]) => ({
    key,
    questions: list(nodes),
    answer,
    reason,
  }))
}

/** The open question of a path that ended without an outcome, and where each answer would lead, in words. */
export function explainOpenQuestion({ workload, decision }: Pick<Case, 'workload' | 'decision'>): {
  readonly question: string
  readonly leads: readonly string[]
} | null {
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
      return outcome === NOT_ENOUGH_DATA
        ? `${labels} would go on to the next question.`
        : `${labels} would lead to “${flowOutcome(outcome).label}”.`
    }),
  }
}
