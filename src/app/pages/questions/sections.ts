import { type ToldSection, TOLD_SECTIONS } from '#core/story/questionnaire.ts'

export interface PlacedSection {
  readonly section: ToldSection
  /** From 1. */
  readonly number: number
  readonly before: ToldSection['id'] | null
  readonly after: ToldSection['id'] | null
}

export function sectionOf(id: string): PlacedSection | null {
  const index = TOLD_SECTIONS.findIndex((section) => section.id === id)
  const section = TOLD_SECTIONS[index]
  if (!section) return null
  return {
    section,
    number: index + 1,
    before: TOLD_SECTIONS[index - 1]?.id ?? null,
    after: TOLD_SECTIONS[index + 1]?.id ?? null,
  }
}

export const SECTION_COUNT = TOLD_SECTIONS.length
