/** The questionnaire as every surface asks it: its sections in words, which fields are asked, where an answer stands. */
export { fieldPath, fieldsToAsk, unansweredFields } from '../decision/questionnaire/fields-to-ask.ts'
export { scoreSetBy } from '../decision/rules/dimension-scores.ts'
export {
  TOLD_SECTIONS,
  type ToldCandidates,
  type ToldChoice,
  type ToldField,
  type ToldNumber,
  type ToldSection,
} from '../words/told-questionnaire.ts'
