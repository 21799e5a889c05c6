import type { NodeId } from '../ids.ts'

/**
 * The questionnaire as data: six sections, one for each dimension of the framework, each with its fields in
 * the order in which they are asked. Answers live in the plan at the field's path; what is asked stands in
 * `words/` by the ids.
 */
export interface QuestionSection {
  readonly id: NodeId
  readonly fields: readonly QuestionField[]
}

export type QuestionField =
  | ChoiceField
  | ListField
  | SeveralField
  | ModelField
  | DayField
  | YesNoField
  | NumberField
  | TextField
  | CandidatesField

export interface CommonField {
  /** Unique in the questionnaire. */
  readonly id: string
  /** Whether `path` starts at the workload or at the plan. */
  readonly scope: 'workload' | 'plan'
  readonly path: string
  /** Asked only where this holds; absent: asked of everybody. */
  readonly askIf?: ConditionName
  /** The section is not answered without it; "I don't know yet" is an answer. */
  readonly essential: boolean
}

/** Radio buttons; the last answer is "I don't know yet", stored as `unknown`. Null: as the whole plan says. */
export interface ChoiceField extends CommonField {
  readonly kind: 'choice'
  readonly answers: readonly (string | null)[]
}

/** One of a list, or nothing, which says that it is not known. */
export interface ListField extends CommonField {
  readonly kind: 'list'
  readonly answers: readonly string[]
}

/** Any of a list, stored in its order; none: nothing is said. */
export interface SeveralField extends CommonField {
  readonly kind: 'several'
  readonly answers: readonly string[]
}

/** A model that is sold by the token. */
export interface ModelField extends CommonField {
  readonly kind: 'model'
}

/** A day of the calendar. */
export interface DayField extends CommonField {
  readonly kind: 'day'
}

/** Yes, no, or "I don't know yet", stored as true, false and null. */
export interface YesNoField extends CommonField {
  readonly kind: 'yes-no'
}

/** A number of the registry of inputs; nothing stored means that it is not known yet. */
export interface NumberField extends CommonField {
  readonly kind: 'number' | 'money' | 'share'
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
  | 'data-is-not-public'
  | 'regions-are-allowed'
  | 'place-is-bound'
  | 'residency-was-said'
  | 'others-may-process'
  | 'runs-on-the-device'
  | 'data-is-regulated'
  | 'data-is-critical'
  | 'data-must-stay'
  | 'data-is-bound'
  | 'work-is-frontier'
  | 'speed-is-graded'
  | 'nobody-waits'
  | 'may-have-a-network'
  | 'answers-in-milliseconds'
  | 'downtime-matters'
  | 'people-are-there'
  | 'nobody-is-there'
  | 'someone-waits'
  | 'requests-are-said'
  | 'input-is-said'
  | 'output-is-said'
  | 'demand-is-derived'
  | 'known-by-people'
  | 'known-by-bill'
  | 'known-by-documents'
  | 'known-by-job'
  | 'use-grows'
  | 'keeps-passages'
  | 'ranks-passages'
  | 'takes-speech-down'
  | 'open-models-were-judged'
  | 'there-are-several-workloads'
  | 'machines-are-possible'
  | 'capital-is-not-settled'
  | 'production-is-not-settled'
  | 'spend-is-not-settled'
