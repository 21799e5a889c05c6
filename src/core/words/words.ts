/**
 * Every sentence that the app, the report and the command line say about a decision. Figures arrive as
 * numbers and leave as words; nothing here decides anything.
 */
export { breakEvenSentence } from './break-even-words.ts'
export { becauseOf } from './edge-words.ts'
export { findingSentence, FINDING_WORDS } from './finding-words.ts'
export { answerLabel, flowOutcome } from './flow-words.ts'
export { GATE_LABELS } from './gate-labels.ts'
export { LINE_ITEMS } from './line-item-words.ts'
export { OPTION_KINDS } from './option-words.ts'
export { capitalised, formatsOf, list, span } from './phrases.ts'
export { spokenDay } from './spoken-day.ts'
export { pricesOf } from './price-words.ts'
export { quantity } from './units.ts'
