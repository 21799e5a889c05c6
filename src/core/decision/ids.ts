import type { AnswerGateId } from '../engine/gates/gate-table.ts'

/** Names of what a decision is made of. They are never shown: `words/` has a label for each. */

/**
 * The cheapest leads by enough; others cost about the same; a figure that nobody knows decides; it begins at one place
 * and may move to another; only one is left, or none; or an answer is missing.
 */
export type VerdictState =
  'clear' | 'close' | 'provisional' | 'path' | 'only-one' | 'none-left' | 'not-enough-data'

/** Where a placement lies for the flowchart; rented machines count as cloud. */
export type Side = 'local' | 'cloud' | 'hybrid'

/** Questions of the main flowchart, which are also the sections of the questionnaire. */
export const NODE_IDS = ['sensitivity', 'latency', 'pattern', 'capability', 'cost', 'team'] as const

export type NodeId = (typeof NODE_IDS)[number]

export function isNodeId(id: string): id is NodeId {
  return (NODE_IDS as readonly string[]).includes(id)
}

/** Where a way ends for want of an answer, in every chart. */
export const NOT_ENOUGH_DATA = 'not-enough-data'

export type OutcomeId =
  'strong-local' | 'strong-cloud' | 'local-with-fallback' | 'migration-plan' | typeof NOT_ENOUGH_DATA

export type GateId = AnswerGateId | 'parts' | 'feasible' | 'budget'

/** What one may be asked for where data is lacking: a section of the questionnaire, or one of its fields. */
export type OpenQuestionId =
  NodeId | 'requests-per-day' | 'input-tokens' | 'output-tokens' | 'candidates' | DemandQuestionId

/** What a demand that is said by something else than requests can lack. */
export type DemandQuestionId =
  | 'kind-of-use'
  | 'people'
  | 'tasks-per-person-day'
  | 'today-model'
  | 'today-bill'
  | 'items-per-month'
  | 'items'
  | 'done-by'
