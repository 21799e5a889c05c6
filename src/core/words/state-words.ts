import type { VerdictState } from '../decision/decision.ts'

/** The state of a verdict where there is room for two or three words. */
export const STATE_WORDS: Readonly<Record<VerdictState, string>> = {
  clear: 'clear',
  close: 'about the same',
  provisional: 'until a figure is known',
  'only-one': 'only one left',
  'none-left': 'none left',
  path: 'start here, then move',
  'not-enough-data': 'answers missing',
}
