import { sideOf } from '../rules/candidates.ts'
import type { WorkloadDecision } from '../decision.ts'
import type { Side } from '../ids.ts'
import { readinessOpinion, residencyOpinion, scoreOpinion, threeQuestionsOpinion } from './answer-opinions.ts'
import { cheapestOpinion, flowchartOpinion, useCaseOpinion } from './figure-opinions.ts'
import type { Opinion, OpinionInput } from './opinion.ts'
import { threeTestsOpinion } from './three-tests-opinion.ts'
import { volumeOpinion } from './volume-opinion.ts'

/** What every rule says of a workload, and which of them agree with the recommendation. */
export interface SecondOpinions {
  readonly workload: string
  /** Of the recommended option; null where there is none. */
  readonly side: Side | null
  readonly opinions: readonly SecondOpinion[]
  readonly agreeing: number
  readonly disagreeing: number
  readonly abstaining: number
}

export type SecondOpinion = Opinion & { readonly agrees: boolean | null }

const ASKED: readonly ((input: OpinionInput) => Opinion)[] = [
  cheapestOpinion,
  flowchartOpinion,
  volumeOpinion,
  threeTestsOpinion,
  residencyOpinion,
  threeQuestionsOpinion,
  readinessOpinion,
  scoreOpinion,
  useCaseOpinion,
]

interface Judged extends OpinionInput {
  readonly decision: Pick<WorkloadDecision, 'recommended'>
}

/** What each rule says of one workload. */
export function opinionsOf(input: OpinionInput): readonly Opinion[] {
  return ASKED.map((ask) => ask(input))
}

/** Second opinions on a workload. A migration plan is judged by where it starts. */
export function secondOpinions({ plan, workload, evaluation, decision }: Judged): SecondOpinions {
  const option = workload.options.find(({ id }) => id === decision.recommended)
  const side = option ? sideOf(option, workload) : null
  const given = opinionsOf({ plan, workload, evaluation }).map((opinion) => ({
    ...opinion,
    agrees: side === null || opinion.side === null ? null : opinion.side === side,
  }))
  const count = (agrees: boolean | null) => given.filter((one) => one.agrees === agrees).length
  return {
    workload: workload.id,
    side,
    opinions: given,
    agreeing: count(true),
    disagreeing: count(false),
    abstaining: count(null),
  }
}
