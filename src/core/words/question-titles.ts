import type { NodeId, OpenQuestionId } from '../decision/ids.ts'

/**
 * What the questions are called where one of them has to be answered first. They stand apart from the words
 * of the questionnaire because a verdict needs them, and the rest of those only who answers.
 */
export const SECTION_TITLES: Readonly<Record<NodeId, string>> = {
  sensitivity: 'How sensitive is the data?',
  latency: 'How soon must an answer arrive?',
  pattern: 'How much is it used, and how evenly?',
  capability: 'How capable must the model be?',
  cost: 'What may it cost, and over how long?',
  team: 'Who can run machines for AI?',
}

export const FIELD_TITLES: Readonly<Record<Exclude<OpenQuestionId, NodeId>, string>> = {
  'requests-per-day': 'Requests on an active day',
  'input-tokens': 'Input tokens a request',
  'output-tokens': 'Output tokens a request',
  candidates: 'Which models and machines should be compared?',
}

export function questionTitle(id: OpenQuestionId): string {
  const titles: Readonly<Record<OpenQuestionId, string>> = { ...SECTION_TITLES, ...FIELD_TITLES }
  return titles[id]
}
