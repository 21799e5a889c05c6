import type { WorkloadEvaluation } from '../../engine/evaluation.ts'
import type { CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import type { Side } from '../ids.ts'
import type { RuleId } from '../rules/framework.ts'
import type { Check, OpinionAnswer } from './opinion-values.ts'

/** What one published rule says of a workload, beside the recommendation. It may abstain. */
export interface Opinion {
  readonly id: OpinionId
  readonly rule: RuleId
  /** The side that it points to; null: it abstains. */
  readonly side: Side | null
  readonly says: OpinionAnswer
  /** What it rests on, test by test. */
  readonly checks: readonly Check[]
}

/** In the order in which they are asked. */
export const OPINION_IDS = [
  'cheapest',
  'flowchart',
  'volume-tree',
  'three-tests',
  'residency',
  'three-questions',
  'readiness',
  'score',
  'use-case',
] as const

export type OpinionId = (typeof OPINION_IDS)[number]

/** All that an opinion may look at: what was said and what was computed, and nothing that was decided. */
export interface OpinionInput {
  readonly plan: CompletePlan
  readonly workload: CompleteWorkload
  readonly evaluation: WorkloadEvaluation
}
