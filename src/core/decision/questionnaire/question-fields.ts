import type { LimitId } from '../../plan/limits.ts'
import type { NodeId } from '../decision.ts'

/**
 * The questionnaire as data: six sections, one for each dimension of the framework, each with its
 * fields in the order in which they are asked. Answers live in the plan at the field's path.
 */
export interface QuestionSection {
  readonly id: NodeId
  /** The section's heading. */
  readonly title: string
  readonly hint: string
  readonly why: string
  readonly fields: readonly QuestionField[]
}

export type QuestionField = ChoiceField | YesNoField | NumberField | TextField | CandidatesField

interface CommonField {
  /** Unique in the questionnaire. */
  readonly id: string
  readonly label: string
  readonly hint: string | null
  /** Whether `path` starts at the workload or at the plan. */
  readonly scope: 'workload' | 'plan'
  readonly path: string
  /** Asked only where this holds; absent: asked of everybody. */
  readonly askIf?: ConditionName
  /** The section is not answered without it; "I don't know yet" is an answer. */
  readonly essential: boolean
}

/** Radio buttons; the last option is "I don't know yet", stored as `unknown`. */
export interface ChoiceField extends CommonField {
  readonly kind: 'choice'
  readonly options: readonly ChoiceOption[]
}

export interface ChoiceOption {
  /** Null: as the whole plan says. */
  readonly value: string | null
  readonly label: string
  readonly text: string | null
}

/** Yes, no, or "I don't know yet", stored as true, false and null. */
export interface YesNoField extends CommonField {
  readonly kind: 'yes-no'
}

/** A number with the bounds of the limits table; nothing stored means that it is not known yet. */
export interface NumberField extends CommonField {
  readonly kind: 'number' | 'money' | 'share'
  readonly limit: LimitId
}

export interface TextField extends CommonField {
  readonly kind: 'text'
  readonly maxLength: number
}

/** The models and options to compare, proposed from the answers and edited by the user. */
export interface CandidatesField extends CommonField {
  readonly kind: 'candidates'
}

export type ConditionName =
  | 'data-is-graded'
  | 'data-is-regulated'
  | 'data-is-critical'
  | 'data-must-stay'
  | 'speed-is-graded'
  | 'may-have-a-network'
  | 'answers-in-milliseconds'
  | 'someone-waits'
  | 'use-grows'
  | 'is-not-frontier-work'
  | 'open-models-were-judged'
  | 'there-are-several-workloads'
  | 'machines-are-possible'
  | 'capital-is-not-settled'
  | 'production-is-not-settled'
  | 'spend-is-not-settled'

export const I_DO_NOT_KNOW: ChoiceOption = { value: 'unknown', label: 'I don’t know yet', text: null }

export function numberField(
  id: string,
  limit: LimitId,
  label: string,
  hint: string | null,
  essential: boolean,
): NumberField {
  return { id, kind: 'number', limit, label, hint, scope: 'workload', path: `demand/${limit}`, essential }
}

export function shareField(id: string, limit: LimitId, label: string, hint: string): NumberField {
  return { ...numberField(id, limit, label, hint, false), kind: 'share' }
}

export function moneyField(id: string, path: string, label: string, hint: string): NumberField {
  return { id, kind: 'money', limit: 'quoteUsd', label, hint, scope: 'plan', path, essential: false }
}

export function scoreField(
  dimension: 'sensitivity' | 'latency',
  label: string,
  hint: string,
  askIf: ConditionName,
): NumberField {
  return {
    id: `${dimension}-score`,
    kind: 'number',
    limit: 'score',
    label,
    hint,
    scope: 'workload',
    path: `answers/${dimension}Score`,
    askIf,
    essential: false,
  }
}

export function readinessField(
  id: string,
  key: string,
  label: string,
  hint: string | null,
  askIf: ConditionName,
): YesNoField {
  return {
    id,
    kind: 'yes-no',
    label,
    hint,
    scope: 'plan',
    path: `organisation/readiness/${key}`,
    askIf,
    essential: false,
  }
}
