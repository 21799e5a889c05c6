import type { QuestionSection } from '#core/decision/questionnaire/question-fields.ts'
import { QUESTION_SECTIONS } from '#core/decision/questionnaire/question-sections.ts'

export interface PlacedSection {
  readonly section: QuestionSection
  /** From 1. */
  readonly number: number
  readonly before: QuestionSection['id'] | null
  readonly after: QuestionSection['id'] | null
}

export function sectionOf(id: string): PlacedSection | null {
  const index = QUESTION_SECTIONS.findIndex((section) => section.id === id)
  const section = QUESTION_SECTIONS[index]
  if (!section) return null
  return {
    section,
    number: index + 1,
    before: QUESTION_SECTIONS[index - 1]?.id ?? null,
    after: QUESTION_SECTIONS[index + 1]?.id ?? null,
  }
}

export const SECTION_COUNT = QUESTION_SECTIONS.length
