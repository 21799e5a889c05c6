import type { NodeId } from '../decision.ts'

/**
 * What the questions are called where one of them has to be answered first. They stand apart from the
 * questionnaire because a verdict needs them, and the rest of it only who answers.
 */
export const SECTION_TITLES: Readonly<Record<NodeId, string>> = {
  sensitivity: 'How sensitive is the data?',
  latency: 'How soon must an answer arrive?',
  pattern: 'How much is it used, and how evenly?',
  capability: 'How capable must the model be?',
  cost: 'What may it cost, and over how long?',
  team: 'Who can run machines for AI?',
}

export const DEMAND_TITLES = {
  requestsPerDay: 'Requests on an active day',
  inputTokens: 'Input tokens a request',
  outputTokens: 'Output tokens a request',
} as const

export const CANDIDATES_TITLE = 'Which models and machines shall be compared?'

export function isSection(id: string): id is NodeId {
  return Object.hasOwn(SECTION_TITLES, id)
}
