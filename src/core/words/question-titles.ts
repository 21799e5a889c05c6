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
  'kind-of-use': 'What kind of use is it?',
  people: 'How many people have it?',
  'tasks-per-person-day': 'Messages or tasks of each of them on such a day',
  'today-model': 'Which model runs today?',
  'today-bill': 'What do you pay for it in a month?',
  'items-per-month': 'How many documents, calls or messages a month?',
  items: 'How many documents, calls or messages in all?',
  'done-by': 'By which day must it be done?',
  candidates: 'Which models and machines should be compared?',
}

export function questionTitle(id: OpenQuestionId): string {
  const titles: Readonly<Record<OpenQuestionId, string>> = { ...SECTION_TITLES, ...FIELD_TITLES }
  return titles[id]
}
