import { findUseCase, type PublishedAnswer } from '../decision/opinions/use-cases.ts'

/** Whether a preset is not priced by the token, so that quotes are compared instead. */
export function isByQuotes(preset: string | null | undefined): boolean {
  return findUseCase(preset)?.isByQuote === true
}

/** What an article answers for a preset; null where none does. */
export function articleAnswer(preset: string | null | undefined): PublishedAnswer | null {
  return findUseCase(preset)?.published ?? null
}
