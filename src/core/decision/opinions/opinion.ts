import type { WorkloadEvaluation } from '../../engine/evaluation.ts'
import type { CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import type { RuleId } from '../rules/framework.ts'
import { afterColon, capitalised, list } from '../../words/phrases.ts'
import type { Side } from '../rules/precedence.ts'

/** What one published rule says of a workload, beside the recommendation. It may abstain. */
export interface Opinion {
  readonly id: OpinionId
  readonly rule: RuleId
  readonly title: string
  /** The side that it points to; null: it abstains. */
  readonly side: Side | null
  /** The answer in a few words: "Local is likely the better side". */
  readonly answer: string
  /** What it rests on, test by test. */
  readonly checks: readonly Check[]
}

export interface Check {
  readonly rule: RuleId
  /** null: cannot be told from the answers. */
  readonly met: boolean | null
  readonly sentence: string
}

export type OpinionId =
  | 'flowchart'
  | 'volume-tree'
  | 'three-tests'
  | 'residency'
  | 'three-questions'
  | 'readiness'
  | 'score'
  | 'use-case'
  | 'cheapest'

/** All that an opinion may look at: what was said and what was computed, and nothing that was decided. */
export interface OpinionInput {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  readonly evaluation: WorkloadEvaluation
}

/** How a sentence names it: "the volume tree". */
const OPINION_NAMES: Record<OpinionId, string> = {
  flowchart: 'the flowchart',
  'volume-tree': 'the volume tree',
  'three-tests': 'the three tests',
  residency: 'the residency rule',
  'three-questions': 'the three questions',
  readiness: 'the readiness shortlist',
  score: 'the score rule',
  'use-case': 'the guide by use case',
  cheapest: 'the computed cost',
}

export const OPINION_IDS = Object.keys(OPINION_NAMES) as readonly OpinionId[]

export const ABSTAINS = 'Abstains'

const NAMED_IN_PLURAL: ReadonlySet<OpinionId> = new Set(['three-tests', 'three-questions'])

/** "The volume tree points", "The three tests point": several opinions as the subject of a sentence. */
export function pointingOpinions(
  opinions: readonly Pick<Opinion, 'id' | 'answer'>[],
  { withAnswers = false } = {},
): string {
  const named = opinions.map(({ id, answer }) =>
    withAnswers ? `${OPINION_NAMES[id]} (${afterColon(answer)})` : OPINION_NAMES[id],
  )
  const isPlural = opinions.length > 1 || opinions.some(({ id }) => NAMED_IN_PLURAL.has(id))
  return `${capitalised(list(named))} ${isPlural ? 'point' : 'points'}`
}
