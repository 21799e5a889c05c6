import type { CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import type { Case } from '../decision/case.ts'
import { otherwiseAt, type NodeExplanation } from './explain.ts'
import { nameWithStanding } from './naming.ts'
import { RULES } from './framework-words.ts'
import { formatsOf } from './phrases.ts'
import {
  PAYBACK_LIMIT_MONTHS,
  VOLUME_BANDS,
  requestsPerDayFor,
  volumeStanding,
  type VolumePath,
} from '../decision/rules/volume-tree.ts'
import type { VolumeNodeId } from '../decision/volume-ids.ts'
import { TOLD_VOLUME_TREE } from './told-volume-tree.ts'
import { costNodeNote, costNodeSentence } from './cost-node-words.ts'

/** The volume tree for one workload: its way, and what each of its two nodes means. */
export interface VolumeExplanation {
  readonly path: VolumePath
  readonly nodes: readonly NodeExplanation<VolumeNodeId>[]
}

export function explainVolumeTree(facts: Case): VolumeExplanation {
  const { plan, workload, evaluation, decision } = facts
  const { calls, path } = volumeStanding(workload, evaluation, decision.costNode)
  const named = (option: string) => nameWithStanding(facts, option)
  const common = { rule: 'S3-F2', ruleText: RULES['S3-F2'], ruledOut: [] } as const
  const nodes = TOLD_VOLUME_TREE.nodes.map(({ id, question, answers }) => {
    const step = path.steps.find(({ node }) => node === id)
    const edge = TOLD_VOLUME_TREE.edges.find((one) => one.id === step?.edge)
    return {
      node: id,
      question,
      ...common,
      onPath: step !== undefined,
      answer: answers.find((one) => one.id === step?.answer)?.label ?? null,
      reason: edge?.reason ?? 'The calls a month have settled it before.',
    }
  })
  const payback = {
    ...decision.costNode,
    limitMonths: PAYBACK_LIMIT_MONTHS,
    limitIs: 'the tree asks for under',
  }
  const words: Record<VolumeNodeId, Pick<NodeExplanation, 'found' | 'note' | 'otherwise'>> = {
    calls: {
      found: callsSentence(calls, workload, plan),
      note: calls === null ? null : `${formatsOf(plan.currency).words(calls)} a month`,
      otherwise: otherBands(calls, path, workload, plan),
    },
    payback: {
      found: costNodeSentence(payback, named),
      note: costNodeNote(payback, named),
      otherwise: otherPaybacks(path),
    },
  }
  return {
    path,
    nodes: nodes.map((node) => ({ ...node, ...words[node.node] })),
  }
}

/** "20,000 requests on an active day, 7 days a week, are 608,333 calls a month." */
function callsSentence(calls: number | null, { demand }: CompleteWorkload, plan: CompletePlan): string {
  const { requestsPerDay, daysPerWeek, growthPerMonth } = demand
  if (calls === null) return 'The requests a day are not known.'
  const { count, figure, percent } = formatsOf(plan.currency)
  const growth = growthPerMonth > 0 ? ` Growth of ${percent(growthPerMonth, 1)} a month is not counted.` : ''
  return `${count(requestsPerDay)} requests on an active day, ${figure(daysPerWeek)} days a week, are ${count(calls)} calls a month.${growth}`
}

/** What use would have to become for each other band. */
function otherBands(
  calls: number | null,
  path: VolumePath,
  { demand: { daysPerWeek } }: CompleteWorkload,
  plan: CompletePlan,
): NodeExplanation['otherwise'] {
  const given = path.steps[0]?.answer ?? ''
  const { words, count } = formatsOf(plan.currency)
  return otherwiseAt(TOLD_VOLUME_TREE, 'calls', given, ({ id }, leads) => {
    const band = VOLUME_BANDS.find((one) => one.id === id)
    if (!band) throw new Error(`The volume tree has no band ${id}.`)
    const below = band.under !== null && calls !== null && calls >= band.under
    const at = below || band.from === 0 ? (band.under ?? 0) : band.from
    const perDay = count(requestsPerDayFor(at, daysPerWeek))
    return `${at === band.under ? 'Under' : 'From'} ${words(at)} calls a month (${perDay} requests a day) ${leads}.`
  })
}

function otherPaybacks(path: VolumePath): NodeExplanation['otherwise'] {
  const given = path.steps.find(({ node }) => node === 'payback')?.answer ?? ''
  return otherwiseAt(TOLD_VOLUME_TREE, 'payback', given, ({ id }, leads) =>
    id === 'yes'
      ? `If own hardware paid back in under ${PAYBACK_LIMIT_MONTHS} months, ${leads}.`
      : `If it took ${PAYBACK_LIMIT_MONTHS} months or longer, or never paid back, ${leads}.`,
  )
}
