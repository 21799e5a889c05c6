import type { CompleteAnswers, CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import type { DemandQuestionId } from '../ids.ts'
import type { NodeId, ToAnswer } from '../decision.ts'
import { FLOWCHART } from './graph.ts'
import { gateResults, runsOnMachines, teamStanding } from './gates.ts'
import { mayTurnOutUnproven } from './quality.ts'
import type { Standing } from '../standing.ts'

type Gating = 'sensitivity' | 'latency' | 'capability'
const GATING: readonly Gating[] = ['sensitivity', 'latency', 'capability']

/**
 * The first open question that could still take a recommendation back: one of whose answers would rule
 * the option out, or leave its model unproven. Questions that cannot touch it do not hold the recommendation up.
 */
export function openQuestionAbout(
  recommended: string,
  plan: CompletePlan,
  workload: CompleteWorkload,
  standing: Standing,
): ToAnswer | null {
  const passesIf = (answers: Partial<CompleteAnswers>) => {
    const supposed = { ...workload, answers: { ...workload.answers, ...answers } }
    return gateResults(plan, supposed, standing).find(({ option }) => option === recommended)?.passed
  }
  for (const dimension of GATING) {
    if (workload.answers[dimension] !== 'unknown') continue
    const answers = FLOWCHART.nodes.find(({ id }) => id === dimension)?.answers ?? []
    if (answers.some((answer) => passesIf({ [dimension]: answer }) === false)) return questionOf(dimension)
  }
  const option = workload.options.find(({ id }) => id === recommended)
  if (workload.answers.capability === 'unknown' && option && mayTurnOutUnproven(option, workload))
    return questionOf('capability')
  const needsPeople = option !== undefined && runsOnMachines(workload, option)
  return needsPeople && teamStanding(plan, workload) === 'unknown' ? questionOf('team') : null
}

/** What the demand lacks before anything can be costed. */
export function missingDemand({ demand, today }: CompleteWorkload): ToAnswer | null {
  const ofBasis = demand.requestsPerDay === null ? missingBasis(demand, today) : null
  if (ofBasis) return { section: 'pattern', questionId: ofBasis }
  const missing = DEMAND_QUESTIONS.find(([figure]) => demand[figure] === null)
  return missing === undefined ? null : { section: 'pattern', questionId: missing[1] }
}

/** What the requests would follow from; null where they are said themselves. */
function missingBasis(
  { basis }: CompleteWorkload['demand'],
  today: CompleteWorkload['today'],
): DemandQuestionId | null {
  switch (basis?.by) {
    case 'people':
      return basis.people === null ? 'people' : 'tasks-per-person-day'
    case 'bill':
      if (!today || today.model === null) return 'today-model'
      return today.monthlyUsd === null ? 'today-bill' : null
    case 'documents':
      return 'items-per-month'
    case 'job':
      return basis.items === null ? 'items' : 'done-by'
    case 'requests':
    case undefined:
      return null
  }
}

const DEMAND_QUESTIONS = [
  ['requestsPerDay', 'requests-per-day'],
  ['inputTokens', 'input-tokens'],
  ['outputTokens', 'output-tokens'],
] as const

function questionOf(section: NodeId): ToAnswer {
  return { section, questionId: section }
}
