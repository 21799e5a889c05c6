import type {
  CandidatesField,
  ChoiceField,
  CommonField,
  DayField,
  ListField,
  ModelField,
  NumberField,
  QuestionField,
  QuestionSection,
  SeveralField,
  TextField,
  YesNoField,
} from '../decision/questionnaire/question-fields.ts'
import { QUESTION_SECTIONS } from '../decision/questionnaire/question-sections.ts'
import {
  ANSWER_WORDS,
  AS_THE_PLAN_SAYS,
  FIELD_WORDS,
  I_DO_NOT_KNOW,
  SECTION_WORDS,
  type AnswerWords,
  type SectionWords,
} from './questionnaire-words.ts'

/** The questionnaire with what it asks, ready to be shown. */
export interface ToldSection extends Omit<QuestionSection, 'fields'>, SectionWords {
  readonly fields: readonly ToldField[]
}

interface Told extends CommonField {
  readonly label: string
  readonly hint: string | null
  /** The heading of the section asks it already. */
  readonly isAskedByHeading: boolean
}

export type ToldField =
  | ToldChoice
  | ToldList
  | ToldSeveral
  | ToldModel
  | ToldDay
  | ToldYesNo
  | ToldNumber
  | ToldText
  | ToldCandidates

export interface ToldChoice extends Told, Pick<ChoiceField, 'kind'> {
  readonly options: readonly ToldAnswer[]
}
export interface ToldAnswer extends AnswerWords {
  /** Null: as the whole plan says. */
  readonly value: string | null
}
/** What stands for nothing is the empty text. */
export interface ToldList extends Told, Pick<ListField, 'kind'> {
  readonly options: readonly { readonly value: string; readonly label: string }[]
}
/** Any of them. */
export interface ToldSeveral extends Told, Pick<SeveralField, 'kind'> {
  readonly options: readonly { readonly value: string; readonly label: string }[]
}
export interface ToldModel extends Told, Pick<ModelField, 'kind'> {}
export interface ToldDay extends Told, Pick<DayField, 'kind'> {}
interface ToldYesNo extends Told, Pick<YesNoField, 'kind'> {}
export interface ToldNumber extends Told, Pick<NumberField, 'kind'> {}
interface ToldText extends Told, Pick<TextField, 'kind' | 'maxLength'> {}
export interface ToldCandidates extends Told, Pick<CandidatesField, 'kind'> {}

export const TOLD_SECTIONS: readonly ToldSection[] = QUESTION_SECTIONS.map((section) => {
  const words = SECTION_WORDS[section.id]
  return { ...section, ...words, fields: section.fields.map((field) => toldField(field, words)) }
})

function toldField(field: QuestionField, { title }: SectionWords): ToldField {
  const words = FIELD_WORDS[field.id]
  if (!words) throw new Error(`There are no words for the question ${field.id}.`)
  const told = { label: words.label ?? title, hint: words.hint, isAskedByHeading: words.label === null }
  if (field.kind === 'list') {
    const { answers, ...rest } = field
    const nothing = { value: '', label: I_DO_NOT_KNOW.label }
    return {
      ...rest,
      ...told,
      options: [
        ...(field.id === 'demand-basis' ? [] : [nothing]),
        ...answers.map((value) => ({ value, label: answerWords(field.id, value).label })),
      ],
    }
  }
  if (field.kind === 'several') {
    const { answers, ...rest } = field
    const options = answers.map((value) => ({ value, label: answerWords(field.id, value).label }))
    return { ...rest, ...told, options }
  }
  if (field.kind !== 'choice') return { ...field, ...told }
  const { answers, ...rest } = field
  return { ...rest, ...told, options: answers.map((value) => ({ value, ...answerWords(field.id, value) })) }
}

function answerWords(field: string, answer: string | null): AnswerWords {
  if (answer === null) return AS_THE_PLAN_SAYS
  if (answer === 'unknown') return I_DO_NOT_KNOW
  const words = ANSWER_WORDS[field]?.[answer]
  if (!words) throw new Error(`There are no words for the answer ${answer} to ${field}.`)
  return words
}
